import Text

/// What somebody wants to do; the session decides what comes of it.
public enum Command: Equatable, Sendable {
  /// Says what is to be read before the open guide or step: the guide's warning first, then the
  /// step's caution; opens the step once nothing more is to be said.
  case acknowledge
  case setSymptom(ItemID, isSeen: Bool)
  case setNeed(ItemID, isAtHand: Bool)
  /// Ticks a box, starts a wait, or says yes to what could not be measured.
  case tick(ItemID)
  /// Takes back a tick, an answer, a wait, a value, an override or a deferral.
  case untick(ItemID)
  case answer(ItemID, Answer)
  case record(ItemID, SafeText, by: Recorder = .person)
  case override(ItemID, because: SafeText)
  case `defer`(ItemID)
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
