import Testing
import Text

@testable import GuideEngine

@Suite struct AccountTests {
  @Test func `the way is told as it was gone, each round with how it stands`() throws {
    var session = try steps()
    try session.act(.tick("a"), .leaveOpen("s>t"), .tick("b"), .choose("t>s"))

    let account = try #require(session.snapshot.account.first)

    #expect(account.way.map(\.name.step) == ["s", "t", "s"])
    #expect(account.way.map(\.name.round) == [1, 1, 2])
    #expect(account.way.flatMap(\.items).map(\.state) == [.done, .todo, .done, .todo, .todo])
    #expect(account.offWay == [])
  }

  @Test func `what back took off the way is told with what was done there, and no more`() throws {
    var session = try steps()
    try session.act(.leaveOpen("s>t"), .tick("b"), .choose("t>s"), .tick("a"), .back, .back)

    let account = try #require(session.snapshot.account.first)

    #expect(account.way.map(\.name.step) == ["s"])
    #expect(account.offWay.map(\.name.step) == ["s", "t"])
    #expect(account.offWay.map(\.name.round) == [2, 1])
    #expect(account.offWay.map { $0.items.map(\.item.id) } == [["a"], ["b"]])
  }

  @Test func `nothing is told of a step off the way where nothing was done`() throws {
    var session = try steps()
    try session.act(.leaveOpen("s>t"), .back)

    #expect(session.snapshot.account.first?.offWay == [])
  }

  @Test func `off the way an answer stands under what it hangs under`() throws {
    var session = try SmallSession(
      .small(
        .step("s", to: [.step("t")]),
        .step("t", [.oneOf("set", ["e", "f"]), .ask("c", [.open("d")]), .open("x")])))
    try session.act(.choose("s>t"), .answer("e", .yes), .answer("c", .yes), .tick("d"), .back)

    let items = session.snapshot.account.first?.offWay.first?.items ?? []

    #expect(items.map(\.item.id) == ["set", "e", "c", "d"])
  }

  @Test func `each visit to a guide is told, whether it is open or not`() throws {
    var session = try SmallSession(
      .small(.step("s", [.open("a")], to: [.guide("b", nil)])),
      .small(id: "b", .step("t", [.open("b")])))
    try session.act(.tick("a"), .choose("s>b"), .tick("b"), .end(.notFixed), .choose("s>b"))

    let account = session.snapshot.account

    #expect(account.map(\.visit) == [1, 2, 3])
    #expect(account.map(\.guide.reference.id) == ["a", "b", "b"])
    #expect(account.map(\.isOpen) == [true, false, true])
    #expect(account.map { $0.way.flatMap(\.items).map(\.state) } == [[.done], [.done], [.todo]])
  }

  @Test func `symptoms and needs are told in the guide's order`() throws {
    var session = try SmallSession(
      .small(symptoms: ["one", "two", "three"], needs: ["cable"], .step("s")))
    try session.act(.setSymptom("three", isSeen: true), .setSymptom("one", isSeen: true))
    try session.act(.setNeed("cable", isAtHand: true))

    let account = try #require(session.snapshot.account.first)

    #expect(account.symptoms.map(\.text) == ["one", "three"])
    #expect(account.needs.map(\.text) == ["cable"])
  }

  @Test func `what was put back is still known by its text`() throws {
    var session = try SmallSession(.open("p", undo: true))
    let id = UndoingID(visit: 1, item: "p")
    #expect(session.snapshot.text(of: id) == nil)

    try session.act(.tick("p"), .putBack("p"))

    #expect(session.snapshot.text(of: id) == .undoing(of: "p"))
  }

  private func steps() throws -> SmallSession {
    try SmallSession(
      .small(
        .step("s", [.open("a"), .ask("c", [])], to: [.step("t"), .fixed]),
        .step("t", [.open("b")], to: [.step("s"), .fixed])))
  }
}
