import Screen
import Testing
import Text

@Suite struct ScrollingColumnTests {
  /// Blocks as tall as asked, each row with the block's number.
  private func column(_ heights: [Int], focus: Int? = nil, headings: Set<Int> = [])
    -> ScrollingColumn
  {
    let blocks = heights.enumerated().map { number, height in
      var frame = Frame(columns: 4, rows: height, glyphs: .unicode)
      for row in 0..<height { frame.write("\(number).\(row)", at: Position(row: row, column: 0)) }
      return ScrollingColumn.Block(frame, isCounted: !headings.contains(number))
    }
    return ScrollingColumn(blocks, focus: focus)
  }

  private func view(_ column: ScrollingColumn, _ rows: Int, first: Int = 0) -> ScrollingColumn.View
  {
    column.view(Size(columns: 4, rows: rows), first: first, glyphs: .unicode)
  }

  @Test func `what fits is shown whole and says nothing`() {
    let view = view(column([1, 2, 1], focus: 2), 5)

    expect(view.frame, reads: "0.0\n1.0\n1.1\n2.0\n")
    #expect(view.visible == 0..<3)
    #expect(view.notice == nil)
  }

  @Test func `the focused block is kept in sight by whole blocks`() {
    let view = view(column([2, 2, 2, 2], focus: 2), 5)

    expect(view.frame, reads: "1.0\n1.1\n2.0\n2.1\n")
    #expect(view.notice == "2-3 of 4 ^ v")
  }

  @Test func `it moves no further than it must`() {
    #expect(view(column([1, 1, 1, 1, 1, 1], focus: 3), 3, first: 2).visible == 2..<5)
    #expect(view(column([1, 1, 1, 1, 1, 1], focus: 1), 3, first: 2).visible == 1..<4)
    #expect(view(column([1, 1, 1, 1, 1, 1], focus: 5), 3, first: 0).visible == 3..<6)
  }

  @Test func `no room is left below while something stands above`() {
    #expect(view(column([1, 1, 1, 1]), 3, first: 3).visible == 1..<4)
    #expect(view(column([1, 1, 1, 1]), 9, first: 3).visible == 0..<4)
  }

  @Test func `what is not counted comes along with the block below it`() {
    let view = view(column([2, 1, 1, 1, 1], focus: 1, headings: [0]), 4, first: 2)

    #expect(view.visible == 0..<3)
    #expect(view.notice == "1-2 of 4 v")
  }

  @Test(
    arguments: [(0, "1-3 of 18 v"), (8, "9-11 of 18 ^ v"), (17, "16-18 of 18 ^")]
      as [(Int, SafeText)])
  func `it says which are seen and where there are more`(focus: Int, notice: SafeText) {
    let ones = Array(repeating: 1, count: 18)

    #expect(view(column(ones, focus: focus), 3, first: focus).notice == notice)
  }

  @Test func `a block taller than the room shows the rows around its cursor`() {
    var tall = Frame(columns: 4, rows: 6, glyphs: .unicode)
    for row in 0..<6 { tall.write("r\(row)", at: Position(row: row, column: 0)) }
    tall.cursor = Position(row: 4, column: 0)
    let view = view(ScrollingColumn([.init(tall)], focus: 0), 3)

    expect(view.frame, reads: "r2\nr3\nr4")
    #expect(view.frame.cursor == Position(row: 2, column: 0))
    #expect(view.notice == "1 of 1 ^ v")
  }

  @Test(arguments: [(0, "r0\nr1\nr2", "v"), (2, "r2\nr3\nr4", "^ v"), (9, "r3\nr4\nr5", "^")])
  func `a block taller than the room is read row by row`(read: Int, rows: String, signs: String) {
    var tall = Frame(columns: 4, rows: 6, glyphs: .unicode)
    for row in 0..<6 { tall.write("r\(row)", at: Position(row: row, column: 0)) }
    let view = ScrollingColumn([.init(tall, isCounted: false)])
      .view(Size(columns: 4, rows: 3), readTo: read, glyphs: .unicode)

    expect(view.frame, reads: rows)
    #expect(view.notice?.string == "more \(signs)")
    #expect(view.hidden.above + view.hidden.below == 3)
  }

  @Test func `nothing at all is an empty view`() {
    let view = view(ScrollingColumn([]), 2)

    expect(view.frame, reads: "\n")
    #expect(view.visible.isEmpty)
  }

  @Test func `whatever the sizes, the focus is in sight`() {
    for rows in 1...7 {
      for focus in 0..<6 {
        for first in -1...8 {
          let view = view(column([1, 3, 2, 5, 1, 4], focus: focus), rows, first: first)
          #expect(view.visible.contains(focus), "\(rows) rows, from \(first)")
        }
      }
    }
  }
}
