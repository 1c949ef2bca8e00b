import Text

/// One row of a text that is being typed; a longer one moves sideways under the cursor.
public struct TextField: Hashable, Sendable {
  /// The text and the cursor in it.
  public var buffer: TextBuffer

  /// A field with a text in it.
  public init(_ text: SafeText = "", limit: Int = 1_024) {
    buffer = TextBuffer(text, limit: limit)
  }

  /// Does what a key does in a text and says whether it does anything.
  public mutating func apply(_ key: Key) -> Bool { buffer.apply(key) }

  /// One row with the cursor in it; `<` and `>` stand where there is more.
  public func frame(columns: Int, glyphs: Glyphs) -> Frame {
    var frame = Frame(columns: columns, glyphs: glyphs)
    guard columns > 0 else { return frame }
    let shown = buffer.clusters.map { Cell.cells(of: glyphs.folded($0), style: .plain) }
    let before = shown[..<buffer.cursor].reduce(0) { $0 + $1.count }
    let all = Array(shown.joined())
    let offset = offset(cursor: before, columns: columns)
    frame.put(all, at: Position(row: 0, column: -offset))
    if columns >= 4 {
      if offset > 0 { frame.write("<", at: .origin, .dim) }
      if all.count - offset > columns { frame.writeRight(">", row: 0, .dim) }
    }
    frame.cursor = Position(row: 0, column: before - offset)
    return frame
  }

  /// It moves by half its width, so that the cursor is not at the edge all the time.
  private func offset(cursor: Int, columns: Int) -> Int {
    let step = max(1, columns / 2)
    let over = cursor - (columns >= 4 ? columns - 2 : columns - 1)
    return over <= 0 ? 0 : (over + step - 1) / step * step
  }
}
