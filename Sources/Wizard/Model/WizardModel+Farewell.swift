import GuideEngine
import Text

extension WizardModel {
  /// What stays on the normal screen once the program has ended: a sentence, then command lines as they
  /// can be typed.
  public var farewell: [SafeText] {
    guard let sitting else { return [] }
    let snapshot = sitting.session.at(now)
    let guide = snapshot.guide.guide.facts
    let code = guide.codes.first ?? SafeText(snapshot.guide.reference.id.name)
    guard let name = sitting.name else {
      return sitting.obstacle.map { ["Nothing of \(code) was saved. \($0)"] } ?? []
    }
    let report: SafeText = "Report: \(reportCommand(name))"
    if let ending = sitting.session.ending {
      return ["\(code) ended: \(ending.words).", report]
    }
    guard !sitting.isTakenOver else {
      return [
        "\(code) is driven by somebody else now; what was done here before is kept.",
        report,
      ]
    }
    if let obstacle = sitting.obstacle {
      return [
        "The last of \(code) was NOT SAVED. \(obstacle)",
        "Sessions: handrail sessions\(setting.option)",
      ]
    }
    let progress = snapshot.progress
    let due = snapshot.pendingUndoings.count
    let rest: SafeText =
      due == 0 ? "" : " Still to put back: \(due == 1 ? "1 thing" : "\(due) things")."
    return [
      """
      \(code) saved at step \(snapshot.stepNumber + 1), \(snapshot.step.title) \
      (\(progress.done) of \(progress.whole) done).\(rest)
      """,
      "Go on with: handrail resume\(setting.option)", report,
    ]
  }
}
