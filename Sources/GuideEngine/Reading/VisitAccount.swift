import Text

/// Everything that was done in one visit to one guide, for whoever tells it afterwards.
public struct VisitAccount: Equatable, Sendable {
  /// As it was pinned, or as its newer text was taken over.
  public let guide: PinnedGuide
  /// Which of the session's visits.
  public let visit: VisitNumber
  /// Whether the guide is on the screen, or beneath one that is.
  public let isOpen: Bool
  /// What the person saw of the symptoms, in the order of the guide.
  public let symptoms: [CoverLine]
  /// What was at hand, in the order of the guide.
  public let needs: [CoverLine]
  /// The rounds of steps as they were gone.
  public let way: [RoundAccount]
  /// The rounds that back took off the way, or that an act began which was undone, as far as
  /// something was done or measured there; in the order of the guide.
  public let offWay: [RoundAccount]
}

/// One time round a step, and how everything in it stands.
public struct RoundAccount: Equatable, Sendable {
  /// Which round of which step in which visit.
  public let name: RoundName
  /// As the guide has it.
  public let step: Step
  /// All lines of the step on the way; off the way those to which something happened, with what
  /// they hang under.
  public let items: [ItemStatus]
}

extension Snapshot {
  /// The visits to guides in their order. Those of which nothing is left are not among them.
  public var account: [VisitAccount] {
    session.visits.sorted { $0.key < $1.key }.map { number, visit in
      let guide = visit.pinned.guide
      return VisitAccount(
        guide: visit.pinned, visit: number, isOpen: session.stack.contains(number),
        symptoms: guide.symptoms.filter { visit.tickedCoverLines.contains($0.id) },
        needs: guide.needs.filter { visit.tickedCoverLines.contains($0.id) },
        way: visit.way.map { round($0.round, of: $0.step, in: number) },
        offWay: roundsOffWay(in: number, visit))
    }
  }

  /// What is to be done to put something back, be it due or not; nil where it was never due.
  public func text(of undoing: UndoingID) -> SafeText? {
    session.undoings[undoing]?.text
  }

  private func roundsOffWay(in number: VisitNumber, _ visit: Visit) -> [RoundAccount] {
    visit.rounds.keys.sorted().flatMap { step in
      let rounds = visit.rounds[step]?.count ?? 0
      let onWay = visit.roundsOnWay[step] ?? 0
      guard onWay < rounds else { return [RoundAccount]() }
      return (onWay + 1...rounds).map { round($0, of: step, in: number, onlyTouched: true) }
        .filter { !$0.items.isEmpty }
    }
  }

  private func round(
    _ round: Int, of step: Int, in number: VisitNumber, onlyTouched: Bool = false
  ) -> RoundAccount {
    let visit = session.visits[number] ?? visit
    let reading = RoundReading(visit, step: step, round: round, now: now)
    let lines = reading.lines.filter { !onlyTouched || reading.isTouched($0) }
    let account = visit.pinned.guide.steps[step]
    return RoundAccount(
      name: RoundName(visit: number, step: account.id, round: round), step: account,
      items: lines.map { reading.status($0.ordinal) })
  }
}

extension RoundReading {
  /// Whether something happened to a line, or to one under it.
  fileprivate func isTouched(_ line: GuideIndex.Line) -> Bool {
    trace(line.ordinal) != ItemTrace() || line.children.contains { isTouched(lines[$0]) }
  }
}
