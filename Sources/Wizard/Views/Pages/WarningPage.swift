import GuideEngine
import Text

/// The guide's warning and the step's in full, and what the person said to them.
enum WarningPage {
  static func write(_ snapshot: Snapshot?, on writer: inout PageWriter) {
    guard let snapshot else { return }
    let (guide, step) = (snapshot.guide.guide, snapshot.step)
    if let banner = guide.banner {
      write(banner, "WARNING of this guide", isSaid: !snapshot.isBannerUnsaid, on: &writer)
    }
    if let caution = step.caution {
      write(caution, "CAUTION of \(step.title)", isSaid: snapshot.isOpen, on: &writer)
    }
    if let warning = step.warning {
      write(warning, "WARNING of \(step.title)", isSaid: nil, on: &writer)
    }
    if writer.lines.isEmpty { writer.write("Neither this guide nor this step has a warning.") }
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
    let words: SafeText =
      switch isSaid {
      case true?: "You said"
      case false?: "You are asked to say"
      case nil: "In short"
      }
    writer.write("\(words): \"\(alert.sentence)\"", style: .strong)
  }
}
