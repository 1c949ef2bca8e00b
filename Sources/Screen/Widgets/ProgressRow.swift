import Text

/// How much is done, as a bar and in words, and at the right edge whether it is saved.
public struct ProgressRow: Hashable, Sendable {
  private let done: Int
  private let total: Int
  private let words: SafeText
  private let state: Paragraph.Span

  private static let shortestBar = 8

  /// So many of so many, the same in words, and what stands at the right edge.
  public init(done: Int, of total: Int, words: SafeText, state: Paragraph.Span) {
    self.total = max(0, total)
    self.done = max(0, min(done, total))
    self.words = words
    self.state = state
  }

  /// One row: where it is narrow the bar goes first, then the words, never the state.
  public func frame(columns: Int, glyphs: Glyphs) -> Frame {
    var frame = Frame(columns: columns, glyphs: glyphs)
    let edge = frame.writeRight(state.text, row: 0, state.style)
    let words = glyphs.drawn(words)
    let bar = edge - 2 - DisplayWidth.narrow.of(words) - 2
    guard bar >= Self.shortestBar else {
      frame.write(drawn: glyphs.cutAtWord(words, to: max(0, edge - 1)), at: .origin, .plain)
      return frame
    }
    let filled = filled(of: bar)
    frame.repeatSign(glyphs.heavyRule, filled, at: .origin, .good)
    frame.repeatSign(
      glyphs.rule, bar - filled, at: Position(row: 0, column: filled), .dim)
    frame.write(drawn: words, at: Position(row: 0, column: bar + 2), .plain)
    return frame
  }

  /// Nothing looks done before the first, and all only after the last.
  private func filled(of bar: Int) -> Int {
    guard total > 0, done > 0 else { return 0 }
    return done == total ? bar : max(1, min(bar - 1, bar * done / total))
  }
}
