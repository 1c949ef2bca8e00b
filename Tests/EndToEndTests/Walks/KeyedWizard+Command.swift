import GuideEngine
import Screen
import Text

@testable import Wizard

/// Which keys a person would press, seen from where the cursor is.
extension KeyedWizard {
  /// Presses the keys for a command; false where no key on this screen is for it.
  func carryOut(_ command: Command) throws -> Bool {
    if let isDone = try answerPage(command) { return isDone }
    switch (command, model.scene) {
    case (.acknowledge, .cover), (.acknowledge, .caution): try acknowledge()
    case (.setSymptom(let line, _), .cover), (.setNeed(let line, _), .cover):
      try moveOnCover(to: line)
      try press(.space)
    case (.item(let item, let act), .step): return try perform(act, on: item)
    case (.choose(let choice, let leavingOpen), .step):
      try choose(choice, leavingOpen: leavingOpen)
    case (.putBack(let id), .step), (.putBack(let id), .end):
      try reach(id) { try press(.space) }
    case (.overridePutBack(let id, let reason), .step),
      (.overridePutBack(let id, let reason), .end):
      try reach(id) { try write(reason, after: "o") }
    case (.back, .step): try goBack()
    case (.back, .end): try press(.left)
    // From the first caution it leads to the cover, which is no step.
    case (.back, .caution) where model.snapshot?.isAtBeginning == false: try press(.left)
    case (.undo, .step), (.undo, .end), (.undo, .caution), (.undo, .cover): try press("u")
    case (.note(let text), .step), (.note(let text), .end): try write(text, after: "a")
    case (.end(let ending), .end): try end(ending)
    case (.endFixedAnyway(let reason), .end):
      try end(.fixed)
      try write(reason)
    default: return false
    }
    return true
  }

  /// A question that lies over the screen is answered first; nil where it was about something else.
  private func answerPage(_ command: Command) throws -> Bool? {
    switch (model.scene, command) {
    case (.page(.question(.leavingOpen(let asked))), .choose(let choice, leavingOpen: true))
    where choice == asked:
      try press("y")
      return true
    case (.page(.entry), .endFixedAnyway(let reason)):
      try write(reason)
      return true
    case (.page(.question), _): try press("n")
    case (.page(.entry), _): try press(.escape)
    default: break
    }
    return nil
  }

  /// Over the cover to what is to be said.
  func acknowledge() throws {
    let count = kept.count
    try press(.enter)
    if kept.count == count, model.scene == .caution { try press(.enter) }
  }

  private func choose(_ choice: ChoiceID, leavingOpen: Bool) throws {
    guard let snapshot = model.snapshot,
      let row = StepRows(snapshot).choices.firstIndex(of: choice)
    else { return }
    if model.cursor != .choices || model.sitting?.isChoosing != true { try press(.enter) }
    try move(from: model.sitting?.row ?? 0, to: row)
    try press(.enter)
    if leavingOpen, case .page(.question(.leavingOpen)) = model.scene { try press("y") }
  }

  /// From the ways out it leads to the items first.
  private func goBack() throws {
    guard let snapshot = model.snapshot else { return }
    if model.cursor == .choices, !StepRows(snapshot).items.isEmpty { try press(.left) }
    try press(.left)
  }

  private func end(_ ending: Ending) throws {
    guard let row = EndRows.endings.firstIndex(of: ending),
      let digit = "\(row + 1)".first
    else { return }
    try press(.character(digit))
    try press(.enter)
    if case .page(.question(.end)) = model.scene { try press("y") }
  }

  /// At the end it stands below the four endings, before that on a page of its own.
  private func reach(_ id: UndoingID, _ act: () throws -> Void) throws {
    guard let snapshot = model.snapshot,
      let row = snapshot.pendingUndoings.firstIndex(where: { $0.id == id })
    else { return }
    if model.scene == .end {
      try move(from: model.sitting?.row ?? 0, to: EndRows.endings.count + row)
      return try act()
    }
    try press("b")
    try move(from: model.pages.last?.focus ?? 0, to: row)
    try act()
    try press(.left)
  }

  private func moveOnCover(to line: ItemID) throws {
    let row = model.coverLines.firstIndex { $0.id == line } ?? 0
    try move(from: model.sitting?.row ?? 0, to: row)
  }

  func move(from row: Int, to wanted: Int) throws {
    try press(wanted < row ? .up : .down, times: abs(wanted - row))
  }

  /// In place of what may stand there already.
  func write(_ text: SafeText, after key: Key? = nil) throws {
    if let key { try press(key) }
    guard case .page(.entry) = model.scene else { return }
    try press(.control("u"))
    try type(text)
    try press(.enter)
  }
}
