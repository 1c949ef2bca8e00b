import Screen
import Text

extension WizardModel {
  /// What the screen shows now: the same for the same model, and never larger than the terminal.
  public var frame: Frame {
    if isTooSmall { return tooSmall }
    if case .page = scene { return PageView(self).frame }
    return stage?.frame ?? HomeView(model: self).frame
  }

  /// How far PgUp and PgDn move the cursor among what is in sight on a screen.
  var pageful: Int { (stage?.stopsInSight ?? 1) - 1 }

  /// The screen in its three places; a page has others.
  var stage: Stage? {
    guard let session = SessionView(self) else { return HomeView(model: self).stage }
    return switch scene {
    case .home, .search: HomeView(model: self).stage
    case .cover: CoverView(session).stage
    case .caution: CautionView(session).stage
    case .step: StepView(session).stage
    case .ways: WaysView(session).stage
    case .end: EndView(session).stage
    case .ended: EndedView(session).stage
    case .page: nil
    }
  }

  private static let least = Size(columns: 20, rows: 6)

  /// Whether nothing can be seen of what a key would act on.
  var isTooSmall: Bool { size.columns < Self.least.columns || size.rows < Self.least.rows }

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
