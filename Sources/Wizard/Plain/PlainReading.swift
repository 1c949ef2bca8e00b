import GuideEngine
import Text

/// Pages that are only read: said once, and left at once.
struct PlainReading {
  private let model: WizardModel

  init?(_ model: WizardModel) {
    self.model = model
  }

  /// Nil for a page that asks for something.
  func lines(_ kind: Page.Kind) -> [PlainLine]? {
    switch kind {
    case .help: PlainHelp.lines(model.sitting == nil)
    case .why: why
    case .warning: warning
    case .guide: model.snapshot.map { PlainGuide(guide: $0.guide.guide).lines } ?? []
    case .map: map
    case .history: history
    case .putBack: SessionView(model).map(PlainDue.lines) ?? []
    case .report: report
    case .sessions, .trash, .upgrade, .entry, .question, .cannotSave: nil
    }
  }

  private var why: [PlainLine] {
    guard let step = model.snapshot?.step else { return [] }
    let causes = model.snapshot?.guide.guide.causes.filter { $0.step == step.id } ?? []
    let reason = PlainProse.lines(step.reason)
    let lines = causes.map { PlainLine("It is against this: \($0.text)") } + reason
    return lines.isEmpty ? [PlainLine("The guide says no more about this step.")] : lines
  }

  private var warning: [PlainLine] {
    guard let snapshot = model.snapshot else { return [] }
    let step = snapshot.step
    let alerts: [(name: SafeText, alert: Alert?, isSaid: Bool?)] = [
      ("WARNING", snapshot.guide.guide.banner, !snapshot.isBannerUnsaid),
      ("WARNING", step.warning, nil), ("CAUTION", step.caution, snapshot.isOpen),
    ]
    let lines = alerts.compactMap { name, alert, isSaid in
      alert.map {
        PlainLine("\(name): \($0.whole) \(WarningPage.words(isSaid: isSaid)): \"\($0.sentence)\"")
      }
    }
    return lines.isEmpty ? [PlainLine("This guide warns of nothing.")] : lines
  }

  private var map: [PlainLine] {
    guard let snapshot = model.snapshot else { return [] }
    let way = Set(snapshot.way)
    return snapshot.guide.guide.steps.enumerated().map { index, step in
      let here: SafeText = index == snapshot.stepNumber ? ", you are here" : ""
      let state: SafeText = way.contains(step.id) ? ", opened" : ""
      return PlainLine("Step \(index + 1): \(step.title)\(state)\(here)")
    }
  }

  private var history: [PlainLine] {
    guard let told = model.told, !told.isEmpty else {
      return [PlainLine("Nothing has been done yet.")]
    }
    return PlainHistory(told: told, model: model).lines
  }

  private var report: [PlainLine] {
    guard let report = model.report else {
      return [PlainLine("There is no report before something was done.")]
    }
    // A rule is read out sign by sign.
    return SafeText(lines: report, limit: .max).lines
      .filter { line in line.isEmpty || !line.string.allSatisfy { "━─=-".contains($0) } }
      .map { PlainLine($0) }
  }
}
