import Text

/// A key that a binding can name, whatever bytes a terminal sends for it.
public enum Key: Hashable, Sendable {
  /// What it writes; a blank is the space bar.
  case character(Character)
  case enter, tab, shiftTab
  case up, down, left, right
  case pageUp, pageDown, home, end
  case backspace, delete, escape
  /// F1 is 1.
  case function(Int)
  /// A letter pressed with Ctrl, in lower case.
  case control(Character)

  /// The space bar.
  public static let space = Key.character(" ")

  /// As it is named where a person reads it: `Space`, `PgDn`, `Ctrl-L`, `c`.
  public var label: SafeText {
    switch self {
    case .character(" "): "Space"
    case .character(let character): SafeText(String(character))
    case .control(let letter): "Ctrl-\(String(letter).uppercased())"
    case .function(let number): "F\(number)"
    default: SafeText(Self.names[self]?.label ?? "")
    }
  }

  /// What has a name, the name in the notation, and the name for people.
  static let names: [Key: (notation: String, label: String)] = [
    .character(" "): ("space", "Space"), .character("<"): ("lt", "<"),
    .character(">"): ("gt", ">"),
    .enter: ("enter", "Enter"), .tab: ("tab", "Tab"), .shiftTab: ("s-tab", "Shift-Tab"),
    .up: ("up", "Up"), .down: ("down", "Down"), .left: ("left", "Left"),
    .right: ("right", "Right"), .pageUp: ("pgup", "PgUp"), .pageDown: ("pgdn", "PgDn"),
    .home: ("home", "Home"), .end: ("end", "End"), .backspace: ("backspace", "Backspace"),
    .delete: ("delete", "Delete"), .escape: ("esc", "Esc"),
  ]
}
