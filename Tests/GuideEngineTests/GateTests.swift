import Testing

@testable import GuideEngine

@Suite struct GateTests {
  private let all: [Choice.Target] = [.step("t"), .guide("b", nil), .fixed, .getHelp]

  @Test func `what is required is named first, then what was put off, then what is open`() throws {
    var session = try SmallSession(
      .open("a", required: true), .open("b", required: true), .open("c"), .open("d"), .open("e"),
      .open("f"))
    try session.act(.defer("c"), .defer("d"))

    #expect(session.refusal(of: .choose("s>fixed")) == .required(["a", "b"]))
    try session.act(.tick("a"), .tick("b"))
    #expect(session.refusal(of: .choose("s>fixed")) == .deferred(["c", "d"]))
    try session.act(.tick("c"), .tick("d"))
    #expect(session.refusal(of: .choose("s>fixed")) == .open(["e", "f"]))
    try session.act(.tick("e"), .tick("f"))

    #expect(session.refusal(of: .choose("s>fixed")) == nil)
  }

  @Test func `one sentence names all that is in the way`() throws {
    let session = try SmallSession(.open("a", required: true), .open("b", required: true))

    #expect(
      session.refusal(of: .leaveOpen("s>fixed"))?.sentence
        == "Required first: \"a\", \"b\". Do them, or override with a reason.")
  }

  @Test(arguments: ["s>t", "s>b", "s>fixed"] as [ChoiceID])
  func `what is required holds up every way but Get help`(choice: ChoiceID) throws {
    var session = try SmallSession(
      .small(id: "a", .step("s", [.open("a", required: true)], to: all), .step("t")),
      .small(id: "b", .step("u")))

    #expect(session.refusal(of: .leaveOpen(choice)) == .required(["a"]))
    #expect(session.refusal(of: .choose("s>get-help")) == nil)
    try session.act(.tick("a"), .choose(choice))
  }

  @Test(
    arguments: [
      .ask("i", required: true), .wait("i", required: true), .record("i", required: true),
      .oneOf("i", ["e", "f"], required: true),
    ] as [Item])
  func `items of every kind can be required`(item: Item) throws {
    var session = try SmallSession(item)

    #expect(session.refusal(of: .leaveOpen("s>fixed")) == .required(["i"]))
    try session.act(.override("i", because: "broken"))

    #expect(session.refusal(of: .choose("s>fixed")) == nil)
  }

  @Test func `a required wait holds up until it is over`() throws {
    var session = try SmallSession(.wait("w", 60, required: true))
    try session.act(.tick("w"))
    #expect(session.refusal(of: .choose("s>fixed")) == .required(["w"]))

    session.wait(60)

    #expect(session.refusal(of: .choose("s>fixed")) == nil)
  }

  @Test func `what is open only asks, and the answer is written down`() throws {
    var session = try SmallSession(
      .small(.step("s", [.open("a"), .sensed("b"), .ask("c")], to: [.step("t")]), .step("t")))

    #expect(session.refusal(of: .choose("s>t")) == .open(["a", "b", "c"]))
    try session.act(.leaveOpen("s>t"))

    #expect(
      session.happened == [
        .choiceMade("s>t", leavingOpen: true), .stepLeft("s", round: 1), .stepOpened("t", round: 1),
      ])
  }

  @Test func `Get help asks for nothing`() throws {
    var session = try SmallSession(.open("a", required: true), .open("b"))

    try session.act(.choose("s>get-help"))

    #expect(
      session.happened == [
        .choiceMade("s>get-help", leavingOpen: false), .endProposed(.support),
      ])
    #expect(session.snapshot.proposal == .support)
    #expect(session.session.ending == nil)
  }

  @Test func `each way out says what holds it up`() throws {
    let session = try SmallSession(
      .small(.step("s", [.open("a")], to: [.step("t"), .step("s"), .getHelp]), .step("t")))

    #expect(session.snapshot.waysOut.map(\.refusal) == [.open(["a"]), .open(["a"]), nil])
    #expect(session.snapshot.waysOut.map(\.isAnotherRound) == [false, true, false])
  }
}
