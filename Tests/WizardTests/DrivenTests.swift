import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// Commands in place of keys, as a walk gives them.
@Suite struct DrivenTests {
  private func begun(
    _ name: String = "1013", at step: String = "one-controller"
  ) throws -> PlayedWizard {
    let wizard = try PlayedWizard()
    let guide = try #require(PlayedWizard.shipped().first { $0.reference.id.name == name })
    wizard.send(.guide(guide, at: StepID(rawValue: step)))
    wizard.send(.key(.enter))
    return wizard
  }

  private func item(_ ending: String, _ wizard: PlayedWizard) throws -> ItemID {
    let items = try #require(wizard.model.snapshot?.items)
    return try #require(items.first { $0.item.id.rawValue.contains(ending) }?.item.id)
  }

  @Test func `a guide can begin at a step that is named`() throws {
    let wizard = try begun()
    #expect(wizard.step == "one-controller")
    #expect(wizard.model.sessionName == "swift-heron")
  }

  @Test func `a command is decided as the key for it is`() throws {
    let byKeys = try begun()
    try byKeys.press("g<down><space>")
    let byCommand = try begun()
    byCommand.send(.command(.tick(try item("close-the-sonos-app", byCommand))))
    #expect(byCommand.model.session == byKeys.model.session)
    #expect(byCommand.model.cursor == byKeys.model.cursor)
  }

  @Test func `why a command was refused is known until the next`() throws {
    let wizard = try begun()
    let choice = try #require(wizard.model.snapshot?.step.choices.first?.id)
    wizard.send(.command(.choose(choice, leavingOpen: false)))
    #expect(wizard.model.refusal != nil)
    wizard.send(.command(.tick(try item("close-the-sonos-app", wizard))))
    #expect(wizard.model.refusal == nil)
    #expect(wizard.model.pages.isEmpty)
  }

  @Test func `a choice into another guide has it loaded first`() throws {
    let wizard = try begun("803", at: "after-the-repair")
    let choices = try #require(wizard.model.snapshot?.step.choices)
    let choice = try #require(
      choices.first { if case .guide = $0.target { true } else { false } })
    wizard.send(.command(.choose(choice.id, leavingOpen: true)))
    #expect(wizard.model.snapshot?.depth == 2)
  }

  @Test func `the table of keys has every binding once`() {
    let rows = KeyTable.markdown.split(separator: "\n").dropFirst(2)
    #expect(rows.count == (Binding.all.count + 1) / 2)
    for binding in Binding.all {
      #expect(rows.count { $0.contains("| \(binding.help) |") } == 1)
    }
  }
}
