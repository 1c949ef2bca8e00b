// Times the engine: events folded, a session read from JSON, walks walked. Prints a name, a median in
// nanoseconds and a count for each, to be set beside each other by Scripts/bench.
import Foundation
import GuideEngine
import GuideFormat
import Text

/// The same lines as Foundation reads them; every member that an event may have.
struct DecodedEvent: Decodable {
  let version: Int
  let number: Int
  let at: String
  let guide: String
  let visit: Int
  let event: String
  let id: String?
  let answer: String?
  let text: String?
  let by: String?
  let verdict: String?
  let value: String?
  let evidence: String?
  let measuredAt: String?
  let leavingOpen: Bool?
  let round: Int?
  let undone: Int?
}

/// The median of some runs, in nanoseconds.
func median(of runs: Int, _ work: () throws -> Void) rethrows -> Int {
  var times: [Int] = []
  for _ in 0..<runs {
    let start = ContinuousClock.now
    try work()
    let (seconds, attoseconds) = start.duration(to: .now).components
    times.append(Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
  }
  return times.sorted()[runs / 2]
}

func report(_ name: String, nanoseconds: Int, count: Int) {
  print(name, nanoseconds, count)
}

let start = Timestamp(secondsSince1970: 1_800_000_000)
let catalogue = Catalogue(folders: [], today: CalendarDate(secondsSince1970: 1_795_219_200))
let guides = try BuiltInGuides.shipped.ids.map { id in
  guard let pinned = catalogue.guide(id)?.parsed.pinned else { throw Missing.guide(id) }
  return pinned
}

enum Missing: Error {
  case guide(GuideID)
  case opening
  case walks(String)
}

/// Acts of a long evening with one guide: ticks, answers, checks, rounds, and things taken back.
func events(_ count: Int, of guide: PinnedGuide) throws -> [Event] {
  guard let opening = Session.opening(guide, driver: Driver(name: "bench"), now: start) else {
    throw Missing.opening
  }
  var events = [opening]
  var session = try Session(opening: opening)
  var turn = 0
  while events.count < count {
    let now = start.advanced(by: turn)
    for command in commands(session.at(now), turn: turn) {
      for event in (try? session.decide(command, at: now)) ?? [] {
        try session.apply(event)
        events.append(event)
      }
    }
    turn += 1
  }
  return Array(events.prefix(count))
}

/// The next few acts: something with each kind of item, now and then a way out or back.
func commands(_ snapshot: Snapshot, turn: Int) -> [Command] {
  guard snapshot.isOpen else { return [.acknowledge] }
  let items = snapshot.items
  let item = items[turn % items.count].item
  let check = snapshot.checksToRun.first
  let finding = Finding(turn.isMultiple(of: 2) ? .holds : .fails, measuredAt: snapshot.now)
  let reports = check.map { [Command.report($0, finding, askedBy: snapshot.roundName)] } ?? []
  let act: [Command] =
    switch item.kind {
    case .question, .entry: [.answer(item.id, turn.isMultiple(of: 3) ? .no : .yes)]
    case .record: [.record(item.id, "the kitchen")]
    case .open, .sensed, .wait, .set: [.tick(item.id)]
    }
  let ways = snapshot.waysOut.filter {
    if case .step = $0.choice.target { true } else { false }
  }
  let way = ways.isEmpty ? nil : ways[turn % ways.count].choice.id
  let moves: [Command] =
    turn % 11 == 0 ? [.back] : way.map { [.choose($0, leavingOpen: true)] } ?? [.back]
  return reports + act + [.untick(item.id), .undo] + act + (turn % 5 == 4 ? moves : [])
}

let sample = guides[1]
let million = try events(1_000_000, of: sample)
for (count, runs) in [(100, 2_001), (10_000, 31), (1_000_000, 3)] {
  let part = Array(million.prefix(count))
  let time = try median(of: runs) { _ = try Session(folding: part) }
  report("fold", nanoseconds: time, count: count)
}

let lines = million.prefix(10_000).map { Array($0.json.written().utf8) }
let data = lines.map { Data($0) }
let fromJSON = try median(of: 15) {
  var session: Session?
  for line in lines {
    let event = try Event(reading: JSONValue(reading: line)) { _ in sample }
    if session == nil { session = try Session(opening: event) } else { try session?.apply(event) }
  }
}
report("json", nanoseconds: fromJSON, count: lines.reduce(0) { $0 + $1.count })
let decoder = JSONDecoder()
let decoded = try median(of: 15) {
  for line in data { _ = try decoder.decode(DecodedEvent.self, from: line) }
}
report("decoder", nanoseconds: decoded, count: lines.count)

var walkCount = 0
let files = guides.map { "Guides/\($0.reference.id.rawValue).walk" }
let walking = try median(of: 5) {
  walkCount = 0
  for (guide, file) in zip(guides, files) {
    guard case .read(let parser) = WalkFile.read(FilePath(file)) else { throw Missing.walks(file) }
    var runner = WalkRunner(guide, file: SafeText(file)) { id in
      guides.first { $0.reference.id == id }
    }
    for walk in parser.walks { runner.run(walk) }
    guard runner.problems.isEmpty else { throw Missing.walks(file) }
    walkCount += runner.walkCount
  }
}
report("walks", nanoseconds: walking, count: walkCount)
