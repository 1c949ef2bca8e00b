import Text

/// Why a JSON value is no event.
public enum EventProblem: Error, Equatable, Sendable {
  /// A member is missing, or is not what it should be.
  case member(String)
  /// The text of the guide is not at hand.
  case guideMissing(GuideReference)

  /// What is wrong, and what would be right.
  public var sentence: SafeText {
    switch self {
    case .member(let name):
      "An event's member \(name) is missing or not of its form; export the session again."
    case .guideMissing(let guide):
      "The text of \(guide.id.rawValue), revision \(guide.revision), is missing; bring it along."
    }
  }
}

extension Event {
  /// An event from its JSON form; `guides` gives the texts that are kept beside.
  ///
  /// What a newer version wrote is kept whole, as long as its number, time and place can be read.
  public init(
    reading json: JSONValue, guides: (GuideReference) -> PinnedGuide?
  ) throws(EventProblem) {
    let members = EventMembers(json)
    let version = try members.int("version")
    let name = try members.string("event")
    number = try members.int("number")
    at = try members.timestamp("at")
    place = VisitName(
      guide: try members.guide("guide"),
      visit: VisitNumber(rawValue: try members.int("visit")))
    guard version == Self.jsonVersion,
      let kind = try Kind(name, members, place, guides)
    else {
      kind = .unknown(UnknownEvent(version: version, name: SafeText(name), json: json))
      return
    }
    self.kind = kind
  }
}

extension Event.Kind {
  /// Nil for a name that is not known.
  fileprivate init?(
    _ name: String, _ members: EventMembers, _ place: VisitName,
    _ guides: (GuideReference) -> PinnedGuide?
  ) throws(EventProblem) {
    if let kind = try Self.onLine(name, members, place) {
      self = kind
    } else if let kind = try Self.onPlace(name, members) {
      self = kind
    } else if let kind = try Self.onGuide(name, members, place, guides) {
      self = kind
    } else {
      return nil
    }
  }

  private static func onLine(
    _ name: String, _ members: EventMembers, _ place: VisitName
  ) throws(EventProblem) -> Self? {
    switch name {
    case "symptomSet": .symptomSet(try members.item(), isSeen: try members.bool("isSeen"))
    case "needSet": .needSet(try members.item(), isAtHand: try members.bool("isAtHand"))
    case "putBack":
      .putBack(
        try members.undoing(in: place.visit),
        insteadBecause: try members.optionalText("insteadBecause"))
    default:
      if let change = try Event.ItemChange(name, members) {
        .item(try members.item(), change)
      } else {
        nil
      }
    }
  }

  private static func onPlace(
    _ name: String, _ members: EventMembers
  ) throws(EventProblem) -> Self? {
    switch name {
    case "warningAcknowledged":
      .warningAcknowledged(try members.warning(), sentence: try members.text("sentence"))
    case "stepOpened": .stepOpened(try members.step(), round: try members.int("round"))
    case "stepLeft": .stepLeft(try members.step(), round: try members.int("round"))
    case "choiceMade":
      .choiceMade(
        ChoiceID(rawValue: try members.string("id")), leavingOpen: try members.bool("leavingOpen"))
    case "wentBack": .wentBack
    case "undone": .undone(try members.int("undone"))
    case "noted": .noted(try members.text("text"))
    case "guideReturned":
      .guideReturned(
        try members.optionalValue("outcome"), to: VisitNumber(rawValue: try members.int("to")))
    case "endProposed": .endProposed(try members.value("outcome"))
    case "ended": .ended(try members.value("outcome"))
    case "left": .left(try members.value("how"))
    case "driverChanged": .driverChanged(try members.driver())
    case "renamed": .renamed(try members.text("text"))
    default: nil
    }
  }

  private static func onGuide(
    _ name: String, _ members: EventMembers, _ place: VisitName,
    _ guides: (GuideReference) -> PinnedGuide?
  ) throws(EventProblem) -> Self? {
    func pinned() throws(EventProblem) -> PinnedGuide {
      let reference = try members.reference(to: place.guide)
      guard let guide = guides(reference) else { throw .guideMissing(reference) }
      return guide
    }
    return switch name {
    case "opened": .opened(try pinned(), at: try members.step(), try members.driver())
    case "guideEntered": .guideEntered(try pinned(), at: try members.step())
    case "upgradeOffered": .upgradeOffered(try pinned())
    case "upgradeTaken": .upgradeTaken(try pinned())
    case "upgradeDeclined": .upgradeDeclined(try members.reference(to: place.guide))
    default: nil
    }
  }
}

extension Event.ItemChange {
  /// Nil for a name that is not known.
  fileprivate init?(_ name: String, _ members: EventMembers) throws(EventProblem) {
    switch name {
    case "ticked": self = .ticked
    case "unticked": self = .unticked
    case "answered": self = .answered(try members.value("answer"))
    case "waitStarted": self = .waitStarted
    case "waitStopped": self = .waitStopped
    case "recorded": self = .recorded(try members.text("text"), by: try members.recorder())
    case "overridden":
      self = .overridden(reason: try members.text("reason"), toEnd: try members.bool("toEnd"))
    case "deferred": self = .deferred
    case "checked": self = .checked(try members.finding())
    default: return nil
    }
  }
}
