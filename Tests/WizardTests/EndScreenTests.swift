import GuideEngine
import Screen
import TestSupport
import Testing
import Text

@testable import Wizard

/// What is told where it ends.
@Suite struct EndScreenTests {
  /// 1013, where the first step has led to help.
  private func atHelp(_ size: String) throws -> PlayedWizard {
    let wizard = try Scenes.wizard(size)
    try wizard.press("1013<enter><enter><enter>y<space>words<enter>n")
    wizard.now = wizard.now.advanced(by: 2_281)
    try wizard.press("<enter>4")
    try #require(wizard.model.snapshot?.proposal == .support)
    return wizard
  }

  @Test(arguments: Scenes.sizes)
  func `whom to ask stands below the ways to end`(size: String) throws {
    try expectFrame(try atHelp(size), "end-help-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `below the last row it is read on`(size: String) throws {
    let wizard = try atHelp(size)
    try wizard.press("<down><down><down><pgdn>")
    try expectFrame(wizard, "end-help-further-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `all of the text can be read, and one comes back from its end`(size: String) throws {
    let wizard = try atHelp(size)
    try wizard.press("G")
    let top = wizard.model.frame
    var seen = top.text
    for _ in 0..<80 {
      try wizard.press("<down>")
      seen += wizard.model.frame.text
    }
    let words = try #require(wizard.model.snapshot?.guide.guide.section(.getHelp))
    let last = try #require(
      PlainProse.lines(words.text).last?.text.string.split(separator: " ").last)
    #expect(seen.contains(last))
    let end = wizard.model.frame
    try wizard.press("<down>")
    #expect(wizard.model.frame == end)
    for _ in 0..<80 where wizard.model.sitting?.scroll != 0 { try wizard.press("<up>") }
    #expect(wizard.model.frame == top)
    try wizard.press("<up>")
    #expect(wizard.model.sitting?.row == 2)
  }

  @Test func `who reads on ends nothing by Enter`() throws {
    let wizard = try atHelp("40x12")
    try wizard.press("G<down><down>")
    #expect(wizard.model.frame.text.contains("Enter goes back up to how it ended."))
    try wizard.press("<enter>")
    #expect(wizard.model.session?.ending == nil)
    #expect(wizard.model.frame.text.contains("> 3 Sonos or others go on with it"))
    try wizard.press("<enter>y")
    #expect(wizard.model.session?.ending == .support)
  }

  @Test func `a resize leaves nobody behind the end of the text`() throws {
    let wizard = try atHelp("40x12")
    try wizard.press("G")
    for _ in 0..<60 { try wizard.press("<down>") }
    wizard.send(.resized(Size(columns: 132, rows: 60)))
    #expect(wizard.model.frame.text.contains("How did it end?"))
    #expect(wizard.model.frame.text.contains(" > 4 I give up here"))
    try wizard.press("<up>")
    #expect(wizard.model.sitting?.row == 2)
  }

  @Test func `how long it took, in how many visits, and which choice led here is told`() throws {
    let text = try atHelp("80x24").model.frame.text
    #expect(text.contains("1013 · 38 min, 1 visit"))
    #expect(text.contains("proposed: \""))
    #expect(text.contains("\" in Where it showed"))
  }

  @Test func `a session that is gone on with at its end tells the same`() throws {
    let wizard = try atHelp("80x24")
    let session = try #require(wizard.model.sitting?.session)
    let text = wizard.model.frame.text
    wizard.send(.opened(name: "swift-heron", session, nil))
    #expect(wizard.model.frame.text == text)
  }

  @Test func `what is looked at once more is headed so, with its time`() throws {
    let wizard = try Scenes.ending("80x24")
    #expect(wizard.model.frame.text.contains(" Measured in Every room"))
    wizard.now = wizard.now.advanced(by: 600)
    wizard.findings = try Scenes.findings(at: wizard.now)
    try wizard.press("<enter>")
    let lines = wizard.model.frame.lines
    let heading = try #require(lines.first { $0.hasPrefix(" Looked at once more") })
    #expect(heading.hasSuffix("11:24"))
  }

  @Test func `while it is measured the seconds are told, and nobody is woken for more`() throws {
    let wizard = try Scenes.ending("80x24")
    let check = try CheckName("missing speakers")
    #expect(wizard.model.nextChange == nil)
    wizard.model.sitting?.measuring = [check: wizard.now]
    wizard.now = wizard.now.advanced(by: 3)
    wizard.send(.resized(Size(columns: 80, rows: 40)))
    #expect(wizard.model.frame.text.contains("measuring, 3 s"))
    #expect(wizard.model.nextChange == wizard.now.advanced(by: 1))
    wizard.model.sitting?.measuring = [:]
    #expect(wizard.model.nextChange == nil)
  }

  @Test func `once all is put back the cursor is at what the way has led to`() throws {
    let wizard = try Scenes.ending("80x24")
    try wizard.press("G ")
    #expect(wizard.model.snapshot?.pendingUndoings.isEmpty == true)
    #expect(wizard.model.frame.text.contains(" > 1 It is fixed"))
  }

  @Test func `lines tell the same`() throws {
    let plain = PlayedPlain(after: try atHelp("80x24"))
    #expect(plain.transcript.contains("How did it end? 1013, 38 min, 1 visit"))
    #expect(plain.transcript.contains("(proposed: \""))
    #expect(plain.transcript.contains("Get help:\nStop after three failed tries"))
  }
}
