import Text

/// How the state was before an act, as far as the act changed it.
///
/// What a check reported is not in it: undo leaves that as it is.
struct Reversal: Equatable, Sendable {
  /// The event's.
  let number: Int
  var patches: [Patch]
  /// Whether it was made together with the end of a guide, and is taken back with it.
  var isPartOfEnd = false

  enum Patch: Equatable, Sendable {
    case act(TracePlace, ItemTrace.Act)
    case undoing(UndoingID, UndoingTrace?)
    case lastRecorded(VisitNumber, ItemID, SafeText?)
    case coverLine(VisitNumber, ItemID, isTicked: Bool)
    case note
    case place(PlaceBefore)
    case parked(VisitNumber, GuideID, VisitNumber?)
    case entered(VisitNumber)
    case returned(TracePlace, ChoiceID, Ending?)
  }

  /// Where the session stood.
  struct PlaceBefore: Equatable, Sendable {
    let stack: [VisitNumber]
    let visit: VisitNumber
    let wayCount: Int
    let place: Visit.Place
    let proposal: Ending?
    let leavesOpen: Bool
    let leftBy: ChoiceID?
    /// What back took off the way, the last step first.
    var takenOff: [Visit.WayEntry] = []
  }
}

extension Session {
  func placeBefore() -> Reversal.PlaceBefore? {
    visits[top].map {
      Reversal.PlaceBefore(
        stack: stack, visit: top, wayCount: $0.way.count, place: $0.place, proposal: $0.proposal,
        leavesOpen: $0.leavesOpen, leftBy: $0.leftBy)
    }
  }

  /// Takes the person's last act back.
  mutating func undo(_ number: Int, by event: Event) throws(FoldProblem) {
    guard let last = reversals.last, last.number == number else {
      throw .nothingToUndo(event.number)
    }
    reversals.removeLast()
    lastUndone = nil
    let due = last.patches.compactMap(dueBefore)
    for patch in last.patches.reversed() { restore(patch) }
    for (place, since) in due { keepDue(at: place, since: since) }
  }

  /// What is due for the item of a patch, and since when.
  private func dueBefore(_ patch: Reversal.Patch) -> (TracePlace, since: Int)? {
    guard case .act(let place, _) = patch, let line = visits[place.visit]?.line(at: place),
      let undoing = undoings[UndoingID(visit: place.visit, item: line.item.id)],
      undoing.rounds.contains(place.round)
    else { return nil }
    return (place, undoing.since)
  }

  private mutating func restore(_ patch: Reversal.Patch) {
    switch patch {
    case .act(let place, let act):
      restore(act, at: place)
      lastUndone = place
    case .undoing(let id, let undoing): undoings[id] = undoing
    case .lastRecorded(let visit, let item, let text): visits[visit]?.lastRecorded[item] = text
    case .coverLine(let visit, let line, let isTicked):
      if isTicked {
        visits[visit]?.tickedCoverLines.insert(line)
      } else {
        visits[visit]?.tickedCoverLines.remove(line)
      }
    case .note: noteList.removeLast()
    case .place(let before): restore(before)
    case .parked(let visit, let guide, let parked): visits[visit]?.parked[guide] = parked
    case .entered(let visit):
      // What a check made due there is still to be put back, and by its name.
      if !undoings.keys.contains(where: { $0.visit == visit }) { visits[visit] = nil }
    case .returned(let place, let choice, let ending):
      visits[place.visit]?.modifyRound(at: place) { $0.returned[choice] = ending }
    }
  }

  /// Undo leaves what a check has said since: an answer by hand does not come back once it has,
  /// a value that it filled in stays, and what holds is no longer put off.
  private mutating func restore(_ act: ItemTrace.Act, at place: TracePlace) {
    var act = act
    let now = visits[place.visit]?.trace(at: place) ?? ItemTrace()
    act.change(at: act.at) { act in
      if case .answered(_, let number) = act.mark, number < now.decidedAt { act.mark = nil }
      if now.finding?.verdict == .holds { act.isDeferred = false }
    }
    if case .recorded(_, by: .check) = now.act.mark {
      act.change(at: now.act.at) { $0.mark = now.act.mark }
    }
    visits[place.visit]?.modifyTrace(at: place) { $0.act = act }
  }

  private mutating func restore(_ before: Reversal.PlaceBefore) {
    stack = before.stack
    // What back took off may have been opened again by an acknowledgement, which is no act.
    let kept = before.wayCount - before.takenOff.count
    // A copy of the visit held here would have the whole way copied with each change.
    while (visits[before.visit]?.way.count ?? 0) > kept {
      guard let entry = visits[before.visit]?.takeLastOffWay() else { break }
      if entry.isNew { visits[before.visit]?.removeRound(entry) }
    }
    for entry in before.takenOff.reversed() { visits[before.visit]?.putBackOnWay(entry) }
    visits[before.visit]?.place = before.place
    visits[before.visit]?.proposal = before.proposal
    visits[before.visit]?.leavesOpen = before.leavesOpen
    visits[before.visit]?.leftBy = before.leftBy
  }
}
