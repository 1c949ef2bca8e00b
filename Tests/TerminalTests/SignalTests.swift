import Foundation
import Screen
import TestSupport
import Testing

@testable import Terminal

extension TerminalOnPseudoTerminal {
  @Suite(.serialized) struct SignalTests {
    private func next(_ terminal: inout Terminal) -> TerminalEvent {
      terminal.next(until: .now + .seconds(30))
    }

    @Test func `a storm of resizes is one event with the last size`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      terminal.draw(step(focus: 0))
      for number in 1...500 {
        pseudo.resize(columns: number, rows: max(1, 200 - number))
        kill(getpid(), SIGWINCH)
      }
      pseudo.resize(columns: 61, rows: 19)
      kill(getpid(), SIGWINCH)

      #expect(next(&terminal) == .resized(Size(columns: 61, rows: 19)))
      #expect(terminal.next(until: .now) == .timeout)
      var frame = Frame(terminal.size, glyphs: .unicode)
      frame.drawBox(title: "WARNING")
      terminal.draw(frame)
      let shown = terminal.curses.shown(terminal.size)
      #expect(shown == frame.lines)
    }

    @Test(arguments: [(1, 1), (500, 200), (3, 200), (500, 1), (80, 24)])
    func `every size is drawn after every other`(columns: Int, rows: Int) throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      for size in [Size(columns: columns, rows: rows), Size(columns: 40, rows: 12)] {
        pseudo.resize(columns: size.columns, rows: size.rows)
        kill(getpid(), SIGWINCH)
        _ = terminal.next(until: .now + .milliseconds(100))
        var frame = Frame(terminal.size, glyphs: .unicode)
        frame.drawBox()
        frame.write("設定", at: .origin)
        terminal.draw(frame)
        _ = pseudo.take()
        let shown = terminal.curses.shown(terminal.size)
        #expect(terminal.size == size)
        #expect(shown == frame.lines)
      }
    }

    @Test func `a signal that changes no size says nothing`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      kill(getpid(), SIGWINCH)

      #expect(terminal.next(until: .now + .milliseconds(60)) == .timeout)
    }

    @Test func `signals are told`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      for signal in [SIGINT, SIGTERM] { kill(getpid(), signal) }

      let told = Set([next(&terminal), next(&terminal)])

      #expect(told == [.signal(.interrupt), .signal(.terminate)])
      #expect(terminal.next(until: .now) == .timeout)
    }

    @Test func `after a stop everything is written anew`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      terminal.draw(step(focus: 0))
      _ = pseudo.take()

      kill(getpid(), SIGCONT)
      #expect(next(&terminal) == .resized(Size(columns: 80, rows: 24)))
      terminal.draw(step(focus: 0))

      let bytes = pseudo.take()
      #expect(bytes.contains(Array("\u{1B}[?1049h".utf8)))
      #expect(bytes.contains(Array("\u{1B}[?2004h".utf8)))
      #expect(bytes.contains(Array("WARNING".utf8)))
    }
  }
}
