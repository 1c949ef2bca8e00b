import Text

/// The guide's warning: the first row of every screen, in reverse, with the word itself.
public struct WarningBanner: Hashable, Sendable {
  /// How much room it takes.
  public enum Form: Hashable, Sendable {
    /// A box around the whole of it.
    case box
    /// Two rows between `!!`.
    case rows
    /// One row with the shorter sentence.
    case row

    /// The form for a screen of this size; a box is for where it is read first.
    public init(cover: Bool, in size: Size) {
      self = size.columns < 60 || size.rows < 18 ? .row : cover ? .box : .rows
    }
  }

  private let text: SafeText
  private let short: SafeText

  private static let label: SafeText = "WARNING"

  /// The whole text, and the one sentence that stands for it where there is room for one only.
  public init(_ text: SafeText, short: SafeText) {
    self.text = text
    self.short = short
  }

  /// Its rows at this width.
  public func frame(_ form: Form, columns: Int, glyphs: Glyphs) -> Frame {
    var frame =
      switch form {
      case .box: box(columns: columns, glyphs: glyphs)
      case .rows: rows(columns: columns, glyphs: glyphs)
      case .row: row(columns: columns, glyphs: glyphs)
      }
    frame.addStyle(.warning)
    return frame
  }

  private func box(columns: Int, glyphs: Glyphs) -> Frame {
    let inside = Paragraph(text).frame(columns: max(1, columns - 6), glyphs: glyphs)
    var frame = Frame(columns: columns, rows: inside.size.rows + 2, glyphs: glyphs)
    frame.drawBox(title: Self.label)
    frame.place(inside, at: Position(row: 1, column: 3))
    return frame
  }

  /// As many rows as it needs, at most two; the second ends in an ellipsis when there is more, which its own key shows.
  private func rows(columns: Int, glyphs: Glyphs) -> Frame {
    let inside = Paragraph("\(Self.label)  \(text)", limit: 2)
      .frame(columns: max(1, columns - 6), glyphs: glyphs)
    var frame = Frame(columns: columns, rows: inside.size.rows, glyphs: glyphs)
    for row in 0..<inside.size.rows {
      frame.write("!!", at: Position(row: row, column: 0))
      frame.writeRight("!!", row: row)
    }
    frame.place(inside, at: Position(row: 0, column: 3))
    return frame
  }

  /// The `!` at its end is the key that shows all of it.
  private func row(columns: Int, glyphs: Glyphs) -> Frame {
    var frame = Frame(columns: columns, glyphs: glyphs)
    let sentence = glyphs.cutAtWord(
      glyphs.drawn("\(Self.label)  \(short)"), to: max(7, columns - 3))
    frame.write(drawn: sentence, at: .origin, .plain)
    if columns > 10 { frame.writeRight("!", row: 0) }
    return frame
  }
}
