import GuideEngine
import Testing
import Text

@testable import Wizard

/// Notes about sessions, and what waits in them.
@Suite struct SessionNoteTests {
  @Test func `a note is written about the session under the cursor`() throws {
    let wizard = try PlayedWizard(sessions: SampleSessions.usual)
    try wizard.press("s<down>aAnna wants it<enter>")
    #expect(wizard.effects.contains(.note("Anna wants it", on: "calm-otter")))
    #expect(wizard.effects.last == .listSessions)
    #expect(wizard.model.scene == .page(.sessions))
  }

  @Test func `one about the session that one sits at is an act like others`() throws {
    let wizard = try PlayedWizard(sessions: SampleSessions.usual)
    try wizard.press("1013<enter><enter><enter> saCall first<enter>")
    #expect(wizard.model.session?.notes == ["Call first"])
  }

  @Test func `lines write one as well`() throws {
    let plain = try PlayedPlain(sessions: SampleSessions.usual)
    plain.type("sessions")
    #expect(plain.transcript.contains("Note: Anna's; she wants to be called"))
    plain.type("2 a Anna wants it")
    #expect(plain.asked.contains(.note("Anna wants it", on: "calm-otter")))
    plain.type("1 note")
    #expect(plain.wizard.model.scene == .page(.entry))
  }

  @Test func `what waits is told as of now`() throws {
    let card = try #require(Scenes.cards.first)
    let end = try #require(card.waitEnd)
    #expect(card.waitWords(at: end.advanced(by: -84)) == "a wait runs, 1:24 to go")
    #expect(card.waitWords(at: end) == "a wait is over")
    #expect(card.dueWords == "Still to put back: Switch the suite's web filter on again")
  }

  @Test func `nobody is woken for it on the first screen`() throws {
    let wizard = try PlayedWizard(sessions: Scenes.cards)
    #expect(wizard.model.nextChange == nil)
  }

  @Test func `where only the number of things is known, it is told`() {
    let card = SampleSessions.card("x", minutesAgo: 1, toPutBack: 0)
    #expect(card.dueWords == nil)
    let old = SessionCard(
      name: "x", title: nil, code: "7", guideTitle: "", step: 1, stepTitle: "",
      progress: Progress(done: 0, whole: 1), toPutBack: 2, outcome: nil, usedAt: SampleSessions.now,
      isInTrash: false)
    #expect(old.dueWords == "Still to put back: 2 things")
  }
}
