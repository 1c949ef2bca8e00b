import GuideEngine
import GuideFormat
import Screen
import Testing
import Text

@testable import Wizard

/// The wizard with a world around it that does at once what it is asked for.
final class PlayedWizard {
  var model: WizardModel
  private(set) var effects: [Effect] = []
  var events: [Event] = []
  var now = Timestamp(secondsSince1970: 1_795_256_047)
  /// Why nothing can be kept; nil while it can.
  var obstacle: SafeText?
  /// Whether somebody reads at once the warning that lies over a small cover.
  var readsWarningFirst = true
  /// Who has taken the session over, a minute ago; nil while nobody has.
  var somebodyElse: Driver?
  /// What checks find; one that is not named could not be measured.
  var findings: [CheckName: Finding] = [:]
  var sessions: [SessionCard] = []
  private let guides: [PinnedGuide]

  /// With the shipped guides, or with some of a test's own.
  init(
    columns: Int = 80, rows: Int = 24, glyphs: Glyphs = .unicode, guides: [PinnedGuide]? = nil,
    sessions: [SessionCard] = []
  ) throws {
    self.sessions = sessions
    self.guides = try guides ?? Self.shipped()
    let setting = WizardModel.Setting(
      glyphs: glyphs, host: "studio-pi", clock: WallClock(offset: { _ in 3_600 }),
      driver: Driver(name: "pi"))
    model = WizardModel(setting, size: Size(columns: columns, rows: rows), now: now)
    carryOut(model.firstEffects)
  }

  static func shipped() throws -> [PinnedGuide] {
    let today = try #require(CalendarDate("2026-11-21"))
    let catalogue = Catalogue(folders: [], today: today)
    return BuiltInGuides.shipped.ids.compactMap { catalogue.guide($0)?.parsed.pinned }
  }

  /// Keys in the notation of `--keys`.
  func press(_ keys: String) throws {
    for key in try KeyNotation.keys(in: keys).get() {
      let isReading = key == "!" || model.pages.last?.kind == .warning
      send(.key(key))
      while readsWarningFirst, !isReading, model.pages.map(\.kind) == [.warning] {
        send(.key(.enter))
      }
    }
  }

  func send(_ message: Message) {
    carryOut(model.update(message, at: now))
  }

  private func carryOut(_ wanted: [Effect]) {
    effects += wanted
    for effect in wanted { for answer in answers(to: effect) { send(answer) } }
  }

  func answers(to effect: Effect) -> [Message] {
    switch effect {
    case .listSessions: return [.sessions(sessions)]
    case .listGuides(let search): return [list(search)]
    case .loadGuide(let id):
      return guides.first { $0.reference.id == id }.map { [.guide($0)] }
        ?? [.said("There is no such guide; choose another.")]
    case .keep(let kept, let name):
      if let obstacle { return [.notKept(obstacle)] }
      if let somebodyElse { return [.takenOver(by: somebodyElse, since: now.advanced(by: -60))] }
      events += kept
      return [.kept(name: name ?? "swift-heron")]
    case .measure(let checks, let round):
      return checks.map { .measured($0, finding(of: $0), askedBy: round) }
    case .readEvents: return [.events(events)]
    case .open, .mark, .rename, .note, .delete, .restore, .copy, .release, .repaint, .suspend:
      return []
    }
  }

  private func finding(of check: CheckName) -> Finding {
    findings[check] ?? Finding(.unknown, value: "not measured", measuredAt: now)
  }

  private func list(_ search: String?) -> Message {
    let cards = guides.map {
      GuideCard(id: $0.reference.id, facts: $0.guide.facts, canBeStarted: true)
    }
    guard let search, !search.isEmpty else { return .guides(cards, answer: nil) }
    let found = cards.filter { card in
      card.facts.codes.contains { $0.string.hasPrefix(search) }
        || card.facts.title.string.lowercased().contains(search.lowercased())
    }
    let answer: SafeText =
      "No guide knows \(search); look at the number again. The nearest is 1013."
    return .guides(found, answer: found.isEmpty ? answer : nil)
  }
}
