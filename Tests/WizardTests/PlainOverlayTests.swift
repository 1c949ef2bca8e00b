import GuideEngine
import Testing
import Text

@testable import Wizard

/// What is asked before anything else.
@Suite struct PlainOverlayTests {
  @Test func `fixed without a proof asks for a reason`() throws {
    let plain = try PlayedPlain()
    plain.type("1013", "", "", "1a", "2 at noon", "no", "w3")
    #expect(plain.type("w1").hasPrefix("Still open: "))
    #expect(plain.type("yes").contains("How did it end?"))
    #expect(plain.type("1").contains("End the session? That is for good."))
    #expect(plain.type("yes").contains("Why do you end it as fixed all the same?"))
    #expect(plain.wizard.prompt == "Enter alone means: leave it without a text.")
    plain.type("")
    #expect(plain.wizard.model.scene == .end)
    #expect(plain.type("1", "yes", "it plays").contains("The session has ended: fixed."))
  }

  @Test func `what somebody else drives is taken over only by a yes`() throws {
    let plain = try PlayedPlain(sessions: Scenes.cards)
    plain.send(.driven(name: "swift-heron", "Anna drives swift-heron."))
    #expect(plain.transcript.contains("Anna drives swift-heron.\nTake it over?"))
    plain.type("maybe", "yes")
    #expect(plain.world.effects.contains(.open(name: "swift-heron", takingOver: true)) == false)
    #expect(plain.wizard.model.pages.isEmpty)
  }

  @Test func `a newer text is offered, and Enter goes on with the old one for now`() throws {
    let plain = try PlayedPlain(guides: [SmallRepair.pinned()])
    plain.type("7", "", "1")
    plain.send(.newerGuide(try SmallRepair.pinned(revision: 2)))
    #expect(plain.transcript.contains("revision 2 instead of 1."))
    #expect(plain.wizard.prompt.string.hasPrefix("Go on with the newer text, yes or no?"))
    plain.type("")
    #expect(plain.wizard.model.snapshot?.guide.reference.revision == 1)
    #expect(plain.wizard.model.snapshot?.offer != nil)
    #expect(plain.wizard.model.scene == .step)
    plain.send(.newerGuide(try SmallRepair.pinned(revision: 2)))
    plain.type("no")
    #expect(plain.wizard.model.snapshot?.offer == nil)
  }

  @Test func `a yes takes the newer text`() throws {
    let plain = try PlayedPlain(guides: [SmallRepair.pinned()])
    plain.type("7", "", "1")
    plain.send(.newerGuide(try SmallRepair.pinned(revision: 2)))
    plain.type("yes")
    #expect(plain.wizard.model.snapshot?.guide.reference.revision == 2)
    #expect(plain.wizard.model.snapshot?.items.first?.state == .done)
  }

  @Test func `a wait that runs is stopped only by a yes`() throws {
    let plain = try PlayedPlain(guides: [EveryKindGuide.pinned()])
    plain.type("7", "", "1", "2", "w1", "5")
    #expect(
      plain.type("5").hasPrefix("This is running: \"Let the new rule come into force\". Stop it?"))
    #expect(plain.type("no").hasPrefix("Next is 5"))
    #expect(plain.type("5", "yes").contains("5   to do"))
  }

  @Test func `a way into another guide says in which one is, and what is still due`() throws {
    let plain = try PlayedPlain()
    plain.type("1013", "", "", "1a", "2 at noon", "no", "w1", "2", "5", "6", "w3")
    #expect(plain.type("yes").contains("803, out of 1013: An older product"))
    let said = plain.type("")
    #expect(said.contains("Step 1 of 6: Which screen, in guide 803, out of 1013."))
    #expect(said.contains("b1  put back  Switch mobile data"))
    #expect(plain.type("back").contains("Step 2 of 9: One controller."))
  }

  @Test func `the caution of a step is called one`() throws {
    let plain = try PlayedPlain()
    plain.type("1013", "", "")
    let said = plain.type("warning")
    #expect(said.contains("WARNING: Don't retry from multiple devices."))
    #expect(said.contains("CAUTION: While an update runs"))
    #expect(!said.contains("WARNING: While an update runs"))
  }

  @Test func `the trash is a list like others`() throws {
    let plain = try PlayedPlain(sessions: Scenes.cards)
    #expect(plain.type("trash") == "The trash: nothing is there.\n")
    #expect(plain.type("").hasPrefix("All sessions:"))
  }
}
