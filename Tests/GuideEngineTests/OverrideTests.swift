import Testing

@testable import GuideEngine

@Suite struct OverrideTests {
  private static let kinds: [Item] = [
    .open("i", required: true), .sensed("i"), .ask("i", [.open("d")]), .wait("i"), .record("i"),
    .oneOf("i", ["e", "f"]),
  ]

  @Test(arguments: kinds)
  func `any item can be overridden, and untick takes it back`(item: Item) throws {
    var session = try SmallSession(item)

    try session.act(.override("i", because: "it is broken"))
    #expect(session.state("i") == .overridden)
    #expect(try session.status("i").overrideReason == "it is broken")
    #expect(session.completion == .withOverrides)
    try session.act(.untick("i"))

    #expect(session.happened == [.item("i", .unticked)])
    #expect(session.state("i") == .todo)
    #expect(try session.status("i").overrideReason == nil)
  }

  @Test(arguments: kinds)
  func `undo takes an override back`(item: Item) throws {
    var session = try SmallSession(item)
    try session.act(.override("i", because: "it is broken"))

    try session.act(.undo)

    #expect(session.state("i") == .todo)
  }

  @Test(arguments: kinds)
  func `an override needs a reason`(item: Item) throws {
    let session = try SmallSession(item)

    #expect(session.refusal(of: .override("i", because: "")) == .reasonMissing("i"))
  }

  @Test func `the entries of a set are answered, never overridden or put off`() throws {
    let session = try SmallSession(.oneOf("set", ["e", "f"]))

    #expect(session.refusal(of: .override("e", because: "no")) == .isEntry("e"))
    #expect(session.refusal(of: .defer("e")) == .isEntry("e"))
  }

  @Test func `what is done is not overridden`() throws {
    var session = try SmallSession(.open("a"))
    try session.act(.tick("a"))

    #expect(session.refusal(of: .override("a", because: "no")) == .doneAlready("a"))
  }

  @Test(
    arguments: [
      (.tick("open"), "open"), (.defer("open"), "open"), (.tick("sensed"), "sensed"),
      (.override("open", because: "again"), "open"), (.answer("ask", .yes), "ask"),
      (.tick("wait"), "wait"), (.record("record", "x"), "record"), (.answer("set", .none), "set"),
    ] as [(Command, NamedItem)])
  func `what is overridden is left alone until that is taken back`(
    command: Command, name: NamedItem
  ) throws {
    let items: [Item] = [
      .open("open"), .sensed("sensed"), .ask("ask"), .wait("wait"), .record("record"),
      .oneOf("set", ["e", "f"]),
    ]
    var session = try SmallSession(.small(.step("s", items)))
    for item in items { try session.act(.override(item.id, because: "no")) }

    #expect(session.refusal(of: command) == .overriddenAlready(name))
  }

  @Test func `an overridden question counts as no for what hangs under it`() throws {
    var session = try SmallSession(.ask("c", [.open("d", required: true)], check: .link))
    try session.act(.override("c", because: "nobody knows"))

    try session.check(.link, .holds)

    #expect(session.states("c", "d") == [.overridden, .inactive])
    #expect(session.completion == .withOverrides)
    #expect(session.refusal(of: .choose("s>fixed")) == nil)
  }

  @Test func `a wait that is overridden is done without its time`() throws {
    var session = try SmallSession(.wait("w", 60))
    try session.act(.tick("w"), .override("w", because: "no time"))

    #expect(session.state("w") == .overridden)
    #expect(try session.status("w").remainingSeconds == nil)
    try session.act(.untick("w"))

    #expect(try session.status("w").remainingSeconds == 60)
  }

  @Test func `taking back the override of a set leaves its answers`() throws {
    var session = try SmallSession(.oneOf("set", ["e", "f"]))
    try session.act(.answer("e", .no), .override("set", because: "no idea"))

    try session.act(.untick("set"))

    #expect(session.state("set") == .todo)
    #expect(session.answers("e", "f") == [false, nil])
  }

  @Test func `all that was forced is listed with its reason`() throws {
    var session = try SmallSession(.open("a"), .open("p", undo: true), .ask("c", [.open("d")]))
    try session.act(
      .override("a", because: "broken"), .tick("p"),
      .overridePutBack(UndoingID(visit: 1, item: "p"), because: "it stays"), .answer("c", .yes),
      .override("d", because: "hidden"), .answer("c", .no))

    #expect(
      session.snapshot.overrides == [
        Override(name: "a", reason: "broken"),
        Override(name: .undoing(of: "p"), reason: "it stays"),
      ])
  }

  @Test func `a check that is wrong can be overridden, whatever it says`() throws {
    var session = try SmallSession(.ask("c", [.open("d")], check: .link))
    try session.check(.link, .holds)

    try session.act(.override("c", because: "it is another lamp"))

    #expect(session.state("c") == .overridden)
    #expect(session.state("d") == .inactive)
  }

  @Test func `what was forced in an earlier round is still listed`() throws {
    var session = try SmallSession(
      .small(.step("s", [.open("a")], to: [.step("s"), .fixed])))
    try session.act(.override("a", because: "seen myself"), .choose("s>s"))

    #expect(session.state("a") == .todo)
    #expect(session.snapshot.overrides.map(\.reason) == ["seen myself"])
  }
}
