import GuideEngine
import Text

/// When somebody else sits down at the session that one is at.
extension WizardModel {
  /// The last act was refused by the log, and so would be every other one from here.
  mutating func giveUp(to driver: Driver, since: Timestamp) {
    guard let sitting, let name = sitting.name, !sitting.isTakenOver else { return }
    var page = Page(.question(.takenOver(name)))
    page.about = "\(driver.words) drives this session now, since \(time(since))."
    if let snapshot {
      let words = EventWords(EventNames(snapshot.guide.guide), snapshot)
      page.lost = sitting.unkept.compactMap { words.words(for: $0) }
    }
    // What is half typed waits here until somebody takes the session back.
    if let entry = pages.last(where: { $0.entry != nil })?.entry {
      self.sitting?.drafts[entry.purpose] = entry.draft
    }
    self.sitting?.isTakenOver = true
    self.sitting?.unkept = []
    self.sitting?.measuring = [:]
    self.sitting?.endsWhenMeasured = false
    pages = [page]
  }

  mutating func answerTakenOver(_ name: SafeText, _ action: Action) -> [Effect] {
    switch action {
    case .yes: return [.open(name: name, takingOver: true)]
    case .no, .back: return goHome()
    default: return scroll(action)
    }
  }

  private func time(_ moment: Timestamp) -> SafeText { setting.clock.moment(moment, at: now) }
}

extension Driver {
  /// Who it is, and where.
  fileprivate var words: SafeText {
    let place = [terminal.map { "on \($0)" as SafeText }, clientAddress.map { "from \($0)" }]
    return SafeText(joining: [name] + place.compactMap(\.self), with: " ")
  }
}
