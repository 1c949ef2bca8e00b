/// Bytes as they come, as lines.
struct LineCutter {
  private let limit: Int
  private var lines: [[UInt8]] = []
  private var first = 0
  private var current: [UInt8] = []

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes bytes; what is beyond the limit of a line is forgotten.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        lines.append(withoutReturn(current))
        current = []
      } else if current.count < limit {
        current.append(byte)
      }
    }
  }

  /// The next whole line.
  mutating func next() -> [UInt8]? {
    guard first < lines.count else {
      lines.removeAll(keepingCapacity: true)
      first = 0
      return nil
    }
    first += 1
    return lines[first - 1]
  }

  /// What came after the last end of a line, once.
  mutating func rest() -> [UInt8]? {
    guard !current.isEmpty else { return nil }
    defer { current = [] }
    return withoutReturn(current)
  }

  /// Serial lines and files from elsewhere end lines with two bytes.
  private func withoutReturn(_ line: [UInt8]) -> [UInt8] {
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }
}
