import Screen
import Testing
import Text

/// Every widget with every kind of text at every size: nothing is split, nothing runs over.
@Suite struct HostileContentsTests {
  /// As strings: a literal of `SafeText` is taken for harmless as it stands.
  private static let texts = [
    "", "a", " ", "Straße für Übermütige", "設定を開いて、更新を選んでください",
    "e\u{301}\u{302}\u{303}a\u{308} n\u{303}", "\u{301}\u{301}", "עדכון נחסם על ידי חומת אש",
    "update \u{202E}kcolb", "\u{1B}[2J\u{7}\u{9B}31m\rX", "👩‍👩‍👧 ½ → … · ─", "one\n\nthree\n",
    String(repeating: "Donaudampfschifffahrt", count: 12),
    String(repeating: "many words of all lengths ", count: 40),
  ]
  static let contents = texts.map { SafeText(lines: $0, limit: 2_000) }
  static let columns = [80, 40, 20, 7, 3, 2, 1, 0]
  static let glyphs: [Glyphs] = [.unicode, .ascii, .eastAsian]

  @Test(arguments: columns, glyphs)
  func `rows stay within their columns`(columns: Int, glyphs: Glyphs) {
    for text in Self.contents {
      let parts = [
        Paragraph(text, indent: 4).frame(columns: columns, glyphs: glyphs),
        Paragraph([.init(text, .strong), .init(text)], limit: 2)
          .frame(columns: columns, glyphs: glyphs),
        MessageRow(text, limit: 2).frame(columns: columns, glyphs: glyphs),
        KeyBar([.init("c", text), .init(text, "x")], last: .init("q", text))
          .frame(columns: columns, glyphs: glyphs),
        ProgressRow(done: 1, of: 3, words: text, state: .init("saved"))
          .frame(columns: columns, glyphs: glyphs),
        SplitRow(.init(text), .init(text)).frame(columns: columns, glyphs: glyphs),
        SplitRow(.init(text), .init("13 of 31")).frame(columns: columns, glyphs: glyphs),
        TextField(text).frame(columns: columns, glyphs: glyphs),
        TextArea(text).frame(Size(columns: columns, rows: 4), glyphs: glyphs),
      ]
      for part in parts { expectWhole(part, columns: columns) }
    }
  }

  @Test(arguments: columns, glyphs)
  func `blocks stay within their columns`(columns: Int, glyphs: Glyphs) {
    for text in Self.contents {
      let row = TaggedRow(
        mark: ">  a [ ] ", text: .init(text), tag: .init(text, .dim), isFocused: true, cursor: 6
      ).frame(columns: columns, glyphs: glyphs)
      expectWhole(row, columns: columns)
      let banner = WarningBanner(text, short: text)
      for form in [WarningBanner.Form.box, .rows, .row] {
        expectWhole(banner.frame(form, columns: columns, glyphs: glyphs), columns: columns)
      }
      let view = ScrollingColumn([.init(row), .init(row)], focus: 1)
        .view(Size(columns: columns, rows: 3), glyphs: glyphs)
      expectWhole(view.frame, columns: columns)
    }
  }
}
