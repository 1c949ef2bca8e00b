import GuideEngine
import Screen
import Text

/// What the guide says of how it has come out: whom to ask and what to have at hand, or what is to be
/// done once it works.
struct OutcomeText {
  let session: SessionView
  private let section: Section

  /// Nil where the guide says nothing.
  init?(_ session: SessionView, _ ending: Ending?) {
    guard let ending, let section = session.guide.section(ending == .fixed ? .fixed : .getHelp)
    else { return nil }
    self.session = session
    self.section = section
  }

  var title: SafeText { section.title }

  /// A frame for each paragraph, as wide as all.
  func frames(columns: Int) -> [Frame] {
    let margin = session.isNarrow ? 0 : 1
    let prose = ProseFrames(columns: max(1, columns - 2 * margin), glyphs: session.glyphs)
    return prose.frames(of: section.text).map { $0.indented(margin, to: columns) }
  }

  var lines: [PlainLine] { PlainProse.lines(section.text) }
}
