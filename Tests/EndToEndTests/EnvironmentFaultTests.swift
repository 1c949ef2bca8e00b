import Foundation
import TestSupport
import Testing

/// Names of terminals and locales that nobody has, on a terminal that is none the less there.
@Suite struct EnvironmentFaultTests {
  private let state: StateFolder

  init() throws {
    state = try StateFolder()
  }

  @Test(arguments: [
    "xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "tmux-256color", "vt100",
    "linux", "no-such-terminal",
  ])
  func `fault 12: a terminal that is not known here gets the full screen`(name: String) throws {
    let victim = try Victim.wizard(["1003"], state, term: name)

    victim.terminal.wait(for: "Do you see this?")
    victim.terminal.type("\rq")

    #expect(victim.ending == 0)
    #expect(victim.terminal.modes == victim.modesBefore)
    #expect(try state.events().last?.contains("quit") == true)
  }

  @Test(arguments: [nil, "", "dumb", String(repeating: "x", count: 300), "../xterm", "xterm\nx"])
  func `fault 12: no name at all is answered in a whole sentence`(name: String?) throws {
    let victim = try Victim.wizard(["1003"], state, term: name)

    let speaks = Patience.waits {
      String(decoding: victim.terminal.peek(), as: UTF8.self).contains(#/[A-Z][a-z ,]+[^.]*[.?]/#)
    }
    #expect(speaks)
    #expect(!victim.terminal.output.contains([0x1B]))
    victim.terminal.type("q\r")
    if !victim.ends(within: .seconds(5)) { victim.terminal.type("\u{4}") }
    #expect(victim.ends(within: .seconds(10)))
    #expect(victim.ending >= 0)
    #expect(victim.terminal.modes == victim.modesBefore)
  }

  @Test(arguments: [
    (["LC_ALL": "C"], true), (["LC_ALL": "POSIX"], true), (["LANG": "ja_JP.eucJP"], true),
    (["LANG": "de_DE.ISO-8859-1"], true), (["LC_ALL": "xx_YY.UTF-8"], false),
    (["LC_ALL": "", "LANG": "de_DE.utf8"], false),
    // Where signs of ours might take two cells, none is drawn.
    (["LANG": "ja_JP.utf8"], true),
  ])
  func `fault 13: a locale decides what is drawn, installed or not`(
    locale: [String: String], isASCII: Bool
  ) throws {
    let victim = try Victim.wizard(["1003"], state, environment: locale)

    victim.terminal.wait(for: "Do you see this?")

    let output = victim.terminal.take()
    #expect(output.allSatisfy { $0 < 0x80 } == isASCII)
    // Half a character is never written.
    #expect(String(validating: output, as: UTF8.self) != nil)
    victim.terminal.type("q")
    #expect(victim.ending == 0)
  }
}
