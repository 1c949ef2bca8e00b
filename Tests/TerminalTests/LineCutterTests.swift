import Testing

@testable import Terminal

/// Bytes that become lines.
@Suite struct LineCutterTests {
  private func lines(_ pieces: [String], limit: Int = 100) -> [String] {
    var cutter = LineCutter(limit: limit)
    var lines: [String] = []
    for piece in pieces {
      cutter.feed(piece.utf8)
      while let line = cutter.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    }
    if let rest = cutter.rest() { lines.append(String(decoding: rest, as: UTF8.self)) }
    return lines
  }

  @Test func `lines come whole, however their bytes came`() {
    #expect(lines(["1", "a\n2\n", "\n", "w", "1\n"]) == ["1a", "2", "", "w1"])
  }

  @Test func `a line without an end counts when there is no more`() {
    #expect(lines(["1\nq"]) == ["1", "q"])
    #expect(lines(["1\n"]) == ["1"])
  }

  @Test func `a carriage return before the end is none of the line`() {
    #expect(lines(["yes\r\n", "no\r"]) == ["yes", "no"])
  }

  @Test func `what is too long is cut, and the next line is whole`() {
    #expect(lines([String(repeating: "x", count: 1_000), "\nq\n"], limit: 3) == ["xxx", "q"])
  }
}
