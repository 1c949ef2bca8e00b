import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// What typed lines lead to, by the rules of the keys.
@Suite struct PlainAnswerTests {
  private func begun() throws -> PlayedPlain {
    let plain = try PlayedPlain()
    plain.type("1013", "", "")
    #expect(plain.wizard.model.scene == .step)
    return plain
  }

  @Test func `an answer says what has changed and what is next, and nothing else`() throws {
    let plain = try begun()
    #expect(
      plain.type("1a") == """
        1   done      Where did the number appear? In the Sonos app, as an update
                      started
        Next is 2: Which words, on which product, at what time?

        """)
  }

  @Test func `Enter alone never answers a question`() throws {
    let plain = try begun()
    plain.type("1a", "2 at noon")
    let before = plain.wizard.model.sitting?.session
    #expect(plain.type("").hasPrefix("3   open      Is an update running now?"))
    #expect(plain.wizard.model.sitting?.session == before)
  }

  @Test func `a refusal is its sentence, and the default stays`() throws {
    let plain = try begun()
    #expect(plain.type("w1").hasPrefix("Required first: \"Is an update running now?\"."))
    #expect(plain.type("1x").hasPrefix("There is nothing of that name here;"))
    #expect(plain.type("hello").hasPrefix("That is no answer here;"))
    #expect(plain.type("1 yes").contains("is answered by its lines"))
  }

  @Test func `a text can stand behind what it is for, or in a line of its own`() throws {
    let plain = try begun()
    #expect(plain.type("2").contains("Type it in one line."))
    #expect(plain.wizard.prompt.string.hasPrefix("Enter alone means: leave it without a text."))
    #expect(plain.type("q").contains("(\"q\", 11:14)"))
    #expect(plain.type("3 o nobody knows").contains("3   passed"))
    #expect(plain.type("n", "no") == "Noted: no\n")
    #expect(plain.world.events.contains { $0.kind == .noted("no") })
  }

  @Test func `what could not be kept is said with its cause, and tried again`() throws {
    let plain = try begun()
    plain.world.obstacle = "No room is left; free some space."
    #expect(plain.type("1a").hasPrefix("NOT SAVED: No room is left; free some space."))
    #expect(plain.wizard.prompt == "Enter alone means: try to save once more.")
    #expect(plain.type("").hasPrefix("NOT SAVED:"))
    plain.world.obstacle = nil
    #expect(plain.type("").hasPrefix("1   done"))
  }

  @Test func `without that act is a way on, too`() throws {
    let plain = try begun()
    plain.world.obstacle = "No room is left."
    plain.type("1a")
    plain.world.obstacle = nil
    plain.type("no")
    #expect(plain.wizard.model.scene == .step)
    #expect(plain.wizard.model.snapshot?.items[1].answer == nil)
  }

  @Test func `a wait that is over is said, and a second is not`() throws {
    let plain = try PlayedPlain(guides: [EveryKindGuide.pinned()])
    plain.type("7", "", "1", "2", "w1", "4 a rule", "5")
    plain.world.now = plain.world.now.advanced(by: 1)
    #expect(plain.type("c").contains("to go") == false)
    let end = try #require(plain.wizard.nextEnd)
    plain.world.now = end
    plain.send(.moved)
    #expect(plain.transcript.contains("5   done      Let the new rule come into force (over)"))
  }

  @Test func `the numbers of the list keep clear of those that guides have`() throws {
    let own = EveryKindGuide.markdown.replacing("codes: [\"7\"]", with: "codes: [\"1\"]")
    let plain = try PlayedPlain(guides: [EveryKindGuide.pinned(own)])
    #expect(plain.transcript.contains("2   1: A guide of every kind"))
    plain.type("1")
    #expect(plain.wizard.model.scene == .cover)
  }

  @Test func `words search, and an unknown number is said`() throws {
    let plain = try PlayedPlain(sessions: Scenes.cards)
    #expect(plain.transcript.contains("web filter on again"))
    #expect(plain.type("1014").hasPrefix("No guide knows 1014;"))
    #expect(plain.type("older product").contains("803: An older product"))
    #expect(plain.type("back").hasPrefix("handrail on studio-pi"))
    plain.type("2")
    #expect(plain.world.effects.isEmpty == false)
  }

  @Test func `sessions are listed, and a name is asked for twice before it goes`() throws {
    let plain = try PlayedPlain(sessions: Scenes.cards)
    #expect(plain.type("sessions").contains("calm-otter"))
    #expect(plain.type("2 x").contains("Put calm-otter into the trash?"))
    #expect(plain.wizard.prompt.string.hasPrefix("Yes or no? Enter alone means: no."))
    #expect(plain.type("").hasPrefix("All sessions:"))
    #expect(plain.type("9").hasPrefix("There is no such number in the list."))
    plain.type("")
    #expect(plain.wizard.model.scene == .home)
  }

  @Test func `reading says it once, and one is where one was`() throws {
    let plain = try begun()
    for word in ["why", "warning", "guide", "map", "history", "report", "?", "w", "1 ?"] {
      #expect(!plain.type(word).isEmpty, "\(word)")
      #expect(plain.wizard.model.scene == .step, "\(word)")
    }
    #expect(plain.type("b") == "Nothing is to be put back; go on.\n")
  }
}
