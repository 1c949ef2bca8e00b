import Testing

@testable import GuideEngine

@Suite struct SetTests {
  @Test func `of two yeses the later counts, and the earlier is there again after it`() throws {
    var session = try set()

    try session.act(.answer("c1", .yes), .answer("c2", .yes))
    #expect(session.answers("c1", "c2", "c3") == [false, true, false])
    try session.act(.untick("c2"))

    #expect(session.answers("c1", "c2", "c3") == [true, false, false])
  }

  @Test func `a no that was given by hand stays under the yes to another`() throws {
    var session = try set()

    try session.act(.answer("c1", .no), .answer("c2", .yes), .answer("c3", .no), .untick("c2"))

    #expect(session.answers("c1", "c2", "c3") == [false, nil, false])
    #expect(session.state("set") == .todo)
  }

  @Test func `a no that follows from another yes is changed there`() throws {
    var session = try set()
    try session.act(.answer("c2", .yes))

    #expect(session.refusal(of: .untick("c1")) == .decidedByAnother("c1", chosen: "c2"))
    #expect(session.refusal(of: .answer("c2", .yes)) == .doneAlready("c2"))
    try session.act(.answer("c1", .yes))

    #expect(session.answers("c1", "c2", "c3") == [true, false, false])
  }

  @Test func `none of these is an answer to the whole set`() throws {
    var session = try set()

    try session.act(.answer("set", .none))
    #expect(session.answers("c1", "c2", "c3") == [false, false, false])
    #expect(session.completion == .complete)
    #expect(session.refusal(of: .answer("set", .none)) == .doneAlready("set"))
    try session.act(.untick("set"))

    #expect(session.answers("c1", "c2", "c3") == [nil, nil, nil])
    #expect(session.completion == .incomplete)
    #expect(session.refusal(of: .untick("set")) == .nothingToTakeBack("set"))
  }

  @Test func `none of these outdoes a yes, and undo brings it back`() throws {
    var session = try set()
    try session.act(.answer("c1", .yes), .answer("set", .none))
    #expect(session.answers("c1", "c2", "c3") == [false, false, false])

    try session.act(.undo)

    #expect(session.answers("c1", "c2", "c3") == [true, false, false])
  }

  @Test func `a set counts as one item and gates as one`() throws {
    var session = try SmallSession(.oneOf("set", ["c1", "c2", "c3"], required: true))

    #expect(session.refusal(of: .leaveOpen("s>fixed")) == .required(["set"]))
    #expect(session.snapshot.progress == Progress(done: 0, whole: 1))
    try session.act(.answer("c3", .yes))

    #expect(session.snapshot.progress == Progress(done: 1, whole: 1))
    #expect(session.refusal(of: .choose("s>fixed")) == nil)
  }

  @Test func `the cursor rests on the entries that are unanswered, until one is yes`() throws {
    var session = try SmallSession(.oneOf("set", ["c1", "c2", "c3"]), .open("b"))
    #expect(session.cursor == .item("c1"))

    try session.act(.answer("c2", .no))
    #expect(session.cursor == .item("c3"))
    try session.act(.answer("c3", .no))
    #expect(session.cursor == .item("b"))
    try session.act(.answer("c1", .yes))

    #expect(session.cursor == .item("b"))
  }

  @Test func `the cursor passes over a set that was put off`() throws {
    var session = try SmallSession(.open("a"), .oneOf("set", ["c1", "c2"]), .open("b"))

    try session.act(.defer("set"), .tick("a"))

    #expect(session.cursor == .item("b"))
  }

  @Test func `a yes inside a question that is no excludes nothing`() throws {
    var session = try SmallSession(.ask("q", [.oneOf("set", ["c1", "c2"])]))
    try session.act(.answer("q", .yes), .answer("c2", .yes))
    #expect(session.answer("c1") == false)

    try session.act(.answer("q", .no))
    #expect(session.answer("c1") == nil)
    #expect(session.states("set", "c1", "c2") == [.inactive, .inactive, .inactive])
    try session.act(.answer("q", .yes))

    #expect(session.answers("c1", "c2") == [false, true])
  }

  private func set() throws -> SmallSession {
    try SmallSession(.oneOf("set", ["c1", "c2", "c3"]))
  }

  @Test func `a line of an overridden set is left alone`() throws {
    var session = try SmallSession(.oneOf("set", ["x", "y"]))
    try session.act(.override("set", because: "it is neither"))

    #expect(session.refusal(of: .answer("x", .yes)) == .overriddenAlready("set"))
  }
}
