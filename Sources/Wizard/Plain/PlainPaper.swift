import Screen
import Text

/// What plain mode is written on: lines that are only ever added, no wider than the terminal.
public struct PlainPaper: Sendable {
  private let columns: Int
  private let glyphs: Glyphs
  private let display: DisplayWidth
  private let wrapping: Wrapping

  /// Below 20 columns no line would hold a word, so it counts as 20.
  public init(columns: Int, glyphs: Glyphs) {
    self.columns = max(20, columns)
    self.glyphs = glyphs
    display = glyphs == .eastAsian ? .wide : .narrow
    wrapping = Wrapping(width: self.columns, display: display)
  }

  /// The lines, each ended.
  public func text(_ lines: [PlainLine]) -> String {
    lines.flatMap(rows).map { "\($0)\n" }.joined()
  }

  /// A prompt, without an end to its last row: there the answer is typed. It always ends alike and
  /// in one piece, so that a script can wait for it.
  public func prompt(_ text: SafeText) -> String {
    let ending = "? for help:"
    let rows = wrapping.lines(of: drawn(text))
    let room = columns - display.of(rows.last ?? "")
    return rows.joined(separator: "\n") + (room > ending.count + 1 ? " " : "\n") + ending
  }

  private func rows(_ line: PlainLine) -> [String] {
    let text = drawn(line.text)
    guard let name = line.name.map(drawn) else { return rows(verbatim: text) }
    guard columns >= 60 else {
      let state = line.state.map { " \(drawn($0)):" } ?? ""
      return wrapping.lines(of: text, first: "\(name)\(state) ", rest: "  ")
    }
    var first = padded(name, to: 3)
    if let state = line.state { first += padded(drawn(state), to: 9) }
    return wrapping.lines(of: text, first: first, rest: String(repeating: " ", count: first.count))
  }

  /// Blanks at the beginning mean something in a report.
  private func rows(verbatim text: String) -> [String] {
    let indent = String(text.prefix { $0 == " " }.prefix(columns / 2))
    return wrapping.lines(of: text, first: indent, rest: indent)
  }

  private func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count)) + " "
  }

  private func drawn(_ text: SafeText) -> String {
    glyphs.isASCII ? text.string.foldedToASCII : text.string
  }
}
