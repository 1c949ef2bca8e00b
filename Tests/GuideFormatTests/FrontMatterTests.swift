import GuideEngine
import Testing

@testable import GuideFormat

@Suite struct FrontMatterTests {
  @Test func `a number is the text that was written`() {
    #expect(facts("codes: [0803, 1e3, 0x10, yes, ~]").codes == ["0803", "1e3", "0x10", "yes", "~"])
  }

  @Test func `a sentence with a colon is said to need quotes`() {
    #expect(
      complaints("manual: Sonos: the manual") == [
        "2:14: error: yaml: A colon with a blank after it ends a key; put the whole value in "
          + "double quotes."
      ])
    #expect(facts("manual: \"Sonos: the manual\"").manual == "Sonos: the manual")
    #expect(facts("support: https://example.com").support == "https://example.com")
  }

  @Test(arguments: [
    "manual: &a b", "manual: *a", "manual: !!str b", "models: &a [b]", "models: !x [b]",
    "models: [*a]", "&a manual: b",
  ])
  func `anchors, aliases and tags are refused`(_ line: String) {
    #expect(rules("severity: low\n\(line)") == ["yaml"])
  }

  @Test func `a second key is refused and the first one counts`() {
    #expect(rules("network: a\nnetwork: b") == ["key-duplicate"])
    #expect(facts("network: a\nnetwork: b").network == "a")
  }

  @Test(arguments: [
    "network: {a: b}", "network:\n  a: b", "models: [a, [b]]", "models:\n  - a: b",
    "? [network]\n: a", "models: [a, {b: c}]",
  ])
  func `what is nested is refused`(_ lines: String) {
    #expect(rules(lines) == ["key-nested"])
  }

  @Test func `what stands behind something nested is read all the same`() {
    #expect(facts("network: {a: [b, {c: d}]}\nsupport: e").support == "e")
  }

  @Test func `a scalar of several lines is one text, with line breaks it is refused`() {
    #expect(facts("manual: one\n  two").manual == "one two")
    #expect(facts("manual: >-\n  one\n  two").manual == "one two")
    #expect(facts("manual: 'one\n  two'").manual == "one two")
    #expect(rules("manual: |\n  one\n  two") == ["value"])
    #expect(rules("manual: \"one\\ntwo\"") == ["value"])
    #expect(rules("models: [\"a\\e[2J\"]") == ["value"])
  }

  @Test(arguments: [
    "codes: 1013", "models: L1", "product: [a]", "applies to: [a]", "title:", "network: \"  \"",
    "models:", "models: [\"\"]", "time: 15 min", "time: 15-30", "time: 30-15 min",
    "time: -1-5 min", "time: 1-99999 min", "revision: 0", "revision: -1", "revision: one",
    "revision: 9999999999", "reviewed: 2026-13-01", "reviewed: 2025-02-29", "reviewed: 1.1.2026",
    "reviewed: [2026-11-21]",
  ])
  func `a value of another kind is refused where it stands`(_ line: String) {
    let problems = parsed(line).problems.filter { $0.rule != "key-missing" }

    #expect(problems.map(\.rule) == ["value"])
    #expect(problems.first?.place?.line == 2)
  }

  @Test func `the keys that a guide needs are named, each once`() {
    let problems = parsed("language: en").problems

    #expect(problems.map(\.rule) == Array(repeating: "key-missing", count: 6))
  }

  @Test func `what cannot be read to its end misses no keys`() {
    #expect(parsed("title: [a").problems.map(\.rule) == ["yaml"])
    #expect(parsed("just words").problems.map(\.rule) == ["yaml"])
    #expect(parsed("title: Minimal\n...\nrevision: 1").problems.map(\.rule) == ["yaml"])
  }

  @Test func `a comment is no key`() {
    #expect(rules("# for other writers\nnetwork: a # and here") == [])
    #expect(facts("network: a # and here").network == "a")
  }

  @Test func `places are those of the file, in characters`() {
    #expect(complaints("ä: ö\n\"設定\": [\"x\"]").map { $0.prefix(4) } == ["2:1:", "3:1:"])
    #expect(complaints("manual: \"ü設ü\": x").map { $0.prefix(5) } == ["2:14:"])
  }

  @Test func `front matter of exactly 4 KB is read and one byte more is not`() {
    let line = "language: "
    let fill = String(repeating: "e", count: 4_096 - line.utf8.count - 1)

    #expect(rules(line + fill) == [])
    #expect(
      parsed(line + fill + "e").problems.map(\.line) == [
        "2:1: error: front-matter-too-large: The front matter is larger than 4 KB; keep facts in "
          + "it and move text into the guide."
      ])
  }

  private func facts(_ lines: String) -> GuideFacts {
    parsed(lines).guide?.facts ?? GuideFacts()
  }

  private func complaints(_ lines: String) -> [String] {
    parsed(lines).problems.filter { $0.rule != "key-missing" }.map(\.line)
  }

  private func rules(_ lines: String) -> [String] {
    parsed(lines).problems.map(\.rule).filter { $0 != "key-missing" }
  }

  private func parsed(_ lines: String) -> ParsedGuide {
    let body = Fixture.guide(steps: "Look.\n").split(separator: "---\n").last ?? ""
    return GuideParser.parse(
      Array("---\n\(lines)\n---\n\(body)".utf8), id: Fixture.id, file: "a.md")
  }
}
