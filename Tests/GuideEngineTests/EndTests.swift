import Testing

@testable import GuideEngine

@Suite struct EndTests {
  @Test(arguments: Ending.allCases)
  func `the person may say any of the four outcomes, whatever was proposed`(
    ending: Ending
  ) throws {
    var session = try SmallSession(.open("a"))
    try session.act(.tick("a"), .choose("s>get-help"))

    try session.act(.end(ending))

    #expect(session.session.ending == ending)
    #expect(!session.snapshot.isOpen)
  }

  @Test func `a way to Fixed proposes it, and ends nothing`() throws {
    var session = try SmallSession(.open("a"))
    try session.act(.tick("a"), .choose("s>fixed"))

    #expect(
      session.happened == [.choiceMade("s>fixed", leavingOpen: false), .endProposed(.fixed)])
    #expect(session.snapshot.proposal == .fixed)
    #expect(session.session.ending == nil)
    try session.act(.back)

    #expect(session.snapshot.proposal == nil)
    #expect(session.step == "s")
  }

  @Test func `another way out takes the place of what was proposed`() throws {
    var session = try SmallSession(.small(.step("s", to: [.step("t"), .getHelp]), .step("t")))
    try session.act(.choose("s>get-help"))

    try session.act(.choose("s>t"))

    #expect(session.snapshot.proposal == nil)
    #expect(session.step == "t")
  }

  @Test func `leaving is no end`() throws {
    var session = try SmallSession(.open("a"))

    try session.act(.leave(.quit))

    #expect(session.session.ending == nil)
    #expect(session.refusal(of: .tick("a")) == nil)
  }

  @Test func `Fixed is refused wherever the way to it would be`() throws {
    var session = try SmallSession(.open("a", required: true), .open("b"), .open("c"))
    #expect(session.refusal(of: .end(.fixed)) == .required(["a"]))
    #expect(session.refusal(of: .endFixedAnyway(because: "x")) == .required(["a"]))

    try session.act(.tick("a"), .defer("b"))
    #expect(session.refusal(of: .end(.fixed)) == .deferred(["b"]))
    #expect(session.refusal(of: .endFixedAnyway(because: "x")) == .deferred(["b"]))
    try session.act(.tick("b"))
    #expect(session.refusal(of: .end(.fixed)) == .unproven(["c"]))
    try session.act(.leaveOpen("s>fixed"))

    #expect(session.refusal(of: .end(.fixed)) == nil)
  }

  @Test func `other ends ask for nothing`() throws {
    var session = try SmallSession(.open("a", required: true), .open("b"), .sensed("m"))
    try session.act(.defer("b"))

    for ending in [Ending.notFixed, .support, .gaveUp] {
      #expect(session.refusal(of: .end(ending)) == nil)
    }
  }

  @Test func `what fails or nobody knows is named, and not what the person answered`() throws {
    var session = try SmallSession(
      .sensed("fails", .link), .sensed("unknown", .upnp), .sensed("yes", .upnp),
      .sensed("no", .upnp), .sensed("holds", .versions), .sensed("forced", .link))
    try session.check(.link, .fails)
    try session.check(.upnp, .unknown)
    try session.check(.versions, .holds)
    try session.act(
      .answer("yes", .yes), .answer("no", .no), .override("forced", because: "seen"),
      .leaveOpen("s>fixed"))

    #expect(session.refusal(of: .end(.fixed)) == .unproven(["fails", "unknown"]))
  }

  @Test func `what is open again after Fixed was chosen is named`() throws {
    var session = try SmallSession(.sensed("a"), .open("b"))
    try session.check(.link, .holds)
    try session.act(.tick("b"), .choose("s>fixed"))
    #expect(session.refusal(of: .end(.fixed)) == nil)

    try session.check(.link, .fails)
    #expect(session.refusal(of: .end(.fixed)) == .unproven(["a"]))
    try session.act(.untick("b"))

    #expect(session.refusal(of: .end(.fixed)) == .unproven(["a", "b"]))
  }

  @Test func `anyway overrides together all that is named`() throws {
    var session = try SmallSession(.sensed("a"), .sensed("b", .upnp), .open("c"))
    try session.check(.link, .fails)
    #expect(session.refusal(of: .endFixedAnyway(because: "")) == .textMissing)

    try session.act(.endFixedAnyway(because: "seen myself"))

    #expect(session.states("a", "b", "c") == [.overridden, .overridden, .overridden])
    #expect(Set(session.snapshot.overrides.map(\.reason)) == ["seen myself"])
    #expect(session.session.ending == .fixed)
  }

  @Test func `anyway is refused where nothing stands against it`() throws {
    let session = try SmallSession(.small(.step("s")))

    #expect(session.refusal(of: .endFixedAnyway(because: "x")) == .nothingAgainstFixed)
  }

  @Test func `anyway does not end what is still to be put back`() throws {
    var session = try SmallSession(.sensed("a"), .open("p", undo: true))
    try session.act(.tick("p"))

    #expect(
      session.refusal(of: .endFixedAnyway(because: "x")) == .putBackFirst([.undoing(of: "p")]))
    #expect(session.state("a") == .todo)
  }

  @Test func `an end cannot be undone`() throws {
    var session = try SmallSession(.open("a"))
    try session.act(.tick("a"), .end(.gaveUp))

    #expect(session.refusal(of: .undo) == .sessionHasEnded)
  }

  @Test func `an end can be given before the first step was opened`() throws {
    var session = try SmallSession(opening: .small(.step("s")))

    try session.act(.end(.gaveUp))

    #expect(session.happened == [.ended(.gaveUp)])
  }
}
