import GuideEngine
import Testing
import Text

@testable import GuideFormat

/// Comments are for other writers: wherever one stands, the guide is the same without it.
@Suite struct CommentTests {
  @Test(arguments: [
    ("### The network\n", "### The network <!-- a -->\n"),
    ("Look at the plug first.", "Look at the plug first. <!-- a -->"),
    ("> Dry hands only.\n", "> Dry hands only. <!-- a -->\n"),
    ("## Symptoms\n", "## Symptoms\n\n<!-- a -->\n"),
    ("- The lamp flickers\n", "- The lamp flickers\n  <!-- a -->\n"),
    ("> Dry hands only.\n", "> <!-- a -->\n>\n> Dry hands only.\n"),
    ("> **It is cold**\n", "> **It is cold** <!-- a -->\n"),
    ("### The plug\n", "### The plug\n\n<!-- a -->\n"),
    ("`4 min` `fixes: 40 %`\n", "`4 min` <!-- a --> `fixes: 40 %`\n"),
    ("Push the plug in `required`\n", "Push the plug in <!-- a --> `required` <!-- b -->\n"),
    ("  It clicks.\n", "  <!-- a -->\n\n  It clicks.\n"),
    ("- [Get help](#get-help)\n", "- [Get help](#get-help) <!-- a -->\n"),
    ("- [Get help](#get-help)\n", "- [Get help](#get-help)\n  <!-- a -->\n"),
    ("## Steps\n", "## Steps\n\n<!--\na\n-->\n"),
    ("**Why:** a loose", "**Why:** <!-- a --> a loose"),
    ("(#the-plug)\n", "(#the-plug) <!-- a -->\n"),
  ])
  func `a comment changes nothing`(_ place: String, _ commented: String) throws {
    let clean = try Fixture.text("clean.md")
    let parsed = Fixture.lint(clean.replacing(place, with: commented))

    #expect(parsed.problems == [])
    #expect(parsed.guide == Fixture.lint(clean).guide)
  }
}
