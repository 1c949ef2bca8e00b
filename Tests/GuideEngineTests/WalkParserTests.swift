import Testing
import Text

@testable import GuideEngine

@Suite struct WalkParserTests {
  @Test(
    arguments: [
      ("start", .start(at: nil)), ("start at the-plug", .start(at: "the-plug")),
      ("tick a", .act(.tick(.slug("a")))), ("tick c/d", .act(.tick(.slug("c/d")))),
      ("tick \"Push it, then wait\"", .act(.tick(.words("Push it, then wait")))),
      ("untick a", .act(.untick(.slug("a")))), ("answer c yes", .act(.answer(.slug("c"), .yes))),
      ("answer \"One of\" none", .act(.answer(.words("One of"), .none))),
      ("record r \"E 7\"", .act(.record(.slug("r"), "E 7"))),
      ("override a because \"broken\"", .act(.override(.slug("a"), because: "broken"))),
      ("defer a", .act(.defer(.slug("a")))), ("tick undo p", .act(.tickUndoing(.slug("p")))),
      (
        "override undo p because \"it stays\"",
        .act(.overrideUndoing(.slug("p"), because: "it stays"))
      ),
      ("acknowledge", .act(.acknowledge)), ("back", .act(.back)), ("undo", .act(.undo)),
      ("choose fixed", .act(.choose(.slug("fixed"), leavingOpen: false))),
      ("choose 1003.md leaving open", .act(.choose(.slug("1003.md"), leavingOpen: true))),
      ("choose \"It works\"", .act(.choose(.words("It works"), leavingOpen: false))),
      ("end fixed", .act(.end(.fixed))), ("end not fixed", .act(.end(.notFixed))),
      ("end support", .act(.end(.support))), ("end gave up", .act(.end(.gaveUp))),
      ("end fixed anyway \"seen\"", .act(.endFixedAnyway(because: "seen"))),
      ("note \"dusty\"", .act(.note("dusty"))), ("leave", .leave), ("resume", .resume),
      ("wait 90 s", .wait(seconds: 90)), ("wait 2 min", .wait(seconds: 120)),
      ("wait 1 h", .wait(seconds: 3_600)),
      ("check link holds", .check([.link], Walk.Measure(verdict: .holds, value: nil))),
      ("check link none", .check([.link], Walk.Measure(verdict: nil, value: nil))),
      (
        "check speakers answer, reach a.org 80 fails \"2 rooms\"",
        .check(
          [.speakersAnswer, .reach(host: "a.org", port: 80)],
          Walk.Measure(verdict: .fails, value: "2 rooms"))
      ),
    ] as [(String, Walk.Action)])
  func `every command is understood`(text: String, action: Walk.Action) throws {
    #expect(try self.action(text) == action)
  }

  @Test(
    arguments: [
      ("step s", .step("s")), ("cursor a", .cursor(.slug("a"))), ("cursor choices", .cursor(nil)),
      ("progress 9 of 23", .progress(Progress(done: 9, whole: 23))), ("minutes 12", .minutes(12)),
      ("complete", .completion(.complete)), ("incomplete", .completion(.incomplete)),
      ("complete with overrides", .completion(.withOverrides)),
      ("complete with deferred", .completion(.withDeferred)), ("warning \"Hot\"", .warning("Hot")),
      ("no warning", .warning(nil)), ("refused", .refused(naming: [])),
      ("refused naming a, \"B\"", .refused(naming: [.slug("a"), .words("B")])),
      ("put back \"Switch\"", .putBack("Switch")), ("put back nothing", .putBack(nil)),
      ("deferred a, b", .deferred([.slug("a"), .slug("b")])), ("deferred nothing", .deferred([])),
      ("returned fixed", .returned(.fixed)), ("proposed support", .proposed(.support)),
      ("ended gave up", .ended(.gaveUp)), ("depth 2", .depth(2)),
      ("\"No light\" no", .item(.words("No light"), .no)),
    ] as [(String, Walk.Expectation)])
  func `every expectation is understood`(text: String, expectation: Walk.Expectation) throws {
    #expect(try action("expect \(text)") == .expect(expectation))
  }

  @Test(arguments: Walk.ItemExpectation.allCases)
  func `an item can be expected in every state`(state: Walk.ItemExpectation) throws {
    #expect(try action("expect a \(state.rawValue)") == .expect(.item(.slug("a"), state)))
  }

  @Test func `comments and blank lines are passed over, and the last above a start is its title`() {
    let text = """
      # about the file

      # the quickest cure
      start # a walk
        tick a	# a tab before
      tick "no # comment"

      tick b#c
      """

    let parser = WalkParser(text, file: "a.walk")

    #expect(parser.problems == [])
    #expect(parser.walks.map(\.title) == ["the quickest cure"])
    #expect(parser.walks[0].lines.map(\.place.line) == [4, 5, 6, 8])
    #expect(parser.walks[0].lines.map(\.place.column) == [1, 3, 1, 1])
    #expect(parser.walks[0].lines[3].action == .act(.tick(.slug("b#c"))))
  }

  @Test func `a file holds several walks, each with its own title`() {
    let parser = WalkParser(
      "# one\nstart\ntick a\n# two\nstart at t\n\nstart\n# no title\nback\n", file: "a.walk")

    #expect(parser.walks.map(\.title) == ["one", "two", ""])
    #expect(parser.walks.map(\.lines.count) == [2, 1, 2])
  }

  @Test func `lines may end as on other systems`() {
    let parser = WalkParser("# one\r\nstart\r\ntick \"a b\"\r\n", file: "a.walk")

    #expect(parser.problems == [])
    #expect(parser.walks == WalkParser("# one\nstart\ntick \"a b\"\n", file: "a.walk").walks)
  }

  @Test func `an empty file has no walk, and nothing wrong with it`() {
    for text in ["", "\n", "# only words\n"] {
      let parser = WalkParser(text, file: "a.walk")

      #expect(parser.walks == [])
      #expect(parser.problems == [])
    }
  }

  @Test func `a walk may begin by itself, where that is asked for`() {
    let alone = WalkParser("tick a\nstart\nback", file: "a", startsAlone: true)
    #expect(alone.walks.map { $0.lines.map(\.text) } == [["start", "tick a"], ["start", "back"]])

    let started = WalkParser("# one\nstart\nback", file: "a", startsAlone: true)
    #expect(started.walks.map(\.title) == ["one"])
    #expect(started.walks.map(\.lines.count) == [2])
  }

  @Test func `all mistakes of a file are told at once, and the other lines are kept`() {
    let parser = WalkParser("start\ntik a\nback\nwait\n", file: "a.walk")

    #expect(
      parser.problems.map(\.description) == [
        "a.walk:2:1: error: There is no command tik; write tick.",
        "a.walk:4:1: error: A time is a number, at most 1000000, and s, min or h; write 60 s, 2 min or 1 h.",
      ])
    #expect(parser.walks.map { $0.lines.map(\.text) } == [["start", "back"]])
  }

  /// What a line after a start asks for.
  private func action(_ line: String) throws -> Walk.Action {
    let parser = WalkParser("start\n\(line)", file: "a.walk")
    try #require(parser.problems == [])
    return try #require(parser.walks.last?.lines.last).action
  }
}
