import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// Texts that were begun and not finished.
@Suite struct DraftTests {
  private static let question = "which-words-on-which-product-at-what-time"

  /// At the question of the first step that wants a text.
  private func atRecord(_ size: String = "80x24") throws -> PlayedWizard {
    let wizard = try Scenes.wizard(size)
    try wizard.press("1013<enter><enter><enter> ")
    return wizard
  }

  private func place(_ wizard: PlayedWizard) throws -> ScreenPlace {
    let marks = wizard.effects.compactMap { effect -> ScreenPlace? in
      if case .mark(let place, "swift-heron") = effect { place } else { nil }
    }
    return try #require(marks.last)
  }

  /// As another program finds the session.
  private func resumed(_ wizard: PlayedWizard) throws -> PlayedWizard {
    let session = try #require(wizard.model.sitting?.session)
    let other = try PlayedWizard()
    other.send(.opened(name: "swift-heron", session, try place(wizard)))
    return other
  }

  @Test func `a text field that was open is open again, with its text`() throws {
    let wizard = try atRecord()
    try wizard.press(" 1013, at no")
    let other = try resumed(wizard)
    #expect(other.model.scene == .page(.entry))
    try other.press("on<enter>")
    #expect(other.model.snapshot?.items[4].recorded == "1013, at noon")
    #expect(try place(other).drafts.isEmpty)
  }

  @Test func `one that was left stays closed, and its text waits in it`() throws {
    let wizard = try atRecord()
    try wizard.press(" 1013, at no<esc>q")
    let other = try resumed(wizard)
    #expect(other.model.pages.isEmpty)
    #expect(other.model.frame.text.contains("text not finished"))
    try other.press(" ")
    #expect(other.model.pages.last?.entry?.field.buffer.text == "1013, at no")
  }

  @Test func `all of a session's texts are kept, each for its own`() throws {
    let wizard = try atRecord()
    try wizard.press(" 1013<esc>ano<esc>")
    try wizard.go(to: "is-an-update-running-now")
    try wizard.press("owhy<esc>se<esc>")
    let drafts = try place(wizard).drafts
    #expect(
      drafts == [
        "record where-it-showed/\(Self.question)": "1013", "note": "no",
        "override where-it-showed/is-an-update-running-now": "why",
      ])
    let other = try resumed(wizard)
    try other.press("a")
    #expect(other.model.pages.last?.entry?.field.buffer.text == "no")
  }

  @Test func `a text that was emptied or never touched is none`() throws {
    let wizard = try atRecord()
    try wizard.press(" noon<esc> <backspace><backspace><backspace><backspace><esc>")
    #expect(try place(wizard).drafts.isEmpty)
    try wizard.press(" noon<enter>")
    try wizard.go(to: Self.question)
    try wizard.press(" <esc>")
    #expect(try place(wizard).drafts.isEmpty)
    #expect(try place(wizard).typing == nil)
    #expect(!wizard.model.frame.text.contains("not finished"))
  }

  @Test func `a text that could not be kept waits`() throws {
    let wizard = try atRecord()
    try wizard.press(" at noon")
    wizard.obstacle = "No room is left."
    try wizard.press("<enter><left>")
    #expect(wizard.model.scene == .step)
    #expect(try place(wizard).drafts.values.first == "at noon")
    wizard.obstacle = nil
    try wizard.press(" <enter>")
    #expect(wizard.model.snapshot?.items[4].recorded == "at noon")
    #expect(try place(wizard).drafts.isEmpty)
  }

  @Test func `why something stays as it is can be begun and left, too`() throws {
    let wizard = try Scenes.ending("80x24")
    try wizard.press("Gowe keep<esc>")
    let other = try resumed(wizard)
    #expect(other.model.scene == .end)
    #expect(other.model.frame.text.contains("text not finished"))
    try other.press("Go it<enter>")
    #expect(other.model.snapshot?.pendingUndoings.isEmpty == true)
  }

  @Test func `where there is little room it is said shortly`() throws {
    let wizard = try atRecord("40x12")
    try wizard.press(" 1013<esc>")
    #expect(wizard.model.frame.text.contains("unfinished"))
    #expect(!wizard.model.frame.text.contains("not finished"))
  }

  @Test func `lines say it as well`() throws {
    let wizard = try atRecord()
    try wizard.press(" 1013<esc>")
    let plain = PlayedPlain(after: wizard)
    #expect(plain.transcript.contains("text not finished"))
    #expect(plain.type("2").contains("Which words"))
    #expect(plain.wizard.prompt == "Enter alone means: \"1013\", as it stands.")
    plain.type("")
    #expect(plain.wizard.model.snapshot?.items[4].recorded == "1013")
  }

  @Test func `the purpose of a text is read as it was written`() throws {
    let id = UndoingID(visit: VisitNumber(rawValue: 2), item: ItemID(rawValue: "a/b"))
    let purposes: [Entry.Purpose] = [
      .record(ItemID(rawValue: "a/b")), .override(ItemID(rawValue: "a/b")), .overridePutBack(id),
      .endAnyway, .note, .rename("swift-heron"),
    ]
    for purpose in purposes {
      let words = try #require(purpose.words(in: "swift-heron"))
      #expect(Entry.Purpose(words, in: "swift-heron") == purpose)
    }
    #expect(Entry.Purpose.rename("calm-otter").words(in: "swift-heron") == nil)
    for words in ["", "record", "put-back", "put-back x y", "title of", "else"] {
      #expect(Entry.Purpose(words, in: "swift-heron") == nil)
    }
  }
}
