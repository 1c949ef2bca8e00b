import Screen
import Text

/// What stands between head and foot of a page.
enum PageContent {
  /// Text to be read; it scrolls by lines. The line with the mark is where the person is.
  case text([PageWriter.Line], here: Int?)
  /// Rows to choose from, and which of them has the focus.
  case list([Frame], focus: Int)
  /// What is asked for, and the field for it.
  case entry([PageWriter.Line], TextField)

  /// What is seen of it.
  struct View {
    let frame: Frame
    /// `3-10 of 18 v`; nil when all is seen.
    let notice: SafeText?
    /// The lines or rows that are seen.
    var shown = 0..<0
    /// Whether a text goes on further down.
    var hasMoreBelow = false
  }

  func view(_ room: Size, scroll: Int, glyphs: Glyphs) -> View {
    switch self {
    case .text(let lines, let here):
      return text(lines, here, room, first: min(scroll, lastScroll(in: room)), glyphs)
    case .list(let rows, let focus):
      let view = ScrollingColumn(rows.map { ScrollingColumn.Block($0) }, focus: focus)
        .view(room, first: scroll, glyphs: glyphs)
      return View(frame: view.frame, notice: view.notice, shown: view.visible)
    case .entry(let lines, let field):
      return View(frame: entry(lines, field, room, glyphs), notice: nil)
    }
  }

  /// The last line that may stand first.
  func lastScroll(in room: Size) -> Int {
    guard case .text(let lines, _) = self else { return 0 }
    return max(0, lines.count - room.rows)
  }

  /// Only the lines in sight become cells.
  private func text(
    _ lines: [PageWriter.Line], _ here: Int?, _ room: Size, first: Int, _ glyphs: Glyphs
  ) -> View {
    var frame = Frame(room, glyphs: glyphs)
    let visible = first..<min(lines.count, first + room.rows)
    for (row, line) in lines[visible].enumerated() {
      frame.write(line.safe, at: Position(row: row, column: 0), line.style)
    }
    let row = here.flatMap { visible.contains($0) ? $0 - first : nil } ?? 0
    if room.rows > 0, room.columns > 0 { frame.cursor = Position(row: row, column: 0) }
    guard visible.count < lines.count else {
      return View(frame: frame, notice: nil, shown: visible)
    }
    let (above, below) = (visible.lowerBound > 0, visible.upperBound < lines.count)
    let signs: SafeText = above && below ? "^ v" : above ? "^" : "v"
    let shown: SafeText = "\(visible.lowerBound + 1)-\(visible.upperBound) of \(lines.count)"
    return View(frame: frame, notice: "\(shown) \(signs)", shown: visible, hasMoreBelow: below)
  }

  /// The field is always in sight; what it is for has the rows above it.
  private func entry(
    _ lines: [PageWriter.Line], _ field: TextField, _ room: Size, _ glyphs: Glyphs
  ) -> Frame {
    var frame = Frame(room, glyphs: glyphs)
    let gap = room.rows > lines.count + 1 ? 1 : 0
    let shown = lines.prefix(max(0, room.rows - 1 - gap))
    for (row, line) in shown.enumerated() {
      frame.write(line.safe, at: Position(row: row, column: 0), line.style)
    }
    let row = shown.count + gap
    let mark: SafeText = room.columns > 8 ? "> " : ""
    let column = frame.write(mark, at: Position(row: row, column: 0), .strong)
    let typed = field.frame(columns: room.columns - column, glyphs: glyphs)
    frame.place(typed, at: Position(row: row, column: column))
    return frame
  }
}

extension PageWriter.Line {
  /// It was safe when it was written, so nothing changes here.
  var safe: SafeText { SafeText(text) }
}
