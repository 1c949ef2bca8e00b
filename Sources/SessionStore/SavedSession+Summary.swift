import GuideEngine
import Text

extension SavedSession {
  /// Keeps beside the events what a list shows of the session, so that no list has to fold them.
  func summarise(in log: inout Connection) throws(StoreProblem) {
    let snapshot = session.at(usedAt)
    let progress = snapshot.progress
    let guide = session.firstGuide
    try log.run(
      """
      UPDATE session SET last = ?, title = ?, guide = ?, guideTitle = ?, openGuide = ?, step = ?,
        stepTitle = ?, done = ?, whole = ?, toPutBack = ?, outcome = ?, begunAt = ?, usedAt = ?
      WHERE key = ?
      """,
      .int(session.lastNumber), .text(session.name?.string), .text(guide.reference.id.rawValue),
      .text(guide.guide.facts.title.string), .text(snapshot.guide.reference.id.rawValue),
      .int(snapshot.stepNumber + 1), .text(snapshot.step.title.string), .int(progress.done),
      .int(progress.whole), .int(snapshot.pendingUndoings.count),
      .text(session.ending?.rawValue), .int(begunAt.secondsSince1970),
      .int(usedAt.secondsSince1970), .int(key))
  }
}
