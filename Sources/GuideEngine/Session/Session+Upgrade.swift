import Text

extension Session {
  /// Goes on with a newer text. What was done before can no longer be undone one by one.
  mutating func upgrade(to pinned: PinnedGuide, _ event: Event) throws(FoldProblem) {
    guard let visit = visits[event.place.visit], visit.offer == pinned,
      !pinned.guide.steps.isEmpty
    else { throw .unknownName(event.number) }
    visits[event.place.visit] = upgraded(visit, to: pinned)
    let moved = StepMoves(from: visit.pinned, to: pinned)
    verdictsBefore = verdictsBefore.reduce(into: [:]) { verdicts, entry in
      let isOfVisit = entry.key.visit == event.place.visit
      if let place = isOfVisit ? moved.moved(entry.key) : entry.key {
        verdicts[place] = entry.value
      }
    }
    reversals.removeAll()
    lastUndone = nil
  }

  /// The visit in the newer text: every item with the same id and annotations keeps its state, and
  /// the open step is open still or, if it is gone, the last of the way that is left.
  func upgraded(_ visit: Visit, to pinned: PinnedGuide) -> Visit {
    let moved = StepMoves(from: visit.pinned, to: pinned)
    var upgraded = Visit(pinned, before: 0)
    upgraded.hasSaidBanner = visit.hasSaidBanner
    upgraded.tickedCoverLines = visit.tickedCoverLines
    upgraded.lastRecorded = visit.lastRecorded
    upgraded.parked = visit.parked
    upgraded.leftBy = visit.leftBy
    upgraded.declined = visit.declined
    for entry in visit.way {
      guard let step = moved.steps[entry.step] else { continue }
      upgraded.putBackOnWay(Visit.WayEntry(step: step, round: entry.round, isNew: entry.isNew))
    }
    for (step, rounds) in visit.rounds {
      guard let newStep = moved.steps[step] else { continue }
      upgraded.rounds[newStep] = rounds.map { moved.moved($0, of: step) }
    }
    if case .before(let step) = visit.place, let step = moved.steps[step] {
      upgraded.place = .before(step: step)
    } else if let last = upgraded.way.last?.step {
      upgraded.place = .open
      if isCautionDue(last, in: upgraded) {
        _ = upgraded.takeLastOffWay()
        upgraded.place = .before(step: last)
      }
    }
    return upgraded
  }

  /// Whether something is to be said before the step opens.
  func isCautionDue(_ step: Int, in visit: Visit) -> Bool {
    let caution = visit.pinned.guide.steps[step]
    return caution.caution != nil
      && !saidCautions.contains(
        SaidCaution(fingerprint: visit.pinned.reference.fingerprint, step: caution.id))
  }
}

/// Which step and line of a guide is which of its newer text.
struct StepMoves {
  /// By number; a step without an entry is gone.
  let steps: [Int: Int]
  /// The items that the newer text lacks or asks for otherwise; what was done to them is dropped.
  let dropped: [GuideIndex.Line]
  private let ordinals: [[Int: Int]]

  init(from old: PinnedGuide, to new: PinnedGuide) {
    var dropped: [GuideIndex.Line] = []
    steps = Dictionary(
      uniqueKeysWithValues: old.guide.steps.indices.compactMap { number in
        new.index.number(of: old.guide.steps[number].id).map { (number, $0) }
      })
    ordinals = old.index.lines.map { lines in
      var ordinals: [Int: Int] = [:]
      for line in lines {
        if let other = new.index.line(line.item.id), line.item.isSameBox(as: other.item) {
          ordinals[line.ordinal] = other.ordinal
        } else {
          dropped.append(line)
        }
      }
      return ordinals
    }
    self.dropped = dropped
  }

  func moved(_ place: TracePlace) -> TracePlace? {
    guard let step = steps[place.step], let ordinal = ordinals[place.step][place.ordinal] else {
      return nil
    }
    return TracePlace(visit: place.visit, step: step, round: place.round, ordinal: ordinal)
  }

  func moved(_ round: Round, of step: Int) -> Round {
    var moved = Round()
    moved.returned = round.returned
    for (ordinal, trace) in round.traces {
      if let new = ordinals[step][ordinal] { moved.traces[new] = trace }
    }
    return moved
  }
}

extension Item {
  /// Whether what was done to one counts for the other: the annotations are the same.
  func isSameBox(as other: Item) -> Bool {
    kind == other.kind && isRequired == other.isRequired && undoing == other.undoing
  }
}
