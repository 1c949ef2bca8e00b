import Testing

@testable import GuideEngine

@Suite struct DeferralTests {
  @Test func `only what is not required and still open is put off`() throws {
    var session = try SmallSession(
      .open("a", required: true), .open("b"), .open("c"), .oneOf("set", ["e", "f"]))
    try session.act(.tick("b"), .defer("c"), .defer("set"))

    #expect(session.refusal(of: .defer("a")) == .isRequired("a"))
    #expect(session.refusal(of: .defer("b")) == .doneAlready("b"))
    #expect(session.refusal(of: .defer("c")) == .deferredAlready("c"))
    #expect(session.states("c", "set") == [.deferred, .deferred])
  }

  @Test func `a deferral is taken back by untick, and ends with a tick`() throws {
    var session = try SmallSession(.open("a"), .open("b"))
    try session.act(.defer("a"), .defer("b"))

    try session.act(.untick("a"), .tick("b"))
    #expect(session.states("a", "b") == [.todo, .done])
    try session.act(.untick("b"))

    #expect(session.state("b") == .todo)
  }

  @Test func `Fixed is refused with the names of all that was put off on the way`() throws {
    var session = try threeSteps()
    try session.act(.defer("a"), .choose("s>t"), .defer("b"), .choose("t>z"), .defer("c"))

    #expect(session.deferred == ["s": ["a"], "t": ["b"], "z": ["c"]])
    #expect(session.refusal(of: .leaveOpen("z>fixed")) == .deferred(["a", "b", "c"]))
    #expect(session.refusal(of: .end(.fixed)) == .deferred(["a", "b", "c"]))
    #expect(session.refusal(of: .choose("z>get-help")) == nil)
    try session.act(.end(.notFixed))
  }

  @Test func `what was put off is done where there is a way to Fixed, and not before`() throws {
    var session = try threeSteps()
    try session.act(.defer("a"), .choose("s>t"))
    #expect(session.refusal(of: .tick("a")) == .anotherStep("a", step: "s"))
    try session.act(.leaveOpen("t>z"))
    #expect(session.refusal(of: .tick("b")) == .anotherStep("b", step: "t"))

    try session.act(.tick("a"), .tick("c"))

    #expect(session.refusal(of: .choose("z>fixed")) == nil)
  }

  @Test func `what is taken back there is put off again`() throws {
    var session = try threeSteps()
    try session.act(.defer("a"), .choose("s>t"), .leaveOpen("t>z"), .tick("a"))

    try session.act(.untick("a"))
    #expect(session.deferred == ["s": ["a"]])
    try session.act(.override("a", because: "broken"))
    #expect(session.deferred == [:])
    try session.act(.undo)

    #expect(session.deferred == ["s": ["a"]])
  }

  @Test func `one that no longer applies vanishes`() throws {
    var session = try SmallSession(
      .small(.step("s", [.ask("c", [.open("d")])], to: [.step("z")]), .step("z")))
    try session.act(.answer("c", .yes), .defer("d"), .answer("c", .no))
    #expect(session.deferred == [:])

    try session.act(.choose("s>z"))

    #expect(session.refusal(of: .choose("z>fixed")) == nil)
  }

  @Test func `a question that is answered later brings what hangs under it`() throws {
    var session = try SmallSession(
      .small(
        .step("s", [.ask("c", [.open("d", required: true)])], to: [.step("z")]), .step("z")))
    try session.act(.defer("c"), .choose("s>z"))

    try session.act(.answer("c", .yes))
    #expect(session.deferred == ["s": ["d"]])
    #expect(session.refusal(of: .choose("z>fixed")) == .deferred(["d"]))
    try session.act(.tick("d"))

    #expect(session.refusal(of: .choose("z>fixed")) == nil)
  }

  @Test func `what is measured and was put off is measured again there`() throws {
    var session = try SmallSession(
      .small(.step("s", [.sensed("a")], to: [.step("t")]), .step("t", to: [.step("z")]), .step("z"))
    )
    try session.act(.defer("a"), .choose("s>t"))
    #expect(session.snapshot.checksToRun == [])
    try session.act(.choose("t>z"))
    #expect(session.snapshot.checksToRun == [.link])

    try session.check(.link, .holds)

    #expect(session.state("a") == .done)
    #expect(session.deferred == [:])
  }

  @Test func `what was put off in an earlier round is not asked for again`() throws {
    var session = try SmallSession(
      .small(.step("s", [.open("a")], to: [.step("s"), .fixed])))
    try session.act(.defer("a"), .choose("s>s"))
    #expect(session.deferred == [:])

    try session.act(.tick("a"))

    #expect(session.refusal(of: .choose("s>fixed")) == nil)
  }

  private func threeSteps() throws -> SmallSession {
    try SmallSession(
      .small(
        .step("s", [.open("a")], to: [.step("t")]), .step("t", [.open("b")], to: [.step("z")]),
        .step("z", [.open("c")], to: [.fixed, .getHelp])))
  }

  @Test func `taking an answer back puts a set off again, as it does a tick`() throws {
    var session = try putOff(.oneOf("set", ["x", "y"]))
    try session.act(.answer("set", .none))
    #expect(session.snapshot.deferred.isEmpty)

    try session.act(.untick("set"))

    #expect(session.state("set") == .deferred)
    #expect(session.refusal(of: .choose("z>fixed")) == .deferred(["set"]))
  }

  @Test func `a deferral is taken back on its own step alone`() throws {
    let session = try putOff(.open("a"))

    #expect(session.refusal(of: .untick("a")) == .anotherStep("a", step: "s"))
  }

  @Test func `an answer to one of its lines ends the deferral of a set`() throws {
    var session = try SmallSession(.oneOf("set", ["x", "y"]), .open("a"))
    try session.act(.defer("set"), .answer("x", .no))

    #expect(session.state("set") == .todo)
    #expect(session.snapshot.cursor(after: "x") == .item("y"))
    try session.act(.undo)
    #expect(session.state("set") == .deferred)
  }

  /// The item put off in one step, and the step to Fixed open.
  private func putOff(_ item: Item) throws -> SmallSession {
    var session = try SmallSession(
      .small(.step("s", [item], to: [.step("z")]), .step("z")))
    try session.act(.defer(item.id), .choose("s>z"))
    return session
  }
}
