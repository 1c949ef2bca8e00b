import GuideEngine
import Text

/// Everything that a report says, in the order in which it says it; what is to be masked is masked.
struct ReportContent {
  let privacy: ReportPrivacy
  /// The session's handle.
  let session: SafeText
  /// What the person calls it.
  let name: SafeText?
  /// Whose support may read it.
  let product: SafeText
  let madeAt: Timestamp
  let beganAt: Timestamp
  let lastUsedAt: Timestamp
  let outcome: Outcome
  let sittings: [Sitting]
  let visits: [Visit]
  let overrides: [Override]
  let putBack: [PutBack]
  let toPutBack: [SafeText]
  let notes: [Note]
  /// Events of a newer version, which are not understood here.
  let unknownEvents: Int

  /// How it came out, and where it stands while it has not.
  enum Outcome {
    case ended(Ending, at: Timestamp)
    case open(step: SafeText, proposed: Ending?)
  }

  struct Sitting {
    let driver: SafeText
    let terminal: SafeText?
    let clientAddress: SafeText?
    let beganAt: Timestamp
    let endedAt: Timestamp
    let how: How
    let seconds: Int

    enum How: Equatable {
      case left(Departure)
      /// Nothing was written down at its end.
      case cutOff
      case goesOn
    }
  }

  struct Visit {
    let number: Int
    let guide: SafeText
    let codes: [SafeText]
    let title: SafeText
    let revision: Int
    let reviewed: CalendarDate?
    let fingerprint: String
    let newerTexts: [SessionHistory.NewerText]
    let enteredAt: Timestamp?
    let standing: Standing
    let symptoms: [SafeText]
    let needs: [SafeText]
    let way: [Round]
    let offWay: [Round]

    enum Standing: Equatable {
      case open
      case returned(Ending)
      /// Back led out of it, or a choice into a guide beneath it.
      case left
    }
  }

  struct Round {
    let step: StepID
    let title: SafeText
    let number: Int
    let openedAt: Timestamp?
    /// What applies, and what does not.
    let items: [Item]
    let waysOut: [WayOut]
  }

  struct WayOut {
    let choice: ChoiceID
    let label: SafeText
    let target: Choice.Target
    let at: Timestamp
    let returned: Ending?
    /// How many items were left open.
    let openItems: Int
  }

  struct Item {
    let id: ItemID
    let kind: GuideEngine.Item.Kind
    let text: SafeText
    let depth: Int
    let mark: String
    let state: ItemStatus.State
    let answer: Bool?
    let isByPerson: Bool
    let actedAt: Timestamp?
    let finding: Finding?
    let value: SafeText?
    let reason: SafeText?
    let secondsLeft: Int?

    var check: CheckName? {
      switch kind {
      case .sensed(let check): check
      case .question(let check): check
      case .open, .wait, .record, .set, .entry: nil
      }
    }
  }

  struct Override {
    let text: SafeText
    let reason: SafeText
    let at: Timestamp?
    /// Nil for what was not put back.
    let step: SafeText?
  }

  struct PutBack {
    let text: SafeText
    let at: Timestamp
  }

  struct Note {
    let text: SafeText
    let at: Timestamp
  }
}

extension ReportContent {
  /// All sittings together.
  var secondsSpent: Int { sittings.reduce(0) { $0 + $1.seconds } }
}
