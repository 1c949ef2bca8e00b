/// Looks for shapes in a text, a character at a time, and never far ahead: so it takes as long as the
/// text, whatever stands in it.
struct SecretScanner {
  /// A byte a scalar: dashes and wide forms as their ASCII, all else as what no shape holds.
  private let bytes: [UInt8]
  private static let other: UInt8 = 0xFF

  init(_ text: String) {
    bytes = text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x00...0x7F: UInt8(scalar.value)
      case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
      case 0xFF01...0xFF5E: UInt8(scalar.value - 0xFEE0)
      default: Self.other
      }
    }
  }

  var count: Int { bytes.count }

  /// The shape that begins at a place, if one does.
  func match(at index: Int) -> SecretShape.Match? {
    guard mayBegin(bytes[index]) else { return nil }
    return household(at: index) ?? rincon(at: index) ?? separatedMAC(at: index)
      ?? ipAddress(at: index) ?? dottedMAC(at: index) ?? bareMAC(at: index)
  }

  private func mayBegin(_ byte: UInt8) -> Bool {
    byte.isHexDigit || byte == UInt8(ascii: ":") || byte.lowercased == UInt8(ascii: "s")
      || byte.lowercased == UInt8(ascii: "r")
  }

  func byte(_ index: Int) -> UInt8 {
    bytes.indices.contains(index) ? bytes[index] : Self.other
  }

  /// How many bytes from here on are of a kind, up to a limit.
  func run(
    from start: Int, upTo limit: Int = .max, _ isOfKind: (UInt8) -> Bool
  ) -> Int {
    var length = 0
    while length < limit, isOfKind(byte(start + length)) { length += 1 }
    return length
  }

  func text(_ start: Int, _ length: Int) -> String {
    String(decoding: bytes[start..<(start + length)].map(\.lowercased), as: UTF8.self)
  }

  private func digits(_ start: Int, _ length: Int) -> String {
    String(
      decoding: bytes[start..<(start + length)].filter(\.isHexDigit).map(\.lowercased),
      as: UTF8.self)
  }

  private func hasWord(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    return index + length <= bytes.count && text(index, length) == "\(word)"
  }
}

extension SecretScanner {
  /// The short form is the long one up to its dot.
  private func household(at index: Int) -> SecretShape.Match? {
    guard hasWord("sonos_", at: index) else { return nil }
    var length = run(from: index + 6) { $0.isLetterOrDigit || ".-_".utf8.contains($0) }
    guard length >= 20 else { return nil }
    // What ends a sentence is no part of it.
    while ".-".utf8.contains(byte(index + 5 + length)) { length -= 1 }
    let key = text(index, 6 + length).prefix { $0 != "." }
    return SecretShape.Match(shape: .household, length: 6 + length, key: String(key))
  }

  private func rincon(at index: Int) -> SecretShape.Match? {
    guard hasWord("rincon_", at: index) else { return nil }
    let length = run(from: index + 7) { $0.isLetterOrDigit }
    guard length >= 6 else { return nil }
    return SecretShape.Match(
      shape: .rincon, length: 7 + length, key: text(index + 7, min(12, length)))
  }

  /// Six pairs with `:` or `-` between them; with one character more it is a serial.
  private func separatedMAC(at index: Int) -> SecretShape.Match? {
    guard !byte(index - 1).isDigit else { return nil }
    var end = index
    var key = ""
    var separator: UInt8?
    let colon = UInt8(ascii: ":")
    for group in 0..<6 {
      if group > 0 {
        guard ":-. ".utf8.contains(byte(end)), byte(end) == separator ?? byte(end) else {
          return nil
        }
        separator = byte(end)
        end += 1
      }
      let length = run(from: end, upTo: 3, \.isHexDigit)
      guard length == 2 || (length == 1 && separator ?? colon == colon) else { return nil }
      key += (length == 1 ? "0" : "") + text(end, length)
      end += length
    }
    // Without a letter in them these are more likely times, numbers and addresses.
    let isSure = end - index == 17 && separator?.isMACSeparator == true
    if !isSure, !key.contains(where: \.isLetter) { return nil }
    return withCheckCharacter(from: index, to: end, key)
  }

  /// Nil where the shape goes on, and so is another.
  private func withCheckCharacter(
    from index: Int, to end: Int, _ key: String
  ) -> SecretShape.Match? {
    if byte(end).isMACSeparator {
      let more = run(from: end + 1, upTo: 2, \.isLetterOrDigit)
      if more == 1 {
        return SecretShape.Match(shape: .serial, length: end + 2 - index, key: key)
      }
      if more == 2, byte(end + 1).isHexDigit, byte(end + 2).isHexDigit { return nil }
    }
    guard !byte(end).isLetterOrDigit else { return nil }
    return SecretShape.Match(shape: .mac, length: end - index, key: key)
  }

  private func dottedMAC(at index: Int) -> SecretShape.Match? {
    let isGlued = byte(index - 1).isLetterOrDigit || byte(index - 1) == UInt8(ascii: ".")
    guard !isGlued, byte(index + 4) == UInt8(ascii: "."), byte(index + 9) == UInt8(ascii: "."),
      [0, 5, 10].allSatisfy({ run(from: index + $0, upTo: 5, \.isHexDigit) == 4 })
    else { return nil }
    let after = byte(index + 14)
    guard !after.isLetterOrDigit,
      after != UInt8(ascii: ".") || !byte(index + 15).isLetterOrDigit
    else { return nil }
    return SecretShape.Match(shape: .mac, length: 14, key: digits(index, 14))
  }

  /// Twelve digits of base 16 in one; a number of ten digits alone, or a word, is none.
  private func bareMAC(at index: Int) -> SecretShape.Match? {
    guard !byte(index - 1).isLetterOrDigit, run(from: index, upTo: 13, \.isHexDigit) == 12,
      !byte(index + 12).isLetterOrDigit
    else { return nil }
    let key = digits(index, 12)
    let isSerial =
      byte(index + 12) == UInt8(ascii: ":")
      && run(from: index + 13, upTo: 2, \.isLetterOrDigit) == 1
    if isSerial { return SecretShape.Match(shape: .serial, length: 14, key: key) }
    guard key.contains(where: \.isLetter), key.contains(where: \.isNumber) else { return nil }
    return SecretShape.Match(shape: .mac, length: 12, key: key)
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isHexDigit: Bool { isDigit || (0x61...0x66).contains(lowercased) }
  var isLetterOrDigit: Bool { isDigit || (0x61...0x7A).contains(lowercased) }
  var isMACSeparator: Bool { self == UInt8(ascii: ":") || self == UInt8(ascii: "-") }
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
