import GuideEngine
import Testing
import Text

@testable import Wizard

/// Lines that nobody types by hand.
@Suite struct PlainHostileTests {
  private static let words = [
    "", "1", "1a", "1b no", "2 x", "2", "3 yes", "3", "no", "yes", "w1", "w2", "w9", "b", "b1",
    "b1 o", "u", "back", "1013", "803", "s1", "n1", "s99999999999", "1 o", "2 o r", "5 d", "4 u",
    "?", "l", "c", "why", "guide", "report full", "history", "map", "sessions", "trash", "1 x",
    "1 e t", "n", "n t", "d", "done", "1 none", "p1", "0", "00", "1aaaaaaaa", "+1", "w", "q x",
    "\u{1B}[2J", "a\u{202E}b", "😀", " 3 ", "3  no", "W1", "NO",
  ]

  @Test(arguments: 1...6)
  func `no line moves a cursor or stops the program`(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let plain = try PlayedPlain(columns: 20)
    for _ in 0..<250 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      plain.typeUnseen(SafeText(Self.words[Int(state >> 33) % Self.words.count]))
    }
    #expect(!plain.wizard.isOver)
    #expect(plain.transcript.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func `bytes that are no text are shown as such`() throws {
    let plain = try PlayedPlain()
    plain.type("1013", "", "")
    let said = plain.typeUnseen(SafeText(bytes: Array("2 ".utf8) + [0xFF, 0x1B, 0x0D, 0x00]))
    #expect(said.contains("\\xFF\\u{1B}\\u{D}\\u{0}"))
  }

  @Test func `a text that is too long is cut, and that is said`() throws {
    let plain = try PlayedPlain()
    plain.type("1013", "", "")
    let said = plain.typeUnseen(SafeText("2 " + String(repeating: "x", count: 100_000)))
    #expect(said.hasPrefix("The text was too long; its end is left out."))
    #expect(plain.world.events.last?.number == plain.world.events.count)
  }
}
