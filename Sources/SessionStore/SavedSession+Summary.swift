import GuideEngine
import Text

extension SavedSession {
  /// Keeps beside the events what a list shows of the session, so that no list has to fold them. Its
  /// waits are told as of when somebody was last at it: what is done from outside ends none.
  func summarise(
    in log: inout Connection, lastAtIt: Timestamp? = nil
  ) throws(StoreProblem) {
    let snapshot = session.at(usedAt)
    let progress = snapshot.progress
    let guide = session.firstGuide
    try log.run(
      """
      UPDATE session SET last = ?, title = ?, guide = ?, guideTitle = ?, openGuide = ?, step = ?,
        stepTitle = ?, done = ?, whole = ?, toPutBack = ?, outcome = ?, begunAt = ?, usedAt = ?,
        note = ?, undoing = ?, waitEnd = ?
      WHERE key = ?
      """,
      .int(session.lastNumber), .text(session.name?.string), .text(guide.reference.id.rawValue),
      .text(guide.guide.facts.title.string), .text(snapshot.guide.reference.id.rawValue),
      .int(snapshot.stepNumber + 1), .text(snapshot.step.title.string), .int(progress.done),
      .int(progress.whole), .int(snapshot.pendingUndoings.count),
      .text(session.ending?.rawValue), .int(begunAt.secondsSince1970),
      .int(usedAt.secondsSince1970), .text(session.lastNote?.string),
      .text(snapshot.pendingUndoings.first?.text.string),
      .int(waitEnd(at: lastAtIt ?? usedAt)?.secondsSince1970), .int(key))
  }

  /// When the first of the waits is over that run in the open step, or were put off while they ran.
  private func waitEnd(at moment: Timestamp) -> Timestamp? {
    guard session.ending == nil else { return nil }
    let snapshot = session.at(moment)
    let items = snapshot.items + snapshot.deferred.flatMap(\.items)
    return items.compactMap(\.remainingSeconds).min().map { moment.advanced(by: $0) }
  }
}
