import GuideEngine
import Screen
import SessionStore
import TestSupport
import Testing
import Text
import Wizard

@testable import HandrailCLI

/// Two wizards at one log, as in two logins.
@Suite struct TakenOverWorldTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private func wizard(_ name: SafeText) throws -> DrivenWizard {
    var surroundings = try surroundings(environment: ["HANDRAIL_STATE": "\(scratch.path)/state"])
    surroundings.driver = Driver(name: name, terminal: "pts/3")
    let store = SessionStore(at: "\(scratch.path)/state", readGuide: SessionLog.read)
    let setting = WizardModel.Setting(
      glyphs: .unicode, host: "", clock: WallClock(offset: surroundings.offset),
      driver: surroundings.driver)
    return DrivenWizard(
      setting, size: Size(columns: 80, rows: 24), at: surroundings.now,
      WizardWorld(Library(try Arguments([]), surroundings), store))
  }

  private func press(_ keys: String, _ wizard: inout DrivenWizard) throws {
    wizard.press(try KeyNotation.keys(in: keys).get())
  }

  /// Anna has begun 1013 and typed half a text; then Bert sits down at it.
  private func twoLogins() throws -> (anna: DrivenWizard, bert: DrivenWizard) {
    var anna = try wizard("anna")
    try press("1013<enter><enter><enter>y<down><down><down>anot yet<esc>", &anna)
    var bert = try wizard("bert")
    try press("<enter>", &bert)
    #expect(bert.model.frame.text.contains("anna on pts/3, since 2026-11-21 11:14, drives"))
    try press("y", &bert)
    #expect(bert.model.frame.text.contains("Step 1 of 9"))
    return (anna, bert)
  }

  @Test func `whose act was not saved is told, and takes the session back`() throws {
    var (anna, bert) = try twoLogins()
    try press("n", &bert)
    try press("u", &anna)
    #expect(
      anna.model.frame.text.contains("bert on pts/3 drives this session now, since 11:14."))
    #expect(anna.model.frame.text.contains("The last act was not saved:"))
    try press("y", &anna)
    #expect(anna.model.frame.text.contains("Step 1 of 9"))
    // What Bert did is there, and what Anna typed before.
    #expect(anna.model.session?.lastNumber ?? 0 >= bert.model.session?.lastNumber ?? 0)
    try press("a", &anna)
    #expect(anna.model.frame.text.contains("not yet"))
    try press(" now<enter>", &anna)
    #expect(anna.model.session?.notes == ["not yet now"])
    try press("u", &bert)
    #expect(bert.model.frame.text.contains("anna on pts/3 drives this session now"))
  }

  @Test func `who leaves it to them is at the first screen, and they go on`() throws {
    var (anna, bert) = try twoLogins()
    try press("anote<enter>n", &anna)
    #expect(anna.model.session == nil)
    #expect(anna.model.frame.text.contains("Go on where you stopped"))
    #expect(!anna.model.frame.text.contains("drives"))
    try press("a, says Bert<enter>", &bert)
    #expect(bert.model.session?.notes == ["not yet, says Bert"])
    anna.leave()
    try press("ayet<enter>", &bert)
    #expect(bert.model.session?.notes == ["not yet, says Bert", "yet"])
  }

  @Test func `a note on what somebody else drives is refused with a sentence`() throws {
    var (anna, bert) = try twoLogins()
    try press("anote<enter>nsaMine<enter>", &anna)
    #expect(anna.model.frame.text.contains("bert on pts/3, since 2026-11-21 11:14, drives"))
    #expect(!anna.model.frame.text.contains("Take it over?"))
    bert.leave()
    try press("aMine<enter>", &anna)
    #expect(anna.model.frame.text.contains("Note: Mine"))
  }
}
