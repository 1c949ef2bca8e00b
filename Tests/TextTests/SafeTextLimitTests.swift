import Testing
import Text

@Suite struct SafeTextLimitTests {
  @Test(
    arguments: [
      ("abcdef", 6), ("äbcdef", 6), ("設設設", 6), ("a設設b", 6), ("abcde\u{301}f\u{301}", 6),
      ("\u{1B}", 6), ("\u{1112}\u{1161}\u{11AB}\u{1112}\u{1161}\u{11AB}", 4), ("", 0),
    ])
  func `a text of exactly the limit is not cut`(text: String, limit: Int) {
    let whole = SafeText(text).string

    #expect(DisplayWidth.narrow.of(whole) == limit)
    #expect(SafeText(text, limit: limit).string == whole)
    #expect(SafeText(bytes: Array(text.utf8), limit: limit).string == whole)
  }

  @Test(
    arguments: [
      ("abcdefg", "abcde…"), ("äbcdefg", "äbcde…"), ("設設設a", "設設…"), ("a設設設", "a設設…"),
      ("設設a設", "設設a…"), ("abcde\u{301}fg", "abcde\u{301}…"), ("a\u{1B}", "a\\u{1…"),
    ])
  func `a text of one cell more is cut`(text: String, expected: String) {
    #expect(DisplayWidth.narrow.of(SafeText(text).string) == 7)
    #expect(SafeText(text, limit: 6).string == expected)
    #expect(SafeText(bytes: Array(text.utf8), limit: 6).string == expected)
  }

  @Test func `where there is hardly any room stands an ellipsis or nothing`() {
    #expect(SafeText("設定", limit: 2).string == "…")
    #expect(SafeText("ab", limit: 1).string == "…")
    #expect(SafeText("ab", limit: 0).string == "")
  }

  @Test func `a broken byte takes four cells`() {
    #expect(SafeText(bytes: [0xFF, 0xFE], limit: 8).string == "\\xFF\\xFE")
    #expect(SafeText(bytes: [0xFF, 0xFE], limit: 7).string == "\\xFF\\x…")
  }

  @Test func `a line break takes a cell of the limit`() {
    #expect(SafeText(lines: "ab\ncd", limit: 5).string == "ab\ncd")
    #expect(SafeText(lines: "ab\ncde", limit: 5).string == "ab\nc…")
    #expect(SafeText(lines: "\n\n\n\n", limit: 3).string == "\n\n…")
  }

  @Test(
    arguments: [
      "a", "ä", "設", "\u{1B}", "\n", "\t", " ", "\u{301}", "\u{200B}", "\u{1161}", "a\u{301}",
      "\u{FFFF}",
    ])
  func `a megabyte stays within the limit and is quick`(unit: String) {
    let megabyte = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    var safe: [SafeText] = []

    let time = ContinuousClock().measure {
      safe = [
        SafeText(megabyte), SafeText(lines: megabyte, limit: SafeText.lineLimit),
        SafeText(bytes: Array(megabyte.utf8)),
      ]
    }

    #expect(
      safe.map { $0.string.unicodeScalars.count <= 2 * SafeText.lineLimit } == [true, true, true])
    #expect(
      safe.map { DisplayWidth.narrow.of($0.string) <= SafeText.lineLimit } == [true, true, true])
    #expect(time < .seconds(10), "a fraction of a second even without optimization")
  }

  @Test func `a megabyte of broken bytes stays within the limit`() {
    let safe = SafeText(bytes: [UInt8](repeating: 0xFF, count: 1_000_000))

    #expect(DisplayWidth.narrow.of(safe.string) == SafeText.lineLimit)
  }
}
