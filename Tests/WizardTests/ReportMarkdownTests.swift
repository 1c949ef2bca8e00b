import Testing
import Text

@testable import Wizard

@Suite struct ReportMarkdownTests {
  @Test(arguments: [
    ("*now* _and_ `then`", "\\*now\\* \\_and\\_ \\`then\\`"),
    ("[a](http://b.c)", "\\[a\\](http\\://b.c)"),
    ("<b>x</b> & y", "\\<b>x\\</b> \\& y"),
    ("# one", "\\# one"), ("- two", "\\- two"), ("3. three", "3\\. three"),
    ("4) four", "4\\) four"),
    ("+ five", "\\+ five"), ("> six", "\\> six"), ("    seven", "seven"),
    ("=== eight", "\\=== eight"),
    ("a | b", "a \\| b"), ("c:\\d", "c:\\\\d"), ("www.e.f", "www\\.e.f"),
    ("~~g~~", "\\~\\~g\\~\\~"),
    ("17.2.4 at 14:02", "17.2.4 at 14:02"),
  ])
  func `no character of a text acts`(text: String, escaped: String) {
    #expect(ReportMarkdown.escaped(SafeText(text)) == escaped)
  }

  @Test func `lines stay in their block`() {
    let text = SafeText(lines: "one\n# two\n\n- three", limit: 100)

    #expect(ReportMarkdown.escaped(text) == "one<br>\\# two<br><br>- three")
  }
}
