import Screen
import Text

extension WizardModel {
  /// What the screen shows now: the same for the same model, and never larger than the terminal.
  public var frame: Frame {
    guard size.columns >= Self.least.columns, size.rows >= Self.least.rows else { return tooSmall }
    if case .page = scene { return PageView(self).frame }
    return stage?.frame ?? HomeView(model: self).frame
  }

  /// The screen of a session in its three places; nil on the first screen.
  var stage: Stage? {
    guard let session = SessionView(self) else { return nil }
    return switch scene {
    case .home, .search, .page: nil
    case .cover: CoverView(session).stage
    case .caution: CautionView(session).stage
    case .step: StepView(session).stage
    case .ways: WaysView(session).stage
    case .end: EndView(session).stage
    case .ended: EndedView(session).stage
    }
  }

  private static let least = Size(columns: 20, rows: 6)

  /// Nothing but how to get out of it: by more room, or by the key.
  private var tooSmall: Frame {
    let words: [SafeText] = ["Too small; q leaves", "q leaves", "q"]
    let glyphs = setting.glyphs
    var frame = Frame(size, glyphs: glyphs)
    let fitting = words.first { glyphs.columns(of: $0) <= size.columns } ?? "q"
    frame.write(fitting, at: .origin)
    frame.cursor = size.contains(.origin) ? .origin : nil
    return frame
  }
}
