import Screen
import Text

extension Scene {
  /// What can be pressed here, the most likely first; the key bar shows as many as have room.
  ///
  /// A key that is none of these does nothing; where a text is typed, characters are that text.
  var bindings: [Binding] {
    let all = actions.compactMap(Binding.of).map(said) + Scene.everywhere.map(said)
    return isTyping ? all.compactMap(\.whileTyping) : all
  }

  /// Whether characters are text.
  var isTyping: Bool { self == .search || self == .page(.entry) }

  private static let everywhere = [Action.help, .repaint, .suspend, .leave].compactMap(Binding.of)
  private static let moving: [Action] = [.up, .down, .pageUp, .pageDown, .first, .last]
  private static let reading: [Action] = [
    .warning, .guide, .map, .history, .report, .why, .note, .putBack, .sessions,
  ]

  private var actions: [Action] {
    switch self {
    case .home: [.go, .searchNumber, .search, .sessions] + Self.moving
    case .search: [.go, .endSearch, .edit] + Self.moving
    case .cover: [.mark, .go, .guide, .warning, .undo, .back] + Self.moving
    case .caution:
      [.go, .back, .guide, .warning, .history, .report, .putBack, .undo]
        + [.up, .down, .pageUp, .pageDown]
    case .step:
      [
        .mark, .go, .check, .why, .undo, .yes, .no, .noneOfThese, .override, .putOff, .back, .pick,
        .pause,
      ]
        + Self.reading.filter { $0 != .why } + Self.moving
    case .ways: [.go, .pick, .back, .undo] + Self.reading + Self.moving
    case .end:
      [.go, .pick, .mark, .override, .report, .back, .undo] + Self.reading.filter { $0 != .report }
        + Self.moving
    case .ended: [.report, .go, .history, .sessions, .guide] + Self.moving
    case .page(let kind): kind.actions
    }
  }
}

extension Page.Kind {
  fileprivate var actions: [Action] {
    let moving: [Action] = [.up, .down, .pageUp, .pageDown, .first, .last]
    return switch self {
    case .help, .why, .guide, .map, .history: [.back] + moving
    case .warning: [.goOn, .back] + moving
    case .putBack: [.mark, .override, .back] + moving
    case .report: [.masked, .copy, .back] + moving
    case .sessions: [.go, .rename, .delete, .trash, .note, .back] + moving
    case .trash: [.restore, .back] + moving
    case .upgrade: [.yes, .no, .back] + moving
    case .entry: [.keep, .setAside, .edit]
    case .question: [.yes, .no, .back] + moving
    case .cannotSave: [.retry, .giveUp] + moving
    }
  }
}
