@testable import GuideEngine

/// What checks have said in a session, which no undo takes back.
struct Measurements {
  private let session: Session
  private var traces: [TracePlace: ItemTrace] = [:]

  init(_ session: Session) {
    self.session = session
    for (visit, state) in session.visits {
      for (step, rounds) in state.rounds {
        for (round, traces) in rounds.enumerated() {
          for (ordinal, trace) in traces.traces {
            let place = TracePlace(visit: visit, step: step, round: round + 1, ordinal: ordinal)
            self.traces[place] = trace
          }
        }
      }
    }
  }

  /// What holds is not put off any more.
  var fault: String? {
    traces.values.contains { $0.finding?.verdict == .holds && $0.act.isDeferred }
      ? "what holds is put off" : nil
  }

  /// What is not there afterwards, though its round is.
  func loss(in later: Measurements) -> String? {
    for (place, trace) in traces where later.has(place) {
      let other = later.traces[place] ?? ItemTrace()
      if other.finding != trace.finding { return "a finding" }
      if case .recorded(_, by: .check) = trace.act.mark, other.act.mark != trace.act.mark {
        return "a value"
      }
      let isFound = trace.finding?.verdict == .holds && later.isOnWay(place)
      if isFound, isDue(place), !later.isDue(place) { return "an undoing" }
    }
    return later.fault
  }

  private func has(_ place: TracePlace) -> Bool {
    session.visits[place.visit]?.rounds[place.step]?.indices.contains(place.round - 1) ?? false
  }

  /// Whether its round is the one of its step that counts.
  private func isOnWay(_ place: TracePlace) -> Bool {
    session.visits[place.visit]?.roundsOnWay[place.step] == place.round
  }

  private func isDue(_ place: TracePlace) -> Bool {
    guard let line = session.visits[place.visit]?.pinned.index.lines[place.step][place.ordinal]
    else { return false }
    let id = UndoingID(visit: place.visit, item: line.item.id)
    return session.undoings[id]?.rounds.isEmpty == false
  }
}
