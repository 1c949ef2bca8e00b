import Testing

@testable import GuideEngine

@Suite struct MarkTests {
  @Test func `every item is still to do at first`() throws {
    let session = try everything()

    #expect(marks(session) == "[ ] ( ) [?] ( ) [ ] [ ] [ ] [?] [?]")
  }

  @Test func `what is done, answered or runs has its own sign`() throws {
    var session = try everything()
    try session.check(.link, .holds)
    try session.act(
      .tick("a"), .answer("c", .yes), .tick("w"), .record("r", "x"), .answer("e", .yes))

    #expect(marks(session) == "[x] (x) [y] (y) [:] [x] [x] [y] [n]")
    session.wait(60)
    #expect(marks(session) == "[x] (x) [y] (y) [x] [x] [x] [y] [n]")
  }

  @Test func `what fails or cannot be measured has its own sign, in a round box`() throws {
    var session = try everything()

    try session.check(.link, .fails)
    #expect(marks(session).hasPrefix("[ ] (!) [?] (n) "))
    try session.check(.link, .unknown)

    #expect(marks(session).hasPrefix("[ ] (?) [?] (?) "))
  }

  @Test func `what a person says in place of a check stands in a square box`() throws {
    var session = try everything()
    try session.check(.link, .unknown)

    try session.act(.answer("b", .yes), .answer("d", .yes))
    #expect(marks(session).hasPrefix("[ ] [x] [?] [y] "))
    try session.act(.answer("b", .no), .answer("d", .no))

    #expect(marks(session).hasPrefix("[ ] [ ] [?] [n] "))
  }

  @Test func `what was forced or put off looks alike whatever it is`() throws {
    var forced = try everything()
    var putOff = try everything()

    for item in ["a", "b", "c", "d", "w", "r", "set"] as [ItemID] {
      try forced.act(.override(item, because: "x"))
      try putOff.act(.defer(item))
    }

    #expect(marks(forced).hasPrefix("[~] [~] [~] [~] [~] [~] [~]"))
    #expect(marks(putOff).hasPrefix("[>] [>] [>] [>] [>] [>] [>]"))
  }

  private func everything() throws -> SmallSession {
    try SmallSession(
      .open("a"), .sensed("b"), .ask("c"), .ask("d", check: .link), .wait("w"), .record("r"),
      .oneOf("set", ["e", "f"]))
  }

  private func marks(_ session: SmallSession) -> String {
    session.snapshot.items.map(\.mark).joined(separator: " ")
  }
}
