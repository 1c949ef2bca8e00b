// Makes logs of sessions and times what the store does with them, for Scripts/bench:
//
//     store-bench sessions FOLDER COUNT        makes so many sessions, as somebody leaves them
//     store-bench list FOLDER RUNS             times the list of all of them
//     store-bench events FOLDER COUNT          makes one session of so many events
//     store-bench read FOLDER RUNS             times how it is loaded
//     store-bench append FOLDER BEFORE COUNT   makes one session and times COUNT durable appends
//
// Times are medians in nanoseconds.
import GuideEngine
import GuideFormat
import SessionStore
import Text

enum Missing: Error {
  case guide(GuideID)
  case opening
  case sessions
  case usage
}

let start = Timestamp(secondsSince1970: 1_795_256_047)
let guides = try BuiltInGuides.shipped.ids.map { id in
  guard let bytes = BuiltInGuides.shipped.bytes(of: id), let pinned = read(id, bytes) else {
    throw Missing.guide(id)
  }
  return pinned
}

func read(_ id: GuideID, _ text: [UInt8]) -> PinnedGuide? {
  GuideParser.parse(text, id: id, file: SafeText(id.rawValue)).pinned
}

func nanoseconds(_ work: () throws -> Void) rethrows -> Int {
  let start = ContinuousClock.now
  try work()
  let (seconds, attoseconds) = start.duration(to: .now).components
  return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
}

func median(_ times: [Int]) -> Int { times.sorted()[times.count / 2] }

/// All at once.
func events(_ count: Int, in store: SessionStore) throws {
  var evening = try Evening(guides[1], from: start)
  var saved = try store.create([evening.opening], drawn: 0)
  let events = try evening.events(atLeast: count - 1)
  try store.append(Array(events.prefix(count - 1)), to: &saved)
}

/// Acts that lead to more than one event are kept and not timed: what they are set beside adds one.
func append(in store: SessionStore, before: Int, count: Int) throws -> Int {
  var evening = try Evening(guides[1], from: start)
  var saved = try store.create([evening.opening], drawn: 0)
  try store.append(try evening.events(atLeast: before), to: &saved)
  let acts = try (0..<count).map { _ in try evening.act() }
  var times: [Int] = []
  for events in acts {
    let time = try nanoseconds { try store.append(events, to: &saved) }
    if events.count == 1 { times.append(time) }
  }
  return median(times)
}

/// Of all guides and lengths; some have a name that a person gave them, and some have ended.
func sessions(_ count: Int, in store: SessionStore) throws {
  for number in 0..<count {
    let begun = start.advanced(by: 1_013 * number)
    var evening = try Evening(guides[number % guides.count], from: begun)
    var saved = try store.create([evening.opening], drawn: UInt64(number) &* 2_654_435_761)
    try store.append(try evening.events(atLeast: 2 + number * 7 % 20), to: &saved)
    let last: [Command] =
      (number % 3 == 0 ? [.rename("Kitchen radio, call \(number)")] : [])
      + (number % 4 == 0 ? [.end(.gaveUp)] : [])
    for command in last {
      try store.append(try saved.session.decide(command, at: saved.usedAt), to: &saved)
    }
    store.release(saved)
  }
}

func run(_ words: [String]) throws {
  guard words.count > 2 else { throw Missing.usage }
  let store = SessionStore(at: words[1], readGuide: read)
  let numbers = words[2...].compactMap { Int($0) }
  switch (words[0], numbers.count) {
  case ("append", 2): print(try append(in: store, before: numbers[0], count: numbers[1]))
  case ("sessions", 1): try sessions(numbers[0], in: store)
  case ("events", 1): try events(numbers[0], in: store)
  case ("list", 1):
    let times = try (0..<numbers[0]).map { _ in try nanoseconds { _ = try store.list() } }
    print(median(times))
  case ("read", 1):
    guard let name = try store.latest() else { throw Missing.sessions }
    let times = try (0..<numbers[0]).map { _ in try nanoseconds { _ = try store.read(name) } }
    print(median(times))
  default: throw Missing.usage
  }
}

try run(Array(CommandLine.arguments.dropFirst()))
