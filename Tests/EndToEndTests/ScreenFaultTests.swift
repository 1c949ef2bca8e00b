import Foundation
import TestSupport
import Testing

/// The wizard under a shell in a real terminal, and what becomes of its screen.
@Suite struct ScreenFaultTests {
  private let state: StateFolder

  init() throws {
    state = try StateFolder()
  }

  /// A terminal with the wizard at the first step of 1003, and what it shows then.
  private func atFirstStep(
    _ environment: [String: String] = [:], before: String = "true", in state: StateFolder? = nil
  ) throws -> (screen: TmuxScreen, rows: [String]) {
    let state = state ?? self.state
    let screen = try TmuxScreen(environment: state.environment.merging(environment) { $1 })
    try screen.run(before)
    try screen.run("\(Program.handrail.path) 1003")
    try screen.wait(for: "Do you see this?")
    try screen.type("\r")
    try screen.wait(for: "0 of 9")
    return (screen, try screen.capture())
  }

  @Test func `start, tick, leave and resume, with the modes as they were`() throws {
    let (screen, _) = try atFirstStep(before: "stty -a > \(state.path)/before; clear")
    #expect(try screen.fact("alternate_on") == "1")
    try screen.type("y")
    try screen.wait(for: "1 of 9")
    try screen.type("q")
    screen.waitForPrompt()
    try screen.wait(for: "1003 saved at step 1, Where and how many (1 of 9 done).")
    try screen.wait(for: "Go on with: handrail resume")
    try screen.wait(for: "Report: handrail report ")
    #expect(try screen.fact("alternate_on") == "0")

    try screen.run("clear; \(Program.handrail.path) resume")
    // The line that was left behind tells the same count, until the shell has cleared it.
    try screen.wait("The same item has not the focus") { rows in
      rows.contains { $0.hasPrefix(" >   a [?] All of them") }
    }
    try screen.type("\u{3}")
    screen.waitForPrompt()
    try screen.run("echo code-$?; stty -a | diff - \(state.path)/before && echo as-before")
    try screen.wait(for: "code-130")
    try screen.wait(for: "as-before")
  }

  @Test func `fault 9: Ctrl-Z gives the shell back, and fg goes on in another size`() throws {
    let (screen, rows) = try atFirstStep(before: "stty -a > \(state.path)/before; clear")

    try screen.type("\u{1A}")
    screen.waitForPrompt()
    #expect(try screen.fact("alternate_on") == "0")
    try screen.run("clear; stty -a | diff - \(state.path)/before && echo as-before")
    try screen.wait(for: "as-before")
    try screen.resize(columns: 60, rows: 20)
    try screen.run("fg")

    try screen.wait("The smaller screen is not filled") { rows in
      rows.count == 20 && rows[19].hasSuffix("q leave") && rows[19].count == 59
    }
    #expect(try screen.fact("alternate_on") == "1")
    try screen.resize(columns: 80, rows: 24)
    try screen.wait("The screen is not as it was") { $0 == rows }
    try screen.type("q")
    screen.waitForPrompt()
    #expect(try state.events().last?.contains("quit") == true)
  }

  @Test func `fault 10: after a storm of resizes the screen is as it was`() throws {
    let (screen, rows) = try atFirstStep()
    let sizes = [
      (1, 1), (500, 200), (2, 200), (500, 1), (40, 12), (20, 6), (19, 5), (3, 3), (132, 40),
    ]
    for _ in 0..<3 {
      for (columns, rows) in sizes { try screen.resize(columns: columns, rows: rows) }
    }

    try screen.resize(columns: 80, rows: 24)
    try screen.wait("The screen is not as it was") { $0 == rows }
    try screen.resize(columns: 3, rows: 2)
    try screen.type("q")
    try screen.resize(columns: 80, rows: 24)
    screen.waitForPrompt()
  }

  @Test func `fault 10: the smallest screens show how to leave, and grow again`() throws {
    let (screen, rows) = try atFirstStep()
    for (columns, line) in [
      (1, "q"), (2, "q"), (7, "q"), (8, "q leaves"), (19, "Too small; q leaves"),
    ] {
      for count in [1, 2, 24] {
        try screen.resize(columns: columns, rows: count)
        try screen.wait("At \(columns)x\(count) is not: \(line)") { rows in
          rows == [line] + Array(repeating: "", count: count - 1)
        }
      }
    }

    // Nothing is ticked that nobody sees.
    try screen.type("y")
    try screen.resize(columns: 80, rows: 24)
    try screen.wait("The screen is not as it was") { $0 == rows }
    try screen.resize(columns: 1, rows: 1)
    try screen.wait("At 1x1 is no q") { $0 == ["q"] }
    try screen.type("q")
    try screen.resize(columns: 80, rows: 24)
    screen.waitForPrompt()
  }

  @Test func `fault 10: Ctrl-C leaves a screen of one cell`() throws {
    let (screen, _) = try atFirstStep()
    try screen.resize(columns: 1, rows: 1)
    try screen.wait("At 1x1 is no q") { $0 == ["q"] }
    try screen.type("\u{3}")
    try screen.resize(columns: 80, rows: 24)
    screen.waitForPrompt()
    #expect(try state.events().last?.contains("quit") == true)
  }

  @Test(arguments: [(40, 12), (60, 18), (132, 40), (200, 60)])
  func `fault 10: every size is filled to its last row`(columns: Int, rows: Int) throws {
    let (screen, _) = try atFirstStep()

    try screen.resize(columns: columns, rows: rows)

    try screen.wait("The last row is not the keys") { shown in
      let last = shown.last ?? ""
      return shown.count == rows && last.contains(" ? ") && last.count <= columns
        && last.count > columns / 2
    }
  }

  @Test func `fault 11: the size of another window counts for nothing`() throws {
    let usual = try atFirstStep(in: StateFolder()).rows
    let (screen, rows) = try atFirstStep(["LINES": "7", "COLUMNS": "31"])
    #expect(rows == usual)

    try screen.resize(columns: 100, rows: 30)

    try screen.wait("The larger screen is not filled") { rows in
      rows.count == 30 && rows[29].hasSuffix("q leave") && rows[29].count == 99
    }
  }

  @Test func `fault 19: what others write on the screen is gone with Ctrl-L`() throws {
    let (screen, rows) = try atFirstStep()
    let terminal = try screen.fact("pane_tty")
    let message = "\r\n\u{1B}[3;1HBroadcast message from root: the tea is ready\u{1B}[7m\r\n\r\nx"
    let wall = try #require(FileHandle(forWritingAtPath: terminal))
    try wall.write(contentsOf: Data(message.utf8))
    try screen.wait(for: "the tea is ready")

    try screen.type("\u{0C}")

    try screen.wait("The screen is not as it was") { $0 == rows }
  }
}
