import GuideEngine
import Screen
import TestSupport
import Testing
import Text

@testable import Wizard

/// Wide letters, umlauts, marks and letters from right to left on the smallest usual screen.
@Suite struct WidePageTests {
  private static let kinds: [(name: String, glyphs: Glyphs)] = [
    ("utf-8", .unicode), ("ascii", .ascii), ("east-asian", .eastAsian),
  ]
  private static let places = ["step", "help", "history", "report", "sessions"]
  private static let title: SafeText = "台所のスピーカー für Größe e\u{301}n שלום"

  private func open(_ place: String, _ glyphs: Glyphs) throws -> PlayedWizard {
    let guide = try EveryKindGuide.pinned(EveryKindGuide.wide)
    let cards = [Self.title, "防火墙 ä", nil].enumerated().map { index, title in
      SampleSessions.card(
        "heron-\(index)", title: title, minutesAgo: 12, toPutBack: index, guideTitle: Self.title)
    }
    let wizard = try PlayedWizard(
      columns: 40, rows: 12, glyphs: glyphs, guides: [guide], sessions: cards)
    try wizard.press("7<enter><enter><space>")
    try wizard.go(to: "what-does-it-say")
    try wizard.press("<space>")
    wizard.send(.paste("Lautstärke 更新 über alles e\u{301} שלום עולם"))
    try wizard.press("<enter>")
    let keys = [
      "help": "?", "history": "t", "report": "r<pgdn><pgdn><pgdn><pgdn>", "sessions": "s<down>",
    ]
    try wizard.press(keys[place] ?? "g")
    return wizard
  }

  @Test(arguments: places, [0, 1])
  func `a page looks like its golden`(place: String, kind: Int) throws {
    let (name, glyphs) = Self.kinds[kind]
    try expectFrame(try open(place, glyphs), "wide-\(place)-\(name)-40x12")
  }

  @Test(arguments: places, [0, 1, 2])
  func `no row is wider than the screen, and no letter is cut in half`(
    place: String, kind: Int
  ) throws {
    let frame = try open(place, Self.kinds[kind].glyphs).model.frame
    for row in 0..<frame.size.rows {
      #expect(frame.row(row).count == 40)
      #expect(DisplayWidth.narrow.of(frame.lines[row]) <= 40)
    }
    guard kind == 1 else { return }
    #expect(frame.text.utf8.allSatisfy { $0 < 0x80 })
  }
}
