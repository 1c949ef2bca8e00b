import GuideEngine
import Text

/// What only the events know of a session that is about to end.
struct EndFacts: Equatable, Sendable {
  /// How often somebody sat down at it.
  let visits: Int
  /// The choice that has led to the end.
  let choice: ChoiceID?
  private let seconds: Int
  private let lastAt: Timestamp

  /// Nil where there are none.
  init?(_ events: [Event], _ snapshot: Snapshot) {
    guard let last = events.last else { return nil }
    let history = SessionHistory(events)
    visits = history.sittings.count
    seconds = history.sittings.reduce(0) { $0 + $1.seconds }
    lastAt = last.at
    choice = history.choices[snapshot.roundName]?.last { !$0.isGoneBack }?.choice
  }

  /// `38 min`: how long somebody sat at it, up to now.
  func duration(at now: Timestamp) -> SafeText {
    let minutes = (seconds + max(0, now.seconds(since: lastAt))) / 60
    switch minutes {
    case 0: return "under 1 min"
    case ..<120: return "\(minutes) min"
    default: return "\(minutes / 60) h \(minutes % 60) min"
    }
  }
}
