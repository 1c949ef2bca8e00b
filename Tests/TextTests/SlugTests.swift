import Testing
import Text

@Suite struct SlugTests {
  @Test(
    arguments: [
      ("the-firewall_2", "the-firewall_2"), ("The Firewall", "the-firewall"), ("ABCXYZ", "abcxyz"),
      ("Über Größe", "über-größe"), ("ÄÖÜ ẞ ÇÉ", "äöü-ß-çé"), ("Ǆ ǅ", "ǆ-ǆ"),
      ("Привет, Мир", "привет-мир"),
      ("設定を開く", "設定を開く"), ("설정 열기", "설정-열기"), ("مرحبا", "مرحبا"),
      ("Step 12", "step-12"), ("第٣章", "第٣章"), ("Ⅳ ½ ² 3", "---3"),
      ("What's wrong? (1/2)", "whats-wrong-12"), ("a.b,c;d:e!f&g", "abcdefg"),
      ("„so“ – und … «so»", "so--und--so"),
      ("5 € → 6 $", "5---6-"), ("Done 👍", "done-"), ("C++ & C#", "c--c"),
    ])
  func `a heading becomes what stands in a link`(heading: String, expected: String) {
    #expect(Slug.of(heading) == expected)
  }

  @Test func `every blank becomes a dash, none are merged`() {
    #expect(Slug.of(" a  b ") == "-a--b-")
    #expect(Slug.of("a\u{A0}b\u{3000}c") == "a-b-c")
  }

  @Test func `controls, tabs and joiners go`() {
    #expect(Slug.of("a\tb\nc\u{1B}d\u{200D}e\u{AD}f") == "abcdef")
  }

  @Test func `a mark stays, as a character of its own`() {
    let slug = Slug.of("Gera\u{308}t \u{915}\u{93F} 1\u{20E3}")

    #expect(
      Array(slug.unicodeScalars) == Array("gera\u{308}t-\u{915}\u{93F}-1\u{20E3}".unicodeScalars))
  }

  @Test func `either spelling of a letter gives the same slug`() {
    #expect(Slug.of("A\u{308}") == Slug.of("\u{C4}"))
  }

  @Test func `of ASCII exactly letters, digits, dash, underscore and blank leave something`() {
    let ascii = String(String.UnicodeScalarView((0...0x7F).map { Unicode.Scalar(UInt8($0)) }))

    let letters = "abcdefghijklmnopqrstuvwxyz"
    #expect(Slug.of(ascii) == "--0123456789\(letters)_\(letters)")
  }

  @Test func `a slug is its own slug`() {
    let slug = Slug.of("Über 設定: İstanbul, Step 2 (ǅ)")

    #expect(Slug.of(slug) == slug)
    #expect(Slug.of(slug.dropFirst(2)) == slug.dropFirst(2))
  }

  @Test func `nothing of nothing`() {
    #expect(Slug.of("") == "")
    #expect(Slug.of("?!") == "")
  }
}
