import Testing

@testable import GuideEngine

@Suite struct OpenItemTests {
  @Test func `a tick is taken back by the person, and the cursor stays on it`() throws {
    var session = try SmallSession(.open("a"), .open("b"))
    try session.act(.tick("a"))

    #expect(session.refusal(of: .tick("a")) == .doneAlready("a"))
    try session.act(.untick("a"))

    #expect(session.happened == [.item("a", .unticked)])
    #expect(session.state("a") == .todo)
    #expect(session.cursor == .item("a"))
    #expect(session.refusal(of: .untick("a")) == .nothingToTakeBack("a"))
  }

  @Test func `the cursor goes on, from the top again once, else to the choices`() throws {
    var session = try SmallSession(.open("a"), .open("b"), .open("c"))
    #expect(session.cursor == .item("a"))

    try session.act(.tick("b"))
    #expect(session.cursor == .item("c"))
    try session.act(.tick("c"))
    #expect(session.cursor == .item("a"))
    try session.act(.tick("a"))

    #expect(session.cursor == .choices)
  }

  @Test func `the cursor passes over what is not to be done now`() throws {
    var session = try SmallSession(
      .open("a"), .open("put off"), .wait("running"), .ask("c", [.open("inactive")]), .open("e"))
    try session.act(.defer("put off"), .tick("running"), .answer("c", .no))

    try session.act(.tick("a"))

    #expect(session.cursor == .item("e"))
  }

  @Test func `what stands in another step is named with its step`() throws {
    let session = try SmallSession(
      .small(.step("s", to: [.step("t")]), .step("t", [.open("b")])))

    #expect(session.refusal(of: .tick("b")) == .anotherStep("b", step: "t"))
    #expect(session.refusal(of: .tick("x")) == .unknownItem("x"))
    #expect(session.refusal(of: .choose("t>fixed")) == .unknownChoice("t>fixed"))
  }

  @Test(
    arguments: [
      (.answer("open", .yes), .needsTick("open")), (.record("open", "x"), .needsTick("open")),
      (.answer("wait", .no), .needsTick("wait")), (.tick("ask"), .needsAnswer("ask")),
      (.answer("ask", .none), .needsAnswer("ask")), (.record("ask", "x"), .needsAnswer("ask")),
      (.tick("record"), .needsValue("record")), (.answer("record", .yes), .needsValue("record")),
      (.tick("set"), .isSet("set")), (.answer("set", .yes), .isSet("set")),
      (.tick("e"), .isEntry("e")), (.answer("e", .none), .isEntry("e")),
      (.record("sensed", "x"), .notMeasuredYet("sensed")),
    ] as [(Command, Refusal)])
  func `an act that does not go with the kind says which does`(
    command: Command, refusal: Refusal
  ) throws {
    let session = try SmallSession(
      .open("open"), .sensed("sensed"), .ask("ask"), .wait("wait"), .record("record"),
      .oneOf("set", ["e", "f"]))

    #expect(session.refusal(of: command) == refusal)
  }

  @Test func `a value that was typed is there, and can be typed anew`() throws {
    var session = try SmallSession(.record("r"), .open("b"))

    #expect(session.refusal(of: .record("r", "")) == .textMissing)
    try session.act(.record("r", "E 7"))
    #expect(session.state("r") == .done)
    #expect(session.cursor == .item("b"))
    try session.act(.record("r", "E 8"))
    #expect(try session.status("r").recorded == "E 8")
    try session.act(.untick("r"))

    #expect(session.state("r") == .todo)
    #expect(try session.status("r").recorded == nil)
  }

  @Test func `nothing can be done once the session has ended`() throws {
    var session = try SmallSession(.open("a"))
    try session.act(.end(.gaveUp))

    for command in [Command.tick("a"), .choose("s>fixed"), .undo, .end(.fixed), .note("x")] {
      #expect(session.refusal(of: command) == .sessionHasEnded)
    }
    try session.act(.rename("the kitchen"), .leave(.quit), .drive(SmallSession.driver))
    #expect(session.session.name == "the kitchen")
  }

  @Test func `a check fills a value in, and never over one that was typed`() throws {
    var session = try SmallSession(.record("r"), .record("s"))
    try session.act(.record("r", "by hand"))

    try session.act(.record("r", "measured", by: .check(.speakers)))
    try session.act(.record("s", "measured", by: .check(.speakers)))

    #expect(session.snapshot.items.map(\.recorded) == ["by hand", "measured"])
  }
}
