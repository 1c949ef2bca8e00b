import Foundation
import Screen
import TestSupport
import Testing

@testable import Terminal

/// ncurses and the handlers of signals are one a process: what opens a terminal runs alone.
@Suite(.serialized) enum TerminalOnPseudoTerminal {
  static let names = ["xterm-256color", "screen-256color", "vt100"]

  static func choice(
    _ name: String = "xterm-256color", glyphs wanted: Glyphs = .unicode, theme: Theme = .dark
  ) -> TerminalChoice {
    let locale = TerminalLocale.set(from: ["LANG": "C.UTF-8"])
    return TerminalChoice(
      .init(
        environment: ["TERM": name, "ESCDELAY": "50"], isInputTerminal: true,
        isOutputTerminal: true, locale: locale),
      .init(isASCII: wanted.isASCII, theme: theme))
  }

  static func open(
    _ pseudo: PseudoTerminal, _ choice: TerminalChoice = choice()
  ) throws -> Terminal {
    try Terminal.open(choice, input: pseudo.slave, output: pseudo.slave)
  }

  /// A frame like a step of a guide.
  static func step(
    focus: Int, ticked: Set<Int> = [], size: Size = Size(columns: 80, rows: 24),
    glyphs: Glyphs = .unicode
  ) -> Frame {
    var frame = Frame(size, glyphs: glyphs)
    frame.place(
      WarningBanner(
        "Don't retry from multiple devices. Update from one only: a second phone can clash.",
        short: "One device only"
      ).frame(.rows, columns: size.columns, glyphs: glyphs), at: .origin)
    frame.write("Step 4 of 8  The firewall", at: Position(row: 2, column: 1), .heading)
    frame.drawRule(row: 3, .dim)
    for item in 0..<15 {
      frame.place(
        TaggedRow(
          mark: item == focus ? ">  [ ] " : "   [ ] ",
          text: .init("Item \(item) lets the update hosts through for the speakers"),
          tag: .init(ticked.contains(item) ? "done" : "required", .attention),
          isFocused: item == focus, cursor: 4
        ).frame(columns: size.columns, glyphs: glyphs), at: Position(row: 5 + item, column: 0))
    }
    frame.place(
      ProgressRow(done: ticked.count, of: 31, words: "13 of 31", state: .init("saved", .good))
        .frame(columns: size.columns, glyphs: glyphs), at: Position(row: 22, column: 0))
    frame.place(
      KeyBar([.init("Space", "tick"), .init("Enter", "what happened")], last: .init("q", "leave"))
        .frame(columns: size.columns, glyphs: glyphs), at: Position(row: 23, column: 0))
    return frame
  }
}
