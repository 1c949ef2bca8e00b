import Testing
import Text

@Suite struct SafeTextTests {
  @Test(arguments: ["", "Start the guide", "~!@#$%^&*() {}[]\\", "Gerät für 設定 → ½", "\u{FFFD}"])
  func `harmless text stays as it is`(text: String) {
    #expect(SafeText(text).string == text)
    #expect(SafeText(lines: text, limit: 80).string == text)
    #expect(SafeText(bytes: Array(text.utf8)).string == text)
  }

  @Test(arguments: [0x00...0x08, 0x0A...0x1F, 0x7F...0x9F, 0x2028...0x2029])
  func `controls and separators are shown as escapes`(range: ClosedRange<UInt32>) {
    let controls = range.compactMap(Unicode.Scalar.init(_:))

    #expect(controls.map { clean("a\($0)b") } == controls.map(shownBetweenAAndB))
  }

  @Test func `everything that turns the direction is shown as an escape`() {
    let turns = scalars(0...0xFFFF).filter(\.properties.isBidiControl)

    #expect(turns.count == 12)
    #expect(turns.map { clean("a\($0)b") } == turns.map(shownBetweenAAndB))
  }

  @Test func `a number that is no character is shown as an escape`() {
    let plane: [UInt32] = (0...16).flatMap { [$0 << 16 | 0xFFFE, $0 << 16 | 0xFFFF] }
    let nothing = scalars(0xFDD0...0xFDEF) + plane.compactMap(Unicode.Scalar.init(_:))

    #expect(nothing.count == 66)
    #expect(nothing.map { clean("a\($0)b") } == nothing.map(shownBetweenAAndB))
  }

  @Test func `an escape is written in capital digits without leading zeros`() {
    #expect(clean("\u{1B}[2J") == "\\u{1B}[2J")
    #expect(clean("\u{0}") == "\\u{0}")
  }

  @Test(arguments: [0x00...0xFFFF, 0xE0000...0xE0FFF])
  func `what would hide is dropped`(range: ClosedRange<UInt32>) {
    let hiding = scalars(range)
      .filter { $0.properties.isDefaultIgnorableCodePoint && !$0.properties.isBidiControl }

    #expect(!hiding.isEmpty)
    #expect(hiding.map { clean("a\($0)b") }.filter { $0 != "ab" } == [])
  }

  @Test func `soft hyphens, joiners and anchors of notes are dropped`() {
    #expect(clean("a\u{AD}b\u{200D}c\u{FEFF}d\u{FFF9}e\u{E0041}f") == "abcdef")
  }

  @Test func `a sign that encloses the digits after it is kept`() {
    let signs = "\u{600}\u{605} \u{6DD} \u{70F} \u{890}\u{891} \u{8E2} \u{110BD} \u{110CD}"

    #expect(SafeText(signs).string == signs)
  }

  @Test func `of ten thousand marks on a base two are kept`() {
    let text = "a" + String(repeating: "\u{301}", count: 10_000) + "b"

    #expect(Array(SafeText(text).string.unicodeScalars) == ["a", "\u{301}", "\u{301}", "b"])
  }

  @Test func `something dropped between marks does not make room for more`() {
    let text = "a\u{301}\u{301}\u{200D}\u{301}\u{FE0F}\u{301}"

    #expect(Array(SafeText(text).string.unicodeScalars) == ["a", "\u{301}", "\u{301}"])
  }

  @Test(arguments: ["", " ", "\t", "\n", "\u{1B}", "\u{202E}"])
  func `a mark without a base is dropped`(before: String) {
    let alone = SafeText(lines: before, limit: 80).string

    let marked = SafeText(lines: before + "\u{301}b", limit: 80).string

    #expect(Array(marked.unicodeScalars) == Array((alone + "b").unicodeScalars))
  }

  @Test func `a syllable of Hangul may be spelled in its parts`() {
    let syllables = "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"

    #expect(Array(SafeText(syllables).string.unicodeScalars) == Array(syllables.unicodeScalars))
  }

  @Test func `vowels and finals of Hangul do not pile up and need a consonant`() {
    let piled = "\u{1112}" + String(repeating: "\u{1161}", count: 9)

    #expect(SafeText(piled).string.unicodeScalars.count == 3)
    #expect(clean("\u{1161}\u{11AB}b") == "b")
  }

  @Test func `an emoji of several comes apart`() {
    #expect(clean("\u{1F469}\u{200D}\u{1F52C}") == "\u{1F469}\u{1F52C}")
  }

  @Test func `line breaks become visible in one line`() {
    #expect(clean("a\nb\r\nc\rd") == "a\\u{A}b\\u{D}\\u{A}c\\u{D}d")
    #expect(SafeText(bytes: Array("a\nb".utf8)).string == "a\\u{A}b")
  }

  @Test func `only line feeds stay in several lines`() {
    let text = "a\nb\r\nc\rd\u{B}e\u{2028}f"

    let lines = SafeText(lines: text, limit: 80)

    #expect(lines.string == "a\nb\\u{D}\nc\\u{D}d\\u{B}e\\u{2028}f")
  }

  @Test func `a tab becomes a blank`() {
    #expect(clean("a\tb") == "a b")
    #expect(SafeText(lines: "\ta\n\tb", limit: 80).string == " a\n b")
    #expect(SafeText(bytes: [0x61, 0x09, 0x62]).string == "a b")
  }

  @Test func `what is safe stays as it is when it comes in again`() {
    var generator = RepeatableGenerator(state: 7)
    let texts = (0..<500).map { _ in generator.text(length: 40) }
    let once = texts.map { SafeText(lines: $0, limit: 100).string }

    #expect(once.map { SafeText(lines: $0, limit: 100).string } == once)
    #expect(once != texts)
  }

  @Test func `bytes of valid UTF-8 are read as the text they are`() {
    var generator = RepeatableGenerator(state: 8)
    let texts = (0..<500).map { _ in generator.text(length: 40) }

    #expect(texts.map { SafeText(bytes: Array($0.utf8)) } == texts.map { SafeText($0) })
  }

  @Test(
    arguments: [
      ([0xC0, 0xAF], "\\xC0\\xAF"), ([0xC1, 0xBF], "\\xC1\\xBF"),
      ([0xE0, 0x80, 0xAF], "\\xE0\\x80\\xAF"), ([0xF0, 0x80, 0x80, 0xAF], "\\xF0\\x80\\x80\\xAF"),
      ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"), ([0xED, 0xBF, 0xBF], "\\xED\\xBF\\xBF"),
      ([0xF4, 0x90, 0x80, 0x80], "\\xF4\\x90\\x80\\x80"), ([0xF5, 0xFE, 0xFF], "\\xF5\\xFE\\xFF"),
      ([0xC3], "\\xC3"), ([0xE2, 0x82], "\\xE2\\x82"), ([0xF0, 0x9F, 0x91], "\\xF0\\x9F\\x91"),
      ([0xE2, 0x82, 0x41], "\\xE2\\x82A"), ([0xC3, 0xC3, 0xA4], "\\xC3ä"),
      ([0x80, 0x05], "\\x80\\u{5}"),
    ] as [([UInt8], String)])
  func `bytes that are not UTF-8 are shown one by one`(bytes: [UInt8], expected: String) {
    #expect(SafeText(bytes: bytes).string == expected)
    #expect(SafeText(bytes: [0x61] + bytes + [0x62]).string == "a\(expected)b")
  }

  @Test func `a mark does not join a broken byte`() {
    #expect(SafeText(bytes: [0xFF, 0xCC, 0x81, 0x62]).string == "\\xFFb")
  }

  @Test func `a message keeps our words and cleans what it quotes`() {
    let name = "a\u{1B}[2J\nb"

    let message: SafeText = "First: \(name)\n\tthen \(name.dropFirst(4)), \(3) times"

    #expect(message.string == "First: a\\u{1B}[2J\\u{A}b\n\tthen J\\u{A}b, 3 times")
  }

  @Test func `a mark does not leave its quotation`() {
    let message: SafeText = "say \("\u{301}b" as String)"

    #expect(message.string == "say b")
  }

  @Test func `a literal stands as it was written`() {
    #expect(("a\u{1B}\n\u{301}" as SafeText).string == "a\u{1B}\n\u{301}")
  }

  @Test func `a message cuts what it quotes but not what is safe already`() {
    let long = String(repeating: "x", count: 81)

    let message: SafeText = "\(long)|\(long.dropFirst())|\(SafeText(long))"

    let cut = String(repeating: "x", count: 79) + "…"
    #expect(message.string == "\(cut)|\(long.dropFirst())|\(long)")
  }

  @Test func `parts are joined as they are`() {
    let parts = [SafeText("a\u{7}" as String), "b", ""]

    #expect(SafeText(joining: parts, with: ", ").string == "a\\u{7}, b, ")
    #expect(SafeText(joining: [], with: ", ").isEmpty)
  }

  @Test func `texts are ordered and described by what they say`() {
    let texts: [SafeText] = ["b", "", "a"]

    #expect(texts.sorted().map(\.description) == ["", "a", "b"])
    #expect(texts.map(\.isEmpty) == [false, true, false])
  }
}

/// The type of the parameter matters: `SafeText("…")` is a literal of our own.
private func clean(_ untrusted: String) -> String {
  SafeText(untrusted).string
}

private func shownBetweenAAndB(_ scalar: Unicode.Scalar) -> String {
  "a\\u{\(String(scalar.value, radix: 16, uppercase: true))}b"
}

private func scalars(_ range: ClosedRange<UInt32>) -> [Unicode.Scalar] {
  range.compactMap(Unicode.Scalar.init(_:))
}

/// The same texts in every run, made of what is hard.
private struct RepeatableGenerator {
  private static let characters: [Unicode.Scalar] = [
    "a", "Z", " ", "ä", "設", "\u{1F469}", "\u{301}", "\u{308}", "\u{20DD}", "\u{1112}", "\u{1161}",
    "\u{200D}", "\u{202E}", "\u{1B}", "\t", "\n", "\r", "\u{9B}", "\u{2028}", "\u{FFFF}", "\u{600}",
  ]

  var state: UInt64

  mutating func text(length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text.append(Self.characters[Int(state >> 33) % Self.characters.count])
    }
    return String(text)
  }
}
