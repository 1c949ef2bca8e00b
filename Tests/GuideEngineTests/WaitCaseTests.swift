import Testing

@testable import GuideEngine

/// The case of a wait that goes on while nobody looks.
@Suite struct WaitCaseTests {
  @Test func `E14: a wait that has run out while the session was left is done`() throws {
    var session = try started()

    session.wait(70)
    try session.act(.drive(SmallSession.driver))

    #expect(session.state("w") == .done)
    #expect(try session.status("w").remainingSeconds == nil)
    #expect(session.happened == [.driverChanged(SmallSession.driver)])
  }

  @Test func `E14: a clock that stands before the start shows the whole wait`() throws {
    var session = try started()

    session.wait(-5)
    try session.act(.drive(SmallSession.driver))

    #expect(session.state("w") == .todo)
    #expect(try session.status("w").remainingSeconds == 60)
  }

  private func started() throws -> SmallSession {
    var session = try SmallSession(.wait("w", 60))
    try session.act(.tick("w"), .leave(.connectionLost))
    return session
  }
}
