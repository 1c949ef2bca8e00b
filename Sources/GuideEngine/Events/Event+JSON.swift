import Text

extension Event {
  /// The version of the form below. A reader keeps what has a higher one as it is.
  public static let jsonVersion = 1

  /// The event as it is kept and handed on. Members keep their order, so equal events are equal
  /// bytes; a guide's text is named by its fingerprint and kept beside.
  public var json: JSONValue {
    if case .unknown(let event) = kind { return event.json }
    return .object(
      [
        JSONValue.Member("version", .number(Self.jsonVersion)),
        JSONValue.Member("number", .number(number)),
        JSONValue.Member("at", .string(at.text)),
        JSONValue.Member("guide", .string(place.guide.rawValue)),
        JSONValue.Member("visit", .number(place.visit.rawValue)),
        JSONValue.Member("event", .string(kind.name)),
      ] + kind.members)
  }
}

extension Event.Kind {
  private typealias Member = JSONValue.Member

  /// What it is called in a log.
  var name: String {
    switch self {
    case .opened: "opened"
    case .warningAcknowledged: "warningAcknowledged"
    case .stepOpened: "stepOpened"
    case .stepLeft: "stepLeft"
    case .symptomSet: "symptomSet"
    case .needSet: "needSet"
    case .item(_, let change): change.name
    case .choiceMade: "choiceMade"
    case .wentBack: "wentBack"
    case .undone: "undone"
    case .putBack: "putBack"
    case .noted: "noted"
    case .guideEntered: "guideEntered"
    case .guideReturned: "guideReturned"
    case .endProposed: "endProposed"
    case .ended: "ended"
    case .left: "left"
    case .driverChanged: "driverChanged"
    case .upgradeOffered: "upgradeOffered"
    case .upgradeTaken: "upgradeTaken"
    case .upgradeDeclined: "upgradeDeclined"
    case .renamed: "renamed"
    case .unknown(let event): event.name.string
    }
  }

  fileprivate var members: [JSONValue.Member] {
    switch self {
    case .item(let item, let change): [Self.id(item)] + change.members
    case .symptomSet(let line, let isSeen): [Self.id(line), Member("isSeen", .bool(isSeen))]
    case .needSet(let line, let isAtHand): [Self.id(line), Member("isAtHand", .bool(isAtHand))]
    case .putBack(let id, let reason):
      [Member("id", .string(id.text)), Member("insteadBecause", .text(reason))]
    case .opened(let guide, let step, let driver):
      Self.members(of: guide.reference) + [Self.id(step)] + Self.members(of: driver)
    case .guideEntered(let guide, let step): Self.members(of: guide.reference) + [Self.id(step)]
    case .stepOpened(let step, let round), .stepLeft(let step, let round):
      [Self.id(step), Member("round", .number(round))]
    case .warningAcknowledged(.banner, let sentence):
      [Member("id", .null), Member("sentence", .text(sentence))]
    case .warningAcknowledged(.caution(let step), let sentence):
      [Self.id(step), Member("sentence", .text(sentence))]
    case .choiceMade(let choice, let leavingOpen):
      [Member("id", .string(choice.rawValue)), Member("leavingOpen", .bool(leavingOpen))]
    case .undone(let number): [Member("undone", .number(number))]
    case .noted(let text): [Member("text", .text(text))]
    case .guideReturned(let ending, let visit):
      [
        Member("outcome", ending.map { .string($0.rawValue) } ?? .null),
        Member("to", .number(visit.rawValue)),
      ]
    case .endProposed(let ending), .ended(let ending):
      [Member("outcome", .string(ending.rawValue))]
    case .left(let departure): [Member("how", .string(departure.rawValue))]
    case .driverChanged(let driver): Self.members(of: driver)
    case .upgradeOffered(let guide), .upgradeTaken(let guide): Self.members(of: guide.reference)
    case .upgradeDeclined(let reference): Self.members(of: reference)
    case .renamed(let name): [Member("text", .text(name))]
    case .wentBack, .unknown: []
    }
  }

  private static func id(_ item: ItemID) -> Member { Member("id", .string(item.rawValue)) }
  private static func id(_ step: StepID) -> Member { Member("id", .string(step.rawValue)) }

  private static func members(of reference: GuideReference) -> [Member] {
    [
      Member("revision", .number(reference.revision)),
      Member("fingerprint", .string(reference.fingerprint.rawValue)),
    ]
  }

  private static func members(of driver: Driver) -> [Member] {
    [
      Member("driver", .text(driver.name)), Member("terminal", .text(driver.terminal)),
      Member("clientAddress", .text(driver.clientAddress)),
    ]
  }
}

extension Event.ItemChange {
  private typealias Member = JSONValue.Member

  /// What it is called in a log.
  fileprivate var name: String {
    switch self {
    case .ticked: "ticked"
    case .unticked: "unticked"
    case .answered: "answered"
    case .waitStarted: "waitStarted"
    case .waitStopped: "waitStopped"
    case .recorded: "recorded"
    case .overridden: "overridden"
    case .deferred: "deferred"
    case .checked: "checked"
    }
  }

  fileprivate var members: [JSONValue.Member] {
    switch self {
    case .ticked, .unticked, .waitStarted, .waitStopped, .deferred: []
    case .answered(let answer): [Member("answer", .string(answer.rawValue))]
    case .recorded(let text, let recorder):
      [Member("text", .text(text)), Member("by", .string(recorder.text))]
    case .overridden(let reason, let toEnd):
      [Member("reason", .text(reason)), Member("toEnd", .bool(toEnd))]
    case .checked(let finding):
      [
        Member("verdict", .string(finding.verdict.rawValue)),
        Member("value", .text(finding.value)), Member("evidence", .text(finding.evidence)),
        Member("measuredAt", .string(finding.measuredAt.text)),
      ]
    }
  }
}

extension Recorder {
  /// `person`, or the check as a guide writes it.
  var text: String {
    switch self {
    case .person: "person"
    case .check(let check): Self.checkPrefix + check.text
    }
  }

  static let checkPrefix = "check "
}
