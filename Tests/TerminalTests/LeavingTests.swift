import Foundation
import TestSupport
import Testing

/// Every way out of a terminal, seen from its other end.
@Suite struct LeavingTests {
  /// Where a key or a signal makes it leave, and how.
  enum Way: CaseIterable {
    case quit, interruptKey, interrupt, terminate, trap, abort, overflow, quitSignal

    var ending: [Int32] {
      switch self {
      case .quit: [0]
      case .interruptKey, .interrupt: [130]
      case .terminate: [143]
      case .trap: [-SIGILL, -SIGTRAP]
      case .abort: [-SIGABRT]
      case .overflow: [-SIGSEGV]
      case .quitSignal: [-SIGQUIT]
      }
    }

    func leave(_ victim: Victim) {
      switch self {
      case .quit: victim.terminal.type("q")
      case .interruptKey: victim.terminal.type("\u{3}")
      case .interrupt: victim.send(SIGINT)
      case .terminate: victim.send(SIGTERM)
      case .trap: victim.terminal.type("t")
      case .abort: victim.terminal.type("a")
      case .overflow: victim.terminal.type("s")
      case .quitSignal: victim.send(SIGQUIT)
      }
    }
  }

  @Test(arguments: Way.allCases)
  func `modes and screen are as they were on every way out`(way: Way) throws {
    let victim = try Victim(environment: ["SWIFT_BACKTRACE": "enable=no"])
    victim.terminal.wait(for: "0:ready:80x24")
    #expect(victim.terminal.modes != victim.modesBefore)

    way.leave(victim)

    #expect(way.ending.contains(victim.ending))
    victim.terminal.wait(for: "\u{1B}[?1049l")
    victim.terminal.wait(for: "\u{1B}[?2004l")
    #expect(victim.terminal.modes == victim.modesBefore)
  }

  @Test func `the size of the window counts, not that of the environment`() throws {
    let victim = try Victim(
      columns: 44, rows: 13, environment: ["LINES": "7", "COLUMNS": "9"])
    victim.terminal.wait(for: "0:ready:44x13")
    victim.terminal.resize(columns: 51, rows: 14)
    victim.terminal.wait(for: "1:size:51x14")
    victim.terminal.type("f")
    victim.terminal.wait(for: "filled:23:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")

    victim.terminal.type("q")

    #expect(victim.ending == 0)
  }

  @Test func `two interrupts end it as one does`() throws {
    let victim = try Victim()
    victim.terminal.wait(for: "0:ready")

    victim.send(SIGINT)
    victim.send(SIGINT)

    #expect([130, -SIGINT].contains(victim.ending))
  }

  @Test func `a terminal that hangs up ends it`() throws {
    let victim = try Victim()
    victim.terminal.wait(for: "0:ready")
    victim.terminal.closeSlave()

    victim.terminal.hangUp()

    #expect(victim.ending == 129)
  }

  @Test func `the signal alone ends it, too`() throws {
    let victim = try Victim()
    victim.terminal.wait(for: "0:ready")

    victim.send(SIGHUP)

    #expect(victim.ending == 129)
  }

  @Test func `one that takes nothing any more does not keep it`() throws {
    let victim = try Victim()
    victim.terminal.wait(for: "0:ready")
    victim.terminal.type("f")
    victim.terminal.wait(for: "filled:23")
    // Each Ctrl-L writes everything anew, and nobody reads it.
    victim.terminal.type([UInt8](repeating: 0x0C, count: 500))
    victim.terminal.type("q")

    #expect(victim.ending == 0)
    #expect(!victim.terminal.take().contains(Array("\u{1B}[?1049l".utf8)))
  }

  @Test func `the first process of a session does not stop`() throws {
    let victim = try Victim()
    victim.terminal.wait(for: "0:ready")

    victim.terminal.type("\u{1A}")
    victim.terminal.wait(for: "1:signal:stop")
    victim.terminal.type("q")

    #expect(victim.ending == 0)
  }

  @Test func `under a shell it stops, gives the terminal back, and goes on in another size`() throws
  {
    let victim = try Victim([
      "/bin/sh", "-c", "set -m; \(Victim.path); echo stopped-$?; read x; fg; echo over-$?",
    ])
    victim.terminal.wait(for: "0:ready")

    victim.terminal.type("\u{1A}")
    victim.terminal.wait(for: "stopped-148")
    #expect(victim.terminal.modes == victim.modesBefore)
    #expect(victim.terminal.output.contains(Array("\u{1B}[?1049l".utf8)))
    victim.terminal.resize(columns: 50, rows: 20)
    victim.terminal.type("\n")
    victim.terminal.wait(for: ":size:50x20")
    victim.terminal.type("q")

    victim.terminal.wait(for: "over-0")
    #expect(victim.ending == 0)
  }
}
