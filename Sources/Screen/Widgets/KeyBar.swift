import Text

/// The keys that are most likely wanted next, and nothing but keys that do something.
public struct KeyBar: Hashable, Sendable {
  /// A key and what it does.
  public struct Hint: Hashable, Sendable {
    let key: SafeText
    let label: SafeText

    /// A key as a person knows it, and what it does in a word or two.
    public init(_ key: SafeText, _ label: SafeText) {
      self.key = key
      self.label = label
    }

    func cells(_ glyphs: Glyphs) -> Int {
      DisplayWidth.narrow.of(glyphs.drawn(label.isEmpty ? key : "\(key) \(label)"))
    }
  }

  private let hints: [Hint]
  private let last: Hint?

  private static let most = 5

  /// At most five hints count, the most likely first; one more may stand at the right edge.
  public init(_ hints: [Hint], last: Hint? = nil) {
    self.hints = Array(hints.prefix(Self.most))
    self.last = last
  }

  /// One row. Where it is narrow the gaps shrink first, then the last one loses its words, then
  /// hints are left out from the right, whole ones.
  public func frame(columns: Int, glyphs: Glyphs) -> Frame {
    var frame = Frame(columns: columns, glyphs: glyphs)
    let layout = layout(columns: columns, glyphs: glyphs)
    var column = 0
    for hint in layout.hints {
      column = draw(hint, at: column, in: &frame) + layout.gap
    }
    if let last = layout.last { draw(last, at: columns - last.cells(glyphs), in: &frame) }
    return frame
  }

  private struct Layout {
    let hints: [Hint]
    let last: Hint?
    let gap: Int
  }

  private func layout(columns: Int, glyphs: Glyphs) -> Layout {
    let short = last.map { Hint($0.key, "") }
    for count in stride(from: hints.count, to: 0, by: -1) {
      for (gap, last) in [(3, last), (2, last), (2, short), (1, short)] {
        let kept = Array(hints.prefix(count))
        if width(kept, last, gap, glyphs) <= columns {
          return Layout(hints: kept, last: last, gap: gap)
        }
      }
    }
    let key = hints.first.map { Hint($0.key, "") }
    return Layout(
      hints: [key].compactMap { $0 }.filter { $0.cells(glyphs) <= columns }, last: nil, gap: 1)
  }

  private func width(_ hints: [Hint], _ last: Hint?, _ gap: Int, _ glyphs: Glyphs) -> Int {
    let all = hints + [last].compactMap { $0 }
    return all.reduce(0) { $0 + $1.cells(glyphs) } + gap * max(0, all.count - 1)
  }

  @discardableResult
  private func draw(_ hint: Hint, at column: Int, in frame: inout Frame) -> Int {
    let end = frame.write(hint.key, at: Position(row: 0, column: column), .key)
    guard !hint.label.isEmpty else { return end }
    return frame.write(hint.label, at: Position(row: 0, column: end + 1))
  }
}
