import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// A key does what its binding says, and nothing without one.
@Suite struct BindingTests {
  private static let scenes: [Scene] = {
    let item = ItemID(rawValue: "a")
    let questions: [Page.Question] = [
      .leavingOpen(ChoiceID(rawValue: "a>b")), .stopWait(item), .delete("x"), .takeOver("x"),
    ]
    let pages: [Page.Kind] = [
      .help, .why, .warning, .guide, .map, .history, .putBack, .report, .sessions, .trash,
      .upgrade, .entry, .cannotSave,
    ]
    return [.home, .search, .cover, .caution, .step, .ways, .end, .ended]
      + (pages + questions.map(Page.Kind.question)).map(Scene.page)
  }()

  @Test(arguments: scenes)
  func `no key means two things on one screen`(scene: Scene) {
    let keys = scene.bindings.flatMap(\.keys)
    #expect(keys.count == Set(keys).count)
    let actions = scene.bindings.map(\.action)
    #expect(actions.count == Set(actions).count)
  }

  @Test(arguments: scenes)
  func `where a text is typed no key is one of its characters`(scene: Scene) {
    guard scene.isTyping else { return }
    for key in scene.bindings.flatMap(\.keys) {
      if case .character = key { Issue.record("\(key) is text on \(scene)") }
    }
  }

  @Test(arguments: scenes)
  func `all can be left, and says its keys`(scene: Scene) {
    let actions = scene.bindings.map(\.action)
    #expect(actions.contains(.leave))
    #expect(actions.contains(.help))
  }

  @Test(arguments: PagePath.all)
  func `on a page a key without a binding does nothing`(path: PagePath) throws {
    try expectSilence(path.open(columns: 80, rows: 24))
  }

  @Test(arguments: ["40x12", "80x24"])
  func `on a screen a key without a binding does nothing`(size: String) throws {
    for keys in ["", "101", "1013<enter>", "1013<enter><enter>", "1013<enter><enter><enter>"] {
      let wizard = try Scenes.wizard(size, sessions: Scenes.cards)
      try wizard.press(keys)
      try expectSilence(wizard)
    }
    let wizard = try Scenes.wizard(size)
    try wizard.playToFirewall()
    try wizard.press("<enter>")
    try expectSilence(wizard)
    let end = try Scenes.ending(size)
    try expectSilence(end)
    try end.press("Gowe keep it<enter>2<enter>y")
    try expectSilence(end)
  }

  @Test func `a digit picks only among as many as there are`() throws {
    let wizard = try Scenes.wizard("80x24")
    try wizard.playToFirewall()
    try wizard.press("<enter>9")
    #expect(wizard.step == "the-firewall")
  }

  @Test func `the help of a field and of a search has their keys`() throws {
    let field = try PagePath(name: "entry", keys: "o<f1>").open("80x24")
    #expect(field.model.frame.text.contains("Enter                    Keeps the text"))
    try field.press("<left>")
    #expect(field.model.scene == .page(.entry))
    let search = try PlayedWizard()
    try search.press("10<f1>")
    #expect(search.model.frame.text.contains("Esc                      Ends the search"))
    try search.press("<esc>")
    #expect(search.model.scene == .search)
  }

  @Test func `what is being typed is kept when the help lies over it`() throws {
    let wizard = try PagePath(name: "entry", keys: "oIt is<f1>q").open("80x24")
    let marks = wizard.effects.compactMap { effect in
      if case .mark(let place, _) = effect { place } else { nil }
    }
    #expect(marks.last?.drafts.values.contains("It is") == true)
  }

  private static let keys: [Key] =
    (0x21..<0x7F).map { Key.character(Character(UnicodeScalar(UInt8($0)))) }
    + "abcdefghijklmnopqrstuvwxyz".map { Key.control($0) } + (1...12).map { Key.function($0) }
    + [
      .space, .enter, .tab, .shiftTab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
      .backspace, .delete, .escape,
    ]

  private func expectSilence(_ wizard: PlayedWizard) throws {
    let scene = wizard.model.scene
    let bound = Set(scene.bindings.flatMap(\.keys))
    wizard.model.reply = nil
    let (frame, count) = (wizard.model.frame, wizard.effects.count)
    for key in Self.keys where !bound.contains(key) {
      if scene.isTyping, case .character = key { continue }
      wizard.send(.key(key))
      #expect(wizard.model.scene == scene, "\(key)")
      #expect(wizard.model.reply == nil, "\(key) on \(scene)")
      #expect(wizard.effects.count == count, "\(key) on \(scene)")
    }
    #expect(wizard.model.frame == frame, "\(scene)")
  }
}
