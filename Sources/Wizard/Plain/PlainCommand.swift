import Text

/// A typed line, understood without knowing what is on the screen.
enum PlainCommand: Equatable {
  /// Enter alone.
  case nothing
  case act(Action)
  /// The whole screen once more.
  case again
  case ways
  case note(SafeText)
  case report(isFull: Bool)
  /// Something that is named, and what is to be done with it.
  case named(PlainName, rest: SafeText)
  /// All else.
  case words(SafeText)

  init(_ line: SafeText) {
    let text = line.string.trimmed
    let word = String(text.prefix { $0 != " " })
    let rest = SafeText(String(text.dropFirst(word.count)).trimmed)
    let lower = word.lowercased()
    if text.isEmpty {
      self = .nothing
    } else if let action = Self.actions.first(where: { $0.key == text.lowercased() })?.value {
      self = .act(action)
    } else if let other = Self.other(lower, rest) {
      self = other
    } else if let name = PlainName(lower) {
      self = .named(name, rest: rest)
    } else {
      self = .words(SafeText(text))
    }
  }

  private static func other(_ word: String, _ rest: SafeText) -> PlainCommand? {
    switch (word, rest.string.lowercased()) {
    case ("l", ""), ("list", ""): .again
    case ("w", ""), ("ways", ""): .ways
    case ("n", _), ("note", _), ("a", _): .note(rest)
    case ("report", ""), ("r", ""): .report(isFull: false)
    case ("report", "full"), ("r", "full"): .report(isFull: true)
    default: nil
    }
  }

  /// Words, and the keys of the full screen where they mean the same.
  static let actions: KeyValuePairs<String, Action> = [
    "?": .help, "help": .help, "yes": .yes, "y": .yes, "no": .no, "done": .mark, "d": .putOff,
    "back": .back, "u": .undo, "undo": .undo, "c": .check, "check": .check, "why": .why,
    "warning": .warning, "!": .warning, "guide": .guide, "v": .guide, "map": .map, "m": .map,
    "history": .history, "t": .history, "b": .putBack, "sessions": .sessions, "s": .sessions,
    "trash": .trash, "z": .trash, "q": .leave, "quit": .leave,
  ]
}

/// What a line can name: a letter for the kind and a number, or an item's own name.
enum PlainName: Equatable {
  /// `2a`, or a number in a list.
  case item(String)
  case symptom(Int)
  case need(Int)
  case way(Int)
  case due(Int)
  /// What was put off in another step.
  case putOff(Int)

  init?(_ word: String) {
    guard let first = word.first, word.utf8.count <= 12,
      word.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    else { return nil }
    if first.isNumber {
      self = .item(word)
      return
    }
    guard let number = Int(word.dropFirst()) else { return nil }
    switch first {
    case "s": self = .symptom(number)
    case "n": self = .need(number)
    case "w": self = .way(number)
    case "b": self = .due(number)
    case "p": self = .putOff(number)
    default: return nil
    }
  }

  /// A place in a list, from 1 on.
  var number: Int? {
    if case .item(let word) = self { Int(word) } else { nil }
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
