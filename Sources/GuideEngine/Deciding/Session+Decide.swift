import Text

extension Session {
  /// What comes of a command: the events to be kept and applied in this order, or why it cannot be.
  ///
  /// A choice into another guide asks `guides` for it; the text that it gives is pinned.
  public func decide(
    _ command: Command, at now: Timestamp, guides: (GuideID) -> PinnedGuide? = { _ in nil }
  ) throws(Refusal) -> [Event] {
    guard ending == nil || command.worksAfterEnd else { throw .sessionHasEnded }
    var decision = Decision(self, now: now)
    try decision.decide(command, guides)
    return decision.events
  }
}

/// The events of one command, as far as they are found.
struct Decision {
  let session: Session
  let snapshot: Snapshot
  let now: Timestamp
  private(set) var events: [Event] = []

  init(_ session: Session, now: Timestamp) {
    self.session = session
    self.now = now
    snapshot = session.at(now)
  }

  mutating func add(_ kind: Event.Kind, in visit: VisitNumber? = nil) {
    let place = visit.flatMap(name) ?? snapshot.visitName
    add(kind, at: place)
  }

  mutating func add(_ kind: Event.Kind, at place: VisitName) {
    let number = session.lastNumber + events.count + 1
    events.append(Event(number: number, at: now, place: place, kind: kind))
  }

  mutating func decide(
    _ command: Command, _ guides: (GuideID) -> PinnedGuide?
  ) throws(Refusal) {
    switch command {
    case .acknowledge: try acknowledge()
    case .item(let item, let act): try decide(act, on: item)
    case .choose(let choice, let leavingOpen): try choose(choice, leavingOpen, guides)
    case .back: try goBack()
    case .undo: try undo()
    case .end(let ending): try end(ending)
    case .endFixedAnyway(let reason): try endFixedAnyway(because: reason)
    case .report(let check, let finding, let round): report(check, finding, askedBy: round)
    case .putBack(let id): try putBack(id, because: nil)
    case .overridePutBack(let id, let reason): try putBack(id, because: reason)
    case .setSymptom(let line, let isSeen): try setSymptom(line, isSeen: isSeen)
    case .setNeed(let line, let isAtHand): try setNeed(line, isAtHand: isAtHand)
    case .note(let text): add(.noted(try Self.words(text)))
    case .rename(let name): add(.renamed(try Self.words(name)))
    case .leave(let departure): add(.left(departure))
    case .drive(let driver): add(.driverChanged(driver))
    case .offerUpgrade(let guide): try offer(guide)
    case .takeUpgrade: try takeUpgrade()
    case .declineUpgrade: try declineUpgrade()
    }
  }

  private static func words(_ text: SafeText) throws(Refusal) -> SafeText {
    guard !text.isEmpty else { throw .textMissing }
    return text
  }

  private mutating func setSymptom(_ line: ItemID, isSeen: Bool) throws(Refusal) {
    guard snapshot.guide.guide.symptoms.contains(where: { $0.id == line }) else {
      throw .unknownItem(line)
    }
    if snapshot.isTicked(line) != isSeen { add(.symptomSet(line, isSeen: isSeen)) }
  }

  private mutating func setNeed(_ line: ItemID, isAtHand: Bool) throws(Refusal) {
    guard snapshot.guide.guide.needs.contains(where: { $0.id == line }) else {
      throw .unknownItem(line)
    }
    if snapshot.isTicked(line) != isAtHand { add(.needSet(line, isAtHand: isAtHand)) }
  }

  private mutating func putBack(_ id: UndoingID, because reason: SafeText?) throws(Refusal) {
    let undoing = session.undoings[id]
    let name = NamedItem(id, text: undoing?.text ?? SafeText(id.item.rawValue))
    guard let undoing, !undoing.rounds.isEmpty else { throw .nothingDue(name) }
    if let reason, reason.isEmpty { throw .reasonMissing(name) }
    add(.putBack(id, insteadBecause: reason), in: id.visit)
  }

  /// A finding that nobody waits for any more is no event.
  private mutating func report(_ check: CheckName, _ finding: Finding, askedBy round: RoundName) {
    guard snapshot.isOpen, snapshot.roundName == round else { return }
    for line in snapshot.measuredLines where line.item.check == check {
      add(.item(line.item.id, .checked(finding)))
    }
  }

  private func name(of visit: VisitNumber) -> VisitName? {
    session.visits[visit].map { VisitName(guide: $0.pinned.reference.id, visit: visit) }
  }
}
