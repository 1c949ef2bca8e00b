import Text

/// The bytes of a file, and where in it each of them stands for a person.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// The offset of each line's first byte.
  private let lineStarts: [Int]
  /// How many characters begin before each stretch of bytes, because lines of a hostile file are
  /// long; empty where each byte is one.
  private let charactersBefore: [Int]
  private static let stretch = 256

  init(bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var allBits: UInt8 = 0
    for index in bytes.indices {
      allBits |= bytes[index]
      if bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    }
    lineStarts = starts
    guard allBits >= 0x80 else {
      charactersBefore = []
      return
    }
    var counts = [0]
    for start in stride(from: 0, to: bytes.count, by: Self.stretch) {
      let end = min(start + Self.stretch, bytes.count)
      counts.append((counts.last ?? 0) + Self.characters(in: bytes[start..<end]))
    }
    charactersBefore = counts
  }

  var lineCount: Int { lineStarts.count }

  /// The bytes of a line, counted from 1, without its line feed.
  func line(_ number: Int) -> Range<Int> {
    let start = lineStarts[min(max(number, 1), lineCount) - 1]
    return start..<(number < lineCount ? lineStarts[max(number, 1)] - 1 : bytes.count)
  }

  /// Line and column of a byte; a column is a Unicode scalar.
  func place(ofByte offset: Int) -> Place {
    let line = lineNumber(ofByte: offset)
    let before = characters(before: offset) - characters(before: lineStarts[line - 1])
    return Place(line: line, column: before + 1)
  }

  private func characters(before offset: Int) -> Int {
    let offset = min(offset, bytes.count)
    if charactersBefore.isEmpty { return offset }
    let (stretch, rest) = offset.quotientAndRemainder(dividingBy: Self.stretch)
    return charactersBefore[stretch] + Self.characters(in: bytes[offset - rest..<offset])
  }

  private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Where some bytes first stand within a range as Markdown may write them: a blank as the end of
  /// a line and what begins the next, anything with a backslash before it.
  func firstWriting(of needle: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = needle.first else { return nil }
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == first, let end = endOfWriting(needle, index..<range.upperBound) {
        return index..<end
      }
      index += 1
    }
    return nil
  }

  private func endOfWriting(_ needle: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    for byte in needle {
      guard index < range.upperBound else { return nil }
      if bytes[index] == UInt8(ascii: "\n"), byte == UInt8(ascii: " ") {
        index =
          bytes[index + 1..<range.upperBound].firstIndex { !" \t>".utf8.contains($0) } ?? index
        continue
      }
      let isEscaped = bytes[index] == UInt8(ascii: "\\") && byte != bytes[index]
      if isEscaped { index += 1 }
      guard index < range.upperBound, bytes[index] == byte else { return nil }
      index += 1
    }
    return index
  }

  /// The last occurrence of some bytes within a range.
  func lastByte(of needle: [UInt8], in range: Range<Int>) -> Int? {
    let last = range.upperBound - needle.count
    guard range.lowerBound <= last else { return nil }
    return (range.lowerBound...last).last { bytes[$0..<$0 + needle.count].elementsEqual(needle) }
  }

  private func lineNumber(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
