import Screen
import Text

/// The terminal's clipboard, which is only ever written to.
public enum Clipboard {
  /// The longest text: terminals drop what is longer than 100 000 bytes as it is sent.
  public static let limit = 74_000

  /// What asks a terminal to take a text (OSC 52), or nil where the text is too long for it. Inside
  /// tmux it is wrapped, so that tmux hands it on.
  public static func bytes(for text: SafeText, isInTmux: Bool) -> [UInt8]? {
    let content = Array(text.string.utf8)
    guard content.count <= limit else { return nil }
    let sequence = Array("\u{1B}]52;c;".utf8) + base64(content) + [0x07]
    guard isInTmux else { return sequence }
    let doubled = sequence.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
    return Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let joined = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isFilled = place <= group.count
        result.append(isFilled ? digits[joined >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
