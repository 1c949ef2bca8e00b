import GuideEngine
import Text

/// What is said where it ends, on a screen and in lines.
struct EndWords {
  let session: SessionView

  init(_ session: SessionView) {
    self.session = session
  }

  func words(_ ending: Ending) -> SafeText {
    let product = session.guide.facts.product
    return switch ending {
    case .fixed: "It is fixed"
    case .notFixed: "It is not fixed"
    case .support:
      session.isNarrow
        ? "\(product) or others go on with it" : "\(product) or somebody else goes on with it"
    case .gaveUp: "I give up here"
    }
  }

  /// `1013`, `38 min, 2 visits`; where there is little room without the visits.
  var facts: [SafeText] {
    guard let facts = session.sitting.endFacts else { return [session.codes] }
    let duration = facts.duration(at: session.model.now)
    let visits = SafeText.count(facts.visits, "visit", "visits")
    return [session.codes, session.isNarrow ? duration : "\(duration), \(visits)"]
  }

  /// `proposed: "Everything fits" in Every room`
  var proposed: SafeText {
    let step = session.snapshot.step
    let choice = step.choices.first { $0.id == session.sitting.endFacts?.choice }
    guard let choice, !choice.isImplied else { return "proposed in \(step.title)" }
    return "proposed: \"\(choice.label)\" in \(step.title)"
  }

  /// What heads what was measured.
  var measured: SafeText {
    session.sitting.hasLookedAgain
      ? "Looked at once more" : "Measured in \(session.snapshot.step.title)"
  }

  /// When the last of it was measured; nil where nothing was.
  var measuredAt: SafeText? {
    let items = session.snapshot.items.filter { $0.item.check != nil && $0.state != .inactive }
    return items.compactMap(\.finding?.measuredAt).max().map(session.time)
  }
}
