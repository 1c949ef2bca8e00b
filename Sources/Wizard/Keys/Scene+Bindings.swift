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
    case .caution: [.go, .back, .guide, .warning, .history, .report, .putBack, .undo] + Self.moving
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

  /// Some keys do the same thing under another word.
  private func said(_ binding: Binding) -> Binding {
    switch (self, binding.action) {
    case (.home, .go): binding.saying("go on", "Goes on with a session, or begins with a guide.")
    case (.search, .go): binding.saying("begin", "Begins with the guide under the cursor.")
    case (.search, .edit):
      binding.saying(
        "edit", "Moves in the number, or deletes in it; Backspace in none ends the search.")
    case (.step, .pick):
      (binding.first(6) ?? binding).saying(
        "choose", "Goes along the way out of that number, once Enter has gone to them.")
    case (.ways, .pick):
      (binding.first(6) ?? binding).saying("choose", "Goes along the way out of that number.")
    case (.end, .pick):
      (binding.first(4) ?? binding).saying(
        "choose", "Ends the session as the line of that number says.")
    case (.cover, .go): binding.saying("begin", "Says what the guide asks for, and begins.")
    case (.caution, .go):
      binding.saying("say it", "Says that you have read it, and opens the step.")
    case (.ways, .go): binding.saying("go", "Goes along the way under the cursor.")
    case (.end, .go): binding.saying("end", "Ends the session as the line under the cursor says.")
    case (.ended, .go): binding.saying("first screen", "Goes to the first screen.")
    case (.end, .override): binding.saying("pass over", "Says why something is not put back.")
    case (.page(.putBack), .override):
      binding.saying("pass over", "Says why something is not put back.")
    case (.page(.sessions), .go): binding.saying("go on", "Goes on with a session.")
    case (.page(.help), .help): binding.saying("close", "Closes this page, as Left does.")
    case (.page(.upgrade), .yes): binding.saying("take", "Takes the newer text.")
    case (.page(.upgrade), .no):
      binding.saying("never", "Goes on with the old text for good.")
    case (.page(.upgrade), .back): binding.saying("later", "Asks again at the next start.")
    case (.page(.map), _), (.page, _), (.step, _), (.cover, _), (.caution, _), (.home, _),
      (.search, _), (.ways, _), (.end, _), (.ended, _):
      binding
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
