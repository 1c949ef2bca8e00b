import Terminal
import Testing

@testable import HandrailCLI

/// Why there are lines in place of a full screen.
@Suite struct PlainReasonTests {
  private func said(_ problem: TerminalProblem, _ name: String = "") -> String? {
    problem.whyPlain(name)?.string
  }

  @Test func `what somebody wanted needs no word`() {
    for reason in [
      TerminalChoice.PlainReason.asked, .inputIsNoTerminal, .outputIsNoTerminal,
    ] {
      #expect(said(.plain(reason)) == nil)
    }
  }

  @Test func `all else is one line`() {
    #expect(said(.plain(.accessible)) == "ACCESSIBLE is set: lines instead of a full screen.")
    #expect(
      said(.plain(.dumb))
        == "TERM=dumb cannot put a cursor anywhere: lines instead of a full screen."
    )
    #expect(
      said(.plain(.terminalMisnamed), "../\u{1B}")
        == "TERM=../\\u{1B} is no terminal's name: lines instead of a full screen.")
    #expect(
      said(.unknown(names: ["foot", "vt100"]))
        == "No terminal is known here as foot, vt100: lines instead of a full screen.")
  }
}
