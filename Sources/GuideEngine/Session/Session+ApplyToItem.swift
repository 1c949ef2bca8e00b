import Text

extension Session {
  /// What was done to an item counts in the round of its step that stands on the way.
  mutating func apply(
    _ change: Event.ItemChange, to item: ItemID, _ event: Event
  ) throws(FoldProblem) {
    let visit = event.place.visit
    guard let line = visits[visit]?.pinned.index.line(item),
      let place = visits[visit]?.tracePlace(of: line, in: visit)
    else { throw .unknownName(event.number) }
    if case .checked(let finding) = change { return report(finding, on: line, at: place) }
    var patches = mark(line, at: place, change, event)
    if let patch = changeUndoing(of: line, at: place, change, event) { patches.append(patch) }
    switch change {
    case .recorded(_, by: .check): break
    case .overridden(_, toEnd: true):
      reversals.append(Reversal(number: event.number, patches: patches, isPartOfEnd: true))
    case .ticked, .unticked, .answered, .waitStarted, .waitStopped, .recorded, .overridden,
      .deferred, .checked:
      reversals.append(Reversal(number: event.number, patches: patches))
    }
  }

  /// Changes the traces; gives back what undo needs.
  private mutating func mark(
    _ line: GuideIndex.Line, at place: TracePlace, _ change: Event.ItemChange, _ event: Event
  ) -> [Reversal.Patch] {
    let before = visits[place.visit]?.trace(at: place).act ?? ItemTrace.Act()
    let isOpen = visits[place.visit]?.openStep == line.step
    let entries =
      before.override == nil ? markEntries(of: line, at: place, change, event) : []
    // Taking back the answers of a set leaves it put off, as taking back a tick does.
    let keeps = change == .unticked && !entries.isEmpty
    let after = keeps ? before : before.after(change, event, isOnItsStep: isOpen)
    visits[place.visit]?.modifyTrace(at: place) { $0.act = after }
    var patches = [Reversal.Patch.act(place, before)] + entries
    if isOpen, let patch = endDeferralOfSet(above: line, at: place) { patches.append(patch) }
    if case .recorded(let text, _) = change {
      let last = visits[place.visit]?.lastRecorded.updateValue(text, forKey: line.item.id)
      patches.append(.lastRecorded(place.visit, line.item.id, last))
    }
    return patches
  }

  /// "None of these" answers every entry with no, and taking it back leaves none answered.
  private mutating func markEntries(
    of line: GuideIndex.Line, at place: TracePlace, _ change: Event.ItemChange, _ event: Event
  ) -> [Reversal.Patch] {
    guard line.item.kind == .set, change == .answered(.none) || change == .unticked,
      change != .unticked || isAnyMarked(line.children, at: place)
    else { return [] }
    let mark: ItemTrace.Mark? =
      change == .unticked ? nil : .answered(isYes: false, number: event.number)
    return line.children.map { ordinal in
      let entry = TracePlace(
        visit: place.visit, step: place.step, round: place.round, ordinal: ordinal)
      let before = visits[place.visit]?.trace(at: entry).act ?? ItemTrace.Act()
      visits[place.visit]?.modifyTrace(at: entry) { trace in
        trace.act.change(at: event.at) { $0.mark = mark }
      }
      return .act(entry, before)
    }
  }

  private func isAnyMarked(_ ordinals: [Int], at place: TracePlace) -> Bool {
    ordinals.contains { ordinal in
      let entry = TracePlace(
        visit: place.visit, step: place.step, round: place.round, ordinal: ordinal)
      return visits[place.visit]?.trace(at: entry).act.mark != nil
    }
  }

  /// An answer to one of its lines is an act on the set.
  private mutating func endDeferralOfSet(
    above line: GuideIndex.Line, at place: TracePlace
  ) -> Reversal.Patch? {
    guard line.item.kind == .entry, let head = line.parent else { return nil }
    let set = TracePlace(visit: place.visit, step: place.step, round: place.round, ordinal: head)
    guard let before = visits[place.visit]?.trace(at: set).act, before.isDeferred else {
      return nil
    }
    visits[place.visit]?.modifyTrace(at: set) { trace in
      trace.act.change(at: before.at) { $0.isDeferred = false }
    }
    return .act(set, before)
  }

  private mutating func report(
    _ finding: Finding, on line: GuideIndex.Line, at place: TracePlace
  ) {
    let before = visits[place.visit]?.trace(at: place).finding?.verdict
    if hasResumed, verdictsBefore[place] == nil { verdictsBefore[place] = .some(before) }
    let wasYes = before == .holds || isStillDone(line, at: place)
    visits[place.visit]?.modifyTrace(at: place) { trace in
      trace.finding = finding
      guard finding.verdict != .unknown else { return }
      trace.decidedAt = lastNumber + 1
      trace.act.change(at: trace.act.at) { act in
        if case .answered = act.mark { act.mark = nil }
        if finding.verdict == .holds { act.isDeferred = false }
      }
    }
    if finding.verdict == .holds, !wasYes, let text = line.item.undoing {
      _ = makeDue(text, of: line, at: place, since: lastNumber + 1)
    }
  }

  /// A tick or a yes makes the undoing due, taking it back ends it for that round.
  private mutating func changeUndoing(
    of line: GuideIndex.Line, at place: TracePlace, _ change: Event.ItemChange, _ event: Event
  ) -> Reversal.Patch? {
    guard let text = line.item.undoing else { return nil }
    switch change {
    case .ticked, .answered(.yes):
      return makeDue(text, of: line, at: place, since: event.number)
    case .unticked, .answered(.no):
      let id = UndoingID(visit: place.visit, item: line.item.id)
      guard let before = undoings[id], !isStillDone(line, at: place) else { return nil }
      undoings[id]?.rounds.remove(place.round)
      return .undoing(id, before)
    case .answered(.none), .waitStarted, .waitStopped, .recorded, .overridden, .deferred,
      .checked:
      return nil
    }
  }

  /// An act that is undone takes nothing back of what a check has found since.
  mutating func keepDue(at place: TracePlace, since number: Int) {
    guard let visit = visits[place.visit], visit.trace(at: place).finding?.verdict == .holds,
      case let line = visit.line(at: place),
      let text = line.item.undoing
    else { return }
    _ = makeDue(text, of: line, at: place, since: number)
  }

  /// Taking back an override or a deferral leaves the tick under it.
  private func isStillDone(_ line: GuideIndex.Line, at place: TracePlace) -> Bool {
    switch visits[place.visit]?.trace(at: place).act.mark {
    case .ticked, .answered(isYes: true, _): true
    case .answered, .waiting, .recorded, nil: false
    }
  }

  private mutating func makeDue(
    _ text: SafeText, of line: GuideIndex.Line, at place: TracePlace, since number: Int
  ) -> Reversal.Patch {
    let id = UndoingID(visit: place.visit, item: line.item.id)
    let before = undoings[id]
    let isDue = before?.rounds.isEmpty == false
    undoings[id] = UndoingTrace(
      text: text, since: isDue ? before?.since ?? number : number,
      rounds: (before?.rounds ?? []).union([place.round]))
    return .undoing(id, before)
  }
}

extension ItemTrace.Act {
  /// An act on the item's own step ends a deferral; from a later step it stays beneath, so that
  /// taking the act back puts the item off again.
  fileprivate func after(
    _ change: Event.ItemChange, _ event: Event, isOnItsStep: Bool
  ) -> Self {
    var act = self
    act.change(at: event.at) { $0.take(change, event, isOnItsStep: isOnItsStep) }
    return act
  }

  private mutating func take(
    _ change: Event.ItemChange, _ event: Event, isOnItsStep: Bool
  ) {
    switch change {
    case .ticked: mark = .ticked
    case .answered(.none): mark = nil
    case .answered(let answer): mark = .answered(isYes: answer == .yes, number: event.number)
    case .waitStarted: mark = .waiting(since: event.at)
    case .waitStopped: mark = nil
    case .recorded(let text, let recorder): mark = .recorded(text, by: recorder)
    case .overridden(let reason, _): return override = reason
    case .deferred: return isDeferred = true
    case .unticked: return takeBack()
    case .checked: return
    }
    if isOnItsStep { isDeferred = false }
  }

  /// Without the last that lies on top: an override, else what was done, else a deferral.
  private mutating func takeBack() {
    if override != nil {
      override = nil
    } else if mark != nil {
      mark = nil
    } else {
      isDeferred = false
    }
  }
}
