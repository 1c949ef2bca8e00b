import Screen
import Testing

@testable import Terminal

@Suite struct TerminalChoiceTests {
  private func choice(
    _ environment: [String: String] = ["TERM": "xterm"], input: Bool = true, output: Bool = true,
    locale: TerminalLocale = TerminalLocale(isUTF8: true, isEastAsian: false),
    _ wishes: TerminalChoice.Wishes = .init()
  ) -> TerminalChoice {
    TerminalChoice(
      .init(
        environment: environment, isInputTerminal: input, isOutputTerminal: output, locale: locale),
      wishes)
  }

  @Test func `it is plain where a screen cannot be or is not wanted`() {
    #expect(choice(["TERM": "xterm"], .init(isPlain: true)).mode == .plain(.asked))
    #expect(choice(input: false).mode == .plain(.inputIsNoTerminal))
    #expect(choice(output: false).mode == .plain(.outputIsNoTerminal))
    #expect(choice(["TERM": "xterm", "ACCESSIBLE": "1"]).mode == .plain(.accessible))
    #expect(choice([:]).mode == .plain(.terminalUnnamed))
    #expect(choice(["TERM": ""]).mode == .plain(.terminalUnnamed))
    #expect(choice(["TERM": "dumb"]).mode == .plain(.dumb))
  }

  @Test(
    arguments: [
      "../../etc/passwd", "x/y", ".hidden", "-x", "a\nb", "xterm ", "\u{E4}", "$(id)",
      String(repeating: "x", count: 65), String(repeating: "x", count: 300),
    ])
  func `a name that none can have makes it plain`(name: String) {
    #expect(choice(["TERM": name]).mode == .plain(.terminalMisnamed))
  }

  @Test(
    arguments: [
      ("xterm-ghostty", ["xterm-ghostty", "xterm-256color", "vt100"]),
      ("xterm-256color", ["xterm-256color", "vt100"]),
      ("tmux-direct", ["tmux-direct", "screen-256color", "vt100"]),
      ("foot", ["foot", "xterm-256color", "vt100"]),
      ("st-256color", ["st-256color", "xterm-256color", "vt100"]),
      ("stranger", ["stranger", "vt100"]), ("vt100", ["vt100"]),
      (String(repeating: "x", count: 64), [String(repeating: "x", count: 64), "vt100"]),
    ])
  func `its own name is tried, then its relative's, then the least`(
    name: String, names: [String]
  ) {
    #expect(choice(["TERM": name]).mode == .fullScreen(names: names))
  }

  @Test func `signs are those of the locale unless ASCII is asked for`() {
    let eastAsian = TerminalLocale(isUTF8: true, isEastAsian: true)
    let other = TerminalLocale(isUTF8: false, isEastAsian: true)

    #expect(choice().glyphs == .unicode)
    #expect(choice(locale: eastAsian).glyphs == .eastAsian)
    #expect(choice(locale: other).glyphs == .ascii)
    #expect(choice(["TERM": "xterm"], .init(isASCII: true)).glyphs == .ascii)
  }

  @Test func `a theme that is asked for counts more than NO_COLOR`() {
    let plain = ["TERM": "xterm", "NO_COLOR": "1"]

    #expect(choice().theme == .standard)
    #expect(choice(plain).theme == .mono)
    #expect(choice(plain, .init(theme: .dark)).theme == .dark)
    #expect(choice(["TERM": "xterm", "NO_COLOR": ""]).theme == .standard)
  }

  @Test(
    arguments: [
      (nil, 150), ("25", 25), ("0", 150), ("-1", 150), ("x", 150), ("99999999999999999999", 150),
      ("5000", 5000), ("5001", 150),
    ] as [(String?, Int)])
  func `Esc waits as long as ESCDELAY says, within reason`(asked: String?, milliseconds: Int) {
    var environment = ["TERM": "xterm"]
    environment["ESCDELAY"] = asked

    #expect(choice(environment).escapeDelay == .milliseconds(milliseconds))
  }

  @Test func `it knows what stands between`() {
    #expect(!choice().isRemote)
    #expect(!choice().isInTmux)
    #expect(choice(["TERM": "xterm", "SSH_CONNECTION": "::1 1 ::1 22"]).isRemote)
    #expect(choice(["TERM": "xterm", "SSH_TTY": "/dev/pts/1"]).isRemote)
    #expect(choice(["TERM": "tmux", "TMUX": "/tmp/tmux-0/default,1,0"]).isInTmux)
  }
}

@Suite struct TerminalLocaleTests {
  @Test(
    arguments: [
      (["LANG": "de_DE.UTF-8"], ["": "UTF-8"], true, false),
      (["LANG": "ja_JP.eucJP"], ["": "EUC-JP"], false, true),
      (["LANG": "ja_JP.UTF-8"], ["C.UTF-8": "UTF-8"], true, true),
      (["LC_ALL": "", "LC_CTYPE": "zh_CN.utf8", "LANG": "C"], ["C.UTF-8": "UTF-8"], true, true),
      (
        ["LC_ALL": "C", "LANG": "de_DE.UTF-8"], ["": "ANSI_X3.4-1968", "C.UTF-8": "UTF-8"], false,
        false
      ),
      (["LANG": "de_DE.UTF-8"], [:], false, false), ([:], ["C.UTF-8": "UTF-8"], false, false),
    ])
  func `what is not installed falls back to C.UTF-8 where UTF-8 is wanted`(
    environment: [String: String], installed: [String: String], isUTF8: Bool, isEastAsian: Bool
  ) {
    let locale = TerminalLocale.chosen(environment) { installed[$0] }

    #expect(locale == TerminalLocale(isUTF8: isUTF8, isEastAsian: isEastAsian))
  }
}
