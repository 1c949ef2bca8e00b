import GuideEngine
import TestSupport
import Testing
import Text

@testable import GuideFormat

/// The guides that are part of the program, walked by the walks beside them.
@Suite struct ShippedWalkTests {
  private static let ids = BuiltInGuides.shipped.ids
  private let catalogue = Catalogue(folders: [], today: Fixture.today)

  @Test(arguments: ids)
  func `every walk goes as it is written, and every way and end is tried`(id: GuideID) throws {
    let runner = try walked(id)
    #expect(runner.problems.map(\.description) == [])
    #expect(runner.coverage.untried.flatMap(\.choices).map(\.id) == [])
    #expect(runner.coverage.untried.flatMap(\.items).map(\.id) == [])
    #expect(runner.coverage.untriedEndings == [])
  }

  @Test(arguments: ids)
  func `every walk has a title of its own and expects something`(id: GuideID) throws {
    let walks = try walks(of: id)
    #expect(walks.count >= 10)
    #expect(Set(walks.map(\.title)).count == walks.count)
    for walk in walks {
      #expect(!walk.title.isEmpty)
      #expect(walk.lines.contains { $0.isExpectation }, "\(walk.title)")
    }
  }

  @Test(
    arguments: ids,
    [
      "end fixed", "end support", "override", "defer", "back", "undo", "expect returned", "resume",
      "tick undo", "expect complete with overrides", "expect refused naming",
    ])
  func `the walks of each guide try what a person may do`(id: GuideID, words: String) throws {
    let lines = try walks(of: id).flatMap(\.lines).map(\.text.string)
    #expect(lines.contains { $0.hasPrefix(words) }, "\(id.rawValue) has no \(words)")
  }

  @Test(arguments: ids)
  func `no way asks for a reset, another network or an open port`(id: GuideID) throws {
    let guide = try #require(catalogue.guide(id)?.parsed.guide)
    let items = guide.steps.flatMap(\.items).flatMap { [$0] + $0.children }
    for text in items.map(\.text.string) {
      for word in ["reset it", "factory", "hotspot", "forward port", "open port", "port 1400"] {
        #expect(!text.lowercased().contains(word), "\(text)")
      }
    }
  }

  private func walks(of id: GuideID) throws -> [Walk] {
    let folder = FilePath("\(Program.repository)/Guides").appending(id.maker)
    guard case .read(let parser) = WalkFile.read(folder.appending("\(id.name).walk")) else {
      throw Missing()
    }
    #expect(parser.problems.map(\.description) == [])
    return parser.walks
  }

  private func walked(_ id: GuideID) throws -> WalkRunner {
    let guide = try #require(catalogue.guide(id)?.parsed.pinned)
    var runner = WalkRunner(guide, file: SafeText("\(id.rawValue).walk")) {
      catalogue.guide($0)?.parsed.pinned
    }
    for walk in try walks(of: id) { runner.run(walk) }
    return runner
  }

  private struct Missing: Error {}
}
