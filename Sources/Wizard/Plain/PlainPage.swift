import GuideEngine
import Text

/// All lines of a screen, from which those that are new can be told.
struct PlainPage: Sendable {
  let place: Place
  let lines: [PlainLine]

  /// Another place is said whole.
  struct Place: Hashable {
    let scene: Scene?
    var round: RoundName?
    var warning: SafeText?
    var search: SafeText?
  }

  static let nothing = PlainPage(place: Place(scene: nil), lines: [])

  private init(place: Place, lines: [PlainLine]) {
    self.place = place
    self.lines = lines
  }

  /// What lies over the screen is not looked at.
  init(_ model: WizardModel, _ guides: [GuideCard]) {
    guard let session = SessionView(model) else {
      place = Place(scene: .home, search: model.home.search?.buffer.text)
      lines = PlainHome(model, guides).lines
      return
    }
    let scene = session.sitting.scene(at: model.now, isNarrow: false)
    let alert = scene == .caution ? session.snapshot.warningToSay?.alert.sentence : nil
    place = Place(scene: scene, round: session.snapshot.roundName, warning: alert)
    lines =
      switch scene {
      case .cover: PlainCover(session: session).lines
      case .caution: PlainCover(session: session).caution
      case .step, .ways: PlainStep(session: session).lines
      case .end: PlainEnd(session: session).lines
      case .ended: PlainEnd(session: session).ended
      case .home, .search, .page: []
      }
  }

  /// What has changed since another look at the same place.
  func lines(after earlier: PlainPage) -> [PlainLine] {
    let known = Set(earlier.lines.compactMap(\.key))
    return lines.filter { line in line.key.map { !known.contains($0) } ?? false }
  }
}
