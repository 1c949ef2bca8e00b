import Text

/// Pasted bytes as text.
enum PastedText {
  /// What is no UTF-8 is dropped; terminals send a carriage return for the end of a line.
  static func text(of bytes: [UInt8]) -> SafeText {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard let decoded = UTF8Decoding.scalar(in: bytes, at: index) else {
        index += 1
        continue
      }
      let isReturn = decoded.value == "\r"
      let isBeforeFeed = isReturn && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if isReturn {
        if !isBeforeFeed { kept.append(0x0A) }
      } else {
        kept += bytes[index..<index + decoded.length]
      }
      index += decoded.length
    }
    return SafeText(lines: String(decoding: kept, as: UTF8.self), limit: PasteCollector.limit)
  }
}
