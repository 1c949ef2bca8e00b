import Screen
import Testing
import Text

@Suite struct GlyphsTests {
  @Test func `signs are one cell in UTF-8 and spelled in ASCII elsewhere`() {
    let unicode = Glyphs.unicode
    #expect([unicode.arrow, unicode.dot, unicode.rule, unicode.heavyRule] == ["→", "·", "─", "━"])
    for glyphs in [Glyphs.ascii, .eastAsian] {
      #expect([glyphs.arrow, glyphs.dot, glyphs.rule, glyphs.heavyRule] == ["->", "-", "-", "="])
      #expect(glyphs.ellipsis == "..")
      #expect(glyphs.divider == "|")
    }
  }

  @Test(
    arguments: [
      (Glyphs.unicode, "Gerät → 設定 Привет"), (.ascii, "Gerat -> ???? ??????"),
      (.eastAsian, "Gerät -> 設定 Привет"),
    ])
  func `other people's text is folded as far as the terminal needs`(
    glyphs: Glyphs, expected: String
  ) {
    var frame = frame(40, 1, glyphs)
    frame.write(SafeText("Gerät → 設定 Привет"), at: .origin)

    #expect(frame.text == expected)
  }

  @Test func `a line feed in a row is a blank`() {
    var frame = frame(10)
    frame.write(SafeText(lines: "a\nb", limit: 10), at: .origin)

    #expect(frame.text == "a b")
  }
}
