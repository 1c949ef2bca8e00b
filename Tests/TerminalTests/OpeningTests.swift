import Foundation
import Screen
import TestSupport
import Testing

@testable import Terminal

extension TerminalOnPseudoTerminal {
  @Suite(.serialized) struct OpeningTests {
    @Test(
      arguments: [
        ("xterm-ghostty", "xterm-256color"), ("foot", "xterm-256color"),
        ("tmux-direct", "screen-256color"), ("no-such-thing", "vt100"), ("linux", "linux"),
      ])
    func `a terminal that is not known here is driven as its relative`(
      name: String, used: String
    ) throws {
      let pseudo = try PseudoTerminal()
      let terminal = try open(pseudo, choice(name))

      #expect(terminal.name == used)
    }

    @Test func `opening alone writes nothing, and closing after it neither`() throws {
      let pseudo = try PseudoTerminal()
      let before = pseudo.modes
      let terminal = try open(pseudo)
      #expect(pseudo.modes != before)

      terminal.close()

      #expect(pseudo.take() == [])
      #expect(pseudo.modes == before)
    }

    @Test func `it is given back when it is let go`() throws {
      let pseudo = try PseudoTerminal()
      let before = pseudo.modes
      do {
        var terminal = try open(pseudo)
        terminal.draw(step(focus: 0))
      }

      let bytes = pseudo.take()
      #expect(bytes.contains(Array("\u{1B}[?1049l".utf8)))
      #expect(bytes.contains(Array("\u{1B}[?2004l".utf8)))
      #expect(pseudo.modes == before)
    }

    @Test func `there is one at a time`() throws {
      let (first, second) = (try PseudoTerminal(), try PseudoTerminal())
      let terminal = try open(first)

      #expect(throws: TerminalProblem.system(EBUSY)) {
        _ = try Terminal.open(choice(), input: second.slave, output: second.slave)
      }
      terminal.close()
    }

    @Test func `a plain choice opens nothing and says why`() throws {
      let plain = TerminalChoice(
        .init(
          environment: ["TERM": "dumb"], isInputTerminal: true, isOutputTerminal: true,
          locale: TerminalLocale(isUTF8: true, isEastAsian: false)))

      #expect(throws: TerminalProblem.plain(.dumb)) { _ = try Terminal.open(plain) }
    }

    @Test func `going in and out many times leaves nothing open`() throws {
      let pseudo = try PseudoTerminal()
      func descriptors() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      }
      let before = try descriptors()
      for _ in 0..<100 { try open(pseudo).close() }

      // Other tests open files at the same time, but not a hundred.
      #expect(try descriptors() - before < 100)
    }
  }
}
