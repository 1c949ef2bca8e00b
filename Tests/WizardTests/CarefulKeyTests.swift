import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// Keys that must not do more than somebody meant.
@Suite struct CarefulKeyTests {
  @Test func `where the last tick leads to the ways, no key leaves the step by itself`() throws {
    let wizard = try done()
    #expect(wizard.model.cursor == .choices)
    try wizard.press("1")
    #expect(wizard.step == "where-it-showed")
    #expect(wizard.model.reply?.string.hasPrefix("Enter first") == true)
    try wizard.press("<enter>")
    #expect(wizard.step == "where-it-showed")
    try wizard.press("1")
    #expect(wizard.step == "one-controller")
  }

  @Test(arguments: ["40x12", "80x24"])
  func `until somebody goes among them, their heading has the focus`(size: String) throws {
    let wizard = try done(size)
    let heading = try #require(wizard.model.frame.lines.first { $0.contains("What happened?") })
    #expect(heading.contains("> What happened?"))
    try wizard.press("<enter>")
    #expect(!wizard.model.frame.text.contains("> What happened?"))
  }

  @Test func `a number among items leads to that item`() throws {
    let wizard = try begun()
    try wizard.press("3")
    #expect(wizard.item == "where-it-showed/is-an-update-running-now")
    try wizard.press("1")
    #expect(wizard.item?.hasPrefix("where-it-showed/where-did-the-number-appear/") == true)
    try wizard.press("9")
    #expect(wizard.item?.hasPrefix("where-it-showed/where-did-the-number-appear/") == true)
  }

  @Test func `from the ways one comes back to where one was`() throws {
    let wizard = try begun()
    let item = wizard.item
    try wizard.press("<enter><left>")
    #expect(wizard.item == item)
  }

  @Test func `what holds up a way is led to`() throws {
    let wizard = try begun()
    try wizard.press("<enter>1")
    #expect(wizard.model.reply?.string.hasPrefix("Required first:") == true)
    #expect(wizard.item == "where-it-showed/is-an-update-running-now")
  }

  @Test func `at the end a digit only moves, and the end is asked for once`() throws {
    let wizard = try done()
    try wizard.press("<enter>4")
    try #require(wizard.model.scene == .end)
    try wizard.press("4")
    #expect(wizard.model.sitting?.session.ending == nil)
    try wizard.press("<enter><enter>")
    #expect(wizard.model.scene == .page(.question(.end(.gaveUp))))
    try wizard.press("n")
    #expect(wizard.model.scene == .end)
    try wizard.press("<enter>y")
    #expect(wizard.model.sitting?.session.ending == .gaveUp)
  }

  @Test func `undo says what it took back, and a text waits in its field`() throws {
    let wizard = try begun()
    try wizard.press("2<space>1013, at noon<enter>u")
    #expect(
      wizard.model.reply == "Taken back: Which words, on which product, at what time?")
    #expect(wizard.model.frame.text.contains("text not finished"))
    try wizard.press("2<space><enter>")
    #expect(wizard.model.snapshot?.items.contains { $0.recorded == "1013, at noon" } == true)
  }

  @Test func `undo of a way says which step it is again`() throws {
    let wizard = try done()
    try wizard.press("<enter>1u")
    #expect(wizard.model.reply == "Taken back; this is Where it showed again.")
  }

  @Test func `a text that is emptied is taken back`() throws {
    let wizard = try begun()
    try wizard.press("2<space>words<enter>2<space><c-u><enter>")
    #expect(wizard.model.snapshot?.items.contains { $0.recorded != nil } == false)
    #expect(wizard.model.pages.isEmpty)
  }

  @Test func `a text that is full says so`() throws {
    let wizard = try begun()
    try wizard.press("2<space>")
    wizard.send(.paste(SafeText(String(repeating: "x", count: 2_000), limit: .max)))
    #expect(wizard.model.reply?.string.hasPrefix("This text is full") == true)
  }

  @Test func `a list that becomes shorter keeps its cursor`() throws {
    let wizard = try PlayedWizard(sessions: Scenes.cards)
    try wizard.press("s<end>xy")
    wizard.send(.sessions([Scenes.cards[0]]))
    #expect(wizard.model.pages.last?.focus == 0)
    #expect(wizard.model.reply == "calm-otter is in the trash; z shows it.")
  }

  private func begun(_ size: String = "80x24") throws -> PlayedWizard {
    let wizard = try Scenes.wizard(size)
    try wizard.press("1013<enter><enter><enter>")
    try #require(wizard.model.scene == .step)
    return wizard
  }

  /// With nothing left to do in the first step.
  private func done(_ size: String = "80x24") throws -> PlayedWizard {
    let wizard = try begun(size)
    try wizard.press("y<space>1013, at noon<enter>n")
    return wizard
  }
}

extension PlayedWizard {
  fileprivate var item: String? {
    if case .item(let id) = model.cursor { id.rawValue } else { nil }
  }
}

/// What is read before it is said, and what is said at the end.
@Suite struct HonestEndTests {
  @Test func `a guide that was gone back from to its cover is gone on with there`() throws {
    let wizard = try PlayedWizard()
    try wizard.press("1003<enter><enter><left>")
    try #require(wizard.model.scene == .cover)
    let session = try #require(wizard.model.session)
    wizard.send(.opened(name: "swift-heron", session, nil))
    #expect(wizard.model.scene == .cover)
    #expect(wizard.model.frame.text.contains("Enter begins with step 1."))
  }

  @Test func `on a small screen a step's own warning is read first, once`() throws {
    let wizard = try Scenes.wizard("40x12", guides: [try EveryKindGuide.pinned()])
    wizard.readsWarningFirst = false
    try wizard.press("7<enter><enter><enter>")
    try wizard.choose(1)
    try #require(wizard.step == "the-firewall")
    let warns = wizard.model.snapshot?.step.warning != nil
    #expect((wizard.model.scene == .page(.warning)) == warns)
    try wizard.press("<enter>m<left>")
    #expect(wizard.model.pages.isEmpty)
  }

  @Test func `where nothing can be saved the last line says so`() throws {
    let wizard = try PlayedWizard()
    wizard.obstacle = "The disk is full; make room, then try again."
    try wizard.press("1013<enter><enter>q")
    #expect(
      wizard.model.farewell
        == ["Nothing of 1013 was saved. The disk is full; make room, then try again."])
  }
}
