import Testing

@testable import GuideEngine

@Suite struct GuideStackTests {
  @Test func `a guide that is entered is another visit, and its events carry the number`() throws {
    var session = try twoGuides()

    try session.act(.choose("s>b"), .acknowledge, .tick("x"))

    #expect(session.snapshot.depth == 2)
    #expect(session.snapshot.visitName == VisitName(guide: "b", visit: 2))
    #expect(session.latest.map(\.place) == [VisitName(guide: "b", visit: 2)])
  }

  @Test func `after its end a guide is entered anew`() throws {
    var session = try twoGuides()
    try session.act(.choose("s>b"), .acknowledge, .tick("x"), .end(.notFixed), .choose("s>b"))

    #expect(session.snapshot.visitName.visit == 3)
    #expect(session.state("x") == .todo)
  }

  @Test func `a guide that back has left is gone on with`() throws {
    var session = try twoGuides()
    try session.act(.choose("s>b"), .acknowledge, .tick("x"), .back)
    #expect(session.step == "s")
    #expect(session.snapshot.depth == 1)
    #expect(session.snapshot.waysOut.map(\.returned) == [nil, nil])

    try session.act(.choose("s>b"))

    #expect(session.snapshot.visitName.visit == 2)
    #expect(session.state("x") == .done)
    #expect(
      session.happened == [
        .choiceMade("s>b", leavingOpen: false), .stepLeft("s", round: 1),
        .guideEntered(session.snapshot.guide, at: "t"), .stepOpened("t", round: 1),
      ])
  }

  @Test func `a guide that was gone on with and then ended is entered anew`() throws {
    var session = try twoGuides()
    try session.act(
      .choose("s>b"), .acknowledge, .tick("x"), .back, .choose("s>b"), .end(.notFixed))

    try session.act(.choose("s>b"))

    #expect(session.snapshot.visitName.visit == 3)
    #expect(session.state("x") == .todo)
  }

  @Test func `a guide that leads into itself means one of its steps`() throws {
    var session = try SmallSession(
      .small(id: "a", .step("s", to: [.step("t")]), .step("t", to: [.guide("a", "s"), .fixed])))

    try session.act(.choose("s>t"), .choose("t>a"))

    #expect(session.snapshot.depth == 1)
    #expect(session.snapshot.way == ["s", "t", "s"])
    try session.act(.undo)
    #expect(session.snapshot.way == ["s", "t"])
  }

  @Test func `a choice may lead to a step of a guide`() throws {
    var session = try SmallSession(
      .small(id: "a", .step("s", to: [.guide("b", "u")])), .small(id: "b", .step("t"), .step("u")))

    try session.act(.choose("s>b"))

    #expect(session.step == "u")
    #expect(session.snapshot.way == ["u"])
  }

  @Test func `a guide that is not there cannot be entered`() throws {
    let session = try SmallSession(.small(.step("s", to: [.guide("gone", nil), .getHelp])))

    #expect(session.refusal(of: .choose("s>gone")) == .guideMissing("gone"))
  }

  @Test func `a fifth guide is refused, and Get help named`() throws {
    var session = try chain()
    for choice in ["in a>b", "in b>c", "in c>d"] as [ChoiceID] { try session.act(.choose(choice)) }
    #expect(session.snapshot.depth == 4)

    let refusal = session.refusal(of: .choose("in d>e"))

    #expect(refusal == .tooManyGuides)
    #expect(refusal?.sentence.string.contains("Get help") == true)
    #expect(session.refusal(of: .choose("in d>a")) == nil)
  }

  @Test func `a guide further below is returned to, past those between`() throws {
    var session = try chain()
    try session.act(.choose("in a>b"), .choose("in b>c"), .choose("in c>d"), .choose("in d>a"))

    #expect(session.happened.contains(.guideReturned(nil, to: 1)))
    #expect(session.step == "in a")
    #expect(session.snapshot.depth == 1)
    try session.act(.undo)

    #expect(session.step == "in d")
    #expect(session.snapshot.depth == 4)
  }

  @Test func `a return can be undone, with what stands beside the choice`() throws {
    var session = try twoGuides()
    try session.act(.choose("s>b"), .acknowledge, .tick("x"), .end(.fixed))
    #expect(session.snapshot.waysOut.map(\.returned) == [.fixed, nil])

    try session.act(.undo)
    #expect(session.step == "t")
    #expect(session.snapshot.depth == 2)
    #expect(session.state("x") == .done)
    try session.act(.back)

    #expect(session.snapshot.waysOut.map(\.returned) == [nil, nil])
  }

  @Test func `overrides for an end in another guide are taken back with the return`() throws {
    var session = try SmallSession(
      .small(id: "a", .step("s", to: [.guide("b", nil)])),
      .small(id: "b", .step("t", [.sensed("m"), .sensed("n", .upnp)])))
    try session.act(.choose("s>b"), .endFixedAnyway(because: "seen"))
    #expect(session.step == "s")

    try session.act(.undo)

    #expect(session.states("m", "n") == [.todo, .todo])
    #expect(session.refusal(of: .end(.fixed)) == .unproven(["m", "n"]))
  }

  @Test(arguments: Ending.allCases)
  func `every outcome of a guide returns`(ending: Ending) throws {
    var session = try twoGuides()
    try session.act(.choose("s>b"), .acknowledge, .tick("x"), .end(ending))

    #expect(session.snapshot.waysOut.map(\.returned) == [ending, nil])
    #expect(session.session.ending == nil)
  }

  @Test func `what a guide below changed is on every screen, and holds the session's end`() throws {
    var session = try SmallSession(
      .small(id: "a", .step("s", to: [.guide("b", nil), .getHelp])),
      .small(id: "b", .step("t", [.open("p", undo: true)])))
    try session.act(.choose("s>b"), .tick("p"), .end(.fixed))
    let id = UndoingID(visit: 2, item: "p")

    #expect(session.snapshot.pendingUndoings.map(\.id) == [id])
    #expect(session.refusal(of: .end(.gaveUp)) == .putBackFirst([.undoing(of: "p", in: 2)]))
    try session.act(.putBack(id))

    #expect(session.latest.map(\.place) == [VisitName(guide: "b", visit: 2)])
    #expect(session.refusal(of: .end(.gaveUp)) == nil)
  }

  @Test func `progress is that of the guide on the screen`() throws {
    var session = try twoGuides()
    #expect(session.snapshot.progress == Progress(done: 0, whole: 0))

    try session.act(.choose("s>b"), .acknowledge, .tick("x"))

    #expect(session.snapshot.progress == Progress(done: 1, whole: 2))
  }

  private func twoGuides() throws -> SmallSession {
    try SmallSession(
      .small(id: "a", .step("s", to: [.guide("b", nil), .getHelp])),
      .small(
        id: "b", banner: Alert(text: ["Mind."]),
        .step("t", [.open("x")], to: [.step("u")]), .step("u", [.open("y")])))
  }

  /// Five guides, each leading to the next and to the first.
  private func chain() throws -> SmallSession {
    let names: [GuideID] = ["a", "b", "c", "d", "e"]
    let guides = zip(names, names.dropFirst()).map { id, next in
      PinnedGuide.small(
        id: id, .step("in \(id.name)", to: [.guide(next, nil), .guide("a", nil), .fixed]))
    }
    return try SmallSession(guides + [.small(id: "e", .step("in e"))])
  }

  @Test func `a fifth guide is refused before it is chosen, and an open one is not`() throws {
    var session = try SmallSession(
      .small(id: "a", .step("s1", to: [.guide("b", nil)])),
      .small(id: "b", .step("s2", to: [.guide("c", nil)])),
      .small(id: "c", .step("s3", to: [.guide("d", nil)])),
      .small(id: "d", .step("s4", to: [.guide("e", nil), .guide("a", nil)])))
    try session.act(.choose("s1>b"), .choose("s2>c"), .choose("s3>d"))

    #expect(session.snapshot.waysOut.map(\.refusal) == [.tooManyGuides, nil])
  }
}
