import Testing

@testable import GuideEngine

@Suite struct SensedItemTests {
  @Test func `a result belongs to the items of the step that asked`() throws {
    var session = try SmallSession(
      .small(
        .step("s", [.sensed("a"), .sensed("b"), .sensed("c", .upnp)], to: [.step("t")]),
        .step("t", [.sensed("d")], to: [.fixed])))

    try session.check(.link, .holds)
    #expect(session.states("a", "b", "c") == [.done, .done, .todo])
    try session.act(.leaveOpen("s>t"))
    #expect(try session.status("d").finding == nil)
    try session.check(.link, .fails)

    #expect(session.states("a", "b", "d") == [.done, .done, .todo])
  }

  @Test func `a result for a step that was left comes too late`() throws {
    var session = try SmallSession(
      .small(.step("s", [.sensed("a")], to: [.step("t")]), .step("t", [.sensed("b")])))
    let asked = session.snapshot.roundName
    try session.act(.leaveOpen("s>t"))

    let finding = Finding(.holds, measuredAt: session.now)
    try session.act(.report(.link, finding, askedBy: asked))

    #expect(session.happened == [])
    #expect(session.states("a", "b") == [.todo, .todo])
  }

  @Test func `each check is asked once, and only for what applies`() throws {
    var session = try SmallSession(
      .sensed("a"), .sensed("b"), .ask("c", [.sensed("d", .upnp)]), .ask("e", check: .speakers))

    #expect(session.snapshot.checksToRun == [.link, .speakers])
    try session.act(.answer("c", .yes))

    #expect(session.snapshot.checksToRun == [.link, .upnp, .speakers])
  }

  @Test func `an override stays whatever a check says`() throws {
    var session = try SmallSession(.sensed("a"))
    try session.act(.override("a", because: "seen myself"))

    for verdict in Verdict.allCases {
      try session.check(.link, verdict)
      #expect(session.state("a") == .overridden)
    }
  }

  @Test func `a deferral ends when the check holds`() throws {
    var session = try SmallSession(.sensed("a"))
    try session.act(.defer("a"))

    try session.check(.link, .fails)
    #expect(session.state("a") == .deferred)
    try session.check(.link, .holds)
    #expect(session.state("a") == .done)
    try session.check(.link, .fails)

    #expect(session.state("a") == .todo)
  }

  @Test func `the person neither ticks nor unticks what a check decides`() throws {
    var session = try SmallSession(.sensed("a"))
    #expect(session.refusal(of: .untick("a")) == .notMeasuredYet("a"))
    #expect(session.refusal(of: .answer("a", .yes)) == .notMeasuredYet("a"))

    try session.check(.link, .fails)
    #expect(session.refusal(of: .tick("a")) == .measured("a", .fails))
    #expect(session.refusal(of: .untick("a")) == .measured("a", .fails))
    try session.check(.link, .holds)

    #expect(session.refusal(of: .untick("a")) == .measured("a", .holds))
    #expect(session.refusal(of: .answer("a", .no)) == .measured("a", .holds))
  }

  @Test func `what was measured and when stands beside the item`() throws {
    var session = try SmallSession(.sensed("a"))
    session.wait(120)

    try session.check(.link, .holds, "6 rooms")

    let finding = try session.status("a").finding
    #expect(finding?.value == "6 rooms")
    #expect(finding?.measuredAt == SmallSession.beginning.advanced(by: 120))
  }

  @Test func `what cannot be measured is answered by the person`() throws {
    var session = try SmallSession(.sensed("a"))
    try session.check(.link, .unknown, "no network")
    #expect(session.state("a") == .todo)
    #expect(try session.status("a").finding?.value == "no network")

    try session.act(.tick("a"))
    #expect(session.happened == [.item("a", .answered(.yes))])
    #expect(session.state("a") == .done)
    #expect(session.refusal(of: .tick("a")) == .doneAlready("a"))
    try session.act(.answer("a", .no))

    #expect(session.state("a") == .todo)
    #expect(try session.status("a").isByPerson)
  }

  @Test func `an answer stays when the check still cannot run, and gives way when it can`() throws {
    var session = try SmallSession(.sensed("a"))
    try session.check(.link, .unknown)
    try session.act(.answer("a", .no))

    try session.check(.link, .unknown)
    #expect(session.answer("a") == false)
    try session.check(.link, .holds)
    #expect(session.state("a") == .done)
    try session.check(.link, .unknown)

    #expect(session.state("a") == .todo)
    #expect(session.answer("a") == nil)
  }

  @Test func `the cursor leaves an item that its check has done, and no other`() throws {
    var session = try SmallSession(.sensed("a"), .open("b"), .sensed("c", .upnp))

    try session.check(.upnp, .holds)
    #expect(session.cursor == .item("a"))
    try session.check(.link, .fails)
    #expect(session.cursor == .item("a"))
    try session.check(.link, .holds)

    #expect(session.cursor == .item("b"))
  }
}
