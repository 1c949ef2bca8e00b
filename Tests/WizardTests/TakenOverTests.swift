import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// Somebody else sits down at the session that one is at.
@Suite struct TakenOverTests {
  private func takenOver(_ keys: String) throws -> PlayedWizard {
    let wizard = try PlayedWizard()
    try wizard.press("1013<enter><enter><enter> ")
    wizard.somebodyElse = SampleSessions.anna
    try wizard.press(keys)
    #expect(wizard.model.scene == .page(.question(.takenOver("swift-heron"))))
    return wizard
  }

  @Test func `who drives is said, and which act was not saved`() throws {
    let wizard = try takenOver(" at noon<enter>")
    let text = wizard.model.frame.text
    #expect(text.contains("anna on pts/3 from 192.0.2.7 drives this session now, since 11:13."))
    #expect(text.contains("The last act was not saved:"))
    #expect(text.contains("\"at noon\""))
    #expect(wizard.model.sitting?.unkept == [])
    #expect(wizard.model.snapshot?.items[4].recorded == nil)
  }

  @Test func `Enter takes nothing back; y does, and the text that was typed waits`() throws {
    let wizard = try takenOver(" at noon<enter>")
    try wizard.press("<enter>")
    #expect(wizard.model.scene == .page(.question(.takenOver("swift-heron"))))
    try wizard.press("y")
    #expect(wizard.effects.last == .open(name: "swift-heron", takingOver: true))
    wizard.somebodyElse = nil
    let session = try #require(wizard.model.sitting?.session)
    wizard.send(.opened(name: "swift-heron", session, ScreenPlace(cursor: nil, scroll: 0)))
    #expect(wizard.model.scene == .step)
    #expect(wizard.model.frame.text.contains("text not finished"))
    try wizard.press("anote<enter>")
    #expect(wizard.model.session?.notes == ["note"])
  }

  @Test(arguments: ["n", "<left>"])
  func `another leaves it to them, and writes nothing more`(key: String) throws {
    let wizard = try takenOver(" at noon<enter>")
    let before = wizard.effects.count
    try wizard.press(key)
    #expect(wizard.model.scene == .home)
    let later = wizard.effects[before...]
    #expect(later.first == .release("swift-heron"))
    #expect(!later.contains { if case .keep = $0 { true } else { false } })
    #expect(!later.contains { if case .mark = $0 { true } else { false } })
  }

  @Test func `q leaves, and the last lines say whose it is`() throws {
    let wizard = try takenOver(" at noon<enter>")
    try wizard.press("q")
    #expect(wizard.model.isOver)
    #expect(
      wizard.model.farewell.first
        == "1013 is driven by somebody else now; what was done here before is kept.")
  }

  @Test func `nothing is tried again, and nothing is decided any more`() throws {
    let wizard = try takenOver("u")
    let count = wizard.effects.count
    wizard.send(.command(.undo))
    #expect(wizard.effects.count == count)
  }

  @Test func `lines ask the same`() throws {
    let plain = try PlayedPlain()
    plain.type("1013", "", "", "1a")
    plain.world.somebodyElse = SampleSessions.anna
    let said = plain.type("2 at noon")
    #expect(said.contains("anna on pts/3 from 192.0.2.7 drives this session now, since 11:13."))
    #expect(said.contains("The last act was not saved: Written down:"))
    #expect(
      plain.wizard.prompt.string.hasPrefix(
        "Take it back, yes or no? Enter alone means: no, back to the first screen."))
    #expect(plain.type("maybe").contains("Answer this first"))
    #expect(plain.type("").contains("handrail on studio-pi"))
  }
}
