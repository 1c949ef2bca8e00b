import GuideEngine
import Text

/// What is measured, and what is read for the end.
extension WizardModel {
  /// Asks for what the open step measures; with a list of what was measured already, for the rest.
  mutating func measure(_ known: [CheckName]? = nil) -> [Effect] {
    guard let snapshot else { return [] }
    let checks = snapshot.checksToRun.filter { known?.contains($0) != true }
    guard !checks.isEmpty else { return [] }
    for check in checks { sitting?.measuring[check] = now }
    return [.measure(checks, askedBy: snapshot.roundName)]
  }

  mutating func report(
    _ check: CheckName, _ finding: Finding, _ round: RoundName
  ) -> [Effect] {
    sitting?.measuring[check] = nil
    let effects = decide(.report(check, finding, askedBy: round))
    return effects.isEmpty ? endAfterMeasuring() : effects
  }

  /// Before something is called fixed, the open step is measured once more.
  mutating func end(_ ending: Ending) -> [Effect] {
    guard ending == .fixed, let snapshot, !snapshot.checksToRun.isEmpty else {
      return decide(.end(ending))
    }
    sitting?.endsWhenMeasured = true
    sitting?.hasLookedAgain = true
    return measure()
  }

  mutating func endAfterMeasuring() -> [Effect] {
    guard let sitting, sitting.endsWhenMeasured, sitting.measuring.isEmpty else { return [] }
    self.sitting?.endsWhenMeasured = false
    return decide(.end(.fixed))
  }

  /// Where the session comes to an end, all of it is told.
  var factEffects: [Effect] {
    guard let name = sitting?.name, snapshot?.proposal != nil else { return [] }
    return [.readEvents(of: name)]
  }
}
