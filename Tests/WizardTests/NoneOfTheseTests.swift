import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// A set is answered at once where none of its lines is so.
@Suite struct NoneOfTheseTests {
  private func atSet(_ size: String = "80x24") throws -> PlayedWizard {
    let wizard = try Scenes.wizard(size, guides: [try EveryKindGuide.pinned()])
    try wizard.press("7<enter><enter>G<home>")
    while wizard.model.sitting?.cursor != .choices { try wizard.press("<enter>") }
    try wizard.press("1")
    if wizard.model.pages.last != nil { try wizard.press("y") }
    try #require(wizard.step == "the-firewall")
    return wizard
  }

  private func set(_ wizard: PlayedWizard) throws -> ItemStatus {
    try #require(wizard.model.snapshot?.items.first { $0.item.kind == .set })
  }

  @Test func `0 answers the whole set, and the cursor goes on`() throws {
    let wizard = try atSet()
    try wizard.press("0")
    #expect(try set(wizard).state == .done)
    #expect(wizard.model.snapshot?.isNone(try set(wizard).item.id) == true)
    try #expect(cursor(wizard).hasSuffix("is-there-a-security-suite"))
    #expect(wizard.model.frame.text.contains("none of these"))
  }

  @Test func `0 once more takes it back, and the cursor is among its lines`() throws {
    let wizard = try atSet()
    try wizard.press("0<up>")
    try #expect(cursor(wizard).hasSuffix("in-another-program"))
    try wizard.press("0")
    #expect(try set(wizard).state == .todo)
    try #expect(cursor(wizard).hasSuffix("in-the-app-as-an-update-started"))
  }

  @Test func `0 takes the place of a yes`() throws {
    let wizard = try atSet()
    try wizard.press("y<up>0")
    #expect(wizard.model.snapshot?.isNone(try set(wizard).item.id) == true)
  }

  @Test func `with all but one no the last is still unanswered`() throws {
    let wizard = try atSet()
    try wizard.press("n")
    #expect(try set(wizard).state == .todo)
    try wizard.press("n")
    #expect(wizard.model.snapshot?.isNone(try set(wizard).item.id) == true)
  }

  @Test func `0 does nothing to what is no line of a set`() throws {
    let wizard = try atSet()
    try wizard.go(to: "is-there-a-security-suite")
    let before = wizard.model.sitting?.session
    try wizard.press("0")
    #expect(wizard.model.sitting?.session == before)
    #expect(wizard.model.reply?.string.hasPrefix("This is not one of several lines") == true)
  }

  @Test(arguments: ["40x12", "80x24"])
  func `the row of the set names the key while the cursor is in it`(size: String) throws {
    let wizard = try atSet(size)
    #expect(wizard.model.frame.text.contains("one of these, 0 none"))
    try wizard.go(to: "is-there-a-security-suite")
    #expect(!wizard.model.frame.text.contains("0 none"))
  }

  private func cursor(_ wizard: PlayedWizard) throws -> String {
    guard case .item(let id) = try #require(wizard.model.sitting?.cursor) else { return "ways" }
    return id.rawValue
  }
}
