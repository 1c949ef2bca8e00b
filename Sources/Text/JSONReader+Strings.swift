extension JSONReader {
  /// A string between its quotes; nearly all are taken over in one piece.
  mutating func string(in bytes: Span<UInt8>) throws(JSONProblem) -> String {
    let start = index + 1
    index = start
    skipPlain(in: bytes)
    guard index < bytes.count, bytes[index] == Byte.quote else {
      return try stringWithEscapes(in: bytes, from: start)
    }
    index += 1
    return try text(in: bytes, start..<index - 1)
  }

  /// Stops at what ends a string or is not its own meaning.
  private mutating func skipPlain(in bytes: Span<UInt8>) {
    var index = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Byte.quote || byte == Byte.backslash || byte < 0x20 { break }
      index += 1
    }
    self.index = index
  }

  /// The bytes themselves, which must be UTF-8.
  func text(in bytes: Span<UInt8>, _ range: Range<Int>) throws(JSONProblem) -> String {
    do throws(UTF8.ValidationError) {
      return String(copying: try UTF8Span(validating: bytes.extracting(range)))
    } catch {
      throw JSONProblem(.notUTF8, at: range.lowerBound + error.byteOffsets.lowerBound)
    }
  }

  private mutating func stringWithEscapes(
    in bytes: Span<UInt8>, from start: Int
  ) throws(JSONProblem) -> String {
    var output: [UInt8] = []
    index = start
    while true {
      let run = index
      skipPlain(in: bytes)
      for place in run..<index { output.append(bytes[place]) }
      guard index < bytes.count else { throw JSONProblem(.cutOff, at: index) }
      if bytes[index] == Byte.quote { break }
      guard bytes[index] == Byte.backslash else { throw JSONProblem(.bareControl, at: index) }
      output.append(contentsOf: try escape(in: bytes).utf8)
    }
    // Escapes are ASCII and mean whole characters, so the output is as sound as its source.
    _ = try text(in: bytes, start..<index)
    index += 1
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func escape(in bytes: Span<UInt8>) throws(JSONProblem) -> Unicode.Scalar {
    let start = index
    index += 1
    guard index < bytes.count else { throw JSONProblem(.cutOff, at: index) }
    let letter = bytes[index]
    index += 1
    if letter == UInt8(ascii: "u") { return try scalar(in: bytes) }
    guard let meaning = Self.meaning(ofEscape: letter) else {
      throw JSONProblem(.unknownEscape, at: start)
    }
    return Unicode.Scalar(meaning)
  }

  private static func meaning(ofEscape letter: UInt8) -> UInt8? {
    switch letter {
    case Byte.quote, Byte.backslash, UInt8(ascii: "/"): letter
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: nil
    }
  }

  /// Behind a `\u`: of this one or, beyond the first plane, of two.
  private mutating func scalar(in bytes: Span<UInt8>) throws(JSONProblem) -> Unicode.Scalar {
    let start = index - 2
    let first = try unit(in: bytes)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00 else { throw JSONProblem(.halfOfAPair, at: start) }
    guard take(Byte.backslash, in: bytes), take(UInt8(ascii: "u"), in: bytes) else {
      throw unexpected(.halfOfAPair, in: bytes, since: start)
    }
    let second = try unit(in: bytes)
    guard 0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw JSONProblem(.halfOfAPair, at: start) }
    return scalar
  }

  /// The four digits behind a `\u`.
  private mutating func unit(in bytes: Span<UInt8>) throws(JSONProblem) -> UInt32 {
    let start = index - 2
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = Self.hexadecimalDigit(bytes[index]) else {
        throw unexpected(.unknownEscape, in: bytes, since: start)
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
