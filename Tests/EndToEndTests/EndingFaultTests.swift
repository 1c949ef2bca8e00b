import Foundation
import TestSupport
import Testing

/// Every way in which the wizard can end: the terminal is as it was, and nothing is lost.
@Suite struct EndingFaultTests {
  private let state: StateFolder

  init() throws {
    state = try StateFolder()
  }

  @Test func `fault 2: a terminal that is gone ends it where the signal is ignored`() throws {
    let code = "\(state.path)/code"
    let victim = try Victim(
      ["/bin/sh", "-c", "trap '' HUP; \(Program.handrail.path) 1003; echo $? > \(code)"],
      environment: state.environment)
    victim.terminal.wait(for: "Do you see this")
    victim.terminal.type("\r")
    try state.wait(for: 1, of: "stepOpened")
    victim.terminal.closeSlave()

    victim.terminal.hangUp()

    #expect(victim.ends(within: .seconds(2)))
    #expect(try String(contentsOfFile: code, encoding: .utf8) == "129\n")
    #expect(try state.events().last?.contains("connectionLost") == true)
  }

  @Test func `fault 3: what takes nothing any more does not keep acts from the disk`() throws {
    let victim = try Victim.atFirstStep(state)
    _ = victim.terminal.take()
    // Each Ctrl-L writes everything anew, and from here on nobody reads it.
    victim.terminal.type([UInt8](repeating: 0x0C, count: 300))

    victim.terminal.type("yyjn")

    try state.wait(for: 3, of: "answered")
    #expect(victim.terminal.unreadCount < 100_000)
    victim.send(SIGTERM)
    guard victim.ends(within: .seconds(2)) else { throw Stuck() }
    #expect(victim.ending == 143)
  }

  @Test(arguments: [0, 1, 2, 5, 9])
  func `fault 4: a kill at any moment takes no act that was answered`(milliseconds: Int) throws {
    let victim = try Victim.atFirstStep(state)
    victim.terminal.type("y")
    try state.wait(for: 1, of: "answered")

    victim.terminal.type(String(repeating: "yn", count: 40))
    usleep(UInt32(milliseconds) * 1_000)
    victim.send(SIGKILL)

    #expect(victim.ending == -SIGKILL)
    #expect(try state.events().contains { $0.contains("answered") })
    let next = try Victim.wizard(["resume"], state)
    next.terminal.wait(for: "Where and how many")
    next.terminal.type("q")
    #expect(next.ending == 0)
    try state.wait(for: 1, of: "left")
  }

  @Test func `fault 5: the signal to end saves, gives the screen back, and is 143`() throws {
    let victim = try Victim.atFirstStep(state)
    #expect(victim.terminal.modes != victim.modesBefore)

    victim.send(SIGTERM)

    guard victim.ends(within: .seconds(1)) else { throw Stuck() }
    #expect(victim.ending == 143)
    victim.terminal.wait(for: Victim.left)
    victim.terminal.wait(for: "1003 saved at step 1")
    #expect(victim.terminal.modes == victim.modesBefore)
    #expect(try state.events().last?.contains("terminated") == true)
  }

  @Test func `fault 6: Ctrl-C twice ends it as once does`() throws {
    let victim = try Victim.atFirstStep(state)

    victim.terminal.type("\u{3}\u{3}")

    #expect([130, -SIGINT].contains(victim.ending))
    victim.terminal.wait(for: Victim.left)
    #expect(victim.terminal.modes == victim.modesBefore)
    #expect(try state.events().last?.contains("quit") == true)
  }

  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT])
  func `fault 7: a trap gives the terminal back and loses nothing`(signal: Int32) throws {
    let victim = try Victim.atFirstStep(
      state, environment: ["SWIFT_BACKTRACE": "enable=no"])
    victim.terminal.type("y")
    try state.wait(for: 1, of: "answered")

    victim.send(signal)

    #expect(victim.ending == -signal)
    victim.terminal.wait(for: Victim.left)
    #expect(victim.terminal.modes == victim.modesBefore)
    #expect(try state.events().last?.contains("answered") == true)
    let next = try Victim.wizard(["resume"], state)
    next.terminal.wait(for: "Where and how many")
  }

  @Test func `fault 8: nobody who would read it is said or quiet, never a hang`() throws {
    let lists = try shell("\"$0\" sessions --json | head -c 1; echo \" ${PIPESTATUS[0]}\"")
    #expect(lists.output == "{ 0\n")
    #expect(lists.messages.isEmpty)
    let wizard = try shell("\"$0\" 1003 < /dev/null | true; echo \"${PIPESTATUS[0]}\"")
    #expect(wizard.signal == nil)
    #expect(["0\n", "2\n", "74\n"].contains(wizard.output))
  }

  @Test(arguments: ["<&- >&- 2>&-", "<&-", ">&-", "2>&-"])
  func `fault 14: no file takes the place of a descriptor that is closed`(
    closed: String
  ) throws {
    let command = "exec \(Program.handrail.path) 1003 \(closed)"
    let victim = try Victim(["/bin/bash", "-c", command], environment: state.environment)
    if closed == "2>&-" {
      victim.terminal.wait(for: "Do you see this")
      victim.terminal.type("\rq")
      #expect(victim.ending == 0)
      #expect(try state.events().last?.contains("left") == true)
    } else {
      // With nothing to read it ends at once; with nowhere to write to it says so.
      #expect(victim.ends(within: .seconds(10)))
      #expect([0, 74, 129].contains(victim.ending))
    }
    try state.expectWhole()
  }

  /// A program that should have ended has not.
  private struct Stuck: Error {}

  private func shell(_ script: String) throws -> Program.Ending {
    try Program("/bin/bash", environment: state.environment)
      .run(["-c", script, Program.handrail.path])
  }
}
