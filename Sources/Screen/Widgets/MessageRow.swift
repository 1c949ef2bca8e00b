import Text

/// A sentence that answers the last key, in reverse over the whole width.
public struct MessageRow: Hashable, Sendable {
  private let text: SafeText
  private let limit: Int

  /// A sentence and how many rows it may take; what does not fit ends in an ellipsis at a word.
  public init(_ text: SafeText, limit: Int = 1) {
    self.text = text
    self.limit = limit
  }

  /// Its rows at this width: at least one.
  public func frame(columns: Int, glyphs: Glyphs) -> Frame {
    let margin = columns >= 40 ? 1 : 0
    let inside = Paragraph(text, limit: limit)
      .frame(columns: max(1, columns - 2 * margin), glyphs: glyphs)
    var frame = Frame(columns: columns, rows: inside.size.rows, glyphs: glyphs)
    frame.place(inside, at: Position(row: 0, column: margin))
    frame.addStyle(.message)
    return frame
  }
}
