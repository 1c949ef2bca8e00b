import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// Where keys lead.
@Suite struct WizardUpdateTests {
  private func item(_ wizard: PlayedWizard) -> String? {
    guard case .item(let id) = wizard.model.sitting?.cursor else { return nil }
    return id.rawValue
  }

  private func begun() throws -> PlayedWizard {
    let wizard = try PlayedWizard()
    try wizard.press("1013<enter>")
    #expect(wizard.model.scene == .cover)
    try wizard.press("<enter>")
    #expect(wizard.model.scene == .caution)
    try wizard.press("<enter>")
    #expect(wizard.model.scene == .step)
    return wizard
  }

  @Test func `what the first screen lacks is asked for once, and where it is seen alone`() throws {
    let driver = Driver(name: "pi")
    let setting = WizardModel.Setting(
      glyphs: .unicode, host: "studio-pi", clock: WallClock(offset: { _ in 0 }), driver: driver)
    let now = Timestamp(secondsSince1970: 1_795_256_047)
    var model = WizardModel(setting, size: Size(columns: 80, rows: 24), now: now)
    let guide = try #require(PlayedWizard.shipped().first)

    _ = model.update(.guide(guide), at: now)
    #expect(model.lookAround() == [])
    model.sitting = nil
    #expect(model.lookAround() == [.listSessions, .listGuides(search: nil)])
    #expect(model.lookAround() == [])
  }

  @Test func `only frames that may be seen are made`() {
    var made = 0
    var column = Column()
    column.add(Array(repeating: 1, count: 10_000), focus: 5_000) { number in
      made += 1
      var frame = Frame(columns: 20, glyphs: .unicode)
      frame.write("row \(number)", at: .origin)
      return frame
    }

    let view = column.view(Size(columns: 20, rows: 10), glyphs: .unicode)

    #expect(view.frame.text.contains("row 5000"))
    #expect(made <= 21)
  }

  @Test func `digits search at once, and Enter begins`() throws {
    let wizard = try PlayedWizard()
    try wizard.press("101")
    #expect(wizard.model.home.search?.buffer.text == "101")
    #expect(wizard.model.home.guides?.map(\.id.rawValue) == ["sonos/1013"])
    try wizard.press("<esc>")
    #expect(wizard.model.home.search == nil)
    #expect(wizard.model.home.guides?.count == 3)
  }

  @Test func `where nothing can be seen only leaving works, and what was typed stays`() throws {
    let wizard = try begun()
    try wizard.press("ahalf a note")
    wizard.send(.resized(Size(columns: 10, rows: 3)))
    try wizard.press("xyz <enter><esc><down>")
    wizard.send(.paste("pasted"))
    #expect(wizard.model.pages.last?.entry?.field.buffer.text == "half a note")

    wizard.send(.resized(Size(columns: 80, rows: 24)))
    try wizard.press("!")
    #expect(wizard.model.pages.last?.entry?.field.buffer.text == "half a note!")

    wizard.send(.resized(Size(columns: 1, rows: 1)))
    try wizard.press("q")
    #expect(wizard.model.isOver)
  }

  @Test func `an unknown number says so and offers the nearest`() throws {
    let wizard = try PlayedWizard()
    try wizard.press("1014<enter>")
    #expect(wizard.model.reply?.string.hasPrefix("No guide knows 1014;") == true)
  }

  @Test func `looking at a guide keeps nothing, the first act keeps all`() throws {
    let wizard = try PlayedWizard()
    try wizard.press("1013<enter>")
    #expect(wizard.events.isEmpty)
    try wizard.press("<left>")
    #expect(wizard.model.scene == .home)
    #expect(wizard.events.isEmpty)
    try wizard.press("1013<enter> ")
    #expect(wizard.events.count == 2)
  }

  @Test func `an act counts once it is on disk`() throws {
    let wizard = try begun()
    let before = wizard.model.sitting?.session
    wizard.obstacle = "No room is left."
    try wizard.press(" ")
    #expect(wizard.model.scene == .page(.cannotSave))
    #expect(wizard.model.sitting?.session == before)
    #expect(wizard.model.sitting?.obstacle == "No room is left.")
    wizard.obstacle = nil
    try wizard.press("<enter>")
    #expect(wizard.model.scene == .step)
    #expect(wizard.model.sitting?.obstacle == nil)
    #expect(wizard.model.sitting?.session != before)
  }

  @Test func `Space goes down a step, and asks where something is required`() throws {
    let wizard = try begun()
    try wizard.press(" ")
    #expect(item(wizard) == "where-it-showed/which-words-on-which-product-at-what-time")
    try wizard.press(" 1013, at noon<enter>")
    #expect(item(wizard) == "where-it-showed/is-an-update-running-now")
    try wizard.press("<enter>1")
    #expect(wizard.model.reply?.string.hasPrefix("Required first:") == true)
    try wizard.press("n<enter>1")
    #expect(wizard.model.snapshot?.step.id.rawValue == "one-controller")
  }

  @Test func `digits leave no step while an item has the focus`() throws {
    let wizard = try begun()
    try wizard.press("2")
    #expect(wizard.model.snapshot?.step.id.rawValue == "where-it-showed")
  }

  @Test func `what is left open is asked about once`() throws {
    let wizard = try begun()
    try wizard.press("<down><down><down><down>n<enter>1")
    guard case .page(.question(.leavingOpen)) = wizard.model.scene else {
      Issue.record("no question, but \(wizard.model.scene)")
      return
    }
    try wizard.press("y")
    #expect(wizard.model.snapshot?.step.id.rawValue == "one-controller")
  }

  @Test func `undo takes back, and back goes back`() throws {
    let wizard = try begun()
    try wizard.press(" ")
    try wizard.press("u")
    #expect(wizard.model.snapshot?.items[1].answer == nil)
    try wizard.press("<left>")
    #expect(wizard.model.scene == .cover)
    try wizard.press("<enter>")
    #expect(wizard.model.scene == .step)
  }

  @Test func `that the way has grown is said until the next act, whatever is measured`() throws {
    let wizard = try PlayedWizard()
    try wizard.playToFirewall()
    #expect(wizard.model.sitting?.growth == "The way has grown from 34 to 36 items.")
    try wizard.press("y")
    #expect(wizard.model.sitting?.growth == nil)
  }

  @Test func `where the way leads to help, the end begins at help`() throws {
    let wizard = try begun()
    try wizard.press("y<space>words<enter>n<enter>4")
    #expect(wizard.model.scene == .end)
    #expect(wizard.model.sitting.map { EndRows.endings[$0.row] } == .support)
    try wizard.press("<enter>")
    #expect(wizard.model.sitting?.session.ending == nil)
    try wizard.press("y")
    #expect(wizard.model.sitting?.session.ending == .support)
  }

  @Test func `an entry of a set is refused before a reason is typed`() throws {
    let wizard = try begun()
    try wizard.press("o")
    #expect(wizard.model.scene == .step)
    #expect(wizard.model.reply?.string.contains("is one of several") == true)
  }

  @Test func `leaving gets up from the session`() throws {
    let wizard = try begun()
    try wizard.press("q")
    #expect(wizard.model.isOver)
    #expect(wizard.effects.last == .release("swift-heron"))
  }
}
