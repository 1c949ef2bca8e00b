import Foundation
import Text

@testable import GuideEngine

/// One event of each kind, as ENGINE.md shows them.
enum SampleEvents {
  static let guide = PinnedGuide(
    Guide(
      id: GuideID(maker: "sonos", name: "7"), facts: facts, summary: [], banner: nil, symptoms: [],
      causes: [], needs: [], steps: [step], sections: []), source: Array("a guide".utf8))

  static let all: [Event] = kinds.enumerated().map { index, kind in
    Event(
      number: index + 1, at: start.advanced(by: index * 30),
      place: VisitName(guide: guide.reference.id, visit: VisitNumber(rawValue: 1)), kind: kind)
  }

  private static let start = Timestamp(secondsSince1970: 1_795_256_047)

  private static var facts: GuideFacts {
    var facts = GuideFacts()
    facts.revision = 4
    return facts
  }

  private static let step = Step(
    id: StepID(rawValue: "the-link"), title: "The link", minutes: 2, fixesPercent: nil,
    warning: nil, caution: nil, text: [], items: [], reason: [], choices: [])

  private static func item(_ id: String) -> ItemID { ItemID(rawValue: "the-link/\(id)") }

  private static let kinds: [Event.Kind] =
    beginning + [
      .item(item("bring-it-near"), .ticked),
      .item(item("bring-it-near"), .unticked),
      .item(item("is-it-on-wi-fi"), .answered(.yes)),
      .item(item("let-it-start"), .waitStarted),
      .item(item("let-it-start"), .waitStopped),
      .item(item("which-room"), .recorded("the \"blue\" room", by: .person)),
      .item(item("no-update-runs"), .overridden(reason: "seen myself", toEnd: false)),
      .item(item("give-it-a-cable"), .deferred),
      .item(
        item("it-answers"),
        .checked(
          Finding(.holds, value: "6 rooms", evidence: nil, measuredAt: start.advanced(by: 290)))),
      .choiceMade(ChoiceID(rawValue: "the-link>it-works"), leavingOpen: true),
      .wentBack,
      .undone(16),
      .putBack(
        UndoingID(visit: VisitNumber(rawValue: 1), item: item("give-it-a-cable")),
        insteadBecause: nil),
      .noted("Küche: LED weiß"),
    ] + places

  private static let beginning: [Event.Kind] = [
    .opened(
      guide, at: StepID(rawValue: "the-link"),
      Driver(name: "pi", terminal: "pts/3", clientAddress: "192.0.2.7")),
    .symptomSet(ItemID(rawValue: "symptoms/music-stops"), isSeen: true),
    .needSet(ItemID(rawValue: "before-you-start/a-cable"), isAtHand: true),
    .warningAcknowledged(.banner, sentence: "I have read this"),
    .stepOpened(StepID(rawValue: "the-link"), round: 1),
    .stepLeft(StepID(rawValue: "the-link"), round: 1),
  ]

  private static let places: [Event.Kind] = [
    .guideEntered(guide, at: StepID(rawValue: "the-link")),
    .guideReturned(.fixed, to: VisitNumber(rawValue: 1)),
    .endProposed(.support),
    .ended(.gaveUp),
    .left(.connectionLost),
    .driverChanged(Driver(name: "pi")),
    .upgradeOffered(guide),
    .upgradeTaken(guide),
    .upgradeDeclined(guide.reference),
    .renamed("The speaker in the hall"),
    .unknown(
      UnknownEvent(
        version: 2, name: "sung",
        json: .object([
          .init("version", .number(2)), .init("number", .number(31)),
          .init("at", .string("2026-11-21T10:29:07Z")), .init("guide", .string("sonos/7")),
          .init("visit", .number(1)), .init("event", .string("sung")),
          .init("tune", .array([.number(3)])),
        ]))),
  ]
}

/// The lines of the events in ENGINE.md.
enum EngineDocument {
  static func jsonLines(file: String = #filePath) throws -> [String] {
    let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = try String(contentsOfFile: "/\(root)/ENGINE.md", encoding: .utf8)
    let parts = text.components(separatedBy: "```json\n")
    guard parts.count == 2 else { return [] }
    return (parts[1].components(separatedBy: "\n```").first ?? "").components(separatedBy: "\n")
  }
}
