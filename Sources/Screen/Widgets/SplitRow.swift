import Text

/// A row with a text at each end, such as where one is and what it is about.
public struct SplitRow: Hashable, Sendable {
  private let left: Paragraph.Span
  private let right: Paragraph.Span

  private static let gap = 2

  /// What is said first, and what stands at the right edge.
  public init(_ left: Paragraph.Span, _ right: Paragraph.Span) {
    self.left = left
    self.right = right
  }

  /// One row. Where both have no room the left one is cut at a word; the right one is left out if it
  /// would take more than half of the row.
  public func frame(columns: Int, glyphs: Glyphs) -> Frame {
    var frame = Frame(columns: columns, glyphs: glyphs)
    let drawn = glyphs.drawn(left.text)
    let tag = DisplayWidth.narrow.of(glyphs.drawn(right.text))
    var room = columns
    let haveBothRoom = DisplayWidth.narrow.of(drawn) + Self.gap + tag <= columns
    if tag > 0, haveBothRoom || tag <= columns / 2 {
      frame.writeRight(right.text, row: 0, right.style)
      room -= tag + Self.gap
    }
    frame.write(drawn: glyphs.cutAtWord(drawn, to: max(0, room)), at: .origin, left.style)
    return frame
  }
}
