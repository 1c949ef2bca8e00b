import GuideEngine
import Text

extension WizardModel {
  /// Says what was taken back, and keeps what was typed: it waits in its field, to be kept again.
  mutating func tellUndo(since before: Snapshot) {
    guard let after = snapshot else { return }
    let item = after.items.first { status in
      before.status(of: status.item.id).map { !$0.isAs(status) } ?? false
    }
    let lines = after.guide.guide.symptoms + after.guide.guide.needs
    let line = lines.first { before.isTicked($0.id) != after.isTicked($0.id) }
    let isElsewhere =
      before.step.id != after.step.id || before.visitName != after.visitName
      || before.proposal != after.proposal
    reply =
      isElsewhere
      ? "Taken back; this is \(after.step.title) again."
      : (item?.item.text ?? line?.text).map { "Taken back: \($0)" }
        ?? "The last act was taken back."
    for status in after.items where status.recorded == nil {
      let purpose = Entry.Purpose.record(status.item.id)
      guard sitting?.drafts[purpose] == nil, let text = before.status(of: status.item.id)?.recorded
      else { continue }
      sitting?.drafts[purpose] = text
    }
  }
}

extension ItemStatus {
  /// Whether a person has done the same with it.
  fileprivate func isAs(_ other: ItemStatus) -> Bool {
    state == other.state && answer == other.answer && recorded == other.recorded
      && (remainingSeconds == nil) == (other.remainingSeconds == nil)
  }
}

extension Event {
  var isUndo: Bool {
    if case .undone = kind { true } else { false }
  }
}
