import Testing

@testable import GuideEngine

@Suite struct SessionTests {
  @Test func `a list that does not begin with an opening is no session`() throws {
    let events = try SmallSession(.open("a")).events

    #expect(throws: FoldProblem.notOpened) { try Session(folding: []) }
    #expect(throws: FoldProblem.notOpened) { try Session(folding: events.dropFirst()) }
    #expect(throws: FoldProblem.openedAgain(2)) {
      try Session(folding: [events[0], event(2, events[0].kind)])
    }
  }

  @Test func `a list with a gap, or an event twice, is no session`() throws {
    let events = try SmallSession(.open("a")).events

    #expect(throws: FoldProblem.wrongNumber(3, expected: 2)) {
      try Session(folding: [events[0], event(3, .wentBack)])
    }
    #expect(throws: FoldProblem.wrongNumber(2, expected: 3)) {
      try Session(folding: events + [events[1]])
    }
    #expect(throws: FoldProblem.wrongNumber(2, expected: 1)) {
      try Session(folding: [event(2, events[0].kind)])
    }
  }

  @Test(
    arguments: [
      .item("x", .ticked),
      .item("x", .checked(Finding(.holds, measuredAt: SmallSession.beginning))),
      .item("b", .ticked), .stepOpened("x", round: 1), .stepOpened("s", round: 3),
      .stepLeft("x", round: 1), .choiceMade("s>x", leavingOpen: false),
      .guideReturned(.fixed, to: 1),
      .guideReturned(.fixed, to: 7), .putBack(UndoingID(visit: 1, item: "a"), insteadBecause: nil),
    ] as [Event.Kind])
  func `an event that names what is not there changes nothing`(kind: Event.Kind) throws {
    let guide = PinnedGuide.small(
      .step("s", [.open("a")], to: [.step("t")]), .step("t", [.open("b")]))
    var session = try SmallSession(guide).session
    let before = session

    #expect(throws: FoldProblem.unknownName(3)) { try session.apply(event(3, kind)) }

    #expect(session == before)
  }

  @Test func `only the last act can be taken back`() throws {
    var session = try SmallSession(.open("a"), .open("b"))
    try session.act(.tick("a"), .tick("b"))

    #expect(throws: FoldProblem.nothingToUndo(5)) {
      try Session(folding: session.events + [event(5, .undone(3))])
    }
  }

  @Test(
    arguments: [
      (.notOpened, "The list does not begin with the opening of a session; it is not one."),
      (.openedAgain(2), "Event 2 opens the session again; leave it out."),
      (
        .wrongNumber(3, expected: 2),
        "Event 2 is missing, 3 stands in its place; the list must be whole."
      ),
      (
        .unknownName(4),
        "Event 4 names what the session does not have; look for a newer Handrail."
      ),
      (
        .nothingToUndo(5),
        "Event 5 takes back an act that was not the last; the list must be whole."
      ),
    ] as [(FoldProblem, String)])
  func `a problem says which event it is`(problem: FoldProblem, sentence: String) {
    #expect(problem.sentence.string == sentence)
  }

  private func event(_ number: Int, _ kind: Event.Kind) -> Event {
    Event(
      number: number, at: SmallSession.beginning, place: VisitName(guide: "a", visit: 1),
      kind: kind)
  }

  @Test func `an event of a visit that only a newer version knows is kept`() throws {
    var session = try SmallSession(.open("a")).session
    let unknown = UnknownEvent(version: 2, name: "guideEntered", json: .null)
    let place = VisitName(guide: "z", visit: 9)

    try session.apply(
      Event(
        number: session.lastNumber + 1, at: SmallSession.beginning, place: place,
        kind: .unknown(unknown)))

    #expect(session.unknownEvents == [unknown])
  }

  @Test(
    arguments: [
      (VisitName(guide: "z", visit: 1), .item("a", .ticked)),
      (VisitName(guide: "b", visit: 2), .guideEntered(.small(id: "b", .step("t")), at: "t")),
      (VisitName(guide: "a", visit: 1), .upgradeTaken(.small(id: "b", .step("t")))),
    ] as [(VisitName, Event.Kind)])
  func `what does not follow from a choice, an offer or the guide is refused`(
    place: VisitName, kind: Event.Kind
  ) throws {
    var session = try SmallSession(.open("a"))
    try session.act(.tick("a"))
    let number = session.session.lastNumber + 1
    let event = Event(number: number, at: SmallSession.beginning, place: place, kind: kind)
    var folded = session.session

    #expect(throws: FoldProblem.unknownName(number)) { try folded.apply(event) }
    #expect(folded == session.session)
  }
}
