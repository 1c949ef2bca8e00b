/// What a key can mean. On one screen no key means two of these.
enum Action: Hashable {
  case up, down, pageUp, pageDown, first, last
  /// Ticks, answers yes, starts; a second time takes it back.
  case mark
  case yes, no
  /// Of the lines of a set none is so; a second time takes it back.
  case noneOfThese
  /// To the ways out, or along the one under the cursor; begins, opens, ends.
  case go
  case back
  /// From a page that is read to what lies under it.
  case goOn
  /// By its number, in the list that has the focus.
  case pick
  case check, override, putOff
  case note, why, putBack, warning, guide, map, history, report
  case undo
  case pause
  case sessions
  case search
  /// With the digit that was pressed.
  case searchNumber
  case endSearch
  /// In the text that is typed.
  case edit
  case keep, setAside
  case rename, delete, restore, trash
  case masked, copy
  case retry, giveUp
  case help
  case repaint, suspend
  /// Leaves the program; everything is saved anyway.
  case leave
}
