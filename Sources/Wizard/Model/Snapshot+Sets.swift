import GuideEngine

/// Sets and their entries, as they stand in the open step.
extension Snapshot {
  /// The set that an item is an entry of; nil for what is none.
  func set(of item: ItemID) -> ItemStatus? {
    let items = items
    guard let index = items.firstIndex(where: { $0.item.id == item }),
      items[index].item.kind == .entry
    else { return nil }
    return items[..<index].last { $0.item.kind == .set }
  }

  /// The lines of a set, in their order; none for what is no set.
  func entries(of set: ItemID) -> [ItemStatus] {
    let items = items
    guard let index = items.firstIndex(where: { $0.item.id == set && $0.item.kind == .set }) else {
      return []
    }
    return items[(index + 1)...].prefix { $0.depth > items[index].depth }
      .filter { $0.item.kind == .entry }
  }

  /// Whether a set is answered: none of these.
  func isNone(_ set: ItemID) -> Bool {
    let entries = entries(of: set)
    return !entries.isEmpty && entries.allSatisfy { $0.answer == false }
  }
}
