import Testing

@testable import GuideEngine

@Suite struct UndoingTests {
  @Test func `what was changed for a test is due as soon as it was done`() throws {
    var session = try SmallSession(.open("p", undo: true), .open("a"))
    #expect(session.due == [])

    try session.act(.tick("p"))

    let undoing = try #require(session.snapshot.pendingUndoings.first)
    #expect(undoing.id.text == "p/undo")
    #expect(undoing.text == "Put p back")
    #expect(session.refusal(of: .choose("s>get-help")) == nil)
  }

  @Test func `a yes to a question makes its undoing due, and changing it to no ends it`() throws {
    var session = try SmallSession(.ask("c", undo: true))
    try session.act(.answer("c", .no))
    #expect(session.due == [])

    try session.act(.answer("c", .yes))
    #expect(session.due == ["c"])
    try session.act(.answer("c", .no))

    #expect(session.due == [])
  }

  @Test func `doing it, overriding it, or taking the tick back ends it`() throws {
    var session = try SmallSession(.open("p", undo: true))
    try session.act(.tick("p"), .untick("p"))
    #expect(session.due == [])

    try session.act(.tick("p"), .undo)
    #expect(session.due == [])
    try session.act(.tick("p"), .putBack("p"))
    #expect(session.due == [])
    #expect(session.refusal(of: .putBack("p")) == .nothingDue(.undoing(of: "p")))
    try session.act(.untick("p"), .tick("p"))
    #expect(session.due == ["p"])
    let id = UndoingID(visit: 1, item: "p")
    #expect(
      session.refusal(of: .overridePutBack(id, because: "")) == .reasonMissing(.undoing(of: "p")))
    try session.act(.overridePutBack(id, because: "it stays"))

    #expect(session.due == [])
  }

  @Test func `it stays when its step leaves the way`() throws {
    var session = try SmallSession(
      .small(.step("s", to: [.step("t")]), .step("t", [.open("p", undo: true)])))
    try session.act(.choose("s>t"), .tick("p"), .back)

    #expect(session.step == "s")
    #expect(session.due == ["p"])
    try session.act(.putBack("p"))

    #expect(session.due == [])
  }

  @Test func `it stays when its guide returns or is left by back`() throws {
    var session = try SmallSession(
      .small(id: "a", .step("s", to: [.guide("b", nil)])),
      .small(id: "b", .step("t", [.open("p", undo: true)])))
    try session.act(.choose("s>b"), .tick("p"), .back)
    #expect(session.due == ["p"])

    try session.act(.choose("s>b"), .end(.fixed))

    #expect(session.due == ["p"])
    #expect(session.session.ending == nil)
  }

  @Test func `it can be put back anywhere, before a caution too`() throws {
    var session = try SmallSession(
      .small(
        .step("s", [.open("p", undo: true)], to: [.step("t")]),
        .step("t", caution: Alert(text: ["It drops."]))))
    try session.act(.tick("p"), .choose("s>t"))

    try session.act(.putBack("p"))

    #expect(session.happened == [.putBack(UndoingID(visit: 1, item: "p"), insteadBecause: nil)])
    #expect(session.due == [])
  }

  @Test func `what is due longest comes first`() throws {
    var session = try SmallSession(.open("p", undo: true), .open("q", undo: true))

    try session.act(.tick("q"), .tick("p"))

    #expect(session.due == ["q", "p"])
    #expect(
      session.refusal(of: .end(.gaveUp)) == .putBackFirst([.undoing(of: "q"), .undoing(of: "p")]))
  }

  @Test func `an override makes nothing due, for nothing was changed`() throws {
    var session = try SmallSession(.open("p", undo: true))

    try session.act(.override("p", because: "no ladder"))

    #expect(session.due == [])
  }

  @Test func `a check that answers yes makes it due, once for each time it becomes yes`() throws {
    var session = try SmallSession(.ask("c", check: .link, undo: true))
    try session.check(.link, .holds)
    #expect(session.due == ["c"])
    try session.act(.putBack("c"))

    try session.check(.link, .holds)
    #expect(session.due == [])
    try session.check(.link, .fails)
    #expect(session.due == [])
    try session.check(.link, .holds)

    #expect(session.due == ["c"])
  }

  @Test func `what a check made due outlives the guide that undo takes back`() throws {
    var session = try SmallSession(
      .small(id: "a", .step("s", to: [.guide("b", nil), .getHelp])),
      .small(id: "b", .step("t", [.ask("c", check: .link, undo: true)])))
    try session.act(.choose("s>b"))
    try session.check(.link, .holds)
    try session.act(.undo)
    let id = UndoingID(visit: 2, item: "c")
    #expect(session.snapshot.pendingUndoings.map(\.id) == [id])

    try session.act(.putBack(id))

    #expect(session.latest.map(\.place) == [VisitName(guide: "b", visit: 2)])
  }

  @Test func `undo of a yes by hand leaves due what a check has found since`() throws {
    var session = try SmallSession(.ask("c", check: .link, undo: true))
    try session.check(.link, .unknown)
    try session.act(.answer("c", .yes))
    try session.check(.link, .holds)

    try session.act(.undo)

    #expect(session.answer("c") == true)
    #expect(session.due == ["c"])
  }

  @Test func `undo of an override leaves put back what was put back before it`() throws {
    var session = try SmallSession(.ask("c", check: .link, undo: true))
    try session.check(.link, .holds)
    try session.act(.putBack("c"), .override("c", because: "the check is wrong"))

    try session.act(.undo)

    #expect(session.answer("c") == true)
    #expect(session.due == [])
  }
}
