import GuideEngine

/// What the cursor can stand on in a step, from top to bottom.
struct StepRows {
  /// The items that apply, then those of other steps that were put off and can be done here.
  let items: [ItemID]
  /// The ways out.
  let choices: [ChoiceID]

  init(_ snapshot: Snapshot) {
    guard snapshot.isOpen else {
      items = []
      choices = []
      return
    }
    let here = snapshot.items.filter { $0.state != .inactive && $0.item.kind != .set }
    items = here.map(\.item.id) + Self.listed(snapshot).map(\.item.id)
    choices = snapshot.step.choices.map(\.id)
  }

  /// What was put off elsewhere: every step with a way to Fixed lists it.
  static func listed(_ snapshot: Snapshot) -> [ItemStatus] {
    guard snapshot.step.choices.contains(where: { $0.target == .fixed }) else { return [] }
    return snapshot.deferred.filter { $0.step.id != snapshot.step.id }.flatMap(\.items)
  }
}
