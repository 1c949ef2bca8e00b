import GuideEngine
import Screen
import TestSupport
import Testing
import Text

@testable import Wizard

/// A wait that runs is never out of sight on its step.
@Suite struct RunningWaitTests {
  /// On the step with all kinds, its wait begun.
  private func waiting(_ size: String) throws -> PlayedWizard {
    let wizard = try Scenes.wizard(size, guides: [try EveryKindGuide.pinned()])
    try wizard.press("7<enter><enter>G<home>")
    try wizard.choose(1)
    try #require(wizard.step == "the-firewall")
    try wizard.go(to: "come-into-force")
    try wizard.press("<space>")
    return wizard
  }

  private func rows(_ wizard: PlayedWizard) -> [String] {
    wizard.model.frame.lines.filter { $0.contains("to go") }
  }

  @Test func `among the ways of a small screen it has a row`() throws {
    let wizard = try waiting("40x12")
    while wizard.model.scene != .ways { try wizard.press("<enter>") }
    wizard.now = wizard.now.advanced(by: 36)
    wizard.send(.moved)
    #expect(rows(wizard) == ["Let the new rule come into …: 1:24 to go"])
    try expectFrame(wizard, "wait-ways-40x12")
  }

  @Test func `scrolled away it has a row, in sight it has none besides its own`() throws {
    let wizard = try waiting("40x12")
    try wizard.press("g")
    #expect(rows(wizard).count == 1)
    #expect(rows(wizard).first?.hasPrefix("Let the new rule") == true)
    try expectFrame(wizard, "wait-scrolled-40x12")
    try wizard.go(to: "come-into-force")
    #expect(rows(wizard).count == 1)
    #expect(rows(wizard).first?.contains(":  2:00") == false)
  }

  @Test func `where all has room there is no row besides its own`() throws {
    let wizard = try waiting("80x24")
    #expect(rows(wizard).count == 1)
  }

  @Test(arguments: ["20x6", "40x12", "80x24"])
  func `it is told once a second, wherever the cursor is`(size: String) throws {
    let wizard = try waiting(size)
    for _ in 0..<12 {
      #expect(wizard.model.nextChange == wizard.model.now.advanced(by: 1))
      try wizard.press("<up>")
    }
    while wizard.model.sitting?.cursor != .choices { try wizard.press("<enter>") }
    #expect(wizard.model.nextChange == wizard.model.now.advanced(by: 1))
  }

  @Test func `each second changes the row, and nothing does when it is over`() throws {
    let wizard = try waiting("40x12")
    while wizard.model.scene != .ways { try wizard.press("<enter>") }
    let before = wizard.model.frame
    wizard.now = wizard.now.advanced(by: 1)
    wizard.send(.moved)
    #expect(wizard.model.frame != before)
    wizard.now = wizard.now.advanced(by: 120)
    wizard.send(.moved)
    #expect(rows(wizard).isEmpty)
    #expect(wizard.model.nextChange == nil)
  }

  @Test func `under a question that was answered no nobody is woken for it`() throws {
    let text = EveryKindGuide.markdown.replacing(
      "  - [ ] Ask the administrator", with: "  - [ ] Wait for the administrator `wait: 2 min`")
    let wizard = try Scenes.wizard("40x12", guides: [try EveryKindGuide.pinned(text)])
    try wizard.press("7<enter><enter>G<home>")
    while wizard.model.sitting?.cursor != .choices { try wizard.press("<enter>") }
    try wizard.press("1")
    if wizard.model.pages.last != nil { try wizard.press("y") }
    try wizard.go(to: "does-an-administrator-decide")
    try wizard.press("y<space>")
    #expect(wizard.model.nextChange != nil)
    try wizard.go(to: "does-an-administrator-decide")
    try wizard.press("n")
    #expect(wizard.model.nextChange == nil)
    #expect(rows(wizard).isEmpty)
  }

  @Test func `other pages wake nobody, the question whether to stop it does`() throws {
    let wizard = try waiting("40x12")
    try wizard.go(to: "come-into-force")
    try wizard.press("w")
    #expect(wizard.model.nextChange == nil)
    try wizard.press("<left><space>")
    #expect(wizard.model.frame.text.contains("2 min 0 s to go"))
    #expect(wizard.model.nextChange != nil)
    wizard.now = wizard.now.advanced(by: 36)
    wizard.send(.moved)
    #expect(wizard.model.frame.text.contains("1 min 24 s to go"))
  }

  @Test func `nobody is asked about a wait that is over, and it is not undone`() throws {
    let wizard = try waiting("40x12")
    try wizard.go(to: "come-into-force")
    try wizard.press("<space>")
    wizard.now = wizard.now.advanced(by: 121)
    wizard.send(.moved)
    #expect(wizard.model.pages.isEmpty)
    #expect(wizard.model.reply == "The wait is over: Let the new rule come into force")

    let late = try waiting("40x12")
    try late.go(to: "come-into-force")
    try late.press("<space>")
    late.now = late.now.advanced(by: 121)
    try late.press("y")
    let wait = late.model.snapshot?.items.first { $0.item.id.rawValue.contains("come-into") }
    #expect(wait?.state == .done)
  }

  @Test func `only ASCII`() throws {
    let guides = [try EveryKindGuide.pinned()]
    let wizard = try Scenes.wizard("40x12", glyphs: .ascii, guides: guides)
    try wizard.press("7<enter><enter>G<home>")
    while wizard.model.sitting?.cursor != .choices { try wizard.press("<enter>") }
    try wizard.press("1")
    if wizard.model.pages.last != nil { try wizard.press("y") }
    try wizard.go(to: "come-into-force")
    try wizard.press("<space>g")
    #expect(rows(wizard).count == 1)
    #expect(wizard.model.frame.text.utf8.allSatisfy { $0 < 0x80 })
  }
}
