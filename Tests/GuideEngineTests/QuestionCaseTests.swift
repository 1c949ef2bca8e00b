import Testing

@testable import GuideEngine

/// Cases of questions, of what hangs under them, and of sets.
@Suite struct QuestionCaseTests {
  @Test func `E6: what hangs under a no does not apply`() throws {
    var session = try question()

    try session.act(.answer("c", .no), .tick("e"))

    #expect(session.states("c", "d", "e") == [.done, .inactive, .done])
    #expect(session.completion == .complete)
  }

  @Test func `E7: what hangs under a yes is to be done, and comes first`() throws {
    var session = try question()

    try session.act(.answer("c", .yes))
    #expect(session.cursor == .item("d"))
    try session.act(.tick("e"))
    #expect(session.completion == .incomplete)
    try session.act(.tick("d"))

    #expect(session.completion == .complete)
  }

  @Test func `E8: a tick under a question comes back with the yes`() throws {
    var session = try question()

    try session.act(.answer("c", .yes), .tick("d"), .answer("c", .no))
    #expect(session.state("d") == .inactive)
    try session.act(.answer("c", .yes))

    #expect(session.state("d") == .done)
  }

  @Test func `E9: a yes to one of a set is a no to the others while it lasts`() throws {
    var session = try SmallSession(.oneOf("set", ["c1", "c2", "c3"]))

    try session.act(.answer("c2", .yes))
    #expect(session.answers("c1", "c2", "c3") == [false, true, false])
    #expect(session.completion == .complete)
    try session.act(.untick("c2"))

    #expect(session.answers("c1", "c2", "c3") == [nil, nil, nil])
    #expect(session.completion == .incomplete)
  }

  @Test func `E10: all but one no leaves the last unanswered, all no is none of these`() throws {
    var session = try SmallSession(.oneOf("set", ["c1", "c2", "c3"]))

    try session.act(.answer("c1", .no), .answer("c2", .no))
    #expect(session.answer("c3") == nil)
    #expect(session.cursor == .item("c3"))
    #expect(session.completion == .incomplete)
    try session.act(.answer("c3", .no))

    #expect(session.answers("c1", "c2", "c3") == [false, false, false])
    #expect(session.state("set") == .done)
    #expect(session.completion == .complete)
  }

  @Test func `E21: a check answers a question, and answers it anew`() throws {
    var session = try SmallSession(.ask("c", [.open("d")], check: .link))

    try session.check(.link, .holds)
    #expect(session.answer("c") == true)
    #expect(session.state("d") == .todo)
    try session.check(.link, .fails)

    #expect(session.answer("c") == false)
    #expect(session.state("d") == .inactive)
  }

  @Test func `E28: a required item under an open question holds nothing up`() throws {
    var session = try SmallSession(.ask("c", [.open("a", required: true)]))

    #expect(session.refusal(of: .choose("s>fixed")) == .open(["c"]))
    #expect(session.refusal(of: .leaveOpen("s>fixed")) == nil)
    try session.act(.answer("c", .yes))

    #expect(session.refusal(of: .leaveOpen("s>fixed")) == .required(["a"]))
  }

  private func question() throws -> SmallSession {
    try SmallSession(.ask("c", [.open("d")]), .open("e"))
  }
}
