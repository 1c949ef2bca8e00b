import Text

extension Frame {
  /// Writes one line at a place and says in which column it ends. What has no room is cut off; with
  /// a limit, what does not fit into so many cells is cut and an ellipsis says so.
  @discardableResult
  public mutating func write(
    _ text: SafeText, at position: Position, _ style: Style = .plain, limit: Int? = nil
  ) -> Int {
    var drawn = glyphs.drawn(text)
    if let limit { drawn = glyphs.cut(drawn, to: limit) }
    return write(drawn: drawn, at: position, style)
  }

  /// Writes a text that ends where the row ends, and says in which column it begins.
  @discardableResult
  public mutating func writeRight(
    _ text: SafeText, row: Int, _ style: Style = .plain, margin: Int = 0
  ) -> Int {
    let drawn = glyphs.drawn(text)
    let column = size.columns - margin - DisplayWidth.narrow.of(drawn)
    write(drawn: drawn, at: Position(row: row, column: column), style)
    return column
  }

  /// Places another frame; its cursor, if it has one that lies within, becomes this frame's.
  public mutating func place(_ part: Frame, at position: Position) {
    let visible = max(0, -position.row)..<max(0, min(part.size.rows, size.rows - position.row))
    for row in visible where part.size.columns > 0 {
      put(part.row(row), at: position + Position(row: row, column: 0))
    }
    if let cursor = part.cursor, size.contains(cursor + position) {
      self.cursor = cursor + position
    }
  }

  /// A line across the whole row.
  public mutating func drawRule(row: Int, _ style: Style = .plain) {
    repeatSign(glyphs.rule, size.columns, at: Position(row: row, column: 0), style)
  }

  /// A box around everything, with a title in its upper edge; nothing where there is no room for one.
  public mutating func drawBox(title: SafeText = "", _ style: Style = .plain) {
    guard size.columns >= 2, size.rows >= 2 else { return }
    let (box, last) = (glyphs.box, Position(row: size.rows - 1, column: size.columns - 1))
    for row in [0, last.row] {
      repeatSign(box.top, size.columns, at: Position(row: row, column: 0), style)
    }
    for row in 0...last.row {
      write(box.side, at: Position(row: row, column: 0), style)
      write(box.side, at: Position(row: row, column: last.column), style)
    }
    write(box.corners[0], at: .origin, style)
    write(box.corners[1], at: Position(row: 0, column: last.column), style)
    write(box.corners[2], at: Position(row: last.row, column: 0), style)
    write(box.corners[3], at: last, style)
    if !title.isEmpty, size.columns > 6 {
      write(" \(title) ", at: Position(row: 0, column: 2), style, limit: size.columns - 4)
    }
  }

  /// Gives every cell of some columns a further meaning, as a focus does; of all unless they are named.
  public mutating func addStyle(_ style: Style, columns: Range<Int>? = nil) {
    for row in 0..<size.rows {
      for column in columns?.clamped(to: 0..<size.columns) ?? 0..<size.columns {
        let place = Position(row: row, column: column)
        setStyle(self[place].style.union(style), at: place)
      }
    }
  }

  @discardableResult
  mutating func write(drawn text: String, at position: Position, _ style: Style) -> Int {
    let cells = Cell.cells(of: text, style: style)
    put(cells, at: position)
    return position.column + cells.count
  }

  mutating func repeatSign(_ sign: SafeText, _ count: Int, at position: Position, _ style: Style) {
    write(drawn: String(repeating: sign.string, count: max(0, count)), at: position, style)
  }
}
