import Testing
import Text

@testable import Screen

/// Keys that stay where they are when the words before them change.
@Suite struct KeyPlaceTests {
  private func row(_ label: SafeText, columns: Int) -> String {
    KeyBar([KeyBar.Hint("Space", label, place: 16), KeyBar.Hint("?", "keys")])
      .frame(columns: columns, glyphs: .unicode).text
  }

  @Test func `what is kept for a hint is empty where its words are short`() {
    #expect(row("tick", columns: 40) == "Space tick         ? keys")
    #expect(row("take back", columns: 40) == "Space take back    ? keys")
  }

  @Test func `where there is little room nothing is kept`() {
    #expect(row("tick", columns: 18) == "Space tick  ? keys")
  }

  @Test(arguments: ["Out", "The rule is in force", "Only an administrator can do it"])
  func `words that are cut leave the others where they are`(label: SafeText) {
    let bar = KeyBar([
      KeyBar.Hint("Enter", label, .byWords, place: 38), KeyBar.Hint("Left", "items"),
    ])
    let text = bar.frame(columns: 36, glyphs: .unicode).text
    #expect(text.hasSuffix(" Left items"))
    #expect(text.count == 36)
  }
}
