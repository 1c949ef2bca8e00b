import Testing

@testable import GuideEngine

@Suite struct CompletionTests {
  @Test func `a step is complete when all that applies is done`() throws {
    var session = try SmallSession(.open("a"), .ask("c", [.open("d")]), .oneOf("set", ["e", "f"]))

    try session.act(.tick("a"), .answer("c", .no))
    #expect(session.completion == .incomplete)
    try session.act(.answer("e", .yes))

    #expect(session.completion == .complete)
  }

  @Test func `a step without items is complete`() throws {
    #expect(try SmallSession(.small(.step("s"))).completion == .complete)
  }

  @Test func `a deferral counts for more than a tick, an override for more than both`() throws {
    var session = try SmallSession(.open("a"), .open("b"), .open("c"))
    try session.act(.tick("a"), .defer("b"))
    #expect(session.completion == .incomplete)

    try session.act(.tick("c"))
    #expect(session.completion == .withDeferred)
    try session.act(.untick("a"), .override("a", because: "broken"))
    #expect(session.completion == .withOverrides)
    try session.act(.untick("c"))

    #expect(session.completion == .incomplete)
  }
}
