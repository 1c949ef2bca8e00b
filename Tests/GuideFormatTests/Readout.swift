import Text

@testable import GuideEngine

/// Everything that can be read of a session at a moment.
struct Readout: Equatable {
  let place: [String]
  let items: [ItemStatus]
  let ways: [Way]
  let due: [Undoing]
  let overrides: [Override]
  let deferred: [[ItemStatus]]
  let completion: Completion
  let cursor: Cursor
  let progress: Progress
  let minutes: Int
  let checks: [CheckName]
  let warnings: [Alert]
  let ticks: [ItemID]
  let notes: [SafeText]

  struct Way: Equatable {
    let returned: Ending?
    let isAnotherRound: Bool
    let refusal: Refusal?
  }

  init(_ snapshot: Snapshot) {
    let guide = snapshot.guide.guide
    place = snapshot.placeWords
    items = guide.steps.flatMap { step in
      snapshot.guide.index.lines[snapshot.guide.index.number(of: step.id) ?? 0]
        .compactMap { snapshot.status(of: $0.item.id) }
    }
    ways = snapshot.waysOut.map {
      Way(returned: $0.returned, isAnotherRound: $0.isAnotherRound, refusal: $0.refusal)
    }
    due = snapshot.pendingUndoings
    overrides = snapshot.overrides
    deferred = snapshot.deferred.map(\.items)
    completion = snapshot.completion
    cursor = snapshot.firstCursor
    progress = snapshot.progress
    minutes = snapshot.minutesLeft
    checks = snapshot.checksToRun
    warnings = snapshot.warnings + [snapshot.warningToSay?.alert].compactMap(\.self)
    ticks = (guide.symptoms + guide.needs).map(\.id).filter(snapshot.isTicked)
    notes = snapshot.session.notes
  }

  func difference(from other: Readout) -> String? {
    if place != other.place { return "the place is \(other.place), not \(place)" }
    if let (was, item) = zip(items, other.items).first(where: { $0 != $1 }) {
      return "\(item.item.id.rawValue) is \(item.state), not \(was.state)"
    }
    if due != other.due { return "\(other.due.map(\.id.text)) is due, not \(due.map(\.id.text))" }
    if ways != other.ways { return "the ways out are others" }
    if overrides != other.overrides { return "the overrides are others" }
    if progress != other.progress { return "the progress is \(other.progress), not \(progress)" }
    return self == other ? nil : "something else is not as it was"
  }
}

extension Snapshot {
  /// Where it stands, for an eye to compare.
  var placeWords: [String] {
    [
      visitName.guide.rawValue, "visit \(visitName.visit.rawValue) of \(depth)",
      isOpen ? "at" : "before", step.id.rawValue, "round \(round)", proposal?.rawValue ?? "",
      session.ending?.rawValue ?? "",
    ] + way.map(\.rawValue)
  }
}
