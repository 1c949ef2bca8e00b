import TestSupport
import Testing

/// A system on which no terminal is known at all, not even the least of them.
@Suite(.enabled(if: MountSpace.isPossible || isCI, "this needs root or user namespaces"))
struct UnknownTerminalTests {
  private let state: StateFolder

  init() throws {
    state = try StateFolder()
  }

  /// Empty folders over all in which ncurses looks; `$brought` has what was in one of them.
  private static let script = """
    mkdir -p "$brought/x" && cp /lib/terminfo/x/xterm-256color "$brought/x" || exit 9
    for folder in /etc/terminfo /lib/terminfo /usr/share/terminfo; do
      test ! -d $folder || mount -t tmpfs none $folder || exit 9
    done
    exec "$program" 1003
    """

  private func begun(_ environment: [String: String] = [:]) throws -> Victim {
    let own = ["brought": "\(state.path)/brought", "program": Program.handrail.path]
    return try Victim(
      ["/usr/bin/unshare"] + MountSpace.beRoot + ["--mount", "/bin/sh", "-c", Self.script],
      environment: state.environment.merging(MountSpace.environment) { $1 }.merging(own) { $1 }
        .merging(environment) { $1 })
  }

  @Test(arguments: ["xterm-kitty", "xterm-256color", "no-such-terminal"])
  func `fault 12: it is plain, says so, and can be used`(name: String) throws {
    let victim = try begun(["TERM": name])

    victim.terminal.wait(for: "Do you see this?")
    #expect(said(by: victim).hasPrefix("handrail: No terminal is known here as \(name), "))
    #expect(said(by: victim).contains("vt100: lines instead of a full screen. WARNING: "))
    victim.terminal.type("\n1a\n")
    try state.wait(for: 1, of: "answered")
    victim.terminal.type("q\n")

    #expect(victim.ends(within: .seconds(10)))
    #expect(victim.ending == 0)
    #expect(!victim.terminal.output.contains([0x1B]))
    #expect(victim.terminal.modes == victim.modesBefore)
    #expect(try state.events().last?.contains("quit") == true)
  }

  @Test(arguments: ["TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TERMPATH"])
  func `fault 41: what somebody brings along describes no terminal`(name: String) throws {
    let victim = try begun([name: "\(state.path)/brought"])

    victim.terminal.wait(for: "Do you see this?")
    victim.terminal.type("q\n")

    #expect(victim.ends(within: .seconds(10)))
    #expect(said(by: victim).contains(": lines instead of a full screen. WARNING: "))
    #expect(!victim.terminal.output.contains([0x1B]))
  }

  /// On one line, wherever it was broken.
  private func said(by victim: Victim) -> String {
    String(decoding: victim.terminal.peek(), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
