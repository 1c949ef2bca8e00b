import Testing
import Text

@testable import GuideEngine

/// Cases that hold for every list of events.
@Suite struct FoldCaseTests {
  @Test func `every kind of event happens in one of the sessions`() throws {
    let happened = Set(try LongSession.all.flatMap { $0.events.map(\.kind.name) })

    #expect(happened.count == 30)
  }

  @Test(arguments: try LongSession.all)
  func `E17: a list that is folded twice is one session, and one text`(long: LongSession) throws {
    let first = try Session(folding: long.events)
    let second = try Session(folding: long.events)

    #expect(first == second)
    #expect(first == long.session.session)
    #expect(first.at(long.session.now).items == second.at(long.session.now).items)
    #expect(first.at(long.session.now).progress == second.at(long.session.now).progress)
  }

  @Test func `E17: the same acts give the same events, and the same bytes`() throws {
    let first = try LongSession.all
    let second = try LongSession.all

    #expect(first.map(\.events) == second.map(\.events))
    #expect(first.map { Self.written($0.events) } == second.map { Self.written($0.events) })
  }

  @Test(arguments: try LongSession.all)
  func `E17: what is written is read as the same events`(long: LongSession) throws {
    let guides = long.events.compactMap(\.kind.pinned)

    let read = try long.events.map { event in
      try Event(reading: event.json) { reference in guides.first { $0.reference == reference } }
    }

    #expect(read == long.events)
    #expect(Self.written(read) == Self.written(long.events))
    #expect(try Session(folding: read) == long.session.session)
  }

  @Test(arguments: try LongSession.all)
  func `E18: a list that is cut anywhere is a session that ends there`(long: LongSession) throws {
    for count in 1...long.events.count {
      let session = try Session(folding: long.events.prefix(count))

      #expect(session.lastNumber == count)
    }
  }

  @Test(arguments: try LongSession.all)
  func `E18: a list that is cut anywhere can be gone on with`(long: LongSession) throws {
    for count in 1..<long.events.count {
      var session = try Session(folding: long.events.prefix(count))
      try #require(session.ending == nil)
      let now = long.session.now

      for command in [Command.drive(SmallSession.driver), .acknowledge, .note("here")] {
        let decided = (try? session.decide(command, at: now)) ?? []
        for event in decided { try session.apply(event) }
      }

      #expect(session.at(now).isOpen, "cut after \(count)")
      #expect(session.notes.last == "here")
    }
  }

  @Test(arguments: try LongSession.all)
  func `E18: after any cut everything can be undone, and the guide ended`(
    long: LongSession
  ) throws {
    for count in 1..<long.events.count {
      var session = try Session(folding: long.events.prefix(count))
      while let undone = try? session.decide(.undo, at: long.session.now) {
        for event in undone { try session.apply(event) }
      }
      for undoing in session.at(long.session.now).pendingUndoings {
        for event in try session.decide(.putBack(undoing.id), at: long.session.now) {
          try session.apply(event)
        }
      }

      while session.ending == nil {
        for event in try session.decide(.end(.gaveUp), at: long.session.now) {
          try session.apply(event)
        }
      }

      #expect(session.lastNumber > count)
    }
  }

  private static func written(_ events: [Event]) -> String {
    events.map { $0.json.written() }.joined(separator: "\n")
  }
}
