import Testing

@testable import GuideEngine

@Suite struct CoverTests {
  @Test func `symptoms and needs are ticked, and nothing depends on them`() throws {
    var session = try cover()

    try session.act(.setSymptom("dark", isSeen: true), .setNeed("ladder", isAtHand: true))
    #expect(session.snapshot.isTicked("dark"))
    #expect(session.happened == [.needSet("ladder", isAtHand: true)])
    try session.act(.setNeed("ladder", isAtHand: false))

    #expect(!session.snapshot.isTicked("ladder"))
    #expect(session.snapshot.progress == Progress(done: 0, whole: 1))
    #expect(session.completion == .incomplete)
  }

  @Test func `a line that is as it should be is no event`() throws {
    var session = try cover()

    try session.act(.setSymptom("dark", isSeen: false))

    #expect(session.happened == [])
  }

  @Test func `a symptom is no need, and an item neither`() throws {
    let session = try cover()

    #expect(session.refusal(of: .setSymptom("ladder", isSeen: true)) == .unknownItem("ladder"))
    #expect(session.refusal(of: .setNeed("dark", isAtHand: true)) == .unknownItem("dark"))
    #expect(session.refusal(of: .setNeed("a", isAtHand: true)) == .unknownItem("a"))
    #expect(session.refusal(of: .tick("dark")) == .unknownItem("dark"))
  }

  @Test func `back from the first step is the cover, and the step is then as it was left`() throws {
    var session = try cover()
    try session.act(.tick("a"), .back)
    #expect(session.snapshot.isAtBeginning)
    #expect(session.refusal(of: .back) == .nowhereBack)
    #expect(session.refusal(of: .tick("a")) == .notOpen(step: "s"))

    try session.act(.acknowledge)

    #expect(session.state("a") == .done)
    #expect(session.snapshot.round == 1)
  }

  @Test func `a session may begin at any step`() throws {
    let guide = PinnedGuide.small(.step("s", to: [.step("t")]), .step("t"))
    var session = try SmallSession(opening: guide, at: "t")

    try session.act(.acknowledge)

    #expect(session.snapshot.way == ["t"])
    #expect(Session.opening(guide, at: "u", driver: SmallSession.driver, now: session.now) == nil)
  }

  @Test func `notes and a name are kept, and no empty ones`() throws {
    var session = try cover()
    try session.act(.note("the lamp is old"), .note("and dusty"), .rename("hall"))

    #expect(session.session.notes == ["the lamp is old", "and dusty"])
    #expect(session.session.name == "hall")
    #expect(session.refusal(of: .note("")) == .textMissing)
    #expect(session.refusal(of: .rename("")) == .textMissing)
  }

  private func cover() throws -> SmallSession {
    try SmallSession(
      .small(symptoms: ["dark"], needs: ["ladder"], .step("s", [.open("a")])))
  }
}
