import Testing

@testable import GuideEngine

/// Cases of items that a person ticks, and of those that a check does.
@Suite struct ItemCaseTests {
  @Test func `E1: a ticked item is done and the cursor goes on to the next`() throws {
    var session = try SmallSession(.open("a"), .open("b"))

    try session.act(.tick("a"))

    #expect(session.happened == [.item("a", .ticked)])
    #expect(session.states("a", "b") == [.done, .todo])
    #expect(session.cursor == .item("b"))
    #expect(session.completion == .incomplete)
  }

  @Test func `E2: a measured item is done by its check, without a key`() throws {
    var session = try SmallSession(.sensed("a"), .open("b"))
    #expect(session.cursor == .item("a"))

    try session.check(.link, .holds)

    #expect(session.states("a", "b") == [.done, .todo])
    #expect(session.cursor == .item("b"))
  }

  @Test func `E3: a measured item is to do again when its check stops holding`() throws {
    var session = try SmallSession(.sensed("a"), .open("b"))

    try session.check(.link, .holds)
    try session.act(.tick("b"))
    #expect(session.completion == .complete)
    try session.check(.link, .fails)

    #expect(session.states("a", "b") == [.todo, .done])
    #expect(session.completion == .incomplete)
  }

  @Test func `E4: a measured item without a verdict cannot be ticked`() throws {
    let session = try SmallSession(.sensed("a"))

    #expect(session.refusal(of: .tick("a")) == .notMeasuredYet("a"))
    #expect(session.state("a") == .todo)
    #expect(session.events.count == 2)
  }

  @Test func `E5: an overridden item counts, and the step says so`() throws {
    var session = try SmallSession(.sensed("a"), .open("b"))

    try session.act(.override("a", because: "seen myself"), .tick("b"))

    #expect(session.states("a", "b") == [.overridden, .done])
    #expect(try session.status("a").overrideReason == "seen myself")
    #expect(session.completion == .withOverrides)
  }

  @Test func `E20: what a person says gives way to the next thing that a check finds`() throws {
    var session = try SmallSession(.sensed("a"))

    try session.check(.link, .unknown, "no network")
    try session.act(.answer("a", .yes))
    #expect(session.state("a") == .done)
    #expect(try session.status("a").isByPerson)
    try session.check(.link, .fails)

    #expect(session.state("a") == .todo)
    #expect(try session.status("a").isByPerson == false)
  }
}
