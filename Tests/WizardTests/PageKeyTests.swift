import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// PgUp and PgDn move by a screenful, whatever is on the screen.
@Suite struct PageKeyTests {
  @Test(arguments: ["40x12", "80x24"])
  func `a text moves by a screen less one line`(size: String) throws {
    let wizard = try PagePath(name: "guide", keys: "v").open(size)
    let last = try #require(body(wizard).last)
    try wizard.press("<pgdn>")
    #expect(body(wizard).first == last)
    try wizard.press("<pgup>")
    #expect(wizard.model.pages.last?.scroll == 0)
  }

  @Test(arguments: ["40x12", "80x24"])
  func `a list moves by what is in sight, and the last of it stays`(size: String) throws {
    let wizard = try sessions(size)
    let seen = names(wizard)
    try wizard.press("<pgdn>")
    #expect(focused(wizard) == seen.last)
    try wizard.press("<pgdn>")
    #expect(names(wizard).contains(seen.last ?? ""))
    #expect(!names(wizard).contains(seen.first ?? ""))
    try wizard.press("<pgup><pgup><pgup>")
    #expect(focused(wizard) == "heron-1")
  }

  @Test func `a list stands still while the cursor moves within what is in sight`() throws {
    let wizard = try sessions("80x24")
    try wizard.press("<pgdn><pgdn>")
    let seen = names(wizard)
    try wizard.press("<up>")
    #expect(names(wizard) == seen)
    try wizard.press("<up>")
    #expect(names(wizard) == seen)
    #expect(focused(wizard) != seen.last)
  }

  @Test(arguments: ["40x12", "80x24"])
  func `on a step no row is passed over unseen`(size: String) throws {
    let wizard = try Scenes.wizard(size, guides: [try EveryKindGuide.pinned()])
    try wizard.press("7<enter><enter>G<home>")
    while wizard.model.sitting?.cursor != .choices { try wizard.press("<enter>") }
    try wizard.press("1")
    if wizard.model.pages.last != nil { try wizard.press("y") }
    try wizard.press("g")
    var seen = Set(items(wizard))
    for _ in 0..<9 {
      try wizard.press("<pgdn>")
      seen.formUnion(items(wizard))
    }
    let all = try #require(wizard.model.snapshot?.items)
    let texts = all.filter { $0.state != .inactive }.map { $0.item.text.string.prefix(12) }
    for text in texts {
      #expect(seen.contains { $0.contains(text) }, "\(text)")
    }
  }

  @Test func `the first screen moves by what is in sight`() throws {
    let cards = (1...30).map { SampleSessions.card("heron-\($0)", minutesAgo: $0) }
    let wizard = try PlayedWizard(columns: 40, rows: 12, sessions: cards)
    let inSight = wizard.model.pageful
    #expect((1...6).contains(inSight))
    try wizard.press("<pgdn>")
    #expect(wizard.model.home.focus == inSight)
    try wizard.press("<pgup>")
    #expect(wizard.model.home.focus == 0)
  }

  private func sessions(_ size: String) throws -> PlayedWizard {
    let (columns, rows) = try Scenes.size(size)
    let cards = (1...100).map { SampleSessions.card("heron-\($0)", minutesAgo: $0) }
    let wizard = try PlayedWizard(columns: columns, rows: rows, sessions: cards)
    try wizard.press("s")
    return wizard
  }

  private func names(_ wizard: PlayedWizard) -> [String] {
    wizard.model.frame.lines.compactMap { line in
      line.split(separator: " ").first { $0.hasPrefix("heron-") }.map(String.init)
    }.filter { !$0.contains(",") }.reduce(into: []) { names, name in
      if names.last != name { names.append(name) }
    }
  }

  private func focused(_ wizard: PlayedWizard) -> String? {
    let row = wizard.model.frame.cursor?.row ?? 0
    return wizard.model.frame.lines[row].split(separator: " ").first { $0.hasPrefix("heron-") }
      .map(String.init)
  }

  private func items(_ wizard: PlayedWizard) -> [String] { wizard.model.frame.lines }

  private func body(_ wizard: PlayedWizard) -> [String] {
    let isNarrow = wizard.model.isNarrow
    return Array(
      PageView(wizard.model).frame.lines.dropFirst(isNarrow ? 2 : 3).dropLast(isNarrow ? 1 : 2))
  }
}
