import GuideEngine
import Testing

@Suite struct WalkMistakeTests {
  @Test(
    arguments: [
      ("tik a", "1: There is no command tik; write tick."),
      (
        "sing",
        """
        1: There is no command sing; write one of start, tick, untick, answer, record, override, \
        defer, acknowledge, check, wait, choose, back, undo, end, note, leave, resume, expect.
        """
      ),
      ("\"a\"", "1: A line begins with a command; write one, as tick or choose."),
      (", a", "1: A line begins with a command; write one, as tick or choose."),
      ("start at", "7: A start at a step needs its slug; write start at the-firewall."),
      (
        "tick",
        "1: An item is missing; write its slug, or the beginning of its text in quotation marks."
      ),
      (
        "tick undo",
        "6: An item is missing; write its slug, or the beginning of its text in quotation marks."
      ),
      (
        "tick a b",
        "8: The line is complete before this; take the rest out, or put a text into quotation marks."
      ),
      (
        "  tick a, b",
        "9: The line is complete before this; take the rest out, or put a text into quotation marks."
      ),
      ("tick \"a", "6: This text has no end; close it with a quotation mark."),
      ("answer c", "8: An answer is yes, no or none; write one of these words."),
      ("answer c maybe", "10: An answer is yes, no or none; write one of these words."),
      ("record r", "8: A text is missing; write it in quotation marks."),
      ("record r E7", "10: A text is missing; write it in quotation marks."),
      ("override a", "10: An override needs a reason; write because and the reason."),
      ("override a because", "12: A text is missing; write it in quotation marks."),
      (
        "choose",
        "1: A choice is missing; write where it leads, or its label's beginning in quotation marks."
      ),
      (
        "choose fixed leaving",
        "14: The line is complete before this; take the rest out, or put a text into quotation marks."
      ),
      ("end", "1: An outcome is fixed, not fixed, support or gave up; write one of these."),
      ("end not", "5: An outcome is fixed, not fixed, support or gave up; write one of these."),
      ("end fixed anyway", "11: A text is missing; write it in quotation marks."),
      (
        "end support anyway \"x\"",
        "13: The line is complete before this; take the rest out, or put a text into quotation marks."
      ),
      (
        "wait 2",
        "6: A time is a number, at most 1000000, and s, min or h; write 60 s, 2 min or 1 h."
      ),
      (
        "wait -2 min",
        "6: A time is a number, at most 1000000, and s, min or h; write 60 s, 2 min or 1 h."
      ),
      (
        "wait 2 days",
        "6: A time is a number, at most 1000000, and s, min or h; write 60 s, 2 min or 1 h."
      ),
      (
        "check link",
        "7: What a check says is holds, fails, unknown or none; end with one of these words."
      ),
      ("check holds", "7: A check is missing; write its name, as link or speakers answer."),
      (
        "check link,",
        "11: What a check says is holds, fails, unknown or none; end with one of these words."
      ),
      (
        "check radio holds",
        """
        7: There is no check radio; write one of speakers, speakers answer, missing speakers, \
        versions, upnp, link, status page, resolve HOST, reach HOST PORT.
        """
      ),
    ])
  func `a line that is no command says where and what to write`(
    line: String, message: String
  ) {
    #expect(complaint(about: line) == "2:\(message)")
  }

  @Test(
    arguments: [
      (
        "expect",
        "1: An item is missing; write its slug, or the beginning of its text in quotation marks."
      ),
      (
        "expect a",
        """
        8: What is expected of an item is one of todo, done, overridden, deferred, \
        inactive, waiting, unanswered, yes, no, holds, fails, unknown, by you; write one of these.
        """
      ),
      (
        "expect a finished",
        """
        10: What is expected of an item is one of todo, done, overridden, deferred, \
        inactive, waiting, unanswered, yes, no, holds, fails, unknown, by you; write one of these.
        """
      ),
      ("expect step", "8: A step is missing; write its slug."),
      ("expect minutes twelve", "16: A number is missing; write it in digits."),
      ("expect progress 9", "17: The whole is missing; write 9 of 23."),
      ("expect progress 9 of", "19: A number is missing; write it in digits."),
      ("expect warning hot", "16: A text is missing; write its beginning in quotation marks."),
      ("expect put back switch", "17: A text is missing; write its beginning in quotation marks."),
      (
        "expect refused naming",
        "16: An item is missing; write its slug, or the beginning of its text in quotation marks."
      ),
      (
        "expect deferred a,",
        "18: An item is missing; write its slug, or the beginning of its text in quotation marks."
      ),
      (
        "expect ended well",
        "14: An outcome is fixed, not fixed, support or gave up; write one of these."
      ),
      (
        "expect depth 2 guides",
        "16: The line is complete before this; take the rest out, or put a text into quotation marks."
      ),
      (
        "expect complete with a",
        "17: The line is complete before this; take the rest out, or put a text into quotation marks."
      ),
    ])
  func `a line that is no expectation says where and what to write`(
    line: String, message: String
  ) {
    #expect(complaint(about: line) == "2:\(message)")
  }

  @Test func `a walk without a start is told to begin with one`() {
    let parser = WalkParser("tick a\n", file: "a.walk")

    #expect(
      parser.problems.map(\.description) == [
        "a.walk:1:1: error: A walk begins with start; write it first."
      ])
    #expect(parser.walks == [])
  }

  @Test func `a mistake in a line that ends otherwise is in the same place`() {
    let parser = WalkParser("start\r\n\ttik a\r\n", file: "a.walk")

    #expect(
      parser.problems.map(\.description) == [
        "a.walk:2:2: error: There is no command tik; write tick."
      ])
    #expect(parser.problems.map(\.rule) == ["walk-line"])
  }

  /// `line:column: message`, of the one mistake in a line after a start.
  private func complaint(about line: String) -> String {
    WalkParser("start\n\(line)", file: "a.walk").problems.map { problem in
      let place = problem.place.map { "\($0.line):\($0.column)" } ?? "nowhere"
      return "\(place): \(problem.message)"
    }.joined(separator: "\n")
  }
}
