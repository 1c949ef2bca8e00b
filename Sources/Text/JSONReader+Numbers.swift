extension JSONReader {
  /// Integers within an `Int` as such; whatever else is a number, as it is written.
  mutating func number(in bytes: Span<UInt8>) throws(JSONProblem) -> JSONValue {
    let start = index
    let integer = try integer(in: bytes)
    let isFraction = try skipFraction(in: bytes)
    let isPower = try skipExponent(in: bytes)
    if let integer, !isFraction, !isPower { return .number(integer) }
    let text = try text(in: bytes, start..<index)
    return .numeral(JSONNumeral(text: text))
  }

  /// Nil for what would be written otherwise than it was read: beyond an `Int`, and minus zero.
  private mutating func integer(in bytes: Span<UInt8>) throws(JSONProblem) -> Int? {
    let isNegative = take(Byte.minus, in: bytes)
    let start = index
    try skipDigits(in: bytes)
    guard bytes[start] != Byte.digits.lowerBound || index == start + 1 else {
      throw JSONProblem(.leadingZero, at: start)
    }
    var value = 0
    for place in start..<index {
      // The negative numbers reach one further than the positive ones.
      let (product, isTooLong) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooLarge) = product.subtractingReportingOverflow(
        Int(bytes[place] - Byte.digits.lowerBound))
      if isTooLong || isTooLarge { return nil }
      value = sum
    }
    if isNegative { return value == 0 ? nil : value }
    return value == .min ? nil : -value
  }

  private mutating func skipFraction(in bytes: Span<UInt8>) throws(JSONProblem) -> Bool {
    guard take(UInt8(ascii: "."), in: bytes) else { return false }
    try skipDigits(in: bytes)
    return true
  }

  private mutating func skipExponent(in bytes: Span<UInt8>) throws(JSONProblem) -> Bool {
    guard take(UInt8(ascii: "e"), in: bytes) || take(UInt8(ascii: "E"), in: bytes) else {
      return false
    }
    if !take(UInt8(ascii: "+"), in: bytes) { _ = take(Byte.minus, in: bytes) }
    try skipDigits(in: bytes)
    return true
  }

  /// One digit at least.
  private mutating func skipDigits(in bytes: Span<UInt8>) throws(JSONProblem) {
    let start = index
    while index < bytes.count, Byte.digits.contains(bytes[index]) { index += 1 }
    guard index > start else { throw unexpected(.noDigit, in: bytes) }
  }
}
