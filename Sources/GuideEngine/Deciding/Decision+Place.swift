import Text

/// Moving from step to step, from guide to guide, and back.
extension Decision {
  /// Says what is next to be said, and opens the step once that was all.
  mutating func acknowledge() throws(Refusal) {
    guard case .before(let step) = snapshot.visit.place else { throw .nothingToSay }
    if let (warning, alert) = snapshot.warningToSay {
      add(.warningAcknowledged(warning, sentence: alert.sentence))
      if warning == .banner, session.isCautionDue(step, in: snapshot.visit) { return }
    }
    add(.stepOpened(snapshot.step.id, round: snapshot.round))
  }

  mutating func choose(
    _ id: ChoiceID, _ leavingOpen: Bool, _ guides: (GuideID) -> PinnedGuide?
  ) throws(Refusal) {
    guard let choice = snapshot.step.choices.first(where: { $0.id == id }) else {
      throw .unknownChoice(id)
    }
    try checkIsOpen()
    if let refusal = snapshot.gate(to: choice.target, leavingOpen: leavingOpen) { throw refusal }
    switch choice.target {
    case .fixed: propose(.fixed, by: id, leavingOpen)
    case .getHelp: propose(.support, by: id, leavingOpen)
    case .step(let step): go(to: step, by: id, leavingOpen)
    case .guide(snapshot.guide.reference.id, let step):
      // A guide that leads into itself means one of its steps.
      go(to: step ?? snapshot.guide.guide.steps[0].id, by: id, leavingOpen)
    case .guide(let guide, let step):
      if let open = snapshot.visitOnStack(of: guide) {
        returnByChoice(id, to: open, leavingOpen)
      } else {
        try enter(guide, at: step, by: id, leavingOpen, guides)
      }
    }
  }

  /// Nothing in a step can be done before it is open.
  func checkIsOpen() throws(Refusal) {
    guard !snapshot.isOpen else { return }
    if let alert = snapshot.warningToSay?.alert {
      throw .warningUnsaid(alert, step: snapshot.step.title)
    }
    throw .notOpen(step: snapshot.step.title)
  }

  private mutating func propose(_ ending: Ending, by choice: ChoiceID, _ leavingOpen: Bool) {
    add(.choiceMade(choice, leavingOpen: leavingOpen))
    add(.endProposed(ending))
  }

  private mutating func go(to step: StepID, by choice: ChoiceID, _ leavingOpen: Bool) {
    add(.choiceMade(choice, leavingOpen: leavingOpen))
    leaveStep()
    guard let number = snapshot.guide.index.number(of: step),
      !session.isCautionDue(number, in: snapshot.visit)
    else { return }
    add(.stepOpened(step, round: snapshot.visit.nextRound(of: number)))
  }

  private mutating func enter(
    _ id: GuideID, at step: StepID?, by choice: ChoiceID, _ leavingOpen: Bool,
    _ guides: (GuideID) -> PinnedGuide?
  ) throws(Refusal) {
    let parked = snapshot.visit.parked[id]
    guard let pinned = parked.flatMap({ session.visits[$0]?.pinned }) ?? guides(id),
      let first = pinned.guide.step(step ?? StepID(rawValue: "")) ?? pinned.guide.steps.first
    else { throw .guideMissing(id) }
    let number = parked ?? VisitNumber(rawValue: session.newestVisit.rawValue + 1)
    let place = VisitName(guide: id, visit: number)
    let visit = session.visits[number] ?? Visit(pinned, before: 0)
    add(.choiceMade(choice, leavingOpen: leavingOpen))
    leaveStep()
    add(.guideEntered(pinned, at: first.id), at: place)
    // The person begins the guide, and says what it asks for.
    guard pinned.guide.banner == nil || visit.hasSaidBanner,
      let step = pinned.index.number(of: first.id), !session.isCautionDue(step, in: visit)
    else { return }
    add(.stepOpened(first.id, round: visit.nextRound(of: step)), at: place)
  }

  private mutating func returnByChoice(
    _ choice: ChoiceID, to visit: VisitNumber, _ leavingOpen: Bool
  ) {
    add(.choiceMade(choice, leavingOpen: leavingOpen))
    leaveStep()
    add(.guideReturned(nil, to: visit))
    reopen(visit)
  }

  mutating func goBack() throws(Refusal) {
    let visit = snapshot.visit
    if visit.proposal != nil { return add(.wentBack) }
    let isPending = visit.place != .open
    leaveStep()
    let left = isPending ? visit.way.count : visit.way.count - 1
    if left > 0 {
      let entry = visit.way[left - 1]
      add(.wentBack)
      if !session.isCautionDue(entry.step, in: visit) { reopen(entry, in: session.top) }
    } else if snapshot.depth > 1 {
      add(.wentBack)
      reopen(session.stack[session.stack.count - 2])
    } else {
      guard !isPending else { throw .nowhereBack }
      add(.wentBack)
    }
  }

  /// Takes back the last act, and shows the step where it was made.
  mutating func undo() throws(Refusal) {
    guard let last = session.reversals.last else { throw .nothingToUndo }
    let places = last.patches.compactMap { patch -> Reversal.PlaceBefore? in
      if case .place(let before) = patch { before } else { nil }
    }
    guard let before = places.first, !isHere(before) else { return add(.undone(last.number)) }
    leaveStep()
    add(.undone(last.number))
    guard before.place == .open, let visit = session.visits[before.visit] else { return }
    if let entry = before.takenOff.first ?? visit.way.prefix(before.wayCount).last {
      reopen(entry, in: before.visit)
    }
  }

  private func isHere(_ before: Reversal.PlaceBefore) -> Bool {
    before.visit == session.top && before.place == snapshot.visit.place
      && before.wayCount == snapshot.visit.way.count
  }

  mutating func leaveStep() {
    guard snapshot.isOpen else { return }
    add(.stepLeft(snapshot.step.id, round: snapshot.round))
  }

  /// The step on which that visit stood when another guide was entered.
  mutating func reopen(_ visit: VisitNumber) {
    if let entry = session.visits[visit]?.way.last { reopen(entry, in: visit) }
  }

  private mutating func reopen(_ entry: Visit.WayEntry, in visit: VisitNumber) {
    guard let step = session.visits[visit]?.pinned.guide.steps[entry.step] else { return }
    add(.stepOpened(step.id, round: entry.round), in: visit)
  }
}
