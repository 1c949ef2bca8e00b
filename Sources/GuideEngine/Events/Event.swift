import Text

/// Something that happened in a session; the list of them is the session.
public struct Event: Equatable, Sendable {
  /// From 1 on, without gaps.
  public let number: Int
  /// By the clock of the machine on which it happened; the order is the number's.
  public let at: Timestamp
  /// The guide in which it happened, and which of the session's visits to guides it was.
  public let place: VisitName
  /// What it was.
  public let kind: Kind

  /// Nothing is checked here; whoever folds it in checks it.
  public init(number: Int, at: Timestamp, place: VisitName, kind: Kind) {
    self.number = number
    self.at = at
    self.place = place
    self.kind = kind
  }

  /// What can happen.
  public enum Kind: Equatable, Sendable {
    /// The session began, to start with this step.
    case opened(PinnedGuide, at: StepID, Driver)
    case warningAcknowledged(Warning, sentence: SafeText)
    case stepOpened(StepID, round: Int)
    case stepLeft(StepID, round: Int)
    case symptomSet(ItemID, isSeen: Bool)
    case needSet(ItemID, isAtHand: Bool)
    case item(ItemID, ItemChange)
    case choiceMade(ChoiceID, leavingOpen: Bool)
    case wentBack
    /// The person's act of that number was taken back.
    case undone(Int)
    /// With a reason if it was overridden: it was not put back, and that is known.
    case putBack(UndoingID, insteadBecause: SafeText?)
    case noted(SafeText)
    /// A choice led into this guide, to start with this step; the place is the new visit.
    case guideEntered(PinnedGuide, at: StepID)
    /// Without an ending where a choice led back to a guide that was still open.
    case guideReturned(Ending?, to: VisitNumber)
    case endProposed(Ending)
    case ended(Ending)
    case left(Departure)
    case driverChanged(Driver)
    case upgradeOffered(PinnedGuide)
    case upgradeTaken(PinnedGuide)
    case upgradeDeclined(GuideReference)
    case renamed(SafeText)
    /// Of a newer version: kept as it came, and without effect.
    case unknown(UnknownEvent)
  }

  /// What can happen to an item.
  public enum ItemChange: Equatable, Sendable {
    case ticked
    /// A tick, an answer, a value, an override or a deferral was taken back.
    case unticked
    case answered(Answer)
    case waitStarted
    case waitStopped
    case recorded(SafeText, by: Recorder)
    /// With `toEnd`, together with others so that the end could be given.
    case overridden(reason: SafeText, toEnd: Bool)
    case deferred
    case checked(Finding)
  }

  /// What a person says that they have read.
  public enum Warning: Hashable, Sendable {
    /// The guide's own.
    case banner
    /// That of a step.
    case caution(StepID)
  }
}

/// Which of the session's visits to guides it is, counted from 1.
public struct VisitNumber: Hashable, Comparable, Sendable {
  /// 1 for the guide with which the session began.
  public let rawValue: Int

  /// Any number; whether there is such a visit is the session's knowledge.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The earlier visit first.
  public static func < (left: VisitNumber, right: VisitNumber) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A guide and which visit to it: ids of items mean something only together with it.
public struct VisitName: Hashable, Sendable {
  /// The guide that is visited.
  public let guide: GuideID
  /// Which of the session's visits.
  public let visit: VisitNumber

  /// Both are taken as given.
  public init(guide: GuideID, visit: VisitNumber) {
    self.guide = guide
    self.visit = visit
  }
}

/// The name of what is to be put back: that of the item that changed something, and its visit.
public struct UndoingID: Hashable, Sendable {
  /// The visit in which the item was done.
  public let visit: VisitNumber
  /// The item that was done.
  public let item: ItemID

  /// Both are taken as given.
  public init(visit: VisitNumber, item: ItemID) {
    self.visit = visit
    self.item = item
  }

  /// The item's id with `/undo`, as it stands in a log.
  public var text: String { item.rawValue + Self.suffix }

  static let suffix = "/undo"
}
