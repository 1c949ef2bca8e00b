import GuideEngine
import Text

/// What becomes of the screen when an act has come to count.
extension Sitting {
  /// Nothing waits for the disk any more.
  mutating func settle(as name: SafeText) {
    self.name = name
    if let finished = finishing { drafts[finished] = nil }
    finishing = nil
    unkept = []
    opening = []
    obstacle = nil
  }

  /// What has happened moves the screen, too.
  mutating func turn(after events: [Event], from before: Snapshot, to after: Snapshot) {
    for event in events {
      if case .warningAcknowledged(.banner, _) = event.kind { hasLeftCover = true }
      if case .wentBack = event.kind { hasLeftCover = false }
      if case .guideEntered = event.kind { hasLeftCover = false }
    }
    let isNew = events.contains(where: \.opensStep)
    let next = after.cursor(following: events, from: cursor)
    if next != cursor || isNew { isChoosing = false }
    cursor = next
    if !events.allSatisfy(\.isMeasured) { scroll = 0 }
    if isNew {
      let isSameWay = before.visitName == after.visitName
      growth = isSameWay ? after.progress.growth(since: before.progress) : nil
    } else if !events.allSatisfy(\.isMeasured) {
      growth = nil
    }
    if isNew || !before.isSameEnd(as: after) {
      row = EndRows.row(of: after.proposal)
      hasLookedAgain = false
      endsWhenMeasured = false
    }
    // What was put back is no row any more.
    if after.proposal != nil, row >= EndRows(after).count { row = EndRows.row(of: after.proposal) }
  }
}

extension Snapshot {
  /// Whether the same guide has come to the same end, or neither to any.
  func isSameEnd(as other: Snapshot) -> Bool {
    proposal == other.proposal && visitName == other.visitName
  }
}

extension Event {
  /// Whether it came of a check and of nothing that somebody did.
  fileprivate var isMeasured: Bool {
    guard case .item(_, let change) = kind else { return false }
    if case .recorded(_, by: .check) = change { return true }
    if case .checked = change { return true }
    return false
  }
}
