import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// What the model does for the pages.
@Suite struct PageModelTests {
  @Test func `who drives is said as long as it is asked whether to take over`() throws {
    let wizard = try PlayedWizard()
    wizard.send(.driven(name: "swift-heron", "anna drives swift-heron on pts/3."))
    try wizard.press("?<left>")
    #expect(PageView(wizard.model).frame.text.contains("anna drives swift-heron on pts/3."))
  }

  @Test func `the history of one session is never shown in another`() throws {
    let wizard = try PagePath(name: "", keys: "t<left>").open("80x24")
    #expect(wizard.model.told != nil)
    let session = try #require(wizard.model.sitting?.session)
    wizard.send(.opened(name: "calm-otter", session, nil))
    #expect(wizard.model.told == nil)
  }

  @Test func `a question that is longer than the screen scrolls`() throws {
    let wizard = try PagePath(name: "", keys: "<enter>1").open(columns: 24, rows: 6)
    let top = PageView(wizard.model).frame
    try wizard.press("G")
    #expect(PageView(wizard.model).frame != top)
    try wizard.press("n")
    #expect(wizard.model.pages.isEmpty)
  }

  @Test func `a text that is not newer is not offered`() throws {
    let wizard = try PagePath(name: "", keys: "").open("80x24")
    wizard.send(.newerGuide(try #require(wizard.model.snapshot?.guide)))
    #expect(wizard.model.pages.isEmpty)
  }

  @Test(arguments: ["<left>", "<esc>"])
  func `a newer text that was not decided on is offered at the next start`(key: String) throws {
    let wizard = try PagePath(name: "upgrade", keys: "").open("80x24")
    try wizard.press(key)
    #expect(wizard.model.pages.isEmpty)
    #expect(wizard.model.snapshot?.offer != nil)
    let session = try #require(wizard.model.sitting?.session)
    wizard.send(.opened(name: "swift-heron", session, nil))
    wizard.send(.newerGuide(try PagePath.newer()))
    #expect(wizard.model.scene == .page(.upgrade))
  }

  @Test func `a newer text that was declined is not offered again`() throws {
    let wizard = try PagePath(name: "upgrade", keys: "n").open("80x24")
    #expect(wizard.model.pages.isEmpty)
    wizard.send(.newerGuide(try PagePath.newer()))
    #expect(wizard.model.pages.isEmpty)
  }

  @Test func `the key that opens the help closes it`() throws {
    let wizard = try PagePath(name: "help", keys: "?").open("80x24")
    #expect(wizard.model.scene == .page(.help))
    try wizard.press("?")
    #expect(wizard.model.scene == .step)
    try wizard.press("w?<f1>")
    #expect(wizard.model.scene == .page(.why))
  }

  @Test func `the map opens where the person is`() throws {
    let wizard = try PagePath(name: "", keys: "<enter>1y").open("40x12")
    #expect(wizard.model.snapshot?.step.id.rawValue == "every-room")
    try wizard.press("m")
    let frame = PageView(wizard.model).frame
    let row = try #require(frame.cursor?.row)
    #expect(frame.lines[row].hasPrefix(">  8 [ ] Every room"))
  }

  @Test func `what stands against Fixed is named while the reason is typed`() throws {
    let wizard = try PagePath(name: "", keys: "<enter>1y").open("80x24")
    try wizard.press("<down><down><down> ")
    try wizard.choose(1)
    try wizard.press("1<enter>ybecause")
    let text = PageView(wizard.model).frame.text
    #expect(wizard.model.pages.last?.entry?.purpose == .endAnyway)
    #expect(text.contains("- No speaker is missing"))
  }

  @Test func `what was done in another guide is indented in the history`() throws {
    let wizard = try PagePath(name: "", keys: "<enter>3y<enter>").open("132x40")
    #expect(wizard.model.snapshot?.depth == 2)
    try wizard.press("t")
    let lines = PageView(wizard.model).frame.lines
    let entered = try #require(lines.first { $0.contains("Went into another guide: 803") })
    let chosen = try #require(lines.first { $0.contains("What happened: 803") })
    let indents = [entered, chosen].map { $0.dropFirst(6).prefix { $0 == " " }.count }
    #expect(indents[0] == indents[1] + 2)
  }
}
