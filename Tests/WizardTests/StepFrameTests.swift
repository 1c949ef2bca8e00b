import GuideEngine
import Screen
import TestSupport
import Testing
import Text

@testable import Wizard

/// A step with every kind of item, in every state.
@Suite struct StepFrameTests {
  /// Opens the step with all kinds, and puts something off before.
  private func opened(_ size: String, glyphs: Glyphs = .unicode) throws -> PlayedWizard {
    let wizard = try Scenes.wizard(size, glyphs: glyphs, guides: [try EveryKindGuide.pinned()])
    wizard.findings = [
      try CheckName("resolve update.example.com"):
        Finding(.holds, value: "4 addresses", measuredAt: wizard.now),
      try CheckName("reach update.example.com 80"):
        Finding(.fails, value: "no answer in 3 s", measuredAt: wizard.now),
    ]
    try wizard.press("7<enter><enter>d<space>")
    try wizard.choose(1)
    try #require(wizard.step == "the-firewall")
    return wizard
  }

  /// In the middle of it: answered, forced, waiting, put back due.
  private func middle(_ size: String, glyphs: Glyphs = .unicode) throws -> PlayedWizard {
    let wizard = try opened(size, glyphs: glyphs)
    try wizard.press("yy<space>n<space>pfSense, allow rule<enter><space>")
    wizard.now = wizard.now.advanced(by: 36)
    wizard.send(.moved)
    return wizard
  }

  @Test(arguments: Scenes.sizes)
  func `all kinds, fresh`(size: String) throws {
    try expectFrame(try opened(size), "kinds-fresh-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `all kinds, in the middle`(size: String) throws {
    try expectFrame(try middle(size), "kinds-middle-\(size)")
  }

  @Test func `what is under the cursor unfolds, with its note`() throws {
    let wizard = try middle("80x24")
    try wizard.go(to: "leave-the-suite-on")
    try expectFrame(wizard, "kinds-note-80x24")
    try wizard.go(to: "in-another-program")
    try expectFrame(wizard, "kinds-unfolded-80x24")
  }

  @Test func `forced, put off, unknown and answered by hand`() throws {
    let wizard = try opened("80x24")
    wizard.findings = [:]
    try wizard.press("nyyonone on this driver<enter>c")
    try wizard.go(to: "what-was-changed-and-when")
    try wizard.press("d")
    try wizard.go(to: "update-host-resolves")
    try wizard.press("y")
    try wizard.go(to: "does-an-administrator-decide")
    try wizard.press("y")
    try expectFrame(wizard, "kinds-forced-80x24")
  }

  @Test(arguments: ["40x12", "80x24"])
  func `what is in the way stands beside the ways`(size: String) throws {
    let wizard = try opened(size)
    try wizard.press("yy<enter>")
    try expectFrame(wizard, "kinds-gate-\(size)")
  }

  @Test(arguments: ["40x12", "80x24"])
  func `a refusal`(size: String) throws {
    let wizard = try opened(size)
    try wizard.press("yy<enter>1")
    try expectFrame(wizard, "kinds-reply-\(size)")
  }

  @Test(arguments: ["40x12", "80x24"])
  func `not saved`(size: String) throws {
    let wizard = try middle(size)
    wizard.obstacle = "No room is left."
    try wizard.go(to: "does-an-administrator-decide")
    try wizard.press("y<left>")
    try expectFrame(wizard, "kinds-unsaved-\(size)")
    let frame = wizard.model.frame
    let row = try #require(frame.lines.firstIndex { $0.hasSuffix("NOT SAVED") })
    #expect(frame.row(row).contains { $0.style.contains(.message) })
  }

  @Test func `only ASCII`() throws {
    let wizard = try middle("80x24", glyphs: .ascii)
    try expectFrame(wizard, "kinds-ascii-80x24")
    #expect(wizard.model.frame.text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `East Asian`() throws {
    let wizard = try middle("80x24", glyphs: .eastAsian)
    try expectFrame(wizard, "kinds-east-asian-80x24")
    let text = wizard.model.frame.text
    #expect(DisplayWidth.wide.of(text) == DisplayWidth.narrow.of(text))
  }

  @Test(arguments: ["40x12", "80x24"])
  func `texts that would break a screen`(size: String) throws {
    let guide = try EveryKindGuide.pinned(EveryKindGuide.hostile)
    let wizard = try Scenes.wizard(size, guides: [guide])
    try wizard.press("7<enter><enter>")
    try wizard.go(to: "what-does-it-say")
    try wizard.press("<space>")
    wizard.send(.paste("Lautstärke \u{1B}[31mrot\u{7} \u{202E}更新 über alles"))
    try wizard.press("<enter>")
    try expectFrame(wizard, "hostile-\(size)")
  }

  @Test func `what was put off elsewhere stands under the name of its step`() throws {
    let wizard = try middle("80x24")
    while wizard.model.sitting?.cursor != .choices { try wizard.press("<enter>") }
    try wizard.press("1")
    if wizard.model.pages.last != nil { try wizard.press("y") }
    try expectFrame(wizard, "kinds-listed-80x24")
  }

  @Test func `a small screen names the guide where there is room for it`() throws {
    let wizard = try opened("40x12")
    #expect(wizard.model.frame.lines[1] == "2/3 The firewall    7 · 3 of 11 · 11 min")
    let long = try Scenes.wizard("40x12")
    try long.press("1013<enter><enter><enter>")
    #expect(long.model.frame.lines[1] == "1/9 Where it showed       0 of 7 · 3 min")
  }

  @Test(arguments: ["40x12", "80x24"])
  func `the bar says which Enter it is`(size: String) throws {
    let wizard = try opened(size)
    #expect(wizard.model.frame.lines.last?.contains("Enter what happened") == true)
    try wizard.press("<enter>")
    #expect(wizard.model.frame.lines.last?.contains("Enter go: The rule is") == true)
  }

  @Test func `another round`() throws {
    let wizard = try opened("80x24")
    try wizard.press("yn<enter>3")
    if wizard.model.pages.last != nil { try wizard.press("y") }
    try #require(wizard.step == "one-controller")
    try expectFrame(wizard, "kinds-round-80x24")
  }
}

/// What is taller than its room.
@Suite struct ReadingOnTests {
  @Test func `a caution is said only once it was read to its end`() throws {
    let wizard = try Scenes.wizard("20x6")
    try wizard.press("1013<enter><enter>")
    var seen = wizard.model.frame.text
    while wizard.model.scene == .caution {
      seen += "\n" + wizard.model.frame.text
      #expect(!wizard.effects.contains { $0.says("I will leave the power alone") })
      try wizard.press("<enter>")
    }

    #expect(seen.contains("router."))
    #expect(wizard.effects.contains { $0.says("I will leave the power alone") })
  }

  @Test func `an item is read to its end before the cursor leaves it, and back`() throws {
    let wizard = try PlayedWizard()
    try wizard.press("1003<enter><enter>")
    wizard.send(.resized(Size(columns: 20, rows: 6)))
    let item = wizard.model.cursor
    let top = wizard.model.frame
    try wizard.press("<down>")
    #expect(wizard.model.cursor == item)
    #expect(wizard.model.frame.text.contains("by voice"))
    try wizard.press("<up>")
    #expect(wizard.model.frame == top)
    try wizard.press("<down><down>")
    #expect(wizard.model.cursor != item)
  }
}

extension Effect {
  fileprivate func says(_ sentence: SafeText) -> Bool {
    guard case .keep(let events, _) = self else { return false }
    return events.contains {
      if case .warningAcknowledged(_, sentence) = $0.kind { true } else { false }
    }
  }
}
