import Testing
import Text

@testable import GuideEngine

@Suite struct ActTimeTests {
  @Test(
    arguments: [
      ("a", [.tick("a")]), ("c", [.answer("c", .no)]), ("e", [.answer("e", .yes)]),
      ("w", [.tick("w")]), ("r", [.record("r", "E 7")]), ("a", [.override("a", because: "x")]),
      ("a", [.defer("a")]), ("r", [.record("r", "1.2", by: .check(.versions))]),
    ] as [(ItemID, [Command])])
  func `what was done has its time, until it is taken back`(
    item: ItemID, acts: [Command]
  ) throws {
    var session = try everything()
    #expect(try session.status(item).actedAt == nil)
    session.wait(60)
    for act in acts { try session.act(act) }
    session.wait(60)

    #expect(try session.status(item).actedAt == SmallSession.beginning.advanced(by: 60))
    try session.act(.untick(item))

    #expect(try session.status(item).actedAt == nil)
  }

  @Test func `undo brings back the time that an act had`() throws {
    var session = try everything()
    try session.act(.record("r", "E 7"))
    session.wait(60)
    try session.act(.record("r", "E 8"))
    #expect(try session.status("r").actedAt == SmallSession.beginning.advanced(by: 60))

    try session.act(.undo)
    #expect(try session.status("r").actedAt == SmallSession.beginning)
    try session.act(.undo)

    #expect(try session.status("r").actedAt == nil)
  }

  @Test func `none of these has the time of the entries`() throws {
    var session = try everything()
    session.wait(60)

    try session.act(.answer("set", .none))

    #expect(try session.status("e").actedAt == session.now)
    #expect(try session.status("set").actedAt == nil)
  }

  @Test func `an answer that gives way to a check leaves no time behind`() throws {
    var session = try everything()
    try session.check(.link, .unknown)
    try session.act(.answer("m", .yes))
    #expect(try session.status("m").actedAt == session.now)

    try session.check(.link, .holds)

    #expect(try session.status("m").actedAt == nil)
    #expect(try session.status("m").finding?.measuredAt == session.now)
  }

  private func everything() throws -> SmallSession {
    try SmallSession(
      .open("a"), .sensed("m"), .ask("c", [.open("d")]), .wait("w"), .record("r"),
      .oneOf("set", ["e", "f"]))
  }
}
