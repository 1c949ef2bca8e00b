import GuideEngine
import Text

/// What happened, as a person says it.
struct EventWords {
  private let names: EventNames
  private let snapshot: Snapshot

  init(_ names: EventNames, _ snapshot: Snapshot) {
    self.names = names
    self.snapshot = snapshot
  }

  /// Nil for what is told by what follows it.
  func words(for event: Event) -> SafeText? {
    switch event.kind {
    case .opened(_, _, let driver): "Begun by \(driver.name): \(names.guide)"
    case .warningAcknowledged(_, let sentence): "Said: \"\(sentence)\""
    case .stepOpened(let step, let round): words(step, round)
    case .stepLeft: nil
    case .symptomSet(let line, let isSeen): "\(isSeen ? "Seen" : "Not seen"): \(name(line))"
    case .needSet(let line, let isAtHand): "\(isAtHand ? "At hand" : "Not at hand"): \(name(line))"
    case .item(let item, let change): words(change, name(item))
    case .choiceMade(let choice, let isOpen):
      "What happened: \(names.choices[choice] ?? SafeText(choice.rawValue))\(isOpen ? ", items left open" : "")"
    case .wentBack: "Went back"
    case .undone: "Took the last act back"
    case .putBack(let id, let reason):
      reason.map { "Not put back: \(name(id)), because \"\($0)\"" } ?? "Put back: \(name(id))"
    case .noted(let text): "Noted: \"\(text)\""
    case .guideEntered: "Went into another guide: \(names.guide)"
    case .guideReturned(let ending, _):
      "Back from \(names.guide)\(ending.map { ": \($0.words)" } ?? "")"
    case .endProposed(let ending): "Came to an end: \(ending.words)"
    case .ended(let ending): "Ended: \(ending.words)"
    case .left(let how): how.words
    case .driverChanged(let driver): "\(driver.name) went on"
    case .upgradeOffered(let guide): "Revision \(guide.reference.revision) of the guide was offered"
    case .upgradeTaken(let guide): "Went on with revision \(guide.reference.revision)"
    case .upgradeDeclined(let guide): "Revision \(guide.revision) was not taken"
    case .renamed(let title): "Called \"\(title)\""
    case .unknown(let event): "Something that a newer Handrail wrote down: \(event.name)"
    }
  }

  private func words(_ step: StepID, _ round: Int) -> SafeText {
    let time: SafeText = round > 1 ? ", round \(round)" : ""
    return "\(names.steps[step] ?? SafeText(step.rawValue))\(time)"
  }

  private func words(_ change: Event.ItemChange, _ item: SafeText) -> SafeText {
    switch change {
    case .ticked: "Done: \(item)"
    case .unticked: "No longer done: \(item)"
    case .answered(.yes): "Yes: \(item)"
    case .answered(.no): "No: \(item)"
    case .answered(.none): "None of these: \(item)"
    case .waitStarted: "Wait begun: \(item)"
    case .waitStopped: "Wait stopped: \(item)"
    case .recorded(let text, by: .person): "Written down: \(item) \"\(text)\""
    case .recorded(let text, by: .check): "Filled in by a check: \(item) \"\(text)\""
    case .overridden(let reason, _): "Counted as done: \(item), because \"\(reason)\""
    case .deferred: "Put off: \(item)"
    case .checked(let finding): words(finding, item)
    }
  }

  private func words(_ finding: Finding, _ item: SafeText) -> SafeText {
    let value: SafeText = finding.value.map { ", \"\($0)\"" } ?? ""
    return switch finding.verdict {
    case .holds: "Measured, holds: \(item)\(value)"
    case .fails: "Measured, fails: \(item)\(value)"
    case .unknown: "Could not be measured: \(item)\(value)"
    }
  }

  private func name(_ item: ItemID) -> SafeText { names.items[item] ?? SafeText(item.rawValue) }

  private func name(_ undoing: UndoingID) -> SafeText {
    snapshot.text(of: undoing) ?? SafeText(undoing.text)
  }
}

extension Departure {
  fileprivate var words: SafeText {
    switch self {
    case .quit: "Left"
    case .connectionLost: "The connection was lost"
    case .terminated: "The program was stopped"
    case .takenOver: "Somebody took over"
    case .unexplained: "Cut off"
    }
  }
}
