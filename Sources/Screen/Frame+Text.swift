extension Frame {
  /// The rows as text, without the blanks at their ends: what tests read and a dump prints.
  public var text: String {
    lines.joined(separator: "\n")
  }

  /// Each row as text, without the blanks at its end.
  public var lines: [String] {
    (0..<size.rows).map { number in
      let cells = row(number)
      let end = cells.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? cells.startIndex
      return cells[cells.startIndex..<end].map(\.text).joined()
    }
  }

  /// What a failed test prints: both screens and the rows that differ, where they differ in text, in
  /// meaning or in the cursor. Nil when nothing does.
  public func difference(from expected: Frame) -> String? {
    guard self != expected else { return nil }
    var parts = ["expected:", expected.text, "actual:", text]
    if size != expected.size {
      parts.append("\(size.columns)x\(size.rows) is not \(expected.sizeInWords)")
    } else {
      parts += differingRows(from: expected)
    }
    if cursor != expected.cursor {
      parts.append("cursor \(Self.words(cursor)) is not \(Self.words(expected.cursor))")
    }
    return parts.joined(separator: "\n")
  }

  private var sizeInWords: String { "\(size.columns)x\(size.rows)" }

  private func differingRows(from expected: Frame) -> [String] {
    (0..<size.rows).filter { row($0) != expected.row($0) }.flatMap { number in
      let (mine, theirs) = (lines[number], expected.lines[number])
      if mine != theirs { return ["row \(number)", "- \(theirs)", "+ \(mine)"] }
      let place = zip(row(number), expected.row(number)).enumerated().first { $1.0 != $1.1 }
      guard let place else { return [] }
      let (column, cells) = (place.offset, place.element)
      return [
        "row \(number) from column \(column) on: style \(cells.0.style.rawValue)"
          + " is not \(cells.1.style.rawValue)"
      ]
    }
  }

  private static func words(_ position: Position?) -> String {
    position.map { "row \($0.row) column \($0.column)" } ?? "nowhere"
  }
}
