import GuideEngine
import Screen
import TestSupport
import Testing
import Text

@testable import Wizard

/// Where the cover has one row for the warning, all of it is read before.
@Suite struct WarningFirstTests {
  private func begun(
    _ size: String = "40x12", guides: [PinnedGuide]? = nil
  ) throws -> PlayedWizard {
    let wizard = try Scenes.wizard(size, guides: guides)
    wizard.readsWarningFirst = false
    try wizard.press(guides == nil ? "1013<enter>" : "7<enter>")
    return wizard
  }

  @Test(arguments: ["<enter>", "<left>", "<space>", "<esc>"])
  func `it lies over a small cover, and these keys go on`(key: String) throws {
    let wizard = try begun()
    #expect(wizard.model.scene == .page(.warning))
    try wizard.press(key)
    #expect(wizard.model.scene == .cover)
    #expect(wizard.events.isEmpty)
  }

  @Test func `it looks like its golden`() throws {
    let wizard = try begun()
    #expect(wizard.model.frame.text.contains("Enter goes on to the first page of 1013."))
    try expectFrame(wizard, "warning-first-40x12")
  }

  @Test(arguments: ["60x18", "80x24"])
  func `a cover with room shows it itself`(size: String) throws {
    #expect(try begun(size).model.scene == .cover)
  }

  @Test(arguments: ["59x24", "80x17"])
  func `one side without room is enough`(size: String) throws {
    #expect(try begun(size).model.scene == .page(.warning))
  }

  @Test func `who comes back to the cover is not told again`() throws {
    let wizard = try begun()
    try wizard.press("<enter><enter>")
    #expect(wizard.model.scene == .caution)
    try wizard.press("<left>")
    #expect(wizard.model.scene == .cover)
  }

  @Test func `who goes on with a session is told once a run`() throws {
    let wizard = try begun()
    try wizard.press("<enter><space>")
    let session = try #require(wizard.model.sitting?.session)
    try wizard.press("<left>")
    #expect(wizard.model.scene == .home)
    wizard.send(.opened(name: "swift-heron", session, nil))
    #expect(wizard.model.scene == .cover)
    let another = try Scenes.wizard("40x12")
    another.send(.opened(name: "swift-heron", session, nil))
    #expect(another.model.scene == .page(.warning))
    another.send(.opened(name: "swift-heron", session, nil))
    #expect(another.model.scene == .cover)
  }

  @Test func `what was said is not shown before the step that is gone on with`() throws {
    let wizard = try begun()
    try wizard.press("<enter><enter><enter>")
    #expect(wizard.model.scene == .step)
    let session = try #require(wizard.model.sitting?.session)
    let another = try Scenes.wizard("40x12")
    another.send(.opened(name: "swift-heron", session, nil))
    #expect(another.model.scene == .step)
  }

  @Test func `a new session of the same guide tells it again`() throws {
    let wizard = try begun()
    try wizard.press("<enter><left>1013<enter>")
    #expect(wizard.model.scene == .page(.warning))
  }

  @Test func `a guide without a warning begins with its cover`() throws {
    let wizard = try begun(guides: [try SmallRepair.pinned()])
    #expect(wizard.model.scene == .cover)
  }

  @Test func `a walk begins at any size`() throws {
    let wizard = try begun()
    #expect(wizard.model.isCovered)
    try wizard.press("<enter>")
    #expect(!wizard.model.isCovered)
  }
}
