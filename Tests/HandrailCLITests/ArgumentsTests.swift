import Screen
import Testing

@testable import HandrailCLI

@Suite struct ArgumentsTests {
  @Test(arguments: [
    (["gides"], "There is no command gides; did you mean guides?"),
    (["frobnicate"], "There is no command frobnicate; handrail --help lists what there is."),
    (["guides", "--jsn"], "There is no option --jsn; did you mean --json?"),
    (["guides", "-x"], "There is no option -x; handrail --help lists what there is."),
    (["graph", "1013", "--json"], "graph takes no --json; leave it out."),
    (["graph", "1013", "--today", "2026-01-01"], "graph takes no --today; leave it out."),
    (["guides", "--guides"], "--guides needs a value; write --guides DIR."),
    (["guides", "--guides="], "--guides needs a value; write --guides DIR."),
    (["guides", "--json=1"], "--json takes no value; write it alone."),
    (
      ["lint", "x.md", "--today", "2026-02-30"],
      "2026-02-30 is no day of the calendar; write --today 2026-11-21."
    ),
    (["show"], "show needs a code or file; write it behind the command."),
    (["show", ""], "show needs a code or file; write it behind the command."),
    ([""], "The command is empty; handrail --help lists what there is."),
    (["lint"], "lint needs a file or folder; write it behind the command."),
    (["--json"], "There is no command; write one, as in handrail guides --json."),
    (["1013", "1003"], "One guide is enough to begin with; leave 1003 out."),
    (
      ["--theme", "pink"],
      "There is no theme pink; write --theme standard, contrast, dark, light or mono."
    ),
    (["--keys"], "--keys needs a value; write --keys KEYS."),
    (
      ["--keys", "<entr>"],
      "There is no key <entr>; write a character, or <enter>, <down>, <esc>, <c-l>."
    ),
    (["--keys", "a<"], "A < needs its >, as in <enter>; the character itself is <lt>."),
    (["--keys", "a\n"], "--keys takes no line ends or tabs; write <enter> or <tab>."),
    (
      ["--dump-screen", "--size", "80"],
      "80 is no size of a screen; write --size 80x24, from 1x1 to 500x200."
    ),
    (
      ["--dump-screen", "--size", "501x1"],
      "501x1 is no size of a screen; write --size 80x24, from 1x1 to 500x200."
    ),
    (
      ["--dump-screen=png"],
      "There is no screen as png; write --dump-screen=text or --dump-screen=svg."
    ),
    (
      ["--size", "80x24"],
      "A terminal has its own size; leave --size out, or write --dump-screen, too."
    ),
    (
      ["--plain", "--keys", "q"],
      "--plain has no screen that could be driven or printed; leave it out."
    ),
    (
      ["resume", "--keys", "q"],
      "Without a terminal there is no session to resume; write --state DIR, too."
    ),
    (
      ["resume", "--walk", "x", "--state", "y"],
      "A walk begins a session of its own; leave resume out."
    ),
    (["sessions", "--state", "x"], "sessions takes no --state; leave it out."),
    (["show", "1013", "1003"], "show takes one code or file; leave 1003 out."),
    (["\u{1B}[2J"], "There is no command \\u{1B}[2J; handrail --help lists what there is."),
  ])
  func `wrong use is named with the right word`(words: [String], sentence: String) throws {
    let outcome = Handrail.run(words.map { Array($0.utf8) }, in: try surroundings())
    #expect(outcome == .failure(.wrongUse, "\(sentence)"))
    #expect(outcome.said == sentence)
  }

  @Test func `options may stand anywhere and carry their value either way`() throws {
    let spread = try Arguments(words("--json", "guides", "--guides", "a", "--guides=b", "x"))
    let tidy = try Arguments(words("guides", "x", "--guides", "a", "--guides", "b", "--json"))
    #expect(spread == tidy)
    #expect(spread.guides.map(\.shown.string) == ["a", "b"])
  }

  @Test func `a screen is printed as text unless a picture is asked for`() throws {
    #expect(try Arguments(words("--dump-screen")).dump == .text)
    let picture = try Arguments(words("1013", "--dump-screen=svg", "--size", "1x1"))
    #expect(picture.dump == .svg)
    #expect(picture.words == words("1013"))
    #expect(picture.size == Size(columns: 1, rows: 1))
  }

  @Test func `two dashes end the options`() throws {
    let arguments = try Arguments(words("lint", "--", "--json"))
    #expect(arguments.words == words("--json"))
    #expect(!arguments.isJSON)
  }

  @Test func `help wins over everything that is missing`() throws {
    #expect(try run("show", "--help").output.hasPrefix("handrail show CODE|FILE\n"))
    #expect(try run("show", "-h").exit == .done)
  }

  private func words(_ words: String...) -> [[UInt8]] {
    words.map { Array($0.utf8) }
  }
}
