import Text

extension Session {
  /// The state after one more event. An event that cannot follow changes nothing.
  public mutating func apply(_ event: Event) throws(FoldProblem) {
    guard event.number == lastNumber + 1 else {
      throw .wrongNumber(event.number, expected: lastNumber + 1)
    }
    guard isKnown(event.place) || event.mayNameNewVisit else { throw .unknownName(event.number) }
    switch event.kind {
    case .opened: throw .openedAgain(event.number)
    case .item(let item, let change): try apply(change, to: item, event)
    case .choiceMade(let choice, let leavingOpen):
      try applyChoice(choice, leavingOpen: leavingOpen, event)
    case .stepOpened(let step, let round): try open(step, round: round, event)
    case .stepLeft(let step, _): _ = try stepNumber(step, event)
    case .wentBack: try goBack(event)
    case .guideEntered(let pinned, let step): try enter(pinned, at: step, event)
    case .guideReturned(let ending, let visit): try leaveGuide(ending, to: visit, event)
    case .undone(let number): try undo(number, by: event)
    case .putBack(let id, let reason): try putBack(id, because: reason, event)
    case .warningAcknowledged(let warning, _): acknowledge(warning, in: event.place.visit)
    case .symptomSet(let line, let isTicked), .needSet(let line, let isTicked):
      setCoverLine(line, isTicked, event)
    case .noted(let text): note(text, event)
    case .endProposed(let ending): visits[event.place.visit]?.proposal = ending
    case .ended(let ending): self.ending = ending
    case .left(let departure): self.departure = departure
    case .driverChanged(let driver): change(to: driver)
    case .upgradeOffered(let pinned): visits[event.place.visit]?.offer = pinned
    case .upgradeTaken(let pinned): try upgrade(to: pinned, event)
    case .upgradeDeclined(let reference): decline(reference, in: event.place.visit)
    case .renamed(let name): self.name = name
    case .unknown(let event): unknownEvents.append(event)
    }
    lastNumber = event.number
  }

  private func isKnown(_ place: VisitName) -> Bool {
    visits[place.visit]?.pinned.reference.id == place.guide
  }

  private mutating func note(_ text: SafeText, _ event: Event) {
    noteList.append(text)
    remember(.note, event)
  }

  private mutating func decline(_ reference: GuideReference, in visit: VisitNumber) {
    visits[visit]?.offer = nil
    visits[visit]?.declined.insert(reference.fingerprint)
  }

  private mutating func acknowledge(_ warning: Event.Warning, in visit: VisitNumber) {
    switch warning {
    case .banner: visits[visit]?.hasSaidBanner = true
    case .caution(let step):
      guard let pinned = visits[visit]?.pinned else { return }
      saidCautions.insert(SaidCaution(fingerprint: pinned.reference.fingerprint, step: step))
    }
  }

  private mutating func setCoverLine(_ line: ItemID, _ isTicked: Bool, _ event: Event) {
    let visit = event.place.visit
    let wasTicked = visits[visit]?.tickedCoverLines.contains(line) ?? false
    if isTicked {
      visits[visit]?.tickedCoverLines.insert(line)
    } else {
      visits[visit]?.tickedCoverLines.remove(line)
    }
    remember(.coverLine(visit, line, isTicked: wasTicked), event)
  }

  private mutating func putBack(
    _ id: UndoingID, because reason: SafeText?, _ event: Event
  ) throws(FoldProblem) {
    guard let undoing = undoings[id] else { throw .unknownName(event.number) }
    undoings[id]?.rounds = []
    undoings[id]?.override = reason
    remember(.undoing(id, undoing), event)
  }

  private mutating func change(to driver: Driver) {
    self.driver = driver
    lastDeparture = departure ?? .unexplained
    departure = nil
    hasResumed = true
    // An end that was cut off in the middle is not given any more.
    for index in reversals.indices.reversed() {
      guard reversals[index].isPartOfEnd else { break }
      reversals[index].isPartOfEnd = false
    }
    verdictsBefore = [:]
  }

  /// Makes the event an act that undo can take back.
  mutating func remember(_ patch: Reversal.Patch, _ event: Event) {
    reversals.append(Reversal(number: event.number, patches: [patch]))
  }

  func stepNumber(_ step: StepID, _ event: Event) throws(FoldProblem) -> Int {
    guard let number = visits[event.place.visit]?.pinned.index.number(of: step) else {
      throw .unknownName(event.number)
    }
    return number
  }
}

extension Event {
  /// Whether its visit may be one that it begins, or one of which only a newer Handrail knows.
  fileprivate var mayNameNewVisit: Bool {
    switch kind {
    case .guideEntered(let pinned, _): pinned.reference.id == place.guide
    case .unknown: true
    case .opened, .warningAcknowledged, .stepOpened, .stepLeft, .symptomSet, .needSet, .item,
      .choiceMade, .wentBack, .undone, .putBack, .noted, .guideReturned, .endProposed, .ended,
      .left, .driverChanged, .upgradeOffered, .upgradeTaken, .upgradeDeclined, .renamed:
      false
    }
  }
}
