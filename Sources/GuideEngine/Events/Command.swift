import Text

/// What somebody wants to do; the session decides what comes of it.
public enum Command: Equatable, Sendable {
  /// Says what is to be read before the open guide or step: the guide's warning first, then the
  /// step's caution; opens the step once nothing more is to be said.
  case acknowledge
  case setSymptom(ItemID, isSeen: Bool)
  case setNeed(ItemID, isAtHand: Bool)
  case item(ItemID, ItemAct)
  case putBack(UndoingID)
  case overridePutBack(UndoingID, because: SafeText)
  case choose(ChoiceID, leavingOpen: Bool)
  case back
  case undo
  case end(Ending)
  /// Fixed, although checks fail or could not be made.
  case endFixedAnyway(because: SafeText)
  case note(SafeText)
  /// What a check found, and the round of the step that asked for it.
  case report(CheckName, Finding, askedBy: RoundName)
  case leave(Departure)
  /// Somebody sits down at the session: the same person again, or another.
  case drive(Driver)
  case offerUpgrade(PinnedGuide)
  case takeUpgrade
  case declineUpgrade
  case rename(SafeText)

  /// What can be done with an item.
  public enum ItemAct: Equatable, Sendable {
    /// Ticks a box, starts a wait, or says yes to what could not be measured.
    case tick
    /// Takes back a tick, an answer, a wait, a value, an override or a deferral.
    case untick
    case answer(Answer)
    case record(SafeText, by: Recorder = .person)
    case override(because: SafeText)
    case `defer`
  }

  /// Whether it can be done in a session that has ended.
  var worksAfterEnd: Bool {
    switch self {
    case .leave, .drive, .rename: true
    case .acknowledge, .setSymptom, .setNeed, .item, .putBack, .overridePutBack, .choose, .back,
      .undo, .end, .endFixedAnyway, .note, .report, .offerUpgrade, .takeUpgrade, .declineUpgrade:
      false
    }
  }

  /// Before something is called fixed, the open step is measured once more.
  public var looksOnceMore: Bool {
    switch self {
    case .end(.fixed), .endFixedAnyway: true
    case .acknowledge, .setSymptom, .setNeed, .item, .putBack, .overridePutBack, .choose, .back,
      .undo, .end, .note, .report, .leave, .drive, .offerUpgrade, .takeUpgrade, .declineUpgrade,
      .rename:
      false
    }
  }
}

extension Command {
  /// Ticks a box, starts a wait, or says yes to what could not be measured.
  public static func tick(_ item: ItemID) -> Command { .item(item, .tick) }

  /// Takes back what was done to an item.
  public static func untick(_ item: ItemID) -> Command { .item(item, .untick) }

  /// Answers a question, an entry or a set.
  public static func answer(_ item: ItemID, _ answer: Answer) -> Command {
    .item(item, .answer(answer))
  }

  /// Writes a value down.
  public static func record(
    _ item: ItemID, _ text: SafeText, by recorder: Recorder = .person
  ) -> Command {
    .item(item, .record(text, by: recorder))
  }

  /// Forces an item, with a reason.
  public static func override(_ item: ItemID, because reason: SafeText) -> Command {
    .item(item, .override(because: reason))
  }

  /// Puts an item off.
  public static func `defer`(_ item: ItemID) -> Command { .item(item, .defer) }
}

/// A step and which time round it is, counted from 1, in a visit to a guide.
public struct RoundName: Hashable, Sendable {
  /// The visit to a guide.
  public let visit: VisitNumber
  /// The step that was opened.
  public let step: StepID
  /// From 1 on.
  public let round: Int

  /// All are taken as given.
  public init(visit: VisitNumber, step: StepID, round: Int) {
    self.visit = visit
    self.step = step
    self.round = round
  }
}
