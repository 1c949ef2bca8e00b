import TestSupport
import Testing

@testable import GuideEngine

/// Nobody is ever stuck: from whatever state, a session can be handed to support, and be fixed if
/// its guide has a way there.
@Suite struct ReachabilityTests {
  @Test(arguments: 0..<3)
  func `every step of a shipped guide leads to the ends, whatever was done`(
    _ number: Int
  ) throws {
    let library = try GuideLibrary.shipped.get()
    let guide = try #require(library.guide(library.ids[number]))
    var numbers = SplitMix64(seed: UInt64(number))
    for step in guide.guide.steps {
      for mood in RandomCommands.Mood.allCases where mood != .updating {
        let run = try #require(try SessionRun(library, guide.reference.id, at: step.id))
        try expectEnds(afterWalking: mood, run, &numbers)
      }
    }
  }

  @Test(arguments: 0..<40)
  func `no walk through guides that nobody would write leads into a trap`(
    _ seed: UInt64
  ) throws {
    let library = try GuideLibrary.random(seed: seed)
    var numbers = SplitMix64(seed: seed)
    for number in 0..<10 {
      let moods = RandomCommands.Mood.allCases.filter { $0 != .updating }
      let run = try #require(try SessionRun(library, library.ids[number % library.ids.count]))
      try expectEnds(afterWalking: moods[number % moods.count], run, &numbers)
    }
  }

  /// As far as 300 states go, in the order of how many acts they take.
  @Test(arguments: 0..<12)
  func `every state of a small guide leads to the ends`(_ seed: UInt64) throws {
    let measure = RandomGuide.Measure(steps: 2...3, items: 0...2, deepest: 1, ways: 0...2)
    let library = try GuideLibrary.random(2, measure: measure, seed: seed)
    let start = try #require(try SessionRun(library, library.ids[0]))
    let canBeFixed = start.snapshot.canBeFixed
    var known: Set<[String]> = []
    for run in try states(from: start, atMost: 300) {
      var person = PatientPerson(run)
      try person.handToSupport()
      guard canBeFixed else { continue }
      person = PatientPerson(run)
      try person.reachFixed(unless: known.contains)
      known.formUnion(person.places)
    }
  }

  private func expectEnds(
    afterWalking mood: RandomCommands.Mood, _ start: SessionRun, _ numbers: inout SplitMix64
  ) throws {
    var run = start
    let canBeFixed = start.snapshot.canBeFixed
    var commands = RandomCommands(mood, seed: numbers.next())
    for _ in 0..<Int.random(in: 0...40, using: &numbers) {
      let before = run
      run.turnClock(by: commands.secondsToPass())
      try run.perform(commands.next(run))
      if run.session.ending != nil { run = before }
    }
    var person = PatientPerson(run)
    try person.handToSupport()
    guard canBeFixed else { return }
    person = PatientPerson(run)
    try person.reachFixed()
  }

  /// Breadth first, each state once, without those that only wait for the same in another loop.
  private func states(from start: SessionRun, atMost limit: Int) throws -> [SessionRun] {
    var found = [start]
    var known: Set<[String]> = [start.snapshot.wholePlace]
    var next = 0
    while next < found.count, found.count < limit {
      let run = found[next]
      next += 1
      for command in run.snapshot.everyCommand {
        var other = run
        let isRefused = try other.perform(command) != nil
        guard !isRefused, other.session.ending == nil, other.snapshot.way.count <= 4,
          known.insert(other.snapshot.wholePlace).inserted
        else { continue }
        found.append(other)
      }
    }
    return found
  }
}

extension Snapshot {
  /// Whether the guide has a way to Fixed from where the session begins.
  fileprivate var canBeFixed: Bool { guide.guide.canReachFixed(from: step.id) }

  /// Everything that changes something here, each kind of it once.
  fileprivate var everyCommand: [Command] {
    let onItems = items.flatMap { status -> [Command] in
      let item = status.item.id
      return [
        .tick(item), .untick(item), .answer(item, .yes), .answer(item, .no), .answer(item, .none),
        .record(item, "Word"), .override(item, because: "Word"), .defer(item),
      ]
    }
    let reports = checksToRun.flatMap { check in
      Verdict.allCases.map { verdict -> Command in
        .report(check, Finding(verdict, measuredAt: now), askedBy: roundName)
      }
    }
    return [.acknowledge, .back, .undo] + onItems + reports
      + step.choices.map { .choose($0.id, leavingOpen: true) }
      + pendingUndoings.map { .putBack($0.id) }
  }
}
