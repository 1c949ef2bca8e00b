import Testing
import Text

@testable import GuideEngine

@Suite struct WalkRunnerTests {
  @Test(
    arguments: [
      ("step t", "expected step t, but it is s"),
      ("a done", "expected a done, but it is todo"),
      ("c no", "expected c no, but it is todo, unanswered"),
      ("c1 yes", "expected c1 yes, but it is todo, unanswered"),
      ("b holds", "expected b holds, but it is todo, unknown"),
      ("d todo", "expected d todo, but it is inactive"),
      ("cursor b", "expected cursor b, but it is at a"),
      ("cursor choices", "expected cursor choices, but it is at a"),
      ("progress 1 of 5", "expected progress 1 of 5, but it is 0 of 6"),
      ("minutes 9", "expected minutes 9, but it is 4"),
      ("complete", "expected complete, but the step is incomplete"),
      (
        "complete with overrides", "expected complete with overrides, but the step is incomplete"
      ),
      ("no warning", "expected no warning, but \"It is hot.\" stands"),
      ("warning \"Cold\"", "expected warning \"Cold\", but \"It is hot.\" stands"),
      ("refused", "expected refused, but the command was carried out"),
      ("put back \"Switch\"", "expected put back \"Switch\", but nothing is due"),
      ("deferred a", "expected deferred a, but nothing is put off"),
      ("returned fixed", "expected returned fixed, but no guide has returned here"),
      ("proposed fixed", "expected proposed fixed, but nothing is"),
      ("ended not fixed", "expected ended not fixed, but it has not ended"),
      ("depth 2", "expected depth 2, but it is 1"),
      ("x done", "expected an item x, but the guide has no item x"),
    ])
  func `what is not so is told with what is`(expectation: String, message: String) {
    #expect(walked("expect \(expectation)") == ["2:1: \(message)"])
  }

  @Test(
    arguments: [
      (["defer w", "expect w todo"], "expected w todo, but it is deferred"),
      (["tick w", "expect w done"], "expected w done, but it is todo, waiting"),
      (["answer c yes", "expect c no"], "expected c no, but it is done, yes"),
      (["tick b", "expect b todo"], "expected b todo, but it is done, yes, unknown, by you"),
      (
        ["defer w", "defer b", "expect deferred w, c"],
        "expected deferred w, c, but put off is b, w"
      ),
      (["tick p", "expect put back nothing"], "expected put back nothing, but due is Put p back"),
      (
        ["choose fixed", "expect refused naming c"],
        "expected refused naming c, but it says: Required first: \"a\". Do it, or override with a reason."
      ),
      (["choose get-help", "expect proposed fixed"], "expected proposed fixed, but support is"),
      (["end gave up", "expect ended fixed"], "expected ended fixed, but it ended gave up"),
      (["override a because \"x\"", "expect a done"], "expected a done, but it is overridden"),
    ])
  func `what is not so after an act is told as well`(lines: [String], message: String) {
    #expect(walked(lines.joined(separator: "\n")) == ["\(lines.count + 1):1: \(message)"])
  }

  @Test(
    arguments: [
      ("tick x", "expected tick x, but the guide has no item x"),
      (
        "choose on",
        "expected choose on, but the step s has no way out on, only \"fixed\", \"get-help\""
      ),
      ("tick undo p", "expected tick undo p, but nothing is to be put back for p"),
      ("start at t", "expected a start at t, but the guide has no such step"),
    ])
  func `a name that means nothing ends the walk`(line: String, message: String) {
    #expect(walked("\(line)\nexpect step t") == ["2:1: \(message)"])
  }

  @Test func `a refusal that was not expected ends the walk`() {
    let found = walked("choose fixed\ntick a\nexpect a todo")

    #expect(
      found == [
        """
        2:1: expected this to be carried out, but it was refused: \
        Required first: "a". Do it, or override with a reason.
        """
      ])
  }

  @Test func `a refusal may be followed by what else is expected`() {
    #expect(walked("choose fixed\nexpect step s\nexpect refused naming a\ntick a") == [])
    #expect(walked("choose fixed\nexpect refused\nwait 1 min\nexpect refused").count == 1)
    #expect(walked("choose fixed\nexpect step s").count == 1)
  }

  @Test func `a name may be short while one item fits, and exact words are enough`() throws {
    let guide = PinnedGuide.small(
      .step("s", [.open("s/push"), .open("s/push it"), .ask("s/c", [.open("s/c/off")])]))

    #expect(walked("tick \"s/push\"\nexpect s/push done", guide) == [])
    #expect(walked("answer c yes\ntick off\nexpect c/off done", guide) == [])
    #expect(
      walked("tick \"s/pu\"", guide) == [
        "2:1: expected tick \"s/pu\", but \"s/pu\" may mean 2 items; write more of the words"
      ])
  }

  @Test func `what a check says holds from there on, and what is not named cannot be made`() {
    let guide = PinnedGuide.small(
      .step("s", to: [.step("t")]),
      .step("t", [.sensed("a"), .sensed("b", .upnp), .sensed("c", .versions)]))
    let lines = """
      check link holds "2 ms"
      check versions none
      choose t
      expect a holds
      expect b unknown
      expect c todo
      """

    #expect(walked(lines, guide) == [])
    #expect(
      walked("choose t\nexpect c holds", guide) == [
        "3:1: expected c holds, but it is todo, unknown"
      ])
  }

  @Test func `what is measured is measured as its step opens, on resume, and before Fixed`() throws
  {
    let parser = WalkParser(
      "start\ncheck link holds\nchoose t\nleave\nresume\nend fixed", file: "a.walk")
    var run = WalkRun(
      .small(.step("s", to: [.step("t")]), .step("t", [.sensed("a")])))

    for line in try #require(parser.walks.first).lines { try run.follow(line) }

    #expect(
      run.events.map(\.kind.name) == [
        "opened", "stepOpened", "choiceMade", "stepLeft", "stepOpened", "checked", "left",
        "driverChanged", "checked", "checked", "stepLeft", "ended",
      ])
  }

  @Test func `every walk is walked, and what they tried is counted`() throws {
    let parser = WalkParser(
      """
      start
      check link holds
      tick a
      choose fixed leaving open
      end fixed
      start
      answer c1 yes
      choose get-help
      end support
      """, file: "a.walk")
    var runner = WalkRunner(guide, file: "a.walk")

    for walk in parser.walks { runner.run(walk) }

    #expect(runner.problems == [])
    #expect(runner.walkCount == 2)
    #expect(runner.coverage.itemShare == WalkCoverage.Share(tried: 4, whole: 9))
    #expect(runner.coverage.choiceShare == WalkCoverage.Share(tried: 2, whole: 2))
    #expect(runner.coverage.untriedEndings == [.notFixed, .gaveUp])
    #expect(runner.coverage.untried.map { $0.items.map(\.id) } == [["c", "d", "w", "p", "c2"]])
  }

  private let guide = PinnedGuide.small(
    banner: Alert(text: ["It is hot."]),
    .step(
      "s",
      [
        .open("a", required: true), .sensed("b"), .ask("c", [.open("d")]), .wait("w"),
        .open("p", undo: true), .oneOf("set", ["c1", "c2"]),
      ], minutes: 4))

  /// What goes wrong in a walk of these lines after its start: `line:column: message`.
  private func walked(_ lines: String, _ other: PinnedGuide? = nil) -> [String] {
    let parser = WalkParser("start\n\(lines)\n", file: "a.walk")
    var runner = WalkRunner(other ?? guide, file: "a.walk")
    for walk in parser.walks { runner.run(walk) }
    return (parser.problems + runner.problems).map { problem in
      let place = problem.place.map { "\($0.line):\($0.column)" } ?? "nowhere"
      return "\(place): \(problem.message)"
    }
  }

  @Test func `of one item that is due in two visits the longest due is meant`() {
    let guides = [
      PinnedGuide.small(id: "a", .step("s", to: [.guide("b", nil), .fixed])),
      PinnedGuide.small(id: "b", .step("t", [.open("p", undo: true)])),
    ]
    let again = "choose b.md leaving open\ntick p\nend not fixed\n"
    let lines = "\(again)\(again)tick undo p\ntick undo p\nexpect put back nothing\nend support"
    let parser = WalkParser("start\n\(lines)", file: "a.walk")
    var runner = WalkRunner(guides[0], file: "a.walk") { id in
      guides.first { $0.reference.id == id }
    }

    for walk in parser.walks { runner.run(walk) }

    #expect(runner.problems.map(\.description) == [])
  }
}
