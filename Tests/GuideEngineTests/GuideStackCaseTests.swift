import Testing

@testable import GuideEngine

/// Cases of guides that lead into guides, and of newer texts of one.
@Suite struct GuideStackCaseTests {
  @Test func `E15: a session goes on with its text, and is offered the newer one`() throws {
    var session = try beforeUpgrade()

    #expect(session.snapshot.guide.reference.revision == 1)
    #expect(session.snapshot.offer?.reference.revision == 2)
    #expect(session.snapshot.droppedByOffer.map(\.id) == ["b", "c"])
    #expect(session.states("a", "b", "c") == [.done, .done, .done])
    try session.act(.tick("d"))
  }

  @Test func `E15: the newer text keeps what is unchanged and drops the rest`() throws {
    var session = try beforeUpgrade()

    try session.act(.takeUpgrade)

    #expect(
      session.happened == [
        .stepLeft("s", round: 1), .upgradeTaken(newer), .stepOpened("s", round: 1),
      ])
    #expect(session.snapshot.guide.reference.revision == 2)
    #expect(session.snapshot.offer == nil)
    #expect(session.states("a", "b", "c", "d") == [.done, nil, .todo, .todo])
  }

  @Test func `E22: the end of another guide returns to the step that was left`() throws {
    var session = try SmallSession(
      .small(id: "a", .step("s", to: [.guide("b", nil), .fixed])), .small(id: "b", .step("t")))
    try session.act(.choose("s>b"))
    #expect(session.snapshot.depth == 2)

    try session.act(.choose("t>fixed"), .end(.fixed))

    #expect(session.happened.contains(.guideReturned(.fixed, to: 1)))
    #expect(session.step == "s")
    #expect(session.snapshot.waysOut.map(\.returned) == [.fixed, nil])
    #expect(session.session.ending == nil)
    #expect(session.refusal(of: .choose("s>b")) == nil)
  }

  @Test func `E27: a choice into a guide that is open returns to it`() throws {
    var session = try SmallSession(
      .small(id: "1013", .step("s", to: [.guide("803", nil)])),
      .small(id: "803", .step("t", to: [.guide("1013", nil)])))
    try session.act(.choose("s>803"))

    try session.act(.choose("t>1013"))

    #expect(
      session.happened == [
        .choiceMade("t>1013", leavingOpen: false), .stepLeft("t", round: 1),
        .guideReturned(nil, to: 1), .stepOpened("s", round: 1),
      ])
    #expect(session.step == "s")
    #expect(session.snapshot.depth == 1)
  }

  private let newer = PinnedGuide.small(
    revision: 2, .step("s", [.open("a"), .open("c", required: true), .open("d")]))

  /// Three items are done; of them the newer text leaves one, drops one and changes one.
  private func beforeUpgrade() throws -> SmallSession {
    var session = try SmallSession(.open("a"), .open("b"), .open("c"), .open("d"))
    try session.act(
      .tick("a"), .tick("b"), .tick("c"), .leave(.quit), .drive(SmallSession.driver),
      .offerUpgrade(newer))
    return session
  }
}
