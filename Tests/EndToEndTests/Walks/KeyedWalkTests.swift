import GuideEngine
import GuideFormat
import TestSupport
import Testing
import Text

@testable import Wizard

/// The walks of the shipped guides by keys alone, in a real terminal.
@Suite struct KeyedWalkTests {
  /// Walks that need neither clock nor results.
  private static let walks = ShippedWalk.all.filter { $0.needsNothing }
  private static let walkable = walks.filter { obstacle($0) == nil }

  /// Why no keys lead along a walk; nil where they do.
  private static func obstacle(_ shipped: ShippedWalk) -> String? {
    guard shipped.beginsAtHome else {
      return "It begins in the middle of a guide, and home leads to the first step."
    }
    let endsOnItsWay = endingOnTheirWay.contains { shipped.walk.title.string.hasPrefix($0) }
    guard endsOnItsWay else { return nil }
    return "It ends in the middle of a step, where a person would go to Get help before."
  }

  private static let endingOnTheirWay = [
    "Pressed too soon, and taken back: an answer", "Pressed too soon: undo takes it back, act by",
    "To the very beginning and on again: back loses nothing",
  ]

  @Test(arguments: walkable)
  func `a walk goes from home to its end in a real terminal`(shipped: ShippedWalk) throws {
    let state = try StateFolder()
    let screen = try TmuxScreen(environment: state.environment)
    let wizard = try KeyedWizard(KeyedWizard.Terminal(screen: screen, state: state))

    try follow(shipped, wizard)

    try wizard.leave()
    #expect(try state.events().filter { $0.contains("\"ended\"") }.count == 1)
  }

  @Test(arguments: ShippedWalk.guides)
  func `keys lead from home to fixed and to Get help`(guide: GuideID) throws {
    var hasBeenFixed = false
    var hasAskedForHelp = false
    for shipped in Self.walkable where shipped.guide == guide {
      let walk = try follow(shipped, KeyedWizard(nil))
      hasBeenFixed = hasBeenFixed || walk.wizard.model.session?.ending == .fixed
      hasAskedForHelp = hasAskedForHelp || walk.hasAskedForHelp
    }
    #expect(hasBeenFixed && hasAskedForHelp)
  }

  @Test func `one of them leads into another guide and back`() {
    let words = Self.walkable.map { $0.walk.lines.map(\.text.string).joined(separator: "\n") }
    #expect(words.contains { $0.contains(#/choose [0-9a-z]+\.md[^$]*expect returned/#) })
  }

  @Test(arguments: walks.filter { obstacle($0) != nil })
  func `what is left out really has a line without a key`(shipped: ShippedWalk) throws {
    var walk = KeyedWalk(shipped.guide, try KeyedWizard(nil))
    let problems = walk.follow(shipped.walk, in: shipped.file)
    #expect(problems.map(\.message) == ["expected a key for this, but this screen has none"])
  }

  @discardableResult
  private func follow(_ shipped: ShippedWalk, _ wizard: KeyedWizard) throws -> KeyedWalk {
    var walk = KeyedWalk(shipped.guide, wizard)
    #expect(walk.follow(shipped.walk, in: shipped.file).map(\.description) == [])
    #expect(wizard.model.scene == .ended)
    return walk
  }
}

/// A walk of a guide that is part of the program.
struct ShippedWalk: Sendable, CustomTestStringConvertible {
  let guide: GuideID
  let walk: Walk
  let file: SafeText

  static let guides = BuiltInGuides.shipped.ids

  /// In the order of the files.
  static let all: [ShippedWalk] = guides.flatMap { guide in
    let folder = FilePath("\(Program.repository)/Guides").appending(guide.maker)
    let file = folder.appending("\(guide.name).walk")
    guard case .read(let parser) = WalkFile.read(file) else { return [ShippedWalk]() }
    return parser.walks.map { ShippedWalk(guide: guide, walk: $0, file: file.shown) }
  }

  /// No key begins in the middle of a guide.
  var beginsAtHome: Bool {
    guard case .start(nil) = walk.lines.first?.action else { return false }
    return true
  }

  var needsNothing: Bool {
    walk.lines.allSatisfy { line in
      switch line.action {
      case .check, .wait: false
      case .start, .act, .leave, .resume, .expect: true
      }
    }
  }

  var testDescription: String { "\(guide.rawValue): \(walk.title)" }
}
