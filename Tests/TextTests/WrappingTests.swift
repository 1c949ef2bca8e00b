import Testing
import Text

@Suite struct WrappingTests {
  @Test(
    arguments: [
      (15, ["the quick brown", "fox"]), (14, ["the quick", "brown fox"]),
      (9, ["the quick", "brown fox"]),
      (19, ["the quick brown fox"]), (18, ["the quick brown", "fox"]),
      (3, ["the", "qui", "ck", "bro", "wn", "fox"]),
    ])
  func `lines are broken at blanks and as full as they can be`(width: Int, expected: [String]) {
    #expect(Wrapping(width: width).lines(of: "the quick brown fox") == expected)
  }

  @Test func `a text without words is one empty line`() {
    #expect(Wrapping(width: 10).lines(of: "") == [""])
    #expect(Wrapping(width: 10).lines(of: "   ") == [""])
  }

  @Test func `the first line has its own beginning and the others hang under it`() {
    let lines = Wrapping(width: 12).lines(
      of: "restart the speaker now", first: "[ ] ", rest: "    ")

    #expect(lines == ["[ ] restart", "    the", "    speaker", "    now"])
  }

  @Test func `a beginning stands before an empty text and after each line feed`() {
    #expect(Wrapping(width: 12).lines(of: "", first: "• ", rest: "  ") == ["• "])
    #expect(Wrapping(width: 12).lines(of: "a\nb", first: "• ", rest: "  ") == ["• a", "  b"])
  }

  @Test func `a beginning is measured in cells`() {
    #expect(Wrapping(width: 6).lines(of: "ab cd", first: "設 ", rest: "設 ") == ["設 ab", "設 cd"])
  }

  @Test func `a word that fits no line is cut and the next word follows it`() {
    #expect(Wrapping(width: 5).lines(of: "a bcdefghijkl m n") == ["a", "bcdef", "ghijk", "l m n"])
    #expect(Wrapping(width: 5).lines(of: "abcdefghij k") == ["abcde", "fghij", "k"])
  }

  @Test func `a cut word hangs under the beginning too`() {
    let lines = Wrapping(width: 5).lines(of: "abcdefgh", first: "- ", rest: "  ")

    #expect(lines == ["- abc", "  def", "  gh"])
  }

  @Test func `a beginning that leaves one cell gets one character a line`() {
    #expect(Wrapping(width: 3).lines(of: "abc", first: "- ", rest: "  ") == ["- a", "  b", "  c"])
  }

  @Test func `a beginning that leaves no room gets one character a line all the same`() {
    #expect(Wrapping(width: 2).lines(of: "a設c", first: "--", rest: "--") == ["--a", "--設", "--c"])
  }

  @Test func `wide text is broken between any two characters`() {
    #expect(Wrapping(width: 5).lines(of: "設定設定") == ["設定", "設定"])
    #expect(Wrapping(width: 5).lines(of: "ab設cd定") == ["ab設", "cd定"])
    #expect(Wrapping(width: 6).lines(of: "設 定 設") == ["設 定", "設"])
  }

  @Test func `a line may end after a wide character that has a mark`() {
    #expect(Wrapping(width: 4).lines(of: "か\u{3099}abc") == ["か\u{3099}", "abc"])
  }

  @Test func `ambiguous characters are wide where the display says so`() {
    #expect(Wrapping(width: 4, display: .narrow).lines(of: "°°°°") == ["°°°°"])
    #expect(Wrapping(width: 4, display: .wide).lines(of: "°°°°") == ["°°", "°°"])
  }

  @Test(arguments: [("a\u{301}", 1), ("a\u{301}\u{308}", 3), ("か\u{3099}", 2), ("か\u{3099}", 4)])
  func `a mark stays with its base`(character: String, width: Int) {
    let wrapping = Wrapping(width: width)

    let lines = wrapping.lines(of: String(repeating: character, count: 12))

    let line = String(repeating: character, count: width / DisplayWidth.narrow.of(character))
    let count = 12 * DisplayWidth.narrow.of(character) / width
    #expect(lines == Array(repeating: line, count: count))
  }

  @Test(arguments: [1, 0, -5])
  func `width one holds a character a line, wide or not, and less counts as one`(width: Int) {
    #expect(Wrapping(width: width).lines(of: "ab 設定 c") == ["a", "b", "設", "定", "c"])
  }

  @Test func `width two holds two characters or a wide one`() {
    #expect(Wrapping(width: 2).lines(of: "abc 設定 d") == ["ab", "c", "設", "定", "d"])
  }

  @Test func `a line feed breaks the line, two leave an empty one`() {
    #expect(Wrapping(width: 10).lines(of: "a\nb\n\nc") == ["a", "b", "", "c"])
    #expect(Wrapping(width: 10).lines(of: "a\n") == ["a", ""])
  }

  @Test func `a run of blanks stays inside a line and goes at its ends`() {
    #expect(Wrapping(width: 10).lines(of: "  a   b  ") == ["a   b"])
    #expect(Wrapping(width: 5).lines(of: "abc      def") == ["abc", "def"])
    #expect(Wrapping(width: 6).lines(of: "abc   def") == ["abc", "def"])
  }

  @Test(arguments: 2...30)
  func `no line is wider than the width and nothing but blanks gets lost`(width: Int) {
    let text =
      "Öffnen Sie die 設定 → „Über\u{AD}sicht“, dann a\u{301}b\u{308} 한\u{1112}\u{1161} "
      + "https://example.org/a/b"

    let lines = Wrapping(width: width).lines(of: text)

    #expect(lines.filter { DisplayWidth.narrow.of($0) > width } == [])
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `a word of a hundred thousand letters is cut without running out of stack`() {
    let word = String(repeating: "x", count: 100_000)

    #expect(Wrapping(width: 1).lines(of: word).count == 100_000)
  }

  @Test(
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
      ("設定設", 6, "設定設"), ("設定設", 5, "設定…"), ("設定設", 4, "設…"), ("設定設", 2, "…"),
      ("ab\u{301}cd", 3, "ab\u{301}…"), ("abc\u{301}", 3, "abc\u{301}"), ("", 0, ""), ("a", -1, ""),
    ])
  func `a text is cut to its cells and ends in an ellipsis`(
    text: String, cells: Int, expected: String
  ) {
    #expect(Wrapping.cut(text, to: cells) == expected)
  }

  @Test func `the ellipsis may be wide itself`() {
    #expect(Wrapping.cut("abcdef", to: 4, display: .wide) == "ab…")
    #expect(Wrapping.cut("abcdef", to: 1, display: .wide) == "")
  }
}
