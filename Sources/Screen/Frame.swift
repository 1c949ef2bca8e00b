/// A screen, or a part of one, as a value: a grid of cells and where the hardware cursor stands.
///
/// Parts are frames too. A view makes parts as wide as it has room for and places them; what lies
/// outside is cut off. All text is of characters that take as many cells in the grid as on the
/// terminal, and no half of a wide character ever stands alone.
public struct Frame: Hashable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// What our own signs are drawn with.
  public let glyphs: Glyphs
  /// Where the hardware cursor stands, which screen readers follow; nil where nothing has the focus.
  public var cursor: Position?
  private var cells: [Cell]

  /// An empty frame.
  public init(_ size: Size, glyphs: Glyphs) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// An empty part of a frame.
  public init(columns: Int, rows: Int = 1, glyphs: Glyphs) {
    self.init(Size(columns: columns, rows: rows), glyphs: glyphs)
  }

  /// Parts one below the other, as wide as the widest; the last cursor counts.
  public init(stacking parts: [Frame], glyphs: Glyphs) {
    self.init(
      columns: parts.map(\.size.columns).max() ?? 0,
      rows: parts.reduce(0) { $0 + $1.size.rows }, glyphs: glyphs)
    var row = 0
    for part in parts {
      place(part, at: Position(row: row, column: 0))
      row += part.size.rows
    }
  }

  /// The cell at a place, which must lie within the frame.
  public subscript(position: Position) -> Cell {
    precondition(size.contains(position), "A cell is read within its frame.")
    return cells[index(position)]
  }

  /// The cells of a row, which must be one of the frame's.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    precondition((0..<size.rows).contains(row), "A row is read within its frame.")
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Some of its rows as a frame of their own; the cursor comes along if it stands in them.
  public func rows(_ rows: Range<Int>) -> Frame {
    let kept = rows.clamped(to: 0..<size.rows)
    var part = Frame(columns: size.columns, rows: kept.count, glyphs: glyphs)
    part.place(self, at: Position(row: -kept.lowerBound, column: 0))
    return part
  }

  /// Puts cells from a place on to the right; where they would split a wide character, or are half
  /// of one themselves, stands a blank.
  mutating func put(_ new: some RandomAccessCollection<Cell>, at position: Position) {
    guard (0..<size.rows).contains(position.row) else { return }
    let lower = max(0, position.column)
    let upper = min(size.columns, position.column + new.count)
    guard lower < upper else { return }
    let skipped = new.index(new.startIndex, offsetBy: lower - position.column)
    let base = position.row * size.columns
    mendEdge(base + lower, rowStart: base)
    mendEdge(base + upper, rowStart: base)
    for (offset, cell) in new[skipped...].prefix(upper - lower).enumerated() {
      cells[base + lower + offset] = cell
    }
    mendHalves(base + lower, base + upper)
  }

  /// What is about to be cut in two between a cell and the one before it becomes blank.
  private mutating func mendEdge(_ index: Int, rowStart: Int) {
    guard index > rowStart, index < rowStart + size.columns, cells[index].isContinuation else {
      return
    }
    cells[index - 1] = Cell(" ", style: cells[index - 1].style)
    cells[index] = Cell(" ", style: cells[index].style)
  }

  /// What was put may begin with a second half or end with a first.
  private mutating func mendHalves(_ lower: Int, _ upper: Int) {
    if cells[lower].isContinuation { cells[lower] = Cell(" ", style: cells[lower].style) }
    let last = cells[upper - 1]
    if last.isWide { cells[upper - 1] = Cell(" ", style: last.style) }
  }

  private func index(_ position: Position) -> Int {
    position.row * size.columns + position.column
  }

  mutating func setStyle(_ style: Style, at position: Position) {
    guard size.contains(position) else { return }
    cells[index(position)] = cells[index(position)].with(style)
  }
}
