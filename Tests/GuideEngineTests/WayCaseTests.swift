import Testing

@testable import GuideEngine

/// Cases of going from step to step, and back.
@Suite struct WayCaseTests {
  @Test func `E11: what was put off stands in a later step that leads to Fixed`() throws {
    let session = try puttingOff()

    #expect(session.step == "z")
    #expect(session.deferred == ["s": ["a"]])
  }

  @Test func `E12: Fixed is refused while something that was put off is open`() throws {
    var session = try puttingOff()

    #expect(session.refusal(of: .leaveOpen("z>fixed")) == .deferred(["a"]))
    try session.act(.tick("a"))

    #expect(session.deferred == [:])
    #expect(session.refusal(of: .choose("z>fixed")) == nil)
  }

  @Test func `E13: a required item holds up every way out but Get help`() throws {
    let guide = PinnedGuide.small(
      .step("s", [.open("a", required: true)], to: [.step("t"), .fixed, .getHelp]), .step("t"))
    var session = try SmallSession(guide)

    #expect(session.refusal(of: .leaveOpen("s>t")) == .required(["a"]))
    #expect(session.refusal(of: .leaveOpen("s>fixed")) == .required(["a"]))
    #expect(session.refusal(of: .choose("s>get-help")) == nil)
    try session.act(.override("a", because: "cannot be reached"))

    #expect(session.snapshot.waysOut.map(\.refusal) == [nil, nil, nil])
  }

  @Test func `E16: the warning of a step stands while the step is open`() throws {
    let warning = Alert(text: ["It is hot."])
    let guide = PinnedGuide.small(
      .step("s", warning: warning, to: [.step("t")]), .step("t"))
    var session = try SmallSession(guide)

    #expect(session.snapshot.warnings == [warning])
    try session.act(.choose("s>t"))

    #expect(session.snapshot.warnings == [])
    #expect(
      session.events.map(\.kind).dropFirst() == [
        .stepOpened("s", round: 1), .choiceMade("s>t", leavingOpen: false),
        .stepLeft("s", round: 1), .stepOpened("t", round: 1),
      ])
  }

  @Test func `E23: undo goes back act by act, and to the step of each`() throws {
    var session = try SmallSession(
      .small(.step("s", [.open("a")], to: [.step("t")]), .step("t", [.open("b")])))
    try session.act(.tick("a"), .choose("s>t"), .tick("b"))

    try session.act(.undo)
    #expect(session.step == "t")
    #expect(session.states("a", "b") == [.done, .todo])
    try session.act(.undo)
    #expect(session.step == "s")
    #expect(session.state("a") == .done)
    try session.act(.undo)

    #expect(session.state("a") == .todo)
    #expect(session.refusal(of: .undo) == .nothingToUndo)
  }

  @Test func `E24: a step that is chosen again begins another round`() throws {
    var session = try beforeSecondRound()

    try session.act(.choose("t>s"))

    #expect(session.states("a", "w") == [.todo, .todo])
    #expect(session.snapshot.round == 2)
    #expect(session.snapshot.way == ["s", "t", "s"])
  }

  @Test func `E24: back leads to the step as it was left`() throws {
    var session = try beforeSecondRound()

    try session.act(.back)

    #expect(session.states("a", "w") == [.done, .done])
    #expect(session.snapshot.round == 1)
    #expect(session.snapshot.way == ["s"])
  }

  private func puttingOff() throws -> SmallSession {
    var session = try SmallSession(
      .small(.step("s", [.open("a")], to: [.step("z")]), .step("z")))
    try session.act(.defer("a"), .choose("s>z"))
    return session
  }

  private func beforeSecondRound() throws -> SmallSession {
    var session = try SmallSession(
      .small(
        .step("s", [.open("a", required: true), .wait("w", 60)], to: [.step("t")]),
        .step("t", to: [.step("s"), .fixed])))
    try session.act(.tick("a"), .tick("w"))
    session.wait(60)
    try session.act(.choose("s>t"))
    return session
  }
}
