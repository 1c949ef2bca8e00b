import Testing
import Text

@testable import GuideFormat

@Suite struct BadInputTests {
  /// Far more than the second that it should take, because a debug build on a busy computer is slow.
  private static let patience = Duration.seconds(5)

  @Test func `an empty file says how a guide begins`() {
    #expect(
      complaints([]) == [
        "1:1: error: empty-file: The file is empty; begin with --- and the guide's front matter."
      ])
  }

  @Test func `bytes that are not UTF-8 are named where the first one stands`() {
    for wrong in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0xAF]] as [[UInt8]] {
      #expect(
        complaints(Array("ü\nä".utf8) + wrong) == [
          "2:2: error: not-utf-8: This byte is not UTF-8; save the file in that encoding."
        ])
    }
  }

  @Test func `a NUL byte is named and nothing is read`() {
    #expect(
      complaints(Array("ü\nä\0b\0".utf8)) == [
        "2:2: error: control-character: A NUL byte stands here; take it out, a guide is text."
      ])
  }

  @Test func `a byte order mark is named and the rest is read`() throws {
    #expect(
      complaints([0xEF, 0xBB, 0xBF] + (try clean())) == [
        "1:1: error: byte-order-mark: The file begins with a byte order mark; save it as UTF-8 "
          + "without one."
      ])
  }

  @Test func `carriage returns are named once and the rest is read`() throws {
    let lines = try clean().flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }

    #expect(
      complaints(lines) == [
        "1:4: error: carriage-return: The line ends with a carriage return; save the file with "
          + "line feeds alone."
      ])
  }

  @Test func `64 KB and one byte are too many`() throws {
    let fill = Array(repeating: UInt8(ascii: "a"), count: 65_537 - (try clean().count))

    #expect(
      complaints(try clean() + fill) == [
        "1:1: error: too-large: The file is larger than 64 KB; split the guide, or move what is "
          + "not needed out of it."
      ])
    #expect(complaints(try clean() + fill.dropLast()) == [])
  }

  @Test func `exactly 64 KB of short steps are read in time`() {
    let guide = Fixture.guide(steps: "")
    var steps = "\n"
    var index = 0
    while guide.utf8.count + steps.utf8.count < 65_500 {
      steps += "### \(String(index, radix: 36))\n"
      index += 1
    }
    let fill = 65_536 - guide.utf8.count - steps.utf8.count
    let text = Fixture.guide(steps: steps + String(repeating: "\n", count: fill))

    #expect(text.utf8.count == 65_536)
    expectTimely { #expect(complaints(Array(text.utf8)) == []) }
  }

  @Test(arguments: [
    "![[]()", "[", "[a](", "[a](b", "![", "[[a]](", "[ ] ",
  ])
  func `brackets without end are not parsed`(_ piece: String) {
    #expect(
      complaints(Array(filled(with: piece, 65_536).utf8)).first?.hasPrefix("1:1: error: ") == true)
    expectProblem(filled(with: piece, 65_536))
  }

  @Test func `more than 4000 opening brackets are too many`() {
    let text = String(repeating: "[", count: 4_001)

    #expect(
      complaints(Array(text.utf8)) == [
        "1:1: error: too-many-brackets: The file has more than 4000 opening brackets; split the "
          + "guide."
      ])
  }

  @Test(arguments: [
    "*a_ ", "**a", "_", "`", "`a``b", ">", "> ", "- ", "-", "#", "1. ", "<", "<a ", "<!--", "<?",
    "<!A",
    "&", "&#", "\\", "a\\\n", "\t", "\n", " ", "=", "~", "](", "<a:&amp;>", "`a\nb` ", "<a:b>",
    "~~~\n",
    "- \n", "> - ", "* a\n", "`required` ", "### a\n", "a\n\n", "---\n", "## a\n", "<a@b.c>", "😀",
    "e\u{301}", "\u{AD}", "factory ", "factory reset ",
  ])
  func `a file filled with a mark has problems and takes no time`(_ piece: String) {
    expectProblem(filled(with: piece, 65_536))
    expectTimely { _ = Fixture.lint(Fixture.guide(steps: filled(with: piece, 65_000))) }
    expectTimely { _ = Fixture.lint(Fixture.guide(steps: "- [ ] " + filled(with: piece, 65_000))) }
  }

  @Test func `links whose addresses are written otherwise are found in time`() {
    expectTimely {
      _ = complaints(Array(Fixture.guide(steps: filled(with: "[a](b&amp;) ", 40_000)).utf8))
    }
  }

  @Test func `lists 1000 deep on one line are too deep`() {
    expectProblem(
      Fixture.guide(steps: String(repeating: "- ", count: 1_000) + "a\n"), rule: "too-deep")
  }

  @Test func `lists as deep as a file can indent them are too deep`() {
    let lines = (0..<240).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()

    expectProblem(Fixture.guide(steps: lines), rule: "too-deep")
  }

  @Test func `lists 1000 deep by indentation are too large`() {
    let lines = (0..<1_000).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()

    expectProblem(Fixture.guide(steps: lines), rule: "too-large")
  }

  @Test(arguments: ["[", "{", "- ", "a: ", "? ", "&a ", "\"", "- - ", "[a,", "!!a "])
  func `front matter filled with a mark takes no time`(_ piece: String) {
    expectProblem("---\n" + filled(with: piece, 3_990) + "\n---\n# A\n", rule: "yaml")
  }

  @Test func `4 KB of brackets in front matter are not parsed`() {
    expectProblem("---\n" + filled(with: "[", 4_096) + "\n---\n# A\n", rule: "too-many-brackets")
  }

  @Test func `references that multiply are refused and not followed`() {
    let lines = (1...8).map { level in
      "k\(level): &k\(level) [" + filled(with: "*k\(level - 1),", 40) + "x]\n"
    }

    expectProblem("---\nk0: &k0 lol\n" + lines.joined() + "---\n# A\n", rule: "yaml")
  }

  private func expectProblem(
    _ text: String, rule: String? = nil, _ location: SourceLocation = #_sourceLocation
  ) {
    expectTimely(location) {
      let problems = Fixture.lint(text).problems
      #expect(problems.contains { $0.place != nil }, sourceLocation: location)
      if let rule {
        #expect(
          problems.contains { $0.rule.hasPrefix(rule) || $0.rule == "key-nested" },
          sourceLocation: location)
      }
      let odd = problems.filter {
        !$0.message.string.hasSuffix(".") || $0.message.string.contains("\n")
      }
      #expect(odd.map(\.line) == [], sourceLocation: location)
    }
  }

  private func expectTimely(_ location: SourceLocation = #_sourceLocation, _ work: () -> Void) {
    let time = ContinuousClock().measure(work)

    #expect(time < Self.patience, sourceLocation: location)
  }

  private func filled(with piece: String, _ count: Int) -> String {
    String(repeating: piece, count: count / piece.utf8.count)
  }

  private func complaints(_ bytes: [UInt8]) -> [String] {
    Fixture.lint(bytes).problems.map(\.line)
  }

  private func clean() throws -> [UInt8] {
    Array(try Fixture.text("clean.md").utf8)
  }
}
