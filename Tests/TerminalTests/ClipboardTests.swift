import Foundation
import Screen
import Testing
import Text

@testable import Terminal

@Suite struct ClipboardTests {
  @Test(arguments: ["", "a", "ab", "abc", "abcd", "Gerät → 設定", "\n"])
  func `a text is sent in base64`(text: String) throws {
    let safe = SafeText(lines: text, limit: 100)
    let bytes = try #require(Clipboard.bytes(for: safe, isInTmux: false))

    let base64 = Data(safe.string.utf8).base64EncodedString()
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}]52;c;\(base64)\u{7}")
  }

  @Test func `inside tmux it is wrapped`() throws {
    let bytes = try #require(Clipboard.bytes(for: "abc", isInTmux: true))

    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YWJj\u{7}\u{1B}\\")
  }

  @Test func `what is too long is not sent at all`() throws {
    let longest = SafeText(String(repeating: "x", count: Clipboard.limit), limit: .max)
    let longer = SafeText(String(repeating: "x", count: Clipboard.limit + 1), limit: .max)

    #expect(try #require(Clipboard.bytes(for: longest, isInTmux: true)).count <= 100_000)
    #expect(Clipboard.bytes(for: longer, isInTmux: false) == nil)
  }
}
