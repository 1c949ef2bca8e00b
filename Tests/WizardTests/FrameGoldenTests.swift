import GuideEngine
import Screen
import TestSupport
import Testing
import Text

@testable import Wizard

/// The scenes as a person sees them, with the shipped guide 1013.
@Suite struct FrameGoldenTests {
  @Test(arguments: Scenes.sizes)
  func `the first screen`(size: String) throws {
    let wizard = try Scenes.wizard(size, sessions: Scenes.cards)
    try expectFrame(wizard, "home-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `the first screen without a session`(size: String) throws {
    try expectFrame(try Scenes.wizard(size), "home-fresh-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `the first screen while somebody searches`(size: String) throws {
    let wizard = try Scenes.wizard(size, sessions: Scenes.cards)
    try wizard.press("101")
    try expectFrame(wizard, "home-search-\(size)")
  }

  @Test func `a number that no guide knows`() throws {
    let wizard = try Scenes.wizard("80x24", sessions: Scenes.cards)
    try wizard.press("1014<enter>")
    try expectFrame(wizard, "home-unknown-80x24")
  }

  @Test(arguments: Scenes.sizes)
  func `the cover`(size: String) throws {
    let wizard = try Scenes.wizard(size)
    try wizard.press("1013<enter> <down>")
    try expectFrame(wizard, "cover-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `what is said before a step`(size: String) throws {
    let wizard = try Scenes.wizard(size)
    try wizard.press("1013<enter><enter>")
    #expect(wizard.model.scene == .caution)
    try expectFrame(wizard, "caution-\(size)")
  }

  @Test(arguments: Scenes.sizes + ["20x6"])
  func `a step that has just been opened`(size: String) throws {
    let wizard = try PlayedWizard()
    try wizard.press("1013<enter><enter><enter>")
    let (columns, rows) = try Scenes.size(size)
    wizard.send(.resized(Size(columns: columns, rows: rows)))
    try expectFrame(wizard, "step-fresh-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `a step by which the way has grown`(size: String) throws {
    let wizard = try Scenes.wizard(size)
    try wizard.playToFirewall()
    try expectFrame(wizard, "step-grown-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `the ways out`(size: String) throws {
    let wizard = try Scenes.wizard(size)
    try wizard.playToFirewall()
    try wizard.press("y<enter><down>")
    try expectFrame(wizard, "ways-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `a step that measures`(size: String) throws {
    let wizard = try Scenes.wizard(size)
    try wizard.playToFirewall()
    try wizard.press("<left>")
    #expect(wizard.model.snapshot?.step.id.rawValue == "what-stands-in-the-way")
    try expectFrame(wizard, "step-measured-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `the end`(size: String) throws {
    let wizard = try Scenes.ending(size)
    try expectFrame(wizard, "end-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `the end is refused`(size: String) throws {
    let wizard = try Scenes.ending(size)
    try wizard.press("<enter>")
    try expectFrame(wizard, "end-refused-\(size)")
  }

  @Test(arguments: Scenes.sizes)
  func `after the end`(size: String) throws {
    let wizard = try Scenes.ending(size)
    try wizard.press("Gowe keep it<enter>2<enter>y")
    #expect(wizard.model.scene == .ended)
    try expectFrame(wizard, "ended-\(size)")
  }

  @Test func `a terminal that is too small`() throws {
    let wizard = try Scenes.wizard("19x5")
    #expect(wizard.model.frame.lines.first == "Too small; q leaves")
    wizard.send(.resized(Size(columns: 20, rows: 5)))
    #expect(wizard.model.frame.text == "Too small; q leaves\n\n\n\n")
    wizard.send(.resized(Size(columns: 1, rows: 1)))
    #expect(wizard.model.frame.text == "q")
  }

  @Test func `every terminal that is too small shows as much of one line as fits`() throws {
    let wizard = try Scenes.wizard("80x24")
    for (columns, rows) in (1...24).flatMap({ columns in (1...8).map { (columns, $0) } })
    where columns < 20 || rows < 6 {
      wizard.send(.resized(Size(columns: columns, rows: rows)))
      let fitting = columns >= 19 ? "Too small; q leaves" : columns >= 8 ? "q leaves" : "q"
      #expect(wizard.model.frame.lines == [fitting] + Array(repeating: "", count: rows - 1))
      #expect(wizard.model.frame.cursor == .origin)
    }
  }
}

extension Scenes {
  /// 1013 played to a proposed end, with something put off, forced, and to be put back.
  static func ending(_ size: String) throws -> PlayedWizard {
    let wizard = try Scenes.wizard(size)
    try wizard.playToEnd()
    return wizard
  }
}

/// The frame as text, and where its cursor stands.
func expectFrame(
  _ wizard: PlayedWizard, _ name: String, at location: SourceLocation = #_sourceLocation
) throws {
  let frame = wizard.model.frame
  let cursor = frame.cursor.map { "row \($0.row + 1), column \($0.column + 1)" } ?? "nowhere"
  let text = frame.text + "\n=== the cursor: \(cursor)\n"
  try expectGolden(text, "Frames/\(name).txt", at: location)
}
