import GuideEngine
import Text

/// What was done, and when.
struct PlainHistory {
  let told: [Event]
  let model: WizardModel

  var lines: [PlainLine] { told.compactMap(line) }

  private func line(_ event: Event) -> PlainLine? {
    words(event).map { PlainLine("\(model.setting.clock.dayAndTime(event.at)) \($0)") }
  }

  private var guide: Guide? { model.snapshot?.guide.guide }

  private func words(_ event: Event) -> SafeText? {
    switch event.kind {
    case .opened(_, _, let driver): "\(driver.name) began."
    case .driverChanged(let driver): "\(driver.name) went on."
    case .stepOpened(let step, let round):
      "Step \(title(step))\(round > 1 ? ", round \(round)" : "")."
    case .item(let item, let change): words(change).map { "\"\(text(item))\" \($0)" }
    case .noted(let text): "Note: \(text)"
    case .undone: "The last act was taken back."
    case .wentBack: "Back."
    case .putBack(_, let reason): reason.map { "Not put back: \($0)" } ?? "Something was put back."
    case .ended(let ending): "Ended: \(ending.words)."
    case .left: "Left."
    case .guideEntered(let guide, _): "Into the guide \(guide.guide.facts.title)."
    case .guideReturned: "Back out of that guide."
    case .warningAcknowledged(_, let sentence): "Said: \"\(sentence)\""
    case .stepLeft, .symptomSet, .needSet, .choiceMade, .endProposed, .upgradeOffered,
      .upgradeTaken, .upgradeDeclined, .renamed, .unknown:
      nil
    }
  }

  private func title(_ step: StepID) -> SafeText {
    guide?.step(step)?.title ?? SafeText(step.rawValue)
  }

  private func text(_ item: ItemID) -> SafeText {
    model.snapshot?.status(of: item)?.item.text ?? SafeText(item.rawValue)
  }

  private func words(_ change: Event.ItemChange) -> SafeText? {
    switch change {
    case .ticked: "done"
    case .answered(let answer): SafeText(answer.rawValue)
    case .waitStarted: "began to run"
    case .waitStopped: "stopped"
    case .recorded(let text, _): "is \"\(text)\""
    case .deferred: "put off"
    case .overridden(let reason, _): "passed over, \"\(reason)\""
    case .unticked: "taken back"
    case .checked(let finding):
      SafeText(
        joining: [SafeText(finding.verdict.rawValue), finding.value].compactMap(\.self), with: ", ")
    }
  }
}
