import Text

/// Blocks of rows one below the other, of which as many are shown as there is room for.
///
/// It moves by whole blocks and never further than it must. Only a block that is taller than all the
/// room is cut, and then so that the cursor in it stays in sight.
public struct ScrollingColumn: Sendable {
  /// Rows that belong together.
  public struct Block: Hashable, Sendable {
    let frame: Frame
    let isCounted: Bool

    /// What is not counted, such as a heading, is not among the `18` of `3-10 of 18`.
    public init(_ frame: Frame, isCounted: Bool = true) {
      self.frame = frame
      self.isCounted = isCounted
    }
  }

  /// What is seen of a column.
  public struct View: Hashable, Sendable {
    /// As large as the room for it.
    public let frame: Frame
    /// The blocks that are seen, by number; keep the lower bound for the next time.
    public let visible: Range<Int>
    /// Rows of a block taller than all the room that are out of sight, above and below.
    public let hidden: Hidden
    /// `3-10 of 18 v`, with `^` where something stands above; nil when all is seen.
    public let notice: SafeText?
  }

  /// How much of a block is out of sight.
  public struct Hidden: Hashable, Sendable {
    /// Rows above what is seen.
    public let above: Int
    /// Rows below it.
    public let below: Int
  }

  private let blocks: [Block]
  private let focus: Int?

  /// Blocks, and which of them must be seen.
  public init(_ blocks: [Block], focus: Int? = nil) {
    self.blocks = blocks
    self.focus = focus.map { max(0, min($0, blocks.count - 1)) }
  }

  /// What is seen in so much room, when last time the block of this number stood first, and one that
  /// is too tall was read as far as that row.
  public func view(
    _ size: Size, first previous: Int = 0, readTo read: Int = 0, glyphs: Glyphs
  ) -> View {
    guard !blocks.isEmpty else {
      let frame = Frame(size, glyphs: glyphs)
      return View(frame: frame, visible: 0..<0, hidden: Hidden(above: 0, below: 0), notice: nil)
    }
    let first = first(previous, rows: size.rows)
    let visible = first..<end(from: first, rows: size.rows)
    let hidden = hidden(of: first, rows: size.rows, readTo: read)
    var frame = Frame(size, glyphs: glyphs)
    var row = -hidden.above
    for block in blocks[visible] {
      frame.place(block.frame, at: Position(row: row, column: 0))
      row += block.frame.size.rows
    }
    if frame.cursor == nil, blocks[first].frame.cursor != nil { frame.cursor = .origin }
    return View(frame: frame, visible: visible, hidden: hidden, notice: notice(visible, hidden))
  }

  private func first(_ previous: Int, rows: Int) -> Int {
    var first = max(0, min(previous, blocks.count - 1))
    if let focus {
      if focus < first { first = withHeadings(above: focus, rows: rows) }
      while first < focus, height(first...focus) > rows { first += 1 }
    }
    while first > 0, height((first - 1)...(blocks.count - 1)) <= rows { first -= 1 }
    return first
  }

  /// What stands over a block that came into sight from below is wanted, too.
  private func withHeadings(above focus: Int, rows: Int) -> Int {
    var first = focus
    while first > 0, !blocks[first - 1].isCounted, height((first - 1)...focus) <= rows {
      first -= 1
    }
    return first
  }

  private func end(from first: Int, rows: Int) -> Int {
    var (end, used) = (first, 0)
    while end < blocks.count, used + blocks[end].frame.size.rows <= rows {
      used += blocks[end].frame.size.rows
      end += 1
    }
    return max(end, first + 1)
  }

  private func height(_ range: ClosedRange<Int>) -> Int {
    blocks[range].reduce(0) { $0 + $1.frame.size.rows }
  }

  private func hidden(of first: Int, rows: Int, readTo read: Int) -> Hidden {
    let frame = blocks[first].frame
    let tooMany = max(0, frame.size.rows - rows)
    let toCursor = frame.cursor.map { $0.row - rows + 1 } ?? 0
    let above = max(0, min(max(read, toCursor), tooMany))
    return Hidden(above: above, below: tooMany - above)
  }

  private func notice(_ visible: Range<Int>, _ hidden: Hidden) -> SafeText? {
    let above = visible.lowerBound > 0 || hidden.above > 0
    let below = visible.upperBound < blocks.count || hidden.below > 0
    guard above || below else { return nil }
    let signs: SafeText = above && below ? "^ v" : above ? "^" : "v"
    let before = blocks[..<visible.lowerBound].count(where: \.isCounted)
    let shown = blocks[visible].count(where: \.isCounted)
    let all = blocks.count(where: \.isCounted)
    switch shown {
    case 0: return "more \(signs)"
    case 1: return "\(before + 1) of \(all) \(signs)"
    default: return "\(before + 1)-\(before + shown) of \(all) \(signs)"
    }
  }
}
