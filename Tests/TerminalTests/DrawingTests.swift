import Foundation
import Screen
import TestSupport
import Testing
import Text

@testable import Terminal

extension TerminalOnPseudoTerminal {
  @Suite(.serialized) struct DrawingTests {
    @Test(arguments: names)
    func `what ncurses believes to be shown is the frame`(name: String) throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo, choice(name))
      for focus in [0, 1, 14, 3] {
        let frame = step(focus: focus, ticked: [focus])
        terminal.draw(frame)
        let shown = terminal.curses.shown(terminal.size)
        #expect(shown == frame.lines)
      }
      #expect(terminal.name == name)
    }

    @Test(arguments: [Glyphs.unicode, .ascii])
    func `hostile text is shown as it stands in the frame`(glyphs: Glyphs) throws {
      let pseudo = try PseudoTerminal(columns: 31, rows: 9)
      var terminal = try open(pseudo, choice(glyphs: glyphs))
      for text in [
        "設定を開いて、更新を選んでくださいませんか。お願いします", "e\u{301}\u{302}a\u{308} x",
        "עדכון נחסם על ידי", "\u{1B}[2J\r\u{9B}31m", "Straße → … · ─ ½", "👩‍👩‍👧 ok",
      ] {
        var frame = Frame(terminal.size, glyphs: glyphs)
        for row in 0..<9 {
          frame.write(SafeText(text), at: Position(row: row, column: row - 2), .focus)
        }
        terminal.draw(frame)
        let shown = terminal.curses.shown(terminal.size)
        #expect(shown == frame.lines)
      }
    }

    @Test(arguments: names)
    func `few bytes are written`(name: String) throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo, choice(name))
      func bytes(_ frame: Frame) -> Int {
        terminal.draw(frame)
        return pseudo.take().count
      }
      let first = bytes(step(focus: 0))
      let move = bytes(step(focus: 1))
      let tick = bytes(step(focus: 1, ticked: [1]))
      var other = Frame(terminal.size, glyphs: .unicode)
      for row in 0..<24 {
        other.place(
          Paragraph(SafeText(String(repeating: "page \(row) ", count: 20)), limit: 1)
            .frame(columns: 80, glyphs: .unicode), at: Position(row: row, column: 0))
      }
      let page = bytes(other)
      let same = bytes(other)

      #expect(first <= 4_096)
      #expect(page <= 6_144)
      #expect(move <= 200)
      #expect(tick <= 300)
      #expect(same == 0)
    }

    @Test func `a frame is one write`() throws {
      var ends: [Int32] = [-1, -1]
      // Here what was written at once is read at once.
      #expect(socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &ends) == 0)
      defer { for end in ends { close(end) } }
      var terminal = try Terminal.open(choice(), input: ends[0], output: ends[0])
      for focus in 0..<3 {
        terminal.draw(step(focus: focus))
        var buffer = [UInt8](repeating: 0, count: 8_192)
        #expect(recv(ends[1], &buffer, buffer.count, Int32(MSG_DONTWAIT)) > 0)
        #expect(recv(ends[1], &buffer, buffer.count, Int32(MSG_DONTWAIT)) == -1)
      }
    }

    @Test func `a focus that is told by a sign alone costs a few bytes`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      var frame = Frame(terminal.size, glyphs: .unicode)
      terminal.draw(frame)
      _ = pseudo.take()

      frame.cursor = Position(row: 7, column: 12)
      terminal.draw(frame)

      #expect(pseudo.take() == Array("\u{1B}[8;13H".utf8))
    }

    @Test func `redraw writes everything anew`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      terminal.draw(step(focus: 0))
      _ = pseudo.take()

      terminal.redraw()
      terminal.draw(step(focus: 0))

      let bytes = pseudo.take()
      #expect(bytes.contains(Array("\u{1B}[2J".utf8)))
      #expect(bytes.contains(Array("WARNING".utf8)))
    }

    @Test(
      arguments: [(1, 1), (500, 200), (20, 6), (2, 300)], [Size(columns: 80, rows: 24)])
    func `a frame of another size is cut or filled up with blanks`(
      size: (Int, Int), frameSize: Size
    ) throws {
      let pseudo = try PseudoTerminal(columns: size.0, rows: size.1)
      var terminal = try open(pseudo)
      terminal.draw(step(focus: 14, size: frameSize))

      let shown = terminal.curses.shown(terminal.size)
      #expect(shown.count == min(size.1, 200))
      #expect(shown[0].hasPrefix("!"))
      #expect(shown.allSatisfy { $0.count <= size.0 })
    }

    @Test(arguments: names)
    func `the only cell of a screen shows what it holds`(name: String) throws {
      let pseudo = try PseudoTerminal(columns: 1, rows: 1)
      var terminal = try open(pseudo, choice(name))
      var frame = Frame(terminal.size, glyphs: .unicode)
      frame.write("q", at: .origin)

      terminal.draw(frame)

      #expect(String(decoding: pseudo.take(), as: UTF8.self).hasSuffix("\rq\r"))
    }

    @Test func `a terminal that takes nothing gets the last frame when it does`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      for number in 0..<200 {
        terminal.redraw()
        terminal.draw(step(focus: number % 15, ticked: [number % 7]))
      }
      #expect(terminal.outlet.isBlocked)
      var last = Frame(terminal.size, glyphs: .unicode)
      last.write("the-very-last", at: .origin)
      terminal.draw(last)

      while terminal.outlet.isBlocked {
        _ = pseudo.take()
        _ = terminal.next(until: .now + .milliseconds(1))
      }

      pseudo.wait(for: "the-very-last")
      let shown = terminal.curses.shown(terminal.size)
      #expect(shown == last.lines)
    }

    @Test func `a frame that waited is never shown after a newer one`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      while !terminal.outlet.isBlocked {
        terminal.redraw()
        terminal.draw(step(focus: 0))
      }
      terminal.draw(step(focus: 1))
      while terminal.outlet.isBlocked {
        _ = pseudo.take()
        terminal.outlet.flush()
      }

      terminal.draw(step(focus: 2))
      terminal.continueSending()

      let shown = terminal.curses.shown(terminal.size)
      #expect(shown == step(focus: 2).lines)
    }

    @Test func `a copied text is sent and one that is too long is not`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      let isSent = terminal.copy("abc")
      let isSentTooLong = terminal.copy(
        SafeText(String(repeating: "x", count: 80_000), limit: .max))

      #expect(isSent)
      #expect(!isSentTooLong)
      #expect(pseudo.take() == Array("\u{1B}]52;c;YWJj\u{7}".utf8))
    }
  }
}
