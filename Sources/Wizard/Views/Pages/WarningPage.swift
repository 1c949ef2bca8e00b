import GuideEngine
import Text

/// The guide's warning and the step's in full, and what the person said to them.
enum WarningPage {
  /// What Enter does there.
  static func advice(_ model: WizardModel) -> SafeText {
    guard isOverCover(model), let guide = model.snapshot?.guide.guide else {
      return "Enter goes back to where you were."
    }
    return "Enter goes on to the first page of \(guide.code)."
  }

  private static func isOverCover(_ model: WizardModel) -> Bool {
    model.sitting?.scene(at: model.now, isNarrow: model.isNarrow) == .cover
  }

  static func write(_ model: WizardModel, on writer: inout PageWriter) {
    guard let snapshot = model.snapshot else { return }
    let guide = snapshot.guide.guide
    if let banner = guide.banner {
      write(banner, "WARNING of this guide", isSaid: !snapshot.isBannerUnsaid, on: &writer)
    }
    // On the cover no step is at hand yet.
    if !isOverCover(model) { write(snapshot.step, isOpen: snapshot.isOpen, on: &writer) }
    if writer.lines.isEmpty { writer.write("Neither this guide nor this step has a warning.") }
  }

  private static func write(_ step: Step, isOpen: Bool, on writer: inout PageWriter) {
    if let caution = step.caution {
      write(caution, "CAUTION of \(step.title)", isSaid: isOpen, on: &writer)
    }
    if let warning = step.warning {
      write(warning, "WARNING of \(step.title)", isSaid: nil, on: &writer)
    }
  }

  /// A step's warning is said by nobody: it stands there.
  private static func write(
    _ alert: Alert, _ title: SafeText, isSaid: Bool?, on writer: inout PageWriter
  ) {
    writer.skip()
    writer.write(title, style: .warning)
    for paragraph in alert.text {
      writer.skip()
      writer.write(paragraph)
    }
    writer.skip()
    writer.write("\(words(isSaid: isSaid)): \"\(alert.sentence)\"", style: .strong)
  }

  /// What stands before a warning's sentence.
  static func words(isSaid: Bool?) -> SafeText {
    switch isSaid {
    case true?: "You said"
    case false?: "You are asked to say"
    case nil: "In short"
    }
  }
}
