import Testing
import Text

@testable import GuideFormat

@Suite struct FactoryResetTests {
  @Test(arguments: [
    "When no reset helped do a factory reset",
    "Factory reset the speaker.",
    "If that does not help factory reset it.",
    "If it is not, factory-reset it.",
    "Restore the factory settings.",
    "Set it back to its FACTORY defaults.",
    "Return the player to its factory state.",
    "Reset the speaker to the state in which it left the factory.",
    "Why not reset it to factory settings?",
    "Do not forget to factory reset it.",
    "No cable, no light: factory reset.",
    "There is no way but a factory reset.",
    "Do a \"factory reset\" now.",
    "Do a 'factory reset' now.",
    "Do a **factory** reset now.",
    "Do a factory\nreset now.",
    "Never factory reset a Sub but factory reset the others.",
    "Never factory reset a Sub. Factory reset the others.",
    "Never restart it and reset it to factory settings.",
  ])
  func `advice is refused`(_ text: String) {
    #expect(rules(of: text) == ["factory-reset"])
  }

  @Test(arguments: [
    "Never reset it to factory settings.",
    "Do not factory reset it.",
    "Don't reset the speaker to factory settings.",
    "Don’t do a factory reset.",
    "Do not do a factory reset.",
    "This works without a factory reset.",
    "No factory reset is needed.",
    "The cable that it left the factory with is the best one.",
    "Reset the router.",
    "Restore the settings from a copy.",
  ])
  func `what says no to it and what is something else pass`(_ text: String) {
    #expect(rules(of: text) == [])
  }

  @Test(arguments: [
    "- [ ] Factory reset it", "- [ ] Try this `undo: Restore the factory settings`",
    "- [ ] Is it off? `ask`\n  - [ ] Factory reset it", "> [!NOTE]\n> Factory reset it.",
    "    Factory reset it.", "**Why:** a factory reset helps.",
    "- Factory reset it: [Fixed](#fixed)",
  ])
  func `it is found wherever it stands in a step`(_ text: String) {
    #expect(rules(of: text) == ["factory-reset"])
  }

  @Test func `a caution makes it possible, wherever in the step it stands`() {
    let caution = "> [!CAUTION]\n> A factory reset erases all.\n"

    #expect(rules(of: "\(caution)\nFactory reset it.\n") == [])
    #expect(rules(of: "Factory reset it.\n\n\(caution)") == [])
  }

  @Test func `a warning is not enough`() {
    #expect(rules(of: "> [!WARNING]\n> A factory reset erases all.\n") == ["factory-reset"])
  }

  @Test func `the place is the advice and not what says no to it`() {
    let text = Fixture.guide(steps: "Never factory reset a Sub. Factory reset the others.\n")

    #expect(Fixture.lint(text).problems.map(\.place) == [Place(line: 24, column: 28)])
  }

  @Test func `where the word is written with entities the place is its paragraph`() {
    let refused = String(repeating: "Never fac&#116;ory reset it. ", count: 20)
    let text = Fixture.guide(steps: "\(refused)Reset the factory\n")

    #expect(Fixture.lint(text).problems.map(\.place) == [Place(line: 24, column: 1)])
  }

  @Test func `outside the steps it may be spoken of`() {
    let text = Fixture.guide(steps: "Look.\n").replacing(
      "## Fixed\n", with: "## Fixed\n\nFactory reset it.\n")

    #expect(Fixture.complaints(about: text) == [])
  }

  private func rules(of step: String) -> [String] {
    Fixture.lint(Fixture.guide(steps: "\(step)\n")).problems.map(\.rule)
  }
}
