import Testing
import Text

@testable import GuideEngine

/// Sessions with every kind of event, for what must hold whatever happened.
struct LongSession: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let session: SmallSession

  var events: [Event] { session.events }

  static var all: [LongSession] {
    get throws {
      [
        LongSession(testDescription: "items", session: try items()),
        LongSession(testDescription: "ways", session: try ways()),
        LongSession(testDescription: "guides", session: try guides()),
        LongSession(testDescription: "upgrade", session: try upgrade()),
      ]
    }
  }

  /// Everything that can be done to the items of a step.
  private static func items() throws -> SmallSession {
    var session = try SmallSession(
      .small(
        banner: Alert(text: ["It is hot."]), symptoms: ["symptom"], needs: ["need"],
        .step(
          "s",
          [
            .open("a", undo: true), .sensed("b"), .ask("c", [.wait("w"), .record("r")]),
            .oneOf("set", ["e", "f"]), .ask("q", check: .upnp, undo: true), .open("d"),
          ])))
    try session.act(
      .setSymptom("symptom", isSeen: true), .setNeed("need", isAtHand: true), .tick("a"),
      .putBack("a"), .untick("a"), .tick("a"), .answer("c", .yes), .tick("w"), .untick("w"),
      .tick("w"), .record("r", "E 7\n2nd line"), .record("r", "1.2", by: .check(.versions)))
    try session.check(.link, .unknown, "no network")
    try session.act(.answer("b", .yes), .answer("e", .yes), .untick("e"), .answer("set", .none))
    try session.check(.upnp, .holds, "on")
    try session.act(
      .override("d", because: "no"), .untick("d"), .defer("d"), .undo, .note("a note"),
      .rename("the kitchen"), .leave(.quit), .drive(Driver(name: "other", terminal: "pts/3")))
    try session.check(.link, .fails)
    try session.act(
      .overridePutBack(UndoingID(visit: 1, item: "a"), because: "it stays"), .putBack("q"),
      .tick("d"), .endFixedAnyway(because: "seen"))
    return session
  }

  /// Steps with rounds, cautions, back and undo.
  private static func ways() throws -> SmallSession {
    let caution = Alert(text: ["It drops."], sentence: "I know")
    var session = try SmallSession(
      .small(
        .step("s", [.open("a"), .sensed("b")], to: [.step("t"), .getHelp]),
        .step("t", [.open("c", undo: true)], caution: caution, to: [.step("s"), .fixed])))
    try session.check(.link, .holds)
    try session.act(
      .tick("a"), .choose("s>t"), .back, .choose("s>t"), .acknowledge, .tick("c"), .choose("t>s"))
    try session.act(.tick("a"), .back, .choose("t>s"), .undo, .undo, .undo, .undo, .back, .back)
    try session.act(.acknowledge, .leaveOpen("s>t"), .undo, .choose("s>get-help"), .back)
    try session.act(.choose("s>get-help"), .putBack("c"), .end(.support))
    return session
  }

  /// Guides four deep, left in every way.
  private static func guides() throws -> SmallSession {
    var session = try SmallSession(
      .small(id: "a", .step("s", to: [.guide("b", nil), .getHelp])),
      .small(
        id: "b", banner: Alert(text: ["Mind."]),
        .step("t", [.sensed("m")], to: [.guide("c", "v"), .guide("a", nil), .fixed])),
      .small(
        id: "c", .step("u"), .step("v", [.open("p", undo: true)], to: [.guide("d", nil), .fixed])),
      .small(id: "d", .step("x", caution: Alert(text: ["Wait."]), to: [.guide("b", nil), .fixed])))
    try session.act(
      .choose("s>b"), .acknowledge, .leaveOpen("t>c"), .tick("p"), .choose("v>d"), .acknowledge)
    try session.act(.choose("x>b"), .undo, .choose("x>fixed"), .end(.fixed), .undo, .back, .back)
    try session.act(.choose("v>d"), .back, .end(.notFixed), .leaveOpen("t>a"), .undo)
    try session.act(.endFixedAnyway(because: "seen"), .undo, .back, .choose("s>b"), .undo, .undo)
    try session.act(.leave(.connectionLost), .drive(SmallSession.driver), .back, .choose("s>b"))
    try session.act(.end(.gaveUp), .choose("s>b"), .end(.support))
    let due = try #require(session.snapshot.pendingUndoings.first)
    try session.act(.putBack(due.id), .end(.notFixed))
    return session
  }

  /// A newer text is declined, a still newer one taken.
  private static func upgrade() throws -> SmallSession {
    var session = try SmallSession(
      .small(.step("s", [.open("a")], to: [.step("t")]), .step("t", [.open("b")])))
    let second = PinnedGuide.small(revision: 2, .step("t", [.open("b")]))
    let third = PinnedGuide.small(revision: 3, .step("s", [.open("a"), .open("d")]))
    try session.act(.tick("a"), .choose("s>t"), .tick("b"))
    try session.act(.offerUpgrade(second), .declineUpgrade, .offerUpgrade(third), .takeUpgrade)
    try session.act(.tick("d"), .choose("s>fixed"), .end(.fixed))
    return session
  }
}

extension Event.Kind {
  /// The text of a guide that it brings with it.
  var pinned: PinnedGuide? {
    switch self {
    case .opened(let guide, _, _), .guideEntered(let guide, _), .upgradeOffered(let guide),
      .upgradeTaken(let guide):
      guide
    default: nil
    }
  }
}
