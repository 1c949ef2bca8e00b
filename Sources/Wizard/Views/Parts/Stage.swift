import GuideEngine
import Screen
import Text

/// A screen in its three places: where one is, the work, and what can be pressed.
struct Stage {
  let size: Size
  let glyphs: Glyphs
  var top: [Part] = []
  /// Made with the `3-10 of 18 v` that it has to show, if any.
  var bottom: (_ notice: SafeText?) -> [Part] = { _ in [] }
  /// A row for what must not be out of sight, made when it is known which items are in sight.
  var reminder: (_ seen: Set<ItemID>) -> Part? = { _ in nil }
  /// What stands to the left of the work.
  var side: Side?
  /// Made for the room that there is.
  var middle: (Size) -> Column = { _ in Column() }
  /// Where the cursor stands when nothing in the middle has it.
  var restingPlace: (Frame) -> Position? = { _ in nil }
  /// How many blocks further down than the focus the work is read.
  var scroll = 0
  /// How many rows were read of a block that is taller than its room.
  var read: Int

  struct Side {
    let columns: Int
    let frame: (_ rows: Int) -> Frame
  }

  /// Rows that stand fast, and how soon they give way where there is little room.
  struct Part {
    let frame: Frame
    let worth: Worth

    init(_ frame: Frame, _ worth: Worth = .needed) {
      self.frame = frame
      self.worth = worth
    }
  }

  enum Worth: Int, Comparable {
    case air, extra, wanted, needed

    static func < (left: Worth, right: Worth) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Layout {
    let top: [Part]
    let bottom: [Part]
    let column: Column
    let room: Size
    let view: ScrollingColumn.View
    let firstRow: Int

    var seen: ArraySlice<Column.Block> { column.blocks[view.visible] }
  }

  init(_ model: WizardModel) {
    size = model.size
    glyphs = model.setting.glyphs
    read = model.sitting?.scroll ?? 0
  }

  var frame: Frame {
    var frame = draw(settled)
    frame.cursor = frame.cursor ?? restingPlace(frame)
    return frame
  }

  /// What is seen of the work.
  var view: ScrollingColumn.View { settled.view }

  /// How far the work can be read on.
  var lastScroll: Int {
    let layout = settled
    return layout.column.lastScroll(layout.room, glyphs: glyphs)
  }

  /// How many of what the cursor can stand on are in sight.
  var stopsInSight: Int { settled.seen.count(where: \.isStop) }

  /// A notice and a reminder take rows from the middle, and then there may be more to notice.
  private var settled: Layout {
    var layout = layout(notice: nil, reminder: nil)
    var reminder: Part?
    for _ in 0..<3 {
      reminder = reminder ?? self.reminder(Set(layout.seen.compactMap(\.item)))
      guard layout.view.notice != nil || reminder != nil else { break }
      layout = self.layout(notice: layout.view.notice, reminder: reminder)
    }
    return layout
  }

  private static let leastMiddle = 3

  private func layout(notice: SafeText?, reminder: Part?) -> Layout {
    var (top, bottom) = (self.top, [reminder].compactMap(\.self) + bottom(notice))
    while room(top, bottom) < Self.leastMiddle, let least = (top + bottom).map(\.worth).min(),
      least < .needed
    {
      if let index = bottom.lastIndex(where: { $0.worth == least }) {
        bottom.remove(at: index)
      } else if let index = top.lastIndex(where: { $0.worth == least }) {
        top.remove(at: index)
      }
    }
    let columns = size.columns - (side.map { $0.columns + 1 } ?? 0)
    let room = Size(columns: columns, rows: room(top, bottom))
    let column = middle(room)
    return Layout(
      top: top, bottom: bottom, column: column, room: room,
      view: column.view(room, scroll: scroll, readTo: read, glyphs: glyphs),
      firstRow: Self.rows(of: top))
  }

  private func room(_ top: [Part], _ bottom: [Part]) -> Int {
    max(0, size.rows - Self.rows(of: top) - Self.rows(of: bottom))
  }

  private static func rows(of parts: [Part]) -> Int {
    parts.reduce(0) { $0 + $1.frame.size.rows }
  }

  private func draw(_ layout: Layout) -> Frame {
    var frame = Frame(size, glyphs: glyphs)
    let rows = layout.view.frame.size.rows
    if let side {
      frame.place(side.frame(rows), at: Position(row: layout.firstRow, column: 0))
      for row in 0..<rows {
        let place = Position(row: layout.firstRow + row, column: side.columns)
        frame.write(glyphs.divider, at: place, .dim)
      }
    }
    let column = side.map { $0.columns + 1 } ?? 0
    place(layout.bottom, at: size.rows - Self.rows(of: layout.bottom), in: &frame)
    frame.place(layout.view.frame, at: Position(row: layout.firstRow, column: column))
    place(layout.top, at: 0, in: &frame)
    return frame
  }

  private func place(_ parts: [Part], at row: Int, in frame: inout Frame) {
    var row = row
    for part in parts {
      frame.place(part.frame, at: Position(row: row, column: 0))
      row += part.frame.size.rows
    }
  }
}
