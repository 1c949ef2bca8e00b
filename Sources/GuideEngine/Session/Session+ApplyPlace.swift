import Text

/// The events that move the session from step to step and from guide to guide.
extension Session {
  mutating func applyChoice(
    _ choice: ChoiceID, leavingOpen: Bool, _ event: Event
  ) throws(FoldProblem) {
    guard let pinned = visits[top]?.pinned, event.place.visit == top,
      let place = pinned.index.place(of: choice), let before = placeBefore()
    else { throw .unknownName(event.number) }
    var reversal = Reversal(number: event.number, patches: [.place(before)])
    switch pinned.guide.steps[place.step].choices[place.ordinal].target {
    case .step(let step):
      let number = try stepNumber(step, event)
      visits[top]?.place = .before(step: number)
    case .guide(pinned.reference.id, let step):
      let first = step.flatMap { pinned.index.number(of: $0) } ?? 0
      visits[top]?.place = .before(step: first)
    case .guide(let guide, _):
      visits[top]?.leftBy = choice
      reversal.patches.append(.parked(top, guide, visits[top]?.parked[guide]))
    case .fixed, .getHelp: break
    }
    visits[top]?.proposal = nil
    visits[top]?.leavesOpen = leavingOpen
    reversals.append(reversal)
  }

  mutating func open(_ step: StepID, round: Int, _ event: Event) throws(FoldProblem) {
    let number = try stepNumber(step, event)
    let visit = event.place.visit
    guard visit == top, visits[visit]?.canOpen(step: number, round: round) == true else {
      throw .unknownName(event.number)
    }
    visits[visit]?.open(step: number, round: round)
  }

  /// Off the end, off what stands before a step, off a step, or out of a guide.
  mutating func goBack(_ event: Event) throws(FoldProblem) {
    guard event.place.visit == top, var before = placeBefore() else {
      throw .unknownName(event.number)
    }
    var reversal = Reversal(number: event.number, patches: [])
    if before.proposal != nil {
      visits[top]?.proposal = nil
    } else if before.place != .open, before.wayCount > 0 {
      visits[top]?.place = .open
      if isCautionDueOnTop { standBeforeLast(&before) }
    } else if before.wayCount > 1 {
      before.takenOff += [visits[top]?.takeLastOffWay()].compactMap(\.self)
      if isCautionDueOnTop { standBeforeLast(&before) }
    } else {
      guard stack.count > 1 || before.place == .open else { throw .unknownName(event.number) }
      standBeforeLast(&before)
      if stack.count > 1 { reversal.patches.append(park()) }
    }
    reversal.patches.insert(.place(before), at: 0)
    reversals.append(reversal)
  }

  /// After an upgrade the cautions of the way are unread again.
  private var isCautionDueOnTop: Bool {
    topVisit.way.last.map { isCautionDue($0.step, in: topVisit) } ?? false
  }

  private mutating func standBeforeLast(_ before: inout Reversal.PlaceBefore) {
    guard let last = visits[top]?.takeLastOffWay() else { return }
    before.takenOff.append(last)
    visits[top]?.place = .before(step: last.step)
  }

  private mutating func park() -> Reversal.Patch {
    let guide = topVisit.pinned.reference.id
    let left = stack.removeLast()
    return .parked(top, guide, visits[top]?.parked.updateValue(left, forKey: guide))
  }

  mutating func enter(
    _ pinned: PinnedGuide, at step: StepID, _ event: Event
  ) throws(FoldProblem) {
    let visit = event.place.visit
    let guide = visits[visit]?.pinned ?? pinned
    let isParked = visits[top]?.parked[pinned.reference.id] == visit
    guard !stack.contains(visit), isParked || visit.rawValue == newestVisit.rawValue + 1,
      let first = guide.index.number(of: step), hasJustChosen(pinned.reference.id)
    else { throw .unknownName(event.number) }
    visits[top]?.parked[pinned.reference.id] = nil
    stack.append(visit)
    if isParked {
      if let before = placeBefore() {
        reversals[reversals.count - 1].patches.append(.place(before))
      }
      visits[visit]?.place = .before(step: first)
    } else {
      newestVisit = visit
      visits[visit] = Visit(pinned, before: first)
      reversals[reversals.count - 1].patches.append(.entered(visit))
    }
  }

  /// Whether the last act was a choice into that guide.
  private func hasJustChosen(_ guide: GuideID) -> Bool {
    guard let last = reversals.last else { return false }
    return last.patches.contains { patch in
      if case .parked(top, guide, _) = patch { true } else { false }
    }
  }

  mutating func leaveGuide(
    _ ending: Ending?, to visit: VisitNumber, _ event: Event
  ) throws(FoldProblem) {
    guard let depth = stack.firstIndex(of: visit), depth < stack.count - 1,
      let before = placeBefore()
    else { throw .unknownName(event.number) }
    stack.removeLast(stack.count - 1 - depth)
    guard let ending else { return }
    var reversal = Reversal(number: event.number, patches: [.place(before)])
    if let choice = visits[visit]?.leftBy, let last = visits[visit]?.way.last {
      let place = TracePlace(visit: visit, step: last.step, round: last.round, ordinal: 0)
      visits[visit]?.modifyRound(at: place) { round in
        reversal.patches.append(.returned(place, choice, round.returned[choice]))
        round.returned[choice] = ending
      }
    }
    takeInPartsOfEnd(&reversal)
    reversals.append(reversal)
  }

  /// Overrides that were made to give this end are taken back with it.
  private mutating func takeInPartsOfEnd(_ reversal: inout Reversal) {
    let count = reversals.reversed().prefix { $0.isPartOfEnd }.count
    reversal.patches = reversals.suffix(count).flatMap(\.patches) + reversal.patches
    reversals.removeLast(count)
  }
}
