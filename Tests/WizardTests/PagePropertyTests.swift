import Screen
import TestSupport
import Testing
import Text

@testable import Wizard

@Suite struct PagePropertyTests {
  @Test(arguments: PagePath.all)
  func `at every size a page fills the screen, and its cursor is on it`(path: PagePath) throws {
    let wizard = try path.open(columns: 80, rows: 24)
    let wide = Array(stride(from: 21, through: 140, by: path.isLong ? 39 : 17)) + [140]
    for columns in path.isLong ? wide : Array(1...20) + wide {
      for rows in Self.rows(columns) {
        let size = Size(columns: columns, rows: rows)
        wizard.send(.resized(size))
        let frame = PageView(wizard.model).frame
        #expect(frame.size == size)
        if let cursor = frame.cursor {
          #expect(size.contains(cursor), "\(path.name) at \(columns)x\(rows)")
        }
      }
    }
  }

  @Test(arguments: PagePath.all, [40, 80])
  func `scrolled to the end and back, every line was seen`(path: PagePath, columns: Int) throws {
    let wizard = try path.open(columns: columns, rows: 10)
    guard try isText(wizard) else { return }
    let all = try lines(path, columns)
    try wizard.press("g")
    var seen = body(wizard)
    // Half a screen is five lines.
    while wizard.model.pages.last?.scroll != PageView(wizard.model).lastScroll {
      let before = wizard.model.pages.last?.scroll ?? 0
      try wizard.press("<pgdn>")
      let moved = (wizard.model.pages.last?.scroll ?? 0) - before
      try #require(moved > 0)
      seen += body(wizard).suffix(moved)
    }
    #expect(seen.prefix(all.count) == all[...])
    let end = PageView(wizard.model).frame
    try wizard.press("<down><pgdn>G")
    #expect(PageView(wizard.model).frame == end)
    try wizard.press("gG<up><down>")
    #expect(PageView(wizard.model).frame == end)
  }

  @Test func `a guide is drawn in a moment`() throws {
    let wizard = try PagePath(name: "guide", keys: "v").open(columns: 80, rows: 24)
    let start = ProcessorTime.ofThisThread
    for _ in 0..<10 { #expect(PageView(wizard.model).frame.size.rows == 24) }
    // Builds for tests are many times slower than the program, where it takes a few milliseconds.
    #expect((ProcessorTime.ofThisThread - start) / 10 < 0.2)
  }

  @Test func `one key leaves the end of a page, however far one wanted to go`() throws {
    let wizard = try PagePath(name: "guide", keys: "v").open(columns: 80, rows: 24)
    try wizard.press("GGG")
    let end = PageView(wizard.model).frame
    try wizard.press("<up>")
    #expect(PageView(wizard.model).frame != end)
  }

  @Test func `each of a hundred sessions can be reached`() throws {
    let cards = (1...100).map { SampleSessions.card("heron-\($0)", minutesAgo: $0) }
    let wizard = try PlayedWizard(columns: 40, rows: 12, sessions: cards)
    try wizard.press("s")
    for card in cards {
      let frame = PageView(wizard.model).frame
      let row = try #require(frame.cursor?.row)
      #expect(frame.lines[row].hasPrefix("> \(card.name) "))
      try wizard.press("<down>")
    }
  }

  @Test func `all that can be drawn in ASCII is`() throws {
    for path in PagePath.all {
      let wizard = try path.open(columns: 80, rows: 24, glyphs: .ascii)
      let text = PageView(wizard.model).frame.text
      #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(path.name)")
    }
  }

  /// Where small screens are told from large ones, and many between.
  private static func rows(_ columns: Int) -> [Int] {
    [1, 2, 3, 7, 8, 10, 18, 1 + columns % 50]
  }

  private func isText(_ wizard: PlayedWizard) throws -> Bool {
    let page = try #require(wizard.model.pages.last)
    if case .text = PageContent(wizard.model, page, columns: 38) { return true }
    return false
  }

  /// What a screen shows that is as high as the page is long, and as wide.
  private func lines(_ path: PagePath, _ columns: Int) throws -> [String] {
    let wizard = try path.open(columns: columns, rows: 10)
    let page = try #require(wizard.model.pages.last)
    let width = columns < 60 ? columns : min(columns, 100)
    guard case .text(let lines, _) = PageContent(wizard.model, page, columns: width) else {
      return []
    }
    return lines.map { line in
      String(line.text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Between what stands above it and below.
  private func body(_ wizard: PlayedWizard) -> [String] {
    // The page of the warning has no banner, and says what Enter does.
    let isWarning = wizard.model.pages.last?.kind == .warning
    return Array(
      PageView(wizard.model).frame.lines.dropFirst(isWarning ? 1 : 2).dropLast(isWarning ? 2 : 1))
  }
}
