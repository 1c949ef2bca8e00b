import Text

/// Text broken into rows at words, in one meaning or several.
public struct Paragraph: Hashable, Sendable {
  /// A stretch of text of one meaning.
  public struct Span: Hashable, Sendable {
    let text: SafeText
    let style: Style

    /// A text and what it means.
    public init(_ text: SafeText, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  private let spans: [Span]
  private let indent: Int
  private let limit: Int

  /// A text of several meanings; every row but the first is indented, and there are never more rows
  /// than the limit, the last of which then ends in an ellipsis.
  public init(_ spans: [Span], indent: Int = 0, limit: Int = .max) {
    self.spans = spans
    self.indent = max(0, indent)
    self.limit = max(1, limit)
  }

  /// A text of one meaning.
  public init(_ text: SafeText, _ style: Style = .plain, indent: Int = 0, limit: Int = .max) {
    self.init([Span(text, style)], indent: indent, limit: limit)
  }

  /// Its rows at this width: at least one.
  public func frame(columns: Int, glyphs: Glyphs) -> Frame {
    // At the narrowest an indent would leave no room for words.
    let indent = min(self.indent, columns / 2)
    var source = StyledSource(spans, glyphs)
    let lines = lines(of: source.text, columns: columns, indent: indent, glyphs: glyphs)
    var frame = Frame(columns: columns, rows: lines.count, glyphs: glyphs)
    for (row, line) in lines.enumerated() {
      frame.put(source.cells(of: line), at: Position(row: row, column: row == 0 ? 0 : indent))
    }
    return frame
  }

  private func lines(of text: String, columns: Int, indent: Int, glyphs: Glyphs) -> [String] {
    guard indent > 0 else { return glyphs.lines(of: text, width: columns, atMost: limit) }
    let blanks = String(repeating: " ", count: indent)
    let all = Wrapping(width: columns).lines(of: text, rest: blanks).enumerated()
      .map { $0.offset == 0 ? $0.element : String($0.element.dropFirst(indent)) }
    guard all.count > limit else { return all }
    let last = all[(limit - 1)...].joined(separator: " ")
    return all[..<(limit - 1)]
      + [glyphs.cutAtWord(last, to: limit == 1 ? columns : columns - indent)]
  }
}

/// Finds again of which meaning a line is: breaking leaves out blanks and nothing else.
private struct StyledSource {
  let text: String
  private let onlyStyle: Style?
  private let scalars: [Unicode.Scalar]
  private let styles: [Style]
  private var next = 0

  init(_ spans: [Paragraph.Span], _ glyphs: Glyphs) {
    let drawn = spans.map { (text: glyphs.folded($0.text.string), style: $0.style) }
    text = drawn.map(\.text).joined()
    onlyStyle = drawn.count == 1 ? drawn[0].style : nil
    guard onlyStyle == nil else {
      (scalars, styles) = ([], [])
      return
    }
    scalars = drawn.flatMap { Array($0.text.unicodeScalars) }
    styles = drawn.flatMap { span in span.text.unicodeScalars.map { _ in span.style } }
  }

  mutating func cells(of line: String) -> [Cell] {
    if let onlyStyle { return Cell.cells(of: line, style: onlyStyle) }
    return Cell.clusters(of: line).flatMap { cluster in
      Cell.cells(of: cluster, style: style(of: cluster.text))
    }
  }

  /// An ellipsis is in no source: it is of the meaning that stood last.
  private mutating func style(of cluster: String) -> Style {
    guard let first = cluster.unicodeScalars.first else { return .plain }
    var found = next
    while found < scalars.count, scalars[found] != first, isSkipped(scalars[found]) { found += 1 }
    guard found < scalars.count, scalars[found] == first else {
      return styles.isEmpty ? .plain : styles[max(0, min(next, styles.count) - 1)]
    }
    next = found + cluster.unicodeScalars.count
    return styles[found]
  }

  private func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || DisplayWidth.isZeroWidth(scalar)
  }
}
