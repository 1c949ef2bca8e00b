import Text

/// The keys that are most likely wanted next, and nothing but keys that do something.
public struct KeyBar: Hashable, Sendable {
  /// A key and what it does.
  public struct Hint: Hashable, Sendable {
    /// The key as a person knows it.
    public let key: SafeText
    /// What it does; empty where the key alone says it.
    public let label: SafeText
    /// How it gives way where there is little room.
    public let yielding: Yielding
    let place: Int

    /// A key as a person knows it, and what it does in a word or two. Where there is room it takes at
    /// least so many columns: what stands behind it stays where it is when the words change.
    public init(
      _ key: SafeText, _ label: SafeText, _ yielding: Yielding = .whole, place: Int = 0
    ) {
      self.key = key
      self.label = label
      self.yielding = yielding
      self.place = place
    }

    /// How many columns its words take, whatever is kept for it.
    public var columns: Int {
      DisplayWidth.narrow.of((label.isEmpty ? key : "\(key) \(label)").string)
    }

    /// Its key alone.
    fileprivate var short: Hint { Hint(key, "", yielding) }

    /// As short as its words are, unless they are cut in any case.
    fileprivate var close: Hint {
      yielding == .byWords ? self : Hint(key, label, yielding)
    }
  }

  /// How a hint gives way where there is little room.
  public enum Yielding: Hashable, Sendable {
    /// It goes as a whole, those at the right first.
    case whole
    /// Its words are cut before any other hint goes.
    case byWords
    /// It loses its words, and goes when nothing else is left.
    case last
  }

  private let hints: [Hint]
  private let last: Hint?

  private static let most = 5
  /// Less of a cut label says nothing.
  private static let leastLabel = 8

  /// At most five hints count, the most likely first and one that goes last always; one more may
  /// stand at the right edge.
  public init(_ hints: [Hint], last: Hint? = nil) {
    let surplus = max(0, hints.count - Self.most)
    self.hints = Self.without(surplus, of: hints)
    self.last = last
  }

  /// One row. Where it is narrow the gaps shrink first, then the one at the edge loses its words,
  /// then hints give way as they say.
  public func frame(columns: Int, glyphs: Glyphs) -> Frame {
    var frame = Frame(columns: columns, glyphs: glyphs)
    let layout = layout(columns: columns, glyphs: glyphs)
    var column = 0
    for hint in layout.hints {
      column = draw(hint, at: column, in: &frame) + layout.gap
    }
    if let last = layout.last { draw(last, at: columns - cells(last, glyphs), in: &frame) }
    return frame
  }

  private struct Layout {
    var hints: [Hint]
    var last: Hint?
    var gap: Int
  }

  private func layout(columns: Int, glyphs: Glyphs) -> Layout {
    for layout in layouts {
      if let fitting = fitted(layout, columns: columns, glyphs: glyphs) { return fitting }
    }
    return Layout(hints: [], last: nil, gap: 1)
  }

  /// From the roomiest to the closest.
  private var layouts: [Layout] {
    guard !hints.isEmpty else { return [] }
    let short = last?.short
    // What can be cut stays as long as it has room at all; others may have some after it.
    let cut = Self.thinned(hints).filter { $0.contains { $0.yielding == .byWords } }
    let uncut = Self.thinned(hints.filter { $0.yielding != .byWords })
    let thinned = (cut + uncut).flatMap { rest in
      let close = rest.map(\.close)
      let mute = close.map { $0.yielding == .last ? $0.short : $0 }
      return [
        (rest, last, 3), (rest, last, 2), (close, last, 3), (close, last, 2), (close, short, 2),
        (close, short, 1), (mute, short, 1),
      ]
    }
    let only = hints.last { $0.yielding == .last } ?? hints[0]
    return (thinned + [([only], nil, 1), ([only.short], nil, 1)])
      .map { Layout(hints: $0.0, last: $0.1, gap: $0.2) }
  }

  /// All, then ever fewer.
  private static func thinned(_ hints: [Hint]) -> [[Hint]] {
    hints.indices.map { without($0, of: hints) }
  }

  /// Without so many of the hints, those that go last being the last to go.
  private static func without(_ count: Int, of hints: [Hint]) -> [Hint] {
    var rest = hints
    for _ in 0..<count {
      if let index = rest.lastIndex(where: { $0.yielding == .whole })
        ?? rest.lastIndex(where: { $0.yielding == .byWords }) ?? rest.indices.last
      {
        rest.remove(at: index)
      }
    }
    return rest
  }

  /// Nil where it has no room, however short its words.
  private func fitted(_ layout: Layout, columns: Int, glyphs: Glyphs) -> Layout? {
    let surplus = width(layout, glyphs) - columns
    guard surplus > 0 else { return layout }
    guard layout.gap == 1, layout.hints.allSatisfy({ $0.yielding != .last || $0.label.isEmpty }),
      let index = layout.hints.firstIndex(where: { $0.yielding == .byWords })
    else { return nil }
    let hint = layout.hints[index]
    let place = cells(hint, glyphs) - surplus
    let room = place - cells(hint.short, glyphs) - 1
    guard room >= Self.leastLabel else { return nil }
    var cut = layout
    let label = SafeText(glyphs.cut(glyphs.drawn(hint.label), to: room))
    cut.hints[index] = Hint(hint.key, label, hint.yielding, place: place)
    return cut
  }

  private func width(_ layout: Layout, _ glyphs: Glyphs) -> Int {
    let all = layout.hints + [layout.last].compactMap { $0 }
    return all.reduce(0) { $0 + cells($1, glyphs) } + layout.gap * max(0, all.count - 1)
  }

  private func cells(_ hint: Hint, _ glyphs: Glyphs) -> Int {
    let words = hint.label.isEmpty ? hint.key : "\(hint.key) \(hint.label)"
    return max(hint.place, DisplayWidth.narrow.of(glyphs.drawn(words)))
  }

  @discardableResult
  private func draw(_ hint: Hint, at column: Int, in frame: inout Frame) -> Int {
    let end = frame.write(hint.key, at: Position(row: 0, column: column), .key)
    guard !hint.label.isEmpty else { return end }
    let words = frame.write(hint.label, at: Position(row: 0, column: end + 1))
    return max(words, column + hint.place)
  }
}
