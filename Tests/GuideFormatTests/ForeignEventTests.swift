import TestSupport
import Testing

@testable import GuideEngine

/// A log may be somebody else's, or put together by hand: what cannot follow is refused and changes
/// nothing, and what can never stops the program.
@Suite struct ForeignEventTests {
  @Test(arguments: 0..<4)
  func `events of other sessions change nothing where they cannot follow`(
    _ seed: UInt64
  ) throws {
    var numbers = SplitMix64(seed: seed)
    for _ in 0..<6 {
      let library = try GuideLibrary.random(seed: numbers.next())
      let foreign = try events(of: 8, in: library, &numbers)
      for _ in 0..<10 { try apply(foreign, in: library, &numbers) }
    }
  }

  private func apply(
    _ foreign: [Event], in library: GuideLibrary, _ numbers: inout SplitMix64
  ) throws {
    var session = try #require(try SessionRun(library, library.ids[0])).session
    for _ in 0..<60 {
      let event = try #require(foreign.randomElement(using: &numbers))
      let before = session
      do throws(FoldProblem) {
        try session.apply(event.following(session, &numbers))
        _ = session.at(event.at).fault
      } catch {
        try #require(session == before, "\(event.kind.name) was refused and changed something")
        try #require(error.sentence.string.hasSuffix("."))
      }
    }
  }

  private func events(
    of count: Int, in library: GuideLibrary, _ numbers: inout SplitMix64
  ) throws -> [Event] {
    try (0..<count).flatMap { number -> [Event] in
      let id = library.ids[number % library.ids.count]
      var run = try #require(try SessionRun(library, id))
      let moods = RandomCommands.Mood.allCases
      var commands = RandomCommands(moods[number % moods.count], seed: numbers.next())
      for _ in 0..<40 where run.session.ending == nil { try run.perform(commands.next(run)) }
      return run.events
    }
  }
}

extension Event {
  /// With the number that is due, most often, and now and then in the visit on the screen.
  fileprivate func following(_ session: Session, _ numbers: inout SplitMix64) -> Event {
    let number = numbers.happens(percent: 97) ? session.lastNumber + 1 : self.number
    let isHere = numbers.happens(percent: 50)
    let kind: Kind =
      if case .undone = kind, let last = session.reversals.last { .undone(last.number) } else {
        kind
      }
    return Event(
      number: number, at: at, place: isHere ? session.at(at).visitName : place, kind: kind)
  }
}
