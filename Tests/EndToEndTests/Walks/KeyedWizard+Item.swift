import GuideEngine
import Screen
import Text

@testable import Wizard

/// The keys for what is done with an item.
extension KeyedWizard {
  func perform(_ act: Command.ItemAct, on item: ItemID) throws -> Bool {
    guard let status = model.snapshot?.status(of: item) else { return false }
    if status.item.kind == .set { return try perform(act, onSet: status) }
    guard try move(to: item) else { return false }
    switch act {
    case .tick: return try tick(status)
    case .untick: return try takeBack(status)
    case .answer(let answer): return try self.answer(status, answer)
    case .record(let text, _):
      guard case .record = status.item.kind, status.state != .overridden else { return false }
      try write(text, after: .space)
    case .override(let reason):
      guard status.state != .overridden else { return false }
      try write(reason, after: "o")
    case .defer:
      guard status.state != .deferred else { return false }
      try press("d")
    }
    return true
  }

  /// A second time each of these keys takes back what it did.
  private func tick(_ status: ItemStatus) throws -> Bool {
    switch status.item.kind {
    case .open, .sensed, .wait:
      guard status.state != .done, status.state != .overridden, status.remainingSeconds == nil
      else { return false }
      try press(.space)
      return true
    case .question, .entry, .record, .set: return false
    }
  }

  private func answer(_ status: ItemStatus, _ answer: Answer) throws -> Bool {
    guard status.answer != (answer == .yes), answer != .none else { return false }
    switch status.item.kind {
    case .question, .entry, .sensed: try press(answer == .yes ? "y" : "n")
    case .open, .wait, .record, .set: return false
    }
    return true
  }

  private func takeBack(_ status: ItemStatus) throws -> Bool {
    switch (status.state, status.item.kind, status.answer) {
    case (.overridden, _, _): try press("o")
    case (.deferred, _, _): try press("d")
    case (_, .question, let isYes?), (_, .entry, let isYes?), (_, .sensed, let isYes?):
      try press(isYes ? "y" : "n")
    case (.done, .open, _), (.done, .wait, _): try press(.space)
    default: return false
    }
    return true
  }

  /// A set has no row for the cursor: a person answers its lines.
  private func perform(_ act: Command.ItemAct, onSet set: ItemStatus) throws -> Bool {
    let entries = set.item.children.map(\.id)
    let answers = entries.map { model.snapshot?.status(of: $0)?.answer }
    switch act {
    case .answer(.none):
      for (entry, isYes) in zip(entries, answers) where isYes != false {
        if try move(to: entry) { try press("n") }
      }
    case .untick:
      let chosen = answers.firstIndex(of: true)
      for (index, entry) in entries.enumerated() where chosen == nil || index == chosen {
        if let isYes = answers[index], try move(to: entry) { try press(isYes ? "y" : "n") }
      }
    default: return false
    }
    return true
  }

  /// Whether there is a row for it.
  private func move(to item: ItemID) throws -> Bool {
    guard let snapshot = model.snapshot, let sitting = model.sitting else { return false }
    let rows = StepRows(snapshot)
    guard let wanted = rows.items.firstIndex(of: item) else { return false }
    let here: Int =
      switch sitting.cursor {
      case .item(let item): rows.items.firstIndex(of: item) ?? 0
      case .choices: rows.items.count + sitting.row
      }
    try move(from: here, to: wanted)
    return model.cursor == .item(item)
  }
}
