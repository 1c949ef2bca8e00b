import Text

/// Several rows of a text that is being typed, broken at words, of which those around the cursor are
/// seen.
public struct TextArea: Hashable, Sendable {
  /// The text and the cursor in it.
  public var buffer: TextBuffer

  /// An area with a text in it.
  public init(_ text: SafeText = "", limit: Int = 4_096) {
    buffer = TextBuffer(text, keepsLines: true, limit: limit)
  }

  /// Does what a key does in a text of this width and says whether it does anything.
  public mutating func apply(_ key: Key, columns: Int, glyphs: Glyphs) -> Bool {
    switch key {
    case .enter: buffer.insert("\n")
    case .up: move(by: -1, columns: columns, glyphs: glyphs)
    case .down: move(by: 1, columns: columns, glyphs: glyphs)
    case .home, .end: moveInRow(toEnd: key == .end, columns: columns, glyphs: glyphs)
    default: return buffer.apply(key)
    }
    return true
  }

  /// The rows around the cursor, which is in sight.
  public func frame(_ size: Size, glyphs: Glyphs) -> Frame {
    var frame = Frame(size, glyphs: glyphs)
    guard size.columns > 0, size.rows > 0 else { return frame }
    let layout = TextAreaLayout(buffer.clusters, columns: size.columns, glyphs: glyphs)
    let place = layout.place(of: buffer.cursor)
    let first = max(0, place.row - size.rows + 1)
    for (row, range) in layout.rows.enumerated().dropFirst(first).prefix(size.rows) {
      let cells = range.flatMap { layout.cells[$0] }
      frame.put(cells, at: Position(row: row - first, column: 0))
    }
    frame.cursor = Position(row: place.row - first, column: min(place.column, size.columns - 1))
    return frame
  }

  private mutating func move(by rows: Int, columns: Int, glyphs: Glyphs) {
    let layout = TextAreaLayout(buffer.clusters, columns: columns, glyphs: glyphs)
    let place = layout.place(of: buffer.cursor)
    let row = max(0, min(place.row + rows, layout.rows.count - 1))
    guard row != place.row else { return }
    buffer.move(to: layout.index(at: Position(row: row, column: place.column)))
  }

  private mutating func moveInRow(toEnd: Bool, columns: Int, glyphs: Glyphs) {
    let layout = TextAreaLayout(buffer.clusters, columns: columns, glyphs: glyphs)
    let row = layout.place(of: buffer.cursor).row
    buffer.move(to: layout.index(at: Position(row: row, column: toEnd ? .max : 0)))
  }
}

/// Which characters stand in which row.
struct TextAreaLayout {
  private(set) var rows: [Range<Int>] = []
  let cells: [[Cell]]
  private let clusters: [String]

  init(_ clusters: [String], columns: Int, glyphs: Glyphs) {
    self.clusters = clusters
    cells = clusters.map { $0 == "\n" ? [] : Cell.cells(of: glyphs.folded($0), style: .plain) }
    var start = 0
    while start <= clusters.count {
      let end = endOfRow(from: start, columns: max(1, columns))
      rows.append(start..<end)
      if end == clusters.count, clusters.last != "\n" || start == end { break }
      start = end
    }
  }

  /// The cursor behind the last character of a row that goes on stands at the start of the next.
  func place(of cursor: Int) -> Position {
    let row = rows.lastIndex { $0.lowerBound <= cursor } ?? 0
    let column = (rows[row].lowerBound..<cursor).reduce(0) { $0 + cells[$1].count }
    return Position(row: row, column: column)
  }

  /// The character at a place, or the last one in its row that the cursor can stand before.
  func index(at place: Position) -> Int {
    let range = rows[place.row]
    var column = 0
    for index in range {
      if column + max(1, cells[index].count) > place.column { return index }
      column += cells[index].count
    }
    let isLast = place.row == rows.count - 1
    return isLast || range.isEmpty ? range.upperBound : range.upperBound - 1
  }

  /// A row ends behind a line feed, else behind the last blank that leaves it full, else where it is
  /// full. A blank at the very end needs no cell.
  private func endOfRow(from start: Int, columns: Int) -> Int {
    var (used, index) = (0, start)
    var afterBlank: Int?
    while index < clusters.count {
      if clusters[index] == "\n" { return index + 1 }
      let isBlank = clusters[index] == " "
      used += cells[index].count
      if used > columns, !isBlank || used > columns + 1 {
        return afterBlank ?? max(index, start + 1)
      }
      index += 1
      if isBlank { afterBlank = index }
    }
    return index
  }
}
