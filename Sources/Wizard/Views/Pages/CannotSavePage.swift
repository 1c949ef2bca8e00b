import GuideEngine
import Text

/// The last act is not on disk.
enum CannotSavePage {
  static func write(_ model: WizardModel, on writer: inout PageWriter) {
    writer.write("What you just did could not be saved, so it does not count:")
    if let sitting = model.sitting, let snapshot = model.snapshot {
      let names = EventNames(snapshot.guide.guide)
      let acts = sitting.unkept.compactMap { EventWords(names, snapshot).words(for: $0) }
      for act in acts { writer.write(act, first: "- ", rest: "  ", style: .strong) }
      if let obstacle = sitting.obstacle {
        gap(&writer)
        writer.write(obstacle, style: .bad)
      }
    }
    gap(&writer)
    writer.write(
      "Nothing that was done before is lost. Enter tries again, Left goes on without this.")
  }

  /// All of it is to be seen at once on a small screen.
  private static func gap(_ writer: inout PageWriter) {
    if writer.columns >= 60 { writer.skip() }
  }
}
