import Testing

@testable import GuideEngine

@Suite struct QuestionTests {
  @Test func `an answer can be changed at any time, and taken back`() throws {
    var session = try SmallSession(.ask("c", [.open("d")]))
    #expect(session.answer("c") == nil)

    try session.act(.answer("c", .no))
    #expect(session.refusal(of: .answer("c", .no)) == .doneAlready("c"))
    try session.act(.answer("c", .yes))
    #expect(session.answer("c") == true)
    #expect(session.state("d") == .todo)
    try session.act(.untick("c"))

    #expect(session.answer("c") == nil)
    #expect(session.states("c", "d") == [.todo, .inactive])
  }

  @Test func `an item applies only if every question above it is yes`() throws {
    var session = try SmallSession(.ask("c", [.ask("d", [.open("e")])]))
    try session.act(.answer("c", .yes), .answer("d", .yes))
    #expect(session.states("c", "d", "e") == [.done, .done, .todo])

    try session.act(.answer("c", .no))

    #expect(session.states("c", "d", "e") == [.done, .inactive, .inactive])
    #expect(session.completion == .complete)
  }

  @Test func `what does not apply names the outermost question in the way`() throws {
    var session = try SmallSession(.ask("c", [.ask("d", [.open("e")])]))
    #expect(session.refusal(of: .tick("e")) == .doesNotApply("e", question: "c"))

    try session.act(.answer("c", .yes))

    #expect(session.refusal(of: .tick("e")) == .doesNotApply("e", question: "d"))
    #expect(session.refusal(of: .override("e", because: "x")) == .doesNotApply("e", question: "d"))
  }

  @Test func `a yes takes the cursor to the first that is to do under it`() throws {
    var session = try SmallSession(.ask("c", [.open("d"), .open("e")]), .open("f"))
    try session.act(.answer("c", .yes), .tick("d"), .answer("c", .no))
    #expect(session.cursor == .item("f"))

    try session.act(.answer("c", .yes))

    #expect(session.cursor == .item("e"))
  }

  @Test func `a wait under a question runs on unseen`() throws {
    var session = try SmallSession(.ask("c", [.wait("w", 60)]))
    try session.act(.answer("c", .yes), .tick("w"), .answer("c", .no))
    #expect(session.state("w") == .inactive)

    session.wait(60)
    try session.act(.answer("c", .yes))

    #expect(session.state("w") == .done)
  }

  @Test func `a question with a check is the person's only where it cannot be measured`() throws {
    var session = try SmallSession(.ask("c", [.open("d")], check: .link))
    #expect(session.refusal(of: .answer("c", .yes)) == .notMeasuredYet("c"))

    try session.check(.link, .unknown, "no network")
    #expect(session.state("c") == .todo)
    try session.act(.answer("c", .yes))
    #expect(session.states("c", "d") == [.done, .todo])
    #expect(try session.status("c").isByPerson)
    try session.check(.link, .fails)

    #expect(session.states("c", "d") == [.done, .inactive])
    #expect(session.refusal(of: .answer("c", .yes)) == .measured("c", .fails))
  }

  @Test func `lines that hang under others stand deeper`() throws {
    let session = try SmallSession(.ask("c", [.oneOf("set", ["e", "f"])]), .open("g"))

    #expect(session.snapshot.items.map(\.item.id) == ["c", "set", "e", "f", "g"])
    #expect(session.snapshot.items.map(\.depth) == [0, 1, 2, 2, 0])
  }
}
