import Testing

@testable import GuideEngine

@Suite struct CursorTests {
  @Test func `a check that ends a question moves the cursor off what hung under it`() throws {
    var session = try SmallSession(
      .ask("c", [.open("d")], check: .link), .open("e"))
    try session.check(.link, .holds)
    #expect(session.snapshot.firstCursor == .item("d"))

    try session.check(.link, .fails)

    #expect(session.snapshot.cursor(following: session.latest, from: .item("d")) == .item("e"))
  }

  @Test func `what was put off comes after the items of the step to Fixed`() throws {
    var session = try SmallSession(
      .small(
        .step("s", [.open("a"), .open("b")], to: [.step("z")]), .step("z", [.open("c")])))
    try session.act(.defer("a"), .defer("b"), .choose("s>z"))
    #expect(session.snapshot.firstCursor == .item("c"))

    try session.act(.tick("c"))
    #expect(session.snapshot.cursor(after: "c") == .item("a"))
    try session.act(.tick("a"))
    #expect(session.snapshot.cursor(after: "a") == .item("b"))
    try session.act(.tick("b"))
    #expect(session.snapshot.cursor(after: "b") == .choices)
  }

  @Test func `a newer text between undo and reading leaves no cursor on what is gone`() throws {
    let old = PinnedGuide.small(.step("s", [.open("a"), .open("b")]))
    let new = PinnedGuide.small(revision: 2, .step("s", [.open("a")]))
    var session = try SmallSession(old)
    try session.act(.tick("b"), .offerUpgrade(new), .undo)
    var events = session.latest

    try session.act(.takeUpgrade)

    events += session.latest
    #expect(session.snapshot.cursor(following: events, from: .choices) == .item("a"))
  }
}
