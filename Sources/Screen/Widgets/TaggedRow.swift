import Text

/// A mark, a text beside it, and at the right edge what is known about it.
///
/// The text hangs beside the mark over as many rows as it needs. The tag ends the last of them; where
/// it has no room there it has a row of its own, under the text.
public struct TaggedRow: Hashable, Sendable {
  private let mark: SafeText
  private let text: Paragraph.Span
  private let tag: Paragraph.Span?
  private let isFocused: Bool
  private let cursor: Int?

  private static let gap = 2

  /// A row: the cursor, if it has the focus, stands in a column of the mark.
  public init(
    mark: SafeText, text: Paragraph.Span, tag: Paragraph.Span? = nil, isFocused: Bool = false,
    cursor: Int? = nil
  ) {
    self.mark = mark
    self.text = text
    self.tag = tag.flatMap { $0.text.isEmpty ? nil : $0 }
    self.isFocused = isFocused
    self.cursor = cursor
  }

  /// Its rows at this width: at least one. With the focus the mark is in the style of the focus, and no
  /// more: a whole row in reverse is two rows to be written anew whenever the cursor moves.
  public func frame(columns: Int, glyphs: Glyphs) -> Frame {
    let indent = min(DisplayWidth.narrow.of(glyphs.drawn(mark)), columns / 2)
    var parts = [Paragraph([text]).frame(columns: columns - indent, glyphs: glyphs)]
    if let tag {
      if !endsWithRoom(parts[0], for: tag) {
        parts.append(Paragraph([tag]).frame(columns: columns - indent, glyphs: glyphs))
      } else {
        parts[0].writeRight(tag.text, row: parts[0].size.rows - 1, tag.style)
      }
    }
    var frame = Frame(
      columns: columns, rows: parts.reduce(0) { $0 + $1.size.rows }, glyphs: glyphs)
    frame.write(mark, at: .origin)
    frame.place(Frame(stacking: parts, glyphs: glyphs), at: Position(row: 0, column: indent))
    if isFocused { setFocus(&frame, indent) }
    return frame
  }

  private func endsWithRoom(_ body: Frame, for tag: Paragraph.Span) -> Bool {
    let last = body.row(body.size.rows - 1)
    let used = last.lastIndex { !$0.isBlank }.map { $0 - last.startIndex + 1 } ?? 0
    let needed = DisplayWidth.narrow.of(body.glyphs.drawn(tag.text))
    return used + Self.gap + needed <= body.size.columns
  }

  private func setFocus(_ frame: inout Frame, _ indent: Int) {
    let last = mark.string.hasSuffix(" ") ? indent - 1 : indent
    for column in 0..<max(0, last) {
      frame.setStyle(.focus, at: Position(row: 0, column: column))
    }
    if frame.size.columns > 0 {
      frame.cursor = Position(row: 0, column: min(cursor ?? 0, frame.size.columns - 1))
    }
  }
}
