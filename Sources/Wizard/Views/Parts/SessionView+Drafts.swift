import GuideEngine
import Text

/// Texts that were begun and not finished, as a word beside what they are for.
extension SessionView {
  /// What stands beside it.
  var unfinished: Words { Words(isNarrow ? "unfinished" : "text not finished", .attention) }

  func hasDraft(for purpose: Entry.Purpose) -> Bool { sitting.drafts[purpose] != nil }

  /// A reason that was begun says nothing any more once the item is done.
  func hasDraft(for status: ItemStatus) -> Bool {
    switch status.state {
    case .inactive: false
    case .todo, .deferred:
      hasDraft(for: .record(status.item.id)) || hasDraft(for: .override(status.item.id))
    case .done, .overridden: hasDraft(for: .record(status.item.id))
    }
  }
}
