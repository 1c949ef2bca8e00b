import Testing

@testable import GuideEngine

@Suite struct WarningTests {
  private let banner = Alert(text: ["It is hot."], sentence: "I keep off")
  private let caution = Alert(text: ["It drops."], sentence: "I know")

  @Test func `beginning a guide says its sentence, and the warning stands in every step`() throws {
    var session = try SmallSession(
      .small(banner: banner, .step("s", to: [.step("t")]), .step("t")))

    #expect(
      session.happened == [
        .warningAcknowledged(.banner, sentence: "I keep off"), .stepOpened("s", round: 1),
      ])
    #expect(session.snapshot.warnings == [banner])
    try session.act(.choose("s>t"))
    #expect(session.snapshot.warnings == [banner])
    #expect(session.refusal(of: .acknowledge) == .nothingToSay)
  }

  @Test func `before the beginning the guide's warning is said, then the step's caution`() throws {
    var session = try SmallSession(
      opening: .small(banner: banner, .step("s", caution: caution)))

    #expect(session.snapshot.warningToSay?.alert == banner)
    try session.act(.acknowledge)
    #expect(session.snapshot.warningToSay?.alert == caution)
    #expect(!session.snapshot.isOpen)
    try session.act(.acknowledge)

    #expect(
      session.happened == [
        .warningAcknowledged(.caution("s"), sentence: "I know"), .stepOpened("s", round: 1),
      ])
    #expect(session.snapshot.isOpen)
  }

  @Test func `before a caution is said nothing can be done in its step`() throws {
    var session = try beforeCaution()

    #expect(session.step == "t")
    for command in [Command.tick("b"), .choose("t>fixed"), .choose("t>get-help")] {
      #expect(session.refusal(of: command) == .warningUnsaid(caution, step: "t"))
    }
    #expect(session.snapshot.checksToRun == [])
    try session.check(.link, .holds)
    #expect(session.happened == [])
    #expect(session.cursor == .choices)
  }

  @Test func `before a caution is said, back and ends work`() throws {
    var session = try beforeCaution()

    try session.act(.back)
    #expect(session.step == "s")
    #expect(session.snapshot.isOpen)
    try session.act(.choose("s>t"))
    #expect(!session.snapshot.isOpen)
    try session.act(.end(.gaveUp))

    #expect(session.happened == [.ended(.gaveUp)])
  }

  @Test func `a caution is said once a session`() throws {
    var session = try beforeCaution()

    try session.act(.acknowledge, .leaveOpen("t>s"), .choose("s>t"))

    #expect(session.snapshot.isOpen)
    #expect(session.snapshot.round == 2)
  }

  @Test func `a caution is said again after a newer text was taken`() throws {
    var session = try beforeCaution()
    try session.act(.acknowledge, .tick("b"))

    try session.act(.offerUpgrade(guide(revision: 2)), .takeUpgrade)
    #expect(session.step == "t")
    #expect(session.snapshot.warningToSay?.alert == caution)
    try session.act(.acknowledge)

    #expect(session.snapshot.isOpen)
    #expect(session.snapshot.round == 1)
    #expect(session.state("b") == .done)
  }

  @Test func `after a newer text was taken, back stands before a caution, too`() throws {
    let steps: [Step] = [
      .step("s", [.open("a")], caution: caution, to: [.step("t")]), .step("t"),
    ]
    var session = try SmallSession(.small(steps))
    try session.act(.acknowledge, .tick("a"), .choose("s>t"))
    try session.act(.offerUpgrade(.small(revision: 2, steps)), .takeUpgrade, .back)

    #expect(session.step == "s")
    #expect(session.snapshot.warningToSay?.alert == caution)
    try session.act(.acknowledge)

    #expect(session.snapshot.round == 1)
    #expect(session.state("a") == .done)
  }

  @Test func `back from before a caution stands before an earlier one that is due again`() throws {
    let steps: [Step] = [
      .step("s", caution: caution, to: [.step("t")]), .step("t", caution: banner),
    ]
    var session = try SmallSession(.small(steps))
    try session.act(.acknowledge, .choose("s>t"))

    try session.act(.offerUpgrade(.small(revision: 2, steps)), .takeUpgrade)
    #expect(session.snapshot.warningToSay?.alert == banner)
    try session.act(.back)

    #expect(session.snapshot.warningToSay?.alert == caution)
  }

  @Test func `the warning of a step does not stand before it is open`() throws {
    let session = try SmallSession(.small(.step("s", warning: banner, caution: caution)))

    #expect(session.snapshot.warnings == [])
    #expect(session.snapshot.warningToSay?.alert == caution)
  }

  @Test func `a caution is not said again in another visit to its guide`() throws {
    var session = try SmallSession(
      .small(id: "a", .step("s", to: [.guide("b", nil)])),
      .small(id: "b", .step("t", caution: caution)))
    try session.act(.choose("s>b"))
    #expect(!session.snapshot.isOpen)
    try session.act(.acknowledge, .end(.notFixed))

    try session.act(.choose("s>b"))

    #expect(session.snapshot.isOpen)
  }

  @Test func `a guide that is entered asks for its sentence, and its warning stands alone`() throws
  {
    let inner = Alert(text: ["Mind the gap."])
    var session = try SmallSession(
      .small(id: "a", banner: banner, .step("s", to: [.guide("b", nil)])),
      .small(id: "b", banner: inner, .step("t")))

    try session.act(.choose("s>b"))
    #expect(session.snapshot.warningToSay?.warning == .banner)
    #expect(!session.snapshot.isOpen)
    try session.act(.acknowledge)

    #expect(session.happened.contains(.warningAcknowledged(.banner, sentence: "I have read this")))
    #expect(session.step == "t")
    #expect(session.snapshot.warnings == [inner])
    try session.act(.back)
    #expect(session.snapshot.warnings == [banner])
  }

  private func guide(revision: Int = 1) -> PinnedGuide {
    .small(
      revision: revision, banner: banner, .step("s", to: [.step("t")]),
      .step("t", [.open("b"), .sensed("m")], caution: caution, to: [.step("s"), .fixed, .getHelp]))
  }

  private func beforeCaution() throws -> SmallSession {
    var session = try SmallSession(guide())
    try session.act(.choose("s>t"))
    return session
  }

  @Test func `no warning stands once the session has ended`() throws {
    var session = try SmallSession(.small(banner: banner, .step("s", warning: caution)))
    #expect(session.snapshot.warnings == [banner, caution])

    try session.act(.end(.support))

    #expect(session.snapshot.warnings.isEmpty)
  }
}
