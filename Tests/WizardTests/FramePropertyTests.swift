import GuideEngine
import Screen
import TestSupport
import Testing
import Text

@testable import Wizard

/// What holds for every screen at every size.
@Suite struct FramePropertyTests {
  private static let sizes =
    (1...12).flatMap { rows in stride(from: 1, through: 140, by: 23).map { ($0, rows) } }
    + [
      (20, 6), (21, 7), (39, 11), (40, 12), (59, 24), (60, 17), (60, 18), (80, 24), (80, 6),
      (109, 18), (110, 18), (132, 40), (140, 50), (20, 50), (40, 50), (140, 6),
    ]

  private static let keys = [
    " ", " ", " ", "y", "n", "d", "<down>", "<down>", "<up>", "<enter>", "<enter>", "1", "2", "3",
    "<left>", "u", "c", "G", "g", "<pgdn>", "p", "oa reason<enter>", "b<left>",
  ]

  @Test(arguments: [UInt64](1...5))
  func `every screen keeps within its size, and shows what counts`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let wizard = try begun(seed)
    var scenes: Set<String> = []
    for _ in 0..<60 {
      try wizard.press(Self.keys.randomElement(using: &random) ?? " ")
      if Int.random(in: 0..<4, using: &random) == 0 { leavePages(of: wizard) }
      scenes.insert("\(wizard.model.scene)")
      for _ in 0..<5 {
        let (columns, rows) = Self.sizes.randomElement(using: &random) ?? (80, 24)
        wizard.send(.resized(Size(columns: columns, rows: rows)))
        check(wizard.model)
      }
      wizard.send(.resized(Size(columns: 80, rows: 24)))
      wizard.now = wizard.now.advanced(by: 40)
    }
    #expect(scenes.contains("step"))
  }

  @Test func `the first frame of each scene at each size`() throws {
    let home = try Scenes.wizard("80x24", sessions: Scenes.cards)
    let cover = try Scenes.wizard("80x24")
    try cover.press("1013<enter><down><down>")
    let caution = try Scenes.wizard("80x24")
    try caution.press("1013<enter><enter>")
    let end = try Scenes.ending("80x24")
    let ended = try Scenes.ending("80x24")
    try ended.press("Gowe keep it<enter>2<enter>y")
    for wizard in [home, cover, caution, end, ended] {
      for (columns, rows) in Self.sizes {
        wizard.send(.resized(Size(columns: columns, rows: rows)))
        check(wizard.model)
      }
    }
  }

  /// Odd seeds walk through 1013, even ones through texts that would break a screen.
  private func begun(_ seed: UInt64) throws -> PlayedWizard {
    let hostile = seed.isMultiple(of: 2)
    let text = seed.isMultiple(of: 4) ? EveryKindGuide.hostile : EveryKindGuide.markdown
    let guides = hostile ? [try EveryKindGuide.pinned(text)] : nil
    let glyphs: Glyphs = seed % 3 == 0 ? .ascii : seed % 3 == 1 ? .unicode : .eastAsian
    let wizard = try Scenes.wizard("80x24", glyphs: glyphs, guides: guides, sessions: Scenes.cards)
    try wizard.press(hostile ? "7<enter><enter>" : "1013<enter><enter><enter>")
    return wizard
  }

  private func leavePages(of wizard: PlayedWizard) {
    for _ in 0..<5 where !wizard.model.pages.isEmpty { wizard.send(.key(.escape)) }
  }

  private func check(_ model: WizardModel) {
    let frame = model.frame
    let size = model.size
    let place: Comment = "\(model.scene) at \(size.columns)x\(size.rows)\n\(frame.text)"
    #expect(frame.size == size, place)
    #expect(frame == model.frame, place)
    #expect(frame.lines.allSatisfy { DisplayWidth.narrow.of($0) <= size.columns }, place)
    if let cursor = frame.cursor { #expect(size.contains(cursor), place) }
    if case .page = model.scene { return }
    guard size.columns >= 20, size.rows >= 6 else {
      #expect(frame.lines.first?.contains("q") == true, place)
      return
    }
    checkRows(model, frame, place)
  }

  private func checkRows(_ model: WizardModel, _ frame: Frame, _ place: Comment) {
    guard let cursor = frame.cursor else {
      Issue.record(place)
      return
    }
    if Self.hasFocus(model) {
      let before = frame.row(cursor.row).prefix(cursor.column).suffix(9)
      #expect(before.contains { $0.text == ">" }, place)
      #expect(frame.row(cursor.row).contains { $0.style.contains(.focus) }, place)
    }
    let last = frame.lines[frame.size.rows - 1]
    let hasKeys = frame.row(frame.size.rows - 1).contains { $0.style.contains(.key) }
    #expect(hasKeys || model.reply != nil, "\(place)\nno keys in \(last)")
    if model.snapshot?.warnings.isEmpty == false, model.sitting != nil {
      #expect(frame.lines[0].contains("WARNING") || frame.lines[1].contains("WARNING"), place)
    }
  }

  private static func hasFocus(_ model: WizardModel) -> Bool {
    switch model.scene {
    case .home: model.home.rowCount > 0
    case .cover, .step, .ways: true
    case .end: model.sitting?.scroll == 0
    case .search, .caution, .ended, .page: false
    }
  }
}
