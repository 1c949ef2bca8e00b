import GuideEngine
import Screen
import Text

/// Blocks one below the other, and which of them has the focus.
struct Column {
  private(set) var blocks: [Block] = []
  private var makers: [(Int) -> Frame] = []
  private(set) var focus: Int?

  struct Block {
    fileprivate let source: Source
    let rows: Int
    let isCounted: Bool
    /// Whether the cursor can stand on it.
    var isStop = false
    /// The item that it shows, if it shows one.
    var item: ItemID?
  }

  fileprivate enum Source {
    case made(Frame)
    /// One of a maker's frames, made where it is seen.
    case number(Int, of: Int)
  }

  var rows: Int { blocks.reduce(0) { $0 + $1.rows } }

  /// Something that the cursor can stand on, or that is one of several.
  mutating func add(
    _ frame: Frame, isFocused: Bool = false, isStop: Bool = true, item: ItemID? = nil
  ) {
    if isFocused { focus = blocks.count }
    blocks.append(
      Block(
        source: .made(frame), rows: frame.size.rows, isCounted: true, isStop: isStop, item: item))
  }

  /// Many of them, of which only those are made that may be seen; how tall each is must be known.
  mutating func add(_ heights: [Int], focus: Int, make: @escaping (Int) -> Frame) {
    if heights.indices.contains(focus) { self.focus = blocks.count + focus }
    for (number, rows) in heights.enumerated() {
      let source = Source.number(number, of: makers.count)
      blocks.append(Block(source: source, rows: rows, isCounted: true, isStop: true))
    }
    makers.append(make)
  }

  /// A heading, or text around what is counted.
  mutating func add(uncounted frame: Frame, isFocused: Bool = false) {
    if isFocused { focus = blocks.count }
    blocks.append(Block(source: .made(frame), rows: frame.size.rows, isCounted: false))
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
    let first = firstOfPage(rows: size.rows)
    let resting = ScrollingColumn(parts(near: first, size, glyphs), focus: focus)
      .view(size, first: first, readTo: read, glyphs: glyphs)
    guard scroll > 0 else { return resting }
    let further = min(resting.visible.lowerBound + scroll, blocks.count)
    return ScrollingColumn(parts(near: further, size, glyphs))
      .view(size, first: further, glyphs: glyphs)
  }

  /// How far down there is still something to see.
  func lastScroll(_ size: Size, glyphs: Glyphs) -> Int {
    let end = blocks.count
    let last = ScrollingColumn(parts(near: end, size, glyphs)).view(
      size, first: end, glyphs: glyphs)
    let resting = view(size, glyphs: glyphs)
    return max(0, last.visible.lowerBound - resting.visible.lowerBound)
  }

  /// At the end of the column a page begins earlier, so that it is full.
  private func parts(near first: Int, _ size: Size, _ glyphs: Glyphs) -> [ScrollingColumn.Block] {
    let near = first - size.rows...first + size.rows
    var blanks: [Int: Frame] = [:]
    return blocks.enumerated().map { index, block in
      let frame =
        near.contains(index) ? frame(of: block) : Self.blank(block.rows, glyphs, &blanks)
      return ScrollingColumn.Block(frame, isCounted: block.isCounted)
    }
  }

  private func frame(of block: Block) -> Frame {
    switch block.source {
    case .made(let frame): frame
    case .number(let number, let maker): makers[maker](number)
    }
  }

  /// What takes the place of a frame that is not seen: as tall, and one for all.
  private static func blank(_ rows: Int, _ glyphs: Glyphs, _ blanks: inout [Int: Frame]) -> Frame {
    if let blank = blanks[rows] { return blank }
    let blank = Frame(columns: 1, rows: rows, glyphs: glyphs)
    blanks[rows] = blank
    return blank
  }

  /// The column is turned over like pages, each with the last block of the one before it: going on
  /// by a line then redraws one line, and what comes next is seen before one is there.
  private func firstOfPage(rows: Int) -> Int {
    var (first, used) = (0, 0)
    for index in 0...(focus ?? 0) where index < blocks.count {
      let height = blocks[index].rows
      if used + height > rows, index > first {
        let before = blocks[index - 1].rows
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
