import Testing
import Text

@testable import GuideEngine

@Suite struct UndoTests {
  @Test(
    arguments: [
      ([], .tick("a")), ([.tick("a")], .untick("a")), ([], .answer("c", .yes)),
      ([.answer("c", .yes)], .answer("c", .no)), ([.answer("c", .no)], .untick("c")),
      ([], .answer("e", .yes)), ([.answer("e", .yes)], .answer("set", .none)),
      ([.answer("e", .no)], .untick("set")), ([], .tick("w")), ([.tick("w")], .untick("w")),
      ([], .record("r", "E 7")), ([.record("r", "E 7")], .record("r", "E 8")),
      ([], .override("a", because: "x")), ([.override("a", because: "x")], .untick("a")),
      ([], .defer("a")), ([.defer("a")], .untick("a")), ([.defer("a")], .tick("a")),
      ([], .leaveOpen("s>t")), ([.leaveOpen("s>t")], .back), ([], .back),
      ([.leaveOpen("s>t"), .choose("t>s")], .back), ([.leaveOpen("s>t")], .choose("t>s")),
      ([], .leaveOpen("s>fixed")), ([.leaveOpen("s>fixed")], .back), ([], .leaveOpen("s>b")),
      ([.leaveOpen("s>b")], .back), ([.leaveOpen("s>b"), .back], .leaveOpen("s>b")),
      ([.leaveOpen("s>b")], .end(.notFixed)), ([.leaveOpen("s>b")], .leaveOpen("u>a")),
      ([], .tick("p")), ([.tick("p")], .untick("p")), ([.tick("p")], .putBack("p")),
      ([.tick("p")], .overridePutBack(UndoingID(visit: 1, item: "p"), because: "x")),
      ([], .setSymptom("symptom", isSeen: true)), ([], .setNeed("need", isAtHand: true)),
      ([.setNeed("need", isAtHand: true)], .setNeed("need", isAtHand: false)),
      ([.note("one")], .note("two")),
    ] as [([Command], Command)])
  func `undo takes the last act back, whatever it was`(before: [Command], act: Command) throws {
    var session = try everything()
    for command in before { try session.act(command) }
    let picture = Picture(session)
    try session.act(act)
    #expect(Picture(session) != picture)
    let number = try #require(session.latest.first { $0.isAct }).number

    try session.act(.undo)

    #expect(Picture(session) == picture)
    #expect(session.happened.contains(.undone(number)))
  }

  @Test(
    arguments: [
      .rename("kitchen"), .leave(.quit), .drive(SmallSession.driver),
      .offerUpgrade(.small(revision: 2, .step("s"))),
      .report(
        .link, Finding(.holds, measuredAt: SmallSession.beginning),
        askedBy: RoundName(visit: 1, step: "s", round: 1)),
      .record("r", "1.2", by: .check(.versions)),
    ] as [Command])
  func `what is no act of the person is passed over by undo`(command: Command) throws {
    var session = try everything()
    try session.act(.tick("a"), command)

    try session.act(.undo)

    #expect(session.state("a") == .todo)
    #expect(session.refusal(of: .undo) == .nothingToUndo)
  }

  @Test func `a caution that was said stays said`() throws {
    var session = try SmallSession(
      .small(
        .step("s", to: [.step("t")]), .step("t", caution: Alert(text: ["It drops."]))))
    try session.act(.choose("s>t"), .acknowledge)

    try session.act(.undo)
    #expect(session.step == "s")
    #expect(session.snapshot.isOpen)
    try session.act(.choose("s>t"))

    #expect(session.snapshot.isOpen)
  }

  @Test func `what a check reported stays`() throws {
    var session = try everything()
    try session.act(.tick("a"))
    try session.check(.link, .holds, "2 ms")

    try session.act(.undo)

    #expect(session.states("a", "m") == [.todo, .done])
    #expect(try session.status("m").finding?.value == "2 ms")
  }

  @Test func `an answer that gave way to a check does not come back by undo`() throws {
    var session = try everything()
    try session.check(.link, .unknown)
    try session.act(.answer("m", .yes), .answer("m", .no))
    try session.check(.link, .fails)

    try session.act(.undo)

    #expect(session.state("m") == .todo)
    try session.check(.link, .unknown)
    #expect(session.answer("m") == nil)
  }

  @Test func `undo of an act that was made on a later step returns there first`() throws {
    var session = try everything()
    try session.act(.defer("a"), .leaveOpen("s>t"), .tick("a"), .choose("t>s"))

    try session.act(.undo)
    #expect(session.step == "t")
    try session.act(.undo)
    #expect(session.step == "t")
    #expect(session.state("a") == .deferred)
    try session.act(.undo)
    #expect(session.step == "s")

    #expect(session.state("a") == .deferred)
  }

  @Test func `undo takes the cursor to the item of the act`() throws {
    var session = try everything()
    try session.act(.tick("a"), .tick("p"))

    try session.act(.undo)
    #expect(session.cursor == .item("p"))
    try session.act(.undo)

    #expect(session.cursor == .item("a"))
  }

  @Test func `everything can be undone to the beginning`() throws {
    var session = try everything()
    let picture = Picture(session)
    try session.act(.tick("a"), .leaveOpen("s>b"), .tick("x"), .end(.notFixed), .leaveOpen("s>t"))
    try session.act(.undo, .choose("s>get-help"), .back, .leaveOpen("s>t"), .choose("t>s"), .back)

    while session.refusal(of: .undo) == nil { try session.act(.undo) }

    #expect(Picture(session) == picture)
  }

  /// A guide in which everything can be done that undo takes back.
  private func everything() throws -> SmallSession {
    try SmallSession(
      .small(
        id: "a", symptoms: ["symptom"], needs: ["need"],
        .step(
          "s",
          [
            .open("a"), .sensed("m"), .ask("c", [.open("d")]), .wait("w"), .record("r"),
            .oneOf("set", ["e", "f"]), .open("p", undo: true),
          ], to: [.step("t"), .guide("b", nil), .fixed, .getHelp]),
        .step("t", to: [.step("s"), .fixed])),
      .small(id: "b", .step("u", [.open("x")], to: [.guide("a", nil), .fixed])))
  }
}

/// All that a person sees of a session.
private struct Picture: Equatable {
  let items: [ItemStatus]
  let way: [StepID]
  let waysOut: [WayOut]
  let depth: Int
  let isOpen: Bool
  let deferred: [DeferredItems]
  let undoings: [Undoing]
  let overrides: [Override]
  let proposal: Ending?
  let progress: Progress
  let coverLines: [Bool]
  let notes: [SafeText]

  init(_ session: SmallSession) {
    let snapshot = session.snapshot
    items = snapshot.items
    way = snapshot.way
    waysOut = snapshot.waysOut
    depth = snapshot.depth
    isOpen = snapshot.isOpen
    deferred = snapshot.deferred
    undoings = snapshot.pendingUndoings
    overrides = snapshot.overrides
    proposal = snapshot.proposal
    progress = snapshot.progress
    coverLines = ["symptom", "need"].map { snapshot.isTicked($0) }
    notes = session.session.notes
  }
}

extension Event {
  /// Whether the events of a command are undone by this one's number.
  fileprivate var isAct: Bool {
    if case .stepLeft = kind { false } else { true }
  }
}
