import GuideEngine
import Testing
import Text

@testable import Wizard

/// Between the full screen and lines a session can change at any time.
@Suite struct PlainSwitchTests {
  @Test func `keys, then lines, then keys lead where keys alone lead`() throws {
    let keys = try PlayedWizard()
    try keys.press("1013<enter><enter><enter> ")
    try keys.press(" 1013, at noon<enter>")
    try keys.press("n<enter>1")
    let both = try PlayedWizard()
    try both.press("1013<enter><enter><enter> ")
    let plain = PlayedPlain(after: both)
    #expect(plain.transcript.contains("Next is 2: Which words"))
    plain.type("2 1013, at noon")
    both.model = plain.wizard.model
    try both.press("n<enter>1")
    #expect(both.model.sitting?.session == keys.model.sitting?.session)
    #expect(both.events == keys.events)
    #expect(both.model.frame == keys.model.frame)
  }

  @Test func `a session out of the log opens as it was left`() throws {
    let keys = try PlayedWizard()
    try keys.press("1013<enter><enter><enter> ")
    let session = try #require(keys.model.sitting?.session)
    let plain = try PlayedPlain()
    plain.send(.opened(name: "swift-heron", session, nil))
    #expect(plain.transcript.contains("Step 1 of 9: Where it showed. 1 of 7 done"))
  }

  @Test func `a lost line in the middle of a text leaves the session`() throws {
    let plain = try PlayedPlain()
    plain.type("1013", "", "", "2")
    plain.send(.leave(.connectionLost))
    #expect(plain.wizard.isOver)
    #expect(plain.wizard.model.farewell.first?.string.hasPrefix("1013 saved at step 1") == true)
  }
}
