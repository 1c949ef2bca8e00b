import Text

@testable import GuideEngine

/// What a newer text must keep, and what it must not make up.
extension Snapshot {
  /// Every item with the same id and annotations is as it was; any other is as nobody touched it.
  func upgradeFault(since before: Snapshot) -> String? {
    let droppedItems = Set(before.droppedByOffer.map(\.id))
    for line in guide.index.lines.joined() {
      let id = line.item.id
      let isKept = before.guide.index.line(id) != nil && !droppedItems.contains(id)
      let expected = isKept ? before.traces(of: id) : []
      if traces(of: id) != expected {
        return "\(id.rawValue) is not what it was before the upgrade"
      }
    }
    let kept = before.way.filter { guide.index.number(of: $0) != nil }
    let isBegunAnew = kept.isEmpty && way == [step.id]
    if way != kept, way + [step.id] != kept, !isBegunAnew {
      return "the way is \(way), not \(kept)"
    }
    if pendingUndoings != before.pendingUndoings { return "what is due has changed" }
    if session.notes != before.session.notes { return "notes have changed" }
    return nil
  }

  /// Round by round, but for those in which nothing happened to it.
  private func traces(of item: ItemID) -> [ItemTrace] {
    guard let line = guide.index.line(item) else { return [] }
    return visit.rounds[line.step, default: []].compactMap { $0.traces[line.ordinal] }
  }
}
