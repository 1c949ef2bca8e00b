import Testing
import Text

@testable import GuideFormat

/// Each text has a `^` before the character that the problem stands at.
@Suite struct PositionTests {
  @Test(arguments: [
    "- [ ] Größe prüfen `^requierd`",
    "- [ ] 設定を開く `^requierd`",
    "- [ ] e\u{301}te\u{301} 👍🏽 `^requierd`",
    "- [ ] Look\tat `^requierd`",
    "- [ ] Look `required` ``^requierd``",
    "- [ ] Look `` ^requierd ``",
    "- [ ] Look,\n  then look again `^requierd`",
    "- [ ] Look\n  `required`\n  `^wait: 2\n  hours`",
    "1. [ ] Größe\n\n   Eine Notiz.\n2. [ ] Ü `^requierd`",
    "- [ ] A? `ask`\n  - [ ] Ä? `ask`\n    - [ ] Größe `^requierd`",
    "- [ ] A? `ask`\n  - [ ] Ä? `ask`\n    - [ ] Größe\n      messen `^requierd`",
    "> [!CAUTION]\n> Ü.\n>\n> **^A sentence that is much too long for it**",
  ])
  func `a code span or a bold sentence stands where it was written`(_ text: String) {
    expectPlace(text)
  }

  @Test(arguments: [
    "- Größe 設定: [Ü](^#nowhere-at-all)",
    "- Größe\n  設定: [Ü](^#nowhere-at-all)",
    "- [Ü](<^#nowhere-at-all>)",
    "- [Ü\n  ä](^#nowhere-at-all)",
    "- [ ] A? `ask`\n  - [ ] Ä, [Ü](^#nowhere-at-all) `required`\n\n## Tip",
    "Ü [a](#start), [a](^#nowhere-at-all)",
    "Ü [a](#start) and [a](#start) and\nä [a](#start), [a](^#nowhere-at-all)",
    "Ü *[a](#start) **[a](^#nowhere-at-all)***",
    "Ü `](#nowhere-at-all)` [a](^#nowhere-at-all)",
    "> Ü\n> ä [a](^#nowhere-at-all)",
    "Ü [a](^#nowhere\\_at\\_all)",
    "Ü [^a][b]\n\n[b]: #nowhere-at-all",
  ])
  func `a link stands at its destination`(_ text: String) {
    expectPlace(text.contains("ask") ? text.replacing(" `required`", with: "") : text)
  }

  @Test func `two equal links on one line have two places`() {
    let text = Fixture.guide(steps: "Ü [a](#nowhere-at-all), [a](#nowhere-at-all)\n")

    #expect(
      Fixture.lint(text).problems.map(\.place) == [
        Place(line: 24, column: 7), Place(line: 24, column: 29),
      ])
  }

  @Test(arguments: [
    "Ü\n\n^- Look",
    "- [ ] Ü? `ask`\n  ^- [x] Ä",
    "- [ ] Ü? `ask`\n  - [ ] Ä? `ask`\n    ^- Ö",
    "- [ ] Ü\n\n  Ä.\n\n  ^Ö.",
    "> ^[!HINT]\n> Ü",
    "#### ^",
    "> Ü\n>\n> ^- [ ] Ä",
    "- [ ] Ü\n- [ ] A\n^- [ ] *Ü*",
    "1. [ ] Ü\n   ^* [ ] Ä",
  ])
  func `a block stands at its first character`(_ text: String) {
    if text == "#### ^" { expectPlace("^#### ") } else { expectPlace(text) }
  }

  @Test(arguments: [
    "Ü ^\u{1B}[2J", "設\t^\u{7F}", "Ü^\u{9B}", "e\u{301}^\u{2028}x", "a\u{301}^\u{202E}",
  ])
  func `a control character stands where it is`(_ text: String) {
    expectPlace(text)
  }

  private func expectPlace(_ marked: String, _ location: SourceLocation = #_sourceLocation) {
    let text = Fixture.guide(steps: "\(marked)\n")
    let before = text.prefix { $0 != "^" }.split(separator: "\n", omittingEmptySubsequences: false)
    let column = (before.last?.unicodeScalars.count ?? 0) + 1
    let problems = Fixture.lint(text.replacing("^", with: "")).problems

    #expect(
      problems.map(\.place) == [Place(line: before.count, column: column)],
      "\(problems.map(\.line))", sourceLocation: location)
  }
}
