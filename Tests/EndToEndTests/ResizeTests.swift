import Glibc
import TestSupport
import Testing

/// A window whose size changes, and signals that somebody has blocked.
@Suite struct ResizeTests {
  /// The moments are spread over the whole of the beginning, until after the first frame.
  @Test func `another size is never missed, however early it comes`() throws {
    let state = try StateFolder()
    for delay in stride(from: UInt32(0), to: 12_000, by: 300) {
      let victim = try Victim.wizard(["1003"], state)
      // Not a wait for anything: it chooses the moment.
      usleep(delay)
      victim.terminal.resize(columns: 60, rows: 24)

      victim.terminal.wait(for: narrowBorder)
      victim.terminal.type("q")
      #expect(victim.ending == 0)
    }
  }

  @Test func `what was blocked by whoever has started it is heard all the same`() throws {
    let state = try StateFolder()
    let victim = try Victim(
      ["/usr/bin/env", "--block-signal=WINCH,TERM", Program.handrail.path, "1003"],
      environment: state.environment)
    victim.terminal.wait(for: "Do you see this?")

    victim.terminal.resize(columns: 60, rows: 24)

    victim.terminal.wait(for: narrowBorder)
    victim.send(SIGTERM)
    #expect(victim.ends(within: .seconds(5)))
    #expect(victim.ending == 143)
  }

  /// The banner's lower border is as wide as the screen, and stands nowhere else.
  private let narrowBorder = "╚\(String(repeating: "═", count: 58))╝"
}
