import GuideEngine
import Screen
import Text

/// The events of a session in words, each by the guide in which it happened.
struct HistoryLines {
  private(set) var lines: [Line] = []
  private var names: [VisitNumber: EventNames] = [:]
  private var depths: [VisitNumber: Int] = [:]

  struct Line {
    let at: Timestamp
    let words: SafeText
    /// How many guides lie beneath the one in which it happened.
    let depth: Int
    /// Whether it opens a step, under which what follows stands.
    let isStep: Bool
    let isUndone: Bool

    var style: Style { isUndone ? .dim : isStep ? .strong : .plain }
  }

  init(_ events: [Event], _ snapshot: Snapshot) {
    let undone = Set(
      events.compactMap { event in
        if case .undone(let number) = event.kind { number } else { nil }
      })
    var last = VisitNumber(rawValue: 1)
    for event in events {
      learn(event, after: last)
      last = event.place.visit
      guard let names = names[last], let words = EventWords(names, snapshot).words(for: event)
      else { continue }
      lines.append(
        Line(
          at: event.at, words: words, depth: depths[last] ?? 0, isStep: event.opensStep,
          isUndone: undone.contains(event.number)))
    }
  }

  private mutating func learn(_ event: Event, after last: VisitNumber) {
    let visit = event.place.visit
    switch event.kind {
    case .opened(let guide, _, _): names[visit] = EventNames(guide.guide)
    case .guideEntered(let guide, _):
      if names[visit] == nil { depths[visit] = (depths[last] ?? 0) + 1 }
      names[visit] = EventNames(guide.guide)
    case .upgradeTaken(let guide): names[visit]?.take(EventNames(guide.guide))
    default: break
    }
  }
}
