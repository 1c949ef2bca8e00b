import Screen
import Text

/// Keys, what they do, and the words for it: key bar, help and the README's table are made of these.
struct Binding: Hashable {
  let action: Action
  let keys: [Key]
  /// A word or two, for the key bar.
  let label: SafeText
  /// A whole sentence, for the help.
  let help: SafeText

  init(_ action: Action, _ keys: [Key], _ label: SafeText, _ help: SafeText) {
    self.action = action
    self.keys = keys
    self.label = label
    self.help = help
  }

  /// The keys as a person reads them, several digits as one.
  var keyLabels: [SafeText] {
    let labels = keys.map(\.label)
    guard let first = labels.first, let last = labels.last, first != last,
      keys.allSatisfy({ $0.digit != nil })
    else { return labels }
    return ["\(first)-\(last)"]
  }

  /// The same in a row.
  var keyNames: SafeText { SafeText(joining: keyLabels, with: " ") }

  /// With so many of its keys; nil without any.
  func first(_ count: Int) -> Binding? {
    count > 0 ? Binding(action, Array(keys.prefix(count)), label, help) : nil
  }

  /// With the keys that neither write something nor move in what is written; nil without any.
  var whileTyping: Binding? {
    guard !Binding.typing.contains(action) else { return self }
    let others = keys.filter { !$0.isTyped }
    return others.isEmpty ? nil : Binding(action, others, label, help)
  }

  /// What a text field's own keys do.
  private static let typing: Set<Action> = [.edit, .keep, .setAside, .endSearch]

  /// What it does on one screen in other words.
  func saying(_ label: SafeText, _ help: SafeText) -> Binding {
    Binding(action, keys, label, help)
  }
}

extension Binding {
  static let all: [Binding] = [
    Binding(.up, [.up, "k", .control("p"), .shiftTab], "up", "Moves the cursor up."),
    Binding(.down, [.down, "j", .control("n"), .tab], "down", "Moves the cursor down."),
    Binding(.pageUp, [.pageUp], "page up", "Moves up by a screenful."),
    Binding(.pageDown, [.pageDown], "page down", "Moves down by a screenful."),
    Binding(.first, [.home, "g"], "first", "Moves to the first line."),
    Binding(.last, [.end, "G"], "last", "Moves to the last line."),
    Binding(
      .mark, [.space], "tick",
      "Ticks a box, says yes, starts a wait or opens a text; once more takes it back."),
    Binding(.yes, ["y"], "yes", "Answers yes; once more takes it back."),
    Binding(.no, ["n"], "no", "Answers no; once more takes it back."),
    Binding(
      .noneOfThese, ["0"], "none of these",
      "Says none of these; once more takes it back."),
    Binding(.go, [.enter], "what happened", "Goes to the ways out, then along the chosen one."),
    Binding(.goOn, [.enter, .space], "go on", "Goes on from the whole warning."),
    Binding(
      .pick, ["1", "2", "3", "4", "5", "6", "7", "8", "9"], "choose",
      "Goes to the item or line of that number; among the ways out, along that way."),
    Binding(.back, [.left, "h", .backspace, .escape], "back", "Goes back; nothing is lost."),
    Binding(.check, ["c"], "check", "Measures again what this step measures."),
    Binding(.override, ["o"], "override", "Counts an item as done, with your reason for it."),
    Binding(
      .putOff, ["d"], "put off", "Puts an item off; it comes back before it can be called fixed."),
    Binding(.note, ["a"], "note", "Writes down a note of yours."),
    Binding(.why, ["w"], "why", "Says why the step is there, and what it is against."),
    Binding(.putBack, ["b"], "put back", "Shows what is to be put back before the end."),
    Binding(.warning, ["!"], "warning", "Shows the whole warning."),
    Binding(.guide, ["v"], "the whole guide", "Shows the whole guide, to be read."),
    Binding(.map, ["m"], "map", "Shows all steps, and the way through them so far."),
    Binding(.history, ["t"], "history", "Shows what was done, and when."),
    Binding(.report, ["r"], "report", "Shows the report for support."),
    Binding(.undo, ["u"], "undo", "Takes the last act back; again, the one before it."),
    Binding(
      .pause, ["p"], "pause", "Holds the times still that run on the screen; again, lets them run."),
    Binding(.sessions, ["s"], "sessions", "Shows all sessions."),
    Binding(.search, ["/"], "search", "Searches for a guide by a number or words."),
    Binding(
      .searchNumber, ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], "number",
      "Begins to search for a guide by its number."),
    Binding(.endSearch, [.escape], "all guides", "Ends the search; all guides stand there again."),
    Binding(.edit, Key.editing, "edit", "Moves in the text that is typed, or deletes in it."),
    Binding(.keep, [.enter], "keep", "Keeps the text that was typed."),
    Binding(.setAside, [.escape], "back", "Goes back; the text that was typed waits."),
    Binding(.rename, ["e"], "title", "Gives a session a title of your own."),
    Binding(.delete, ["x"], "delete", "Puts a session into the trash, after one question."),
    Binding(.restore, [.enter], "restore", "Takes a session out of the trash."),
    Binding(.trash, ["z"], "trash", "Shows the trash."),
    Binding(.masked, ["f"], "masked or full", "Shows the report masked, or with everything."),
    Binding(.copy, ["y"], "copy", "Sends the report to your terminal's clipboard."),
    Binding(.retry, [.enter], "try again", "Tries again to save."),
    Binding(.giveUp, [.left, "h", .backspace, .escape], "without it", "Goes on without that act."),
    Binding(.help, ["?", .function(1)], "keys", "Shows all keys."),
    Binding(.repaint, [.control("l")], "repaint", "Draws the whole screen anew."),
    Binding(.suspend, [.control("z")], "stop", "Stops the program under a shell; fg goes on."),
    Binding(
      .leave, ["q", .control("c")], "leave", "Leaves; all is saved, and can be gone on with."),
  ]

  static func of(_ action: Action) -> Binding? { all.first { $0.action == action } }
}

extension Key {
  /// What moves or deletes in a text field.
  static let editing: [Key] = [
    .left, .right, .home, .end, .backspace, .delete, .control("u"), .control("w"),
  ]

  /// Whether it writes something in a text field, or moves in it.
  fileprivate var isTyped: Bool {
    if case .character = self { return true }
    return Key.editing.contains(self)
  }

  /// What a digit counts.
  var digit: Int? {
    guard case .character(let character) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral {}
extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A character that writes itself.
  public init(extendedGraphemeClusterLiteral value: Character) {
    self = .character(value)
  }
}
