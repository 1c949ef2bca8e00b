import Text

@testable import GuideEngine

/// What undo must give back: where a session stands, and all that a person has done in it.
///
/// Left out is what undo never takes back: what checks found, warnings that were said, drivers,
/// names, and offers of newer texts; and numbers, which are never given twice.
struct Memory: Equatable {
  var place: Place
  var marks: [TracePlaceName: ItemTrace.Act] = [:]
  var undoings: [UndoingID: UndoingTrace]
  var returned: [ReturnName: Ending] = [:]
  var lastRecorded: [VisitNumber: [ItemID: SafeText]]
  let ticks: [VisitNumber: Set<ItemID>]
  let notes: [SafeText]

  struct Place: Equatable {
    let stack: [VisitNumber]
    let visits: [VisitNumber: VisitPlace]
  }

  struct VisitPlace: Equatable {
    let place: Visit.Place
    let way: [StepRound]
    let proposal: Ending?
    let leavesOpen: Bool
    let leftBy: ChoiceID?
    let parked: [GuideID: VisitNumber]
  }

  struct StepRound: Equatable {
    let step: Int
    let round: Int
  }

  struct TracePlaceName: Hashable {
    let visit: VisitNumber
    let step: Int
    let round: Int
    let ordinal: Int
  }

  struct ReturnName: Hashable {
    let visit: VisitNumber
    let step: Int
    let round: Int
    let choice: ChoiceID
  }

  init(_ session: Session) {
    // A visit whose beginning was undone may be kept for its findings, but leads nowhere.
    let reachable = Set(session.stack).union(session.visits.values.flatMap(\.parked.values))
    let visits = session.visits.filter { reachable.contains($0.key) }
    place = Place(stack: session.stack, visits: visits.mapValues(VisitPlace.init))
    undoings = session.undoings.filter { !$0.value.rounds.isEmpty || $0.value.override != nil }
    lastRecorded = session.visits.mapValues(\.lastRecorded).filter { !$0.value.isEmpty }
    ticks = session.visits.mapValues(\.tickedCoverLines).filter { !$0.value.isEmpty }
    notes = session.notes
    for (visit, state) in session.visits {
      for (step, rounds) in state.rounds {
        for (number, round) in rounds.enumerated() { add(round, visit, step, number) }
      }
    }
  }

  private mutating func add(_ round: Round, _ visit: VisitNumber, _ step: Int, _ number: Int) {
    for (ordinal, trace) in round.traces where trace.act != ItemTrace.Act() {
      let name = TracePlaceName(visit: visit, step: step, round: number, ordinal: ordinal)
      marks[name] = trace.act
    }
    for (choice, ending) in round.returned {
      returned[ReturnName(visit: visit, step: step, round: number, choice: choice)] = ending
    }
  }

  /// Without what a check can change: marks and undoings of what is measured, and typed values.
  func withoutMeasured(in session: Session) -> Memory {
    var rest = self
    rest.marks = marks.filter { name, _ in
      guard let line = session.visits[name.visit]?.pinned.index.lines[name.step][name.ordinal]
      else { return true }
      if case .record = line.item.kind { return false }
      return line.item.check == nil
    }
    rest.undoings = undoings.filter { id, _ in
      session.visits[id.visit]?.pinned.index.line(id.item)?.item.check == nil
    }
    rest.lastRecorded = [:]
    return rest
  }
}

extension Memory.VisitPlace {
  fileprivate init(_ visit: Visit) {
    place = visit.place
    way = visit.way.map { Memory.StepRound(step: $0.step, round: $0.round) }
    proposal = visit.proposal
    leavesOpen = visit.leavesOpen
    leftBy = visit.leftBy
    parked = visit.parked
  }
}
