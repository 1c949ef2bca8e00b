/// Strict decoding of UTF-8: shortest forms only, no surrogates, nothing past U+10FFFF.
public enum UTF8Decoding {
  /// The offset of the first byte that is not part of valid UTF-8, or nil when all is well.
  public static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let decoded = scalar(in: bytes, at: index) {
        index += decoded.length
      } else {
        return index
      }
    }
    return nil
  }

  /// The scalar that begins at `index` and how many bytes it takes, or nil when none does.
  /// The index must be one of the bytes.
  public static func scalar(
    in bytes: [UInt8], at index: Int
  ) -> (value: Unicode.Scalar, length: Int)? {
    let lead = bytes[index]
    guard let (length, smallest) = shape(ofLead: lead), index + length <= bytes.count else {
      return nil
    }
    guard length > 1 else { return (Unicode.Scalar(lead), 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in bytes[index + 1..<index + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  /// How long a sequence with this first byte is, and the smallest scalar that needs that length.
  private static func shape(ofLead lead: UInt8) -> (length: Int, smallest: UInt32)? {
    switch lead {
    case 0x00...0x7F: (1, 0)
    case 0xC2...0xDF: (2, 0x80)
    case 0xE0...0xEF: (3, 0x800)
    case 0xF0...0xF4: (4, 0x1_0000)
    default: nil
    }
  }
}
