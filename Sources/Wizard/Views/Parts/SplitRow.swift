import Screen
import Text

/// A text and what it means, before it is known where it will stand.
struct Words: Equatable {
  let text: SafeText
  let style: Style

  init(_ text: SafeText, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  var span: Paragraph.Span { Paragraph.Span(text, style) }
}

/// One row with something at each edge; where both have no room the left one is cut, and where
/// nothing of use would be left of it the right one goes.
struct SplitRow {
  let left: Words
  let right: Words?
  let margin: Int

  private static let leastLeft = 14

  init(_ left: Words, right: Words? = nil, margin: Int = 0) {
    self.left = left
    self.right = right
    self.margin = margin
  }

  func frame(columns: Int, glyphs: Glyphs) -> Frame {
    var frame = Frame(columns: columns, glyphs: glyphs)
    var room = columns - 2 * margin
    if let right, !right.text.isEmpty {
      let left = room - glyphs.columns(of: right.text) - 1
      if left >= min(Self.leastLeft, glyphs.columns(of: self.left.text)) {
        frame.writeRight(right.text, row: 0, right.style, margin: margin)
        room = left
      }
    }
    frame.write(
      left.text, at: Position(row: 0, column: margin), left.style, limit: max(0, room))
    return frame
  }
}
