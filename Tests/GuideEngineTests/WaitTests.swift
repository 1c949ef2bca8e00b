import Testing

@testable import GuideEngine

@Suite struct WaitTests {
  @Test func `starting a wait moves the cursor like a tick`() throws {
    var session = try SmallSession(.wait("w", 90), .open("b"))

    try session.act(.tick("w"))

    #expect(session.happened == [.item("w", .waitStarted)])
    #expect(session.state("w") == .todo)
    #expect(session.cursor == .item("b"))
    #expect(session.refusal(of: .tick("w")) == .waitRuns("w"))
    session.wait(30)
    #expect(try session.status("w").remainingSeconds == 60)
  }

  @Test func `a wait that has run out is done by the clock, not by an event`() throws {
    var session = try SmallSession(.wait("w", 90))
    try session.act(.tick("w"))
    let count = session.events.count

    session.wait(89)
    #expect(session.state("w") == .todo)
    session.wait(1)

    #expect(session.state("w") == .done)
    #expect(session.completion == .complete)
    #expect(session.events.count == count)
  }

  @Test func `a wait that was stopped begins from its whole time`() throws {
    var session = try SmallSession(.wait("w", 90), .open("b"))
    try session.act(.tick("w"))
    session.wait(60)

    try session.act(.untick("w"))
    #expect(session.happened == [.item("w", .waitStopped)])
    #expect(session.cursor == .item("w"))
    #expect(try session.status("w").remainingSeconds == nil)
    try session.act(.tick("w"))

    #expect(try session.status("w").remainingSeconds == 90)
  }

  @Test func `a wait that was over is over no more when the clock is set back`() throws {
    var session = try SmallSession(.wait("w", 90))
    try session.act(.tick("w"))
    session.wait(100)
    #expect(session.state("w") == .done)

    session.wait(-1_000_000_000)

    #expect(session.state("w") == .todo)
    #expect(try session.status("w").remainingSeconds == 90)
  }

  @Test func `a wait that runs can be put off, and is done when it is over`() throws {
    var session = try SmallSession(.wait("w", 90))
    try session.act(.tick("w"), .defer("w"))
    #expect(session.state("w") == .deferred)
    #expect(session.refusal(of: .choose("s>fixed")) == .deferred(["w"]))

    session.wait(90)

    #expect(session.state("w") == .done)
    #expect(session.refusal(of: .choose("s>fixed")) == nil)
  }
}
