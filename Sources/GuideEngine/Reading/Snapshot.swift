import Text

/// A session read at a moment: everything that is derived and never stored.
public struct Snapshot: Sendable {
  /// What it was read from.
  public let session: Session
  /// When.
  public let now: Timestamp
  let visit: Visit

  init(_ session: Session, now: Timestamp) {
    self.session = session
    self.now = now
    visit = session.topVisit
  }

  /// The guide on the screen, as it was pinned.
  public var guide: PinnedGuide { visit.pinned }
  /// The guide and which visit to it.
  public var visitName: VisitName {
    VisitName(guide: guide.reference.id, visit: session.top)
  }
  /// How many guides are open, one above the other.
  public var depth: Int { session.stack.count }

  /// The step on the screen: open, or about to be.
  public var step: Step { guide.guide.steps[stepNumber] }
  /// Its place in the file, from 0 on.
  public var stepNumber: Int {
    switch visit.place {
    case .before(let step): step
    case .open: visit.way.last?.step ?? 0
    }
  }
  /// Whether things can be done in the step; before that something is to be said.
  public var isOpen: Bool { visit.place == .open && session.ending == nil }
  /// Whether no step of this guide was opened yet, or back has left them all.
  public var isAtBeginning: Bool { visit.way.isEmpty }
  /// Which time round the step it is, from 1 on.
  public var round: Int {
    visit.place == .open ? visit.way.last?.round ?? 1 : visit.nextRound(of: stepNumber)
  }
  /// The round to which the findings of checks belong that are asked for now.
  public var roundName: RoundName {
    RoundName(visit: session.top, step: step.id, round: round)
  }
  /// The end that a choice has led to, to be confirmed or gone back from.
  public var proposal: Ending? { visit.proposal }
  /// The steps from the first to here, as they were gone.
  public var way: [StepID] { visit.way.map { guide.guide.steps[$0.step].id } }

  /// What is to be said before the step opens: the guide's warning, then the step's caution.
  public var warningToSay: (warning: Event.Warning, alert: Alert)? {
    guard session.ending == nil, case .before(let number) = visit.place else { return nil }
    if !visit.hasSaidBanner, let banner = guide.guide.banner { return (.banner, banner) }
    guard session.isCautionDue(number, in: visit), let caution = step.caution else { return nil }
    return (.caution(step.id), caution)
  }

  /// What stands on the screen: the guide's warning, and that of the step while it is open; nothing
  /// once the session has ended.
  public var warnings: [Alert] {
    guard session.ending == nil else { return [] }
    return [guide.guide.banner, isOpen ? step.warning : nil].compactMap(\.self)
  }

  /// The lines of the step on the screen, nested ones after what they hang under.
  public var items: [ItemStatus] {
    let reading = openReading
    return reading.lines.indices.map(reading.status)
  }

  /// How an item of the open guide stands; nil where the guide has no such item.
  public func status(of item: ItemID) -> ItemStatus? {
    guide.index.line(item).map { reading(of: $0.step).status($0.ordinal) }
  }

  /// Whether a line of the cover was ticked.
  public func isTicked(_ coverLine: ItemID) -> Bool { visit.tickedCoverLines.contains(coverLine) }

  /// The symptoms and needs that were ticked, in the order of the guide.
  public var tickedCoverLines: [ItemID] {
    (guide.guide.symptoms + guide.guide.needs).map(\.id).filter(isTicked)
  }

  /// What everything measured in the open step is measured by, each check once; with what was put
  /// off where Fixed is one of the ways out.
  public var checksToRun: [CheckName] {
    guard isOpen else { return [] }
    var checks: [CheckName] = []
    for line in measuredLines where reading(of: line.step).isActive(line.ordinal) {
      if let check = line.item.check, !checks.contains(check) { checks.append(check) }
    }
    return checks
  }

  /// A newer text of the guide that waits for a yes or a no.
  public var offer: PinnedGuide? { visit.offer }
  /// Whether the person has said no to that text before.
  public func hasDeclined(_ text: Fingerprint) -> Bool { visit.declined.contains(text) }

  /// What the newer text does not take over, because it is gone or asks for something else.
  public var droppedByOffer: [Item] {
    guard let offer else { return [] }
    return StepMoves(from: visit.pinned, to: offer).dropped.map(\.item)
  }

  /// What checks say now that they did not say when the session was left.
  public var changesSinceResume: [(item: Item, before: Verdict)] {
    guide.index.lines.joined().compactMap { line in
      guard let place = visit.tracePlace(of: line, in: session.top),
        let measured = session.verdictsBefore[place], let before = measured,
        visit.trace(at: place).finding?.verdict != before
      else { return nil }
      return (line.item, before)
    }
  }

  var openReading: RoundReading {
    RoundReading(visit, step: stepNumber, round: round, now: now)
  }

  /// By the last round on the way; a step that is not on it is read as it would open.
  func reading(of step: Int) -> RoundReading {
    RoundReading(visit, step: step, round: visit.roundsOnWay[step] ?? 1, now: now)
  }

  /// Those of the open step, and those put off that can be done here.
  var measuredLines: [GuideIndex.Line] {
    let here = openReading.lines.filter { $0.item.check != nil }
    guard leadsToFixed else { return here }
    return here + deferredLines.filter { $0.item.check != nil && $0.step != stepNumber }
  }

  var leadsToFixed: Bool { step.choices.contains { $0.target == .fixed } }
}
