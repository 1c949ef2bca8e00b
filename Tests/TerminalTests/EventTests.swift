import Foundation
import Glibc
import Screen
import TestSupport
import Testing
import Text

@testable import Terminal

extension TerminalOnPseudoTerminal {
  @Suite(.serialized) struct EventTests {
    private static let soon = Duration.seconds(30)

    private func next(_ terminal: inout Terminal) -> TerminalEvent {
      terminal.next(until: .now + Self.soon)
    }

    @Test func `keys come through the terminal as they are typed`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      pseudo.type("a\u{1B}[A\u{1B}OB\r\t\u{C}\u{11}\u{13}\u{16}ä設\u{FF}")

      var keys: [TerminalEvent] = []
      for _ in 0..<12 { keys.append(next(&terminal)) }

      let expected: [Key] = [
        .character("a"), .up, .down, .enter, .tab, .control("l"), .control("q"), .control("s"),
        .control("v"), .character("ä"), .character("設"), .character("ÿ"),
      ]
      #expect(keys == expected.map { .key($0) })
    }

    @Test func `a lone Esc is given out by itself`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      pseudo.type("\u{1B}")

      #expect(next(&terminal) == .key(.escape))
    }

    @Test func `a paste of a mebibyte with everything in it is one event`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      let line = "0123456q\u{1B}[201~q\r"
      let pasted = "\u{1B}[200~" + String(repeating: line, count: 1 << 16) + "\u{1B}[201~"
      let master = pseudo.master
      let typing = Thread { PseudoTerminal.type(Array(pasted.utf8), into: master) }
      typing.start()

      guard case .paste(let text) = next(&terminal) else {
        Issue.record("the first event is no paste")
        return
      }
      #expect(text.string.hasPrefix("0123456qq\n0123456qq\n"))
      #expect(text.string.utf8.count <= 1 << 20)
      while !typing.isFinished { _ = terminal.next(until: .now + .milliseconds(20)) }
    }

    @Test func `nothing happens and nothing is written until the deadline`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      terminal.draw(step(focus: 0))
      _ = pseudo.take()
      let before = ProcessorTime.ofThisThread

      #expect(terminal.next(until: .now + .milliseconds(200)) == .timeout)

      #expect(ProcessorTime.ofThisThread - before < 0.1)
      #expect(pseudo.take() == [])
    }

    @Test func `a deadline in the past is a look at what is there`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)

      #expect(terminal.next(until: .now - .seconds(9)) == .timeout)
    }

    @Test func `other descriptors are watched and keys do not hold them up`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      let pipe = Pipe()
      let descriptor = pipe.fileHandleForReading.fileDescriptor
      try pipe.fileHandleForWriting.write(contentsOf: Data([1]))
      pseudo.type("abc")

      var events: [TerminalEvent] = []
      for _ in 0..<3 {
        events.append(terminal.next(until: .now + Self.soon, watching: [descriptor]))
      }

      #expect(events.contains(.ready(descriptor)))
      #expect(events.contains(.key(.character("a"))))
    }

    @Test func `a descriptor whose other end is closed is ready`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      let pipe = Pipe()
      try pipe.fileHandleForWriting.close()
      let descriptor = pipe.fileHandleForReading.fileDescriptor

      #expect(
        terminal.next(until: .now + Self.soon, watching: [descriptor]) == .ready(descriptor))
    }

    @Test func `a terminal that hangs up is gone, and stays so at once`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      pseudo.type("ab")
      terminal.draw(step(focus: 0))
      pseudo.hangUp()

      var event = next(&terminal)
      while case .key = event { event = next(&terminal) }
      #expect(event == .gone)
      terminal.draw(step(focus: 1))
      #expect(terminal.next() == .gone)
      #expect(terminal.next() == .gone)
    }

    @Test func `a file that ends is gone, too`() throws {
      let folder = try ScratchFolder()
      let keys = try folder.write("a\u{1B}[B", to: "keys")
      let input = Glibc.open(keys, O_RDONLY)
      let output = Glibc.open("\(folder.path)/screen", O_WRONLY | O_CREAT, 0o600)
      defer {
        close(input)
        close(output)
      }
      var terminal = try Terminal.open(choice(), input: input, output: output)
      terminal.draw(step(focus: 0))

      #expect(next(&terminal) == .key(.character("a")))
      #expect(next(&terminal) == .key(.down))
      #expect(next(&terminal) == .gone)
      terminal.close()
      let written = try String(contentsOfFile: "\(folder.path)/screen", encoding: .utf8)
      #expect(written.hasSuffix("\u{1B}>"))
    }

    @Test func `random bytes are survived`() throws {
      let pseudo = try PseudoTerminal()
      var terminal = try open(pseudo)
      var numbers = SplitMix64(seed: 18)
      for _ in 0..<200 {
        // Not the keys that the terminal itself makes signals of.
        let bytes = (0..<50).map { _ in UInt8.random(in: 0...255, using: &numbers) }
          .filter { ![0x03, 0x1A].contains($0) }
        pseudo.type(bytes)
        while terminal.next(until: .now) != .timeout {}
      }
      while terminal.next(until: .now + .milliseconds(2_100)) != .timeout {}
      pseudo.type("x")

      #expect(next(&terminal) == .key(.character("x")))
    }
  }
}
