import GuideEngine
import Screen
import TestSupport
import Testing
import Text

@testable import GuideFormat
@testable import Wizard

/// What others wrote, and nothing at all.
@Suite struct HostilePageTests {
  private static let word = SafeText(String(repeating: "Donaudampfschiff", count: 9))
  private static let hostile: [SafeText] = [
    SafeText(String("\u{1B}[2J\u{1B}]0;owned\u{7} and \u{202E}backwards")),
    "スピーカーの更新が二台目の端末かファイアウォールに止められている場合の手順",
    SafeText(String("e\u{301}\u{301}\u{301}\u{301}\u{301} and a\u{308}o\u{308}u\u{308}")),
    "שלום עולם, הרמקול שותק", word,
  ]

  @Test(arguments: ["40x12", "80x24"])
  func `titles that others wrote stay in their place`(size: String) throws {
    let cards = Self.hostile.enumerated().map { index, text in
      SampleSessions.card(
        "heron-\(index)", title: text, minutesAgo: index, guideTitle: text)
    }
    let wizard = try wizard(size, sessions: cards)
    try wizard.press("s<down>")
    try look(wizard, "sessions-hostile-\(size)")
  }

  @Test(arguments: ["40x12", "80x24"])
  func `lists with nothing in them say what to do`(size: String) throws {
    let wizard = try wizard(size, sessions: [])
    try wizard.press("s")
    try look(wizard, "sessions-none-\(size)")
    try wizard.press("z")
    try look(wizard, "trash-none-\(size)")
  }

  @Test(arguments: ["40x12", "80x24"])
  func `a hundred sessions scroll`(size: String) throws {
    let cards = (1...100).map { SampleSessions.card("heron-\($0)", minutesAgo: $0) }
    let wizard = try wizard(size, sessions: cards)
    try wizard.press("sG<up>")
    try look(wizard, "sessions-hundred-\(size)")
  }

  @Test(arguments: ["40x12", "80x24"])
  func `long text moves sideways under the cursor`(size: String) throws {
    let wizard = try PagePath(name: "", keys: "o").open(size)
    wizard.send(.paste(SafeText(joining: Self.hostile, with: " ")))
    try look(wizard, "entry-hostile-\(size)")
  }

  @Test(arguments: ["40x12", "80x24"])
  func `notes that were typed stay in their line of the history`(size: String) throws {
    let wizard = try PagePath(name: "", keys: "").open(size)
    for text in Self.hostile {
      try wizard.press("a")
      wizard.send(.paste(text))
      try wizard.press("<enter>")
    }
    try wizard.press("t")
    try look(wizard, "history-hostile-\(size)")
  }

  @Test(arguments: ["40x12", "80x24"])
  func `steps of any script keep the columns of the map`(size: String) throws {
    let guide = try Self.guide()
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let wizard = try PlayedWizard(columns: numbers[0], rows: numbers[1], guides: [guide])
    try wizard.press("7<enter><enter>m")
    try look(wizard, "map-hostile-\(size)")
    try wizard.press("<left>w")
    try look(wizard, "why-none-\(size)")
    try wizard.press("<left>!")
    try look(wizard, "warning-none-\(size)")
  }

  /// Its steps are named by what others might write; it has neither reasons nor warnings.
  private static func guide() throws -> PinnedGuide {
    let titles = [hostile[1].string, hostile[3].string, word.string]
    let steps = titles.map { title in
      "### \(title)\n`1 min`\n\n- [ ] \(title)\n\n- It works: [Fixed](#fixed)\n\n"
    }.joined()
    let text = SmallGuide.markdown().replacing("### The plug", with: "\(steps)### The plug")
    let id = GuideID(maker: "example", name: "7")
    return try #require(GuideParser.parse(Array(text.utf8), id: id, file: "7.md").pinned)
  }

  private func wizard(_ size: String, sessions: [SessionCard]) throws -> PlayedWizard {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    return try PlayedWizard(columns: numbers[0], rows: numbers[1], sessions: sessions)
  }

  private func look(_ wizard: PlayedWizard, _ name: String) throws {
    try expectGolden(PageView(wizard.model).frame.golden, "Pages/\(name).txt")
  }
}
