import Testing

@testable import GuideEngine

@Suite struct RoundTests {
  @Test func `in another round everything is to do again, and values are proposed`() throws {
    var session = try firstRound()

    try session.act(.choose("t>s"))

    #expect(session.states("a", "c", "d", "r", "p") == [.todo, .todo, .inactive, .todo, .todo])
    #expect(session.answer("c") == nil)
    #expect(try session.status("o").overrideReason == nil)
    #expect(try session.status("m").finding == nil)
    #expect(try session.status("r").recorded == nil)
    #expect(try session.status("r").proposal == "E 7")
    #expect(session.due == ["p"])
  }

  @Test func `a choice says that it leads to another round`() throws {
    let session = try firstRound()

    #expect(session.snapshot.waysOut.map(\.isAnotherRound) == [true, false])
  }

  @Test func `what back took off the way is as it was left when it is chosen again`() throws {
    var session = try firstRound()
    try session.act(.choose("t>s"), .tick("a"), .back)
    #expect(session.step == "t")
    #expect(session.snapshot.way == ["s", "t"])
    #expect(session.state("c") == .done)

    try session.act(.choose("t>s"))

    #expect(session.snapshot.round == 2)
    #expect(session.states("a", "c") == [.done, .todo])
  }

  @Test func `a step may lead into itself`() throws {
    var session = try SmallSession(.small(.step("s", [.open("a")], to: [.step("s"), .fixed])))
    try session.act(.tick("a"))

    try session.act(.choose("s>s"))

    #expect(
      session.happened == [
        .choiceMade("s>s", leavingOpen: false), .stepLeft("s", round: 1),
        .stepOpened("s", round: 2),
      ])
    #expect(session.state("a") == .todo)
    #expect(session.snapshot.way == ["s", "s"])
  }

  @Test func `a result for an earlier round comes too late`() throws {
    var session = try SmallSession(.small(.step("s", [.sensed("a")], to: [.step("s")])))
    let asked = session.snapshot.roundName
    try session.act(.leaveOpen("s>s"))

    let finding = Finding(.holds, measuredAt: session.now)
    try session.act(.report(.link, finding, askedBy: asked))

    #expect(session.state("a") == .todo)
  }

  @Test func `an undoing of two rounds is one, and due until both ticks are taken back`() throws {
    var session = try SmallSession(
      .small(.step("s", [.open("p", undo: true)], to: [.step("s"), .fixed])))
    try session.act(.tick("p"), .choose("s>s"), .tick("p"))
    #expect(session.due == ["p"])

    try session.act(.untick("p"))
    #expect(session.due == ["p"])
    try session.act(.back, .untick("p"))

    #expect(session.due == [])
  }

  private func firstRound() throws -> SmallSession {
    var session = try SmallSession(
      .small(
        .step(
          "s",
          [
            .open("a"), .ask("c", [.open("d")]), .record("r"), .open("o"), .sensed("m"),
            .open("p", undo: true),
          ], to: [.step("t")]),
        .step("t", to: [.step("s"), .fixed])))
    try session.act(.tick("a"), .answer("c", .yes), .tick("d"), .record("r", "E 7"), .tick("p"))
    try session.check(.link, .holds)
    try session.act(.override("o", because: "broken"), .choose("s>t"))
    return session
  }
}
