import Screen
import Text

/// Writes text in lines no wider than the place that it is written to.
public struct PageWriter: Sendable {
  private let wrapping: Wrapping
  private let width: Int
  private let isUTF8: Bool
  private let display: DisplayWidth
  private let blanks: String
  private(set) var lines: [Line] = []

  /// What fits into the place from left to right, and what it means where that can be shown.
  struct Line: Hashable, Sendable {
    let text: String
    let style: Style
  }

  /// How wide a line can be.
  var columns: Int { width }

  /// The lines so far, each of them ended.
  public var text: String { lines.map { $0.text + "\n" }.joined() }

  /// The columns of the place, whether other characters than ASCII may be written to it, and how wide
  /// it draws those of which not everybody says the same.
  public init(width: Int, isUTF8: Bool, display: DisplayWidth) {
    self.width = max(20, width)
    self.isUTF8 = isUTF8
    self.display = display
    blanks = String(repeating: " ", count: self.width)
    wrapping = Wrapping(width: self.width, display: display)
  }

  /// A text with a margin, and at its right what is to be known about it.
  public mutating func write(
    _ content: SafeText, first: String = "", rest: String = "", tag: SafeText? = nil
  ) {
    write(content, first: first, rest: rest, tag: tag, style: .plain)
  }

  mutating func write(
    _ content: SafeText, first: String = "", rest: String = "", tag: SafeText? = nil, style: Style
  ) {
    let wrapped = wrapping.lines(of: drawn(content), first: first, rest: rest)
    guard let tag = tag.map(drawn), let last = wrapped.last else {
      return add(wrapped, style)
    }
    let gap = width - display.of(last) - display.of(tag)
    if gap >= 2 {
      add(wrapped.dropLast() + [last + Substring(blanks.utf8.prefix(gap)) + tag], style)
    } else {
      add(wrapped + wrapping.lines(of: "(\(tag))", first: rest, rest: rest), style)
    }
  }

  private mutating func add(_ texts: [String], _ style: Style) {
    lines += texts.map { Line(text: $0, style: style) }
  }

  /// A line whose indent means something, as in code.
  public mutating func write(verbatim line: SafeText, margin: String) {
    let indent = line.string.prefix { $0 == " " }.prefix(width / 2)
    write(line, first: margin + indent, rest: margin + indent)
  }

  /// A blank line, never two.
  public mutating func skip() {
    if let last = lines.last, !last.text.isEmpty { add([""], .plain) }
  }

  /// A line across the page.
  public mutating func rule(_ character: String) {
    add([String(repeating: glyph(character), count: width)], .dim)
  }

  /// Text as it can be shown here.
  public func drawn(_ content: SafeText) -> String {
    isUTF8 ? content.string : content.string.foldedToASCII
  }

  /// A sign of our own; where it would take two cells, its ASCII form keeps the layout.
  public func glyph(_ sign: String) -> String {
    isUTF8 && display == .narrow ? sign : sign.foldedToASCII
  }
}
