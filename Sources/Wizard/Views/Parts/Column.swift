import GuideEngine
import Screen
import Text

/// Blocks one below the other, and which of them has the focus.
struct Column {
  private(set) var blocks: [Block] = []
  private(set) var focus: Int?

  struct Block {
    let frame: Frame
    let isCounted: Bool
    /// Whether the cursor can stand on it.
    var isStop = false
    /// The item that it shows, if it shows one.
    var item: ItemID?
  }

  var rows: Int { blocks.reduce(0) { $0 + $1.frame.size.rows } }

  /// Something that the cursor can stand on, or that is one of several.
  mutating func add(
    _ frame: Frame, isFocused: Bool = false, isStop: Bool = true, item: ItemID? = nil
  ) {
    if isFocused { focus = blocks.count }
    blocks.append(Block(frame: frame, isCounted: true, isStop: isStop, item: item))
  }

  /// A heading, or text around what is counted.
  mutating func add(uncounted frame: Frame, isFocused: Bool = false) {
    if isFocused { focus = blocks.count }
    blocks.append(Block(frame: frame, isCounted: false))
  }

  /// Text that is read line by line.
  mutating func add(lines frame: Frame) {
    for row in 0..<frame.size.rows { add(uncounted: frame.rows(row..<row + 1)) }
  }

  /// A row between two parts.
  mutating func addAir(_ glyphs: Glyphs) {
    add(uncounted: Frame(columns: 1, glyphs: glyphs))
  }

  /// What is seen of it: the block with the focus, where one that is too tall was read as far as that
  /// row; or what stands so many blocks further down.
  func view(
    _ size: Size, scroll: Int = 0, readTo read: Int = 0, glyphs: Glyphs
  ) -> ScrollingColumn.View {
    let resting = ScrollingColumn(parts, focus: focus)
      .view(size, first: firstOfPage(rows: size.rows), readTo: read, glyphs: glyphs)
    guard scroll > 0 else { return resting }
    let first = resting.visible.lowerBound + scroll
    return ScrollingColumn(parts).view(size, first: first, glyphs: glyphs)
  }

  /// How far down there is still something to see.
  func lastScroll(_ size: Size, glyphs: Glyphs) -> Int {
    let last = ScrollingColumn(parts).view(size, first: blocks.count, glyphs: glyphs)
    let resting = view(size, glyphs: glyphs)
    return max(0, last.visible.lowerBound - resting.visible.lowerBound)
  }

  private var parts: [ScrollingColumn.Block] {
    blocks.map { ScrollingColumn.Block($0.frame, isCounted: $0.isCounted) }
  }

  /// The column is turned over like pages, each with the last block of the one before it: going on
  /// by a line then redraws one line, and what comes next is seen before one is there.
  private func firstOfPage(rows: Int) -> Int {
    var (first, used) = (0, 0)
    for index in 0...(focus ?? 0) where index < blocks.count {
      let height = blocks[index].frame.size.rows
      if used + height > rows, index > first {
        let before = blocks[index - 1].frame.size.rows
        let keepsOne = index - 1 > first && before + height <= rows
        first = keepsOne ? index - 1 : index
        used = keepsOne ? before : 0
      }
      used += height
    }
    return first
  }

  /// The first that can be seen whole, else the last: the roomiest first, the closest last.
  static func fitting(_ rows: Int, _ columns: (() -> Column)...) -> Column {
    var last = Column()
    for column in columns {
      last = column()
      if last.rows <= rows { break }
    }
    return last
  }
}
