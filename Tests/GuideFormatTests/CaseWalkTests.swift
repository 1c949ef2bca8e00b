import GuideEngine
import Testing
import Text

@testable import GuideFormat

/// The cases that every build must pass, as walks that a guide's writer can read.
@Suite struct CaseWalkTests {
  @Test(arguments: try CaseGuide.all())
  func `a guide of the cases can be started, and is warned of E28 alone`(guide: CaseGuide) {
    #expect(guide.parsed.canBeStarted)
    #expect(Set(guide.parsed.problems.map(\.rule)).isSubset(of: ["required-under-optional"]))
  }

  @Test(arguments: try CaseGuide.all())
  func `every walk of the cases goes as it says`(guide: CaseGuide) throws {
    let walks = try guide.walks()
    var runner = WalkRunner(
      try guide.pinned(), file: guide.parsed.file,
      guides: { id in try? CaseGuide.named(id)?.pinned() })

    for walk in walks { runner.run(walk) }

    #expect(runner.problems.map(\.line) == [])
    #expect(runner.walkCount > 0)
  }

  @Test func `every case has a walk, but those that are about the log`() throws {
    let titles = try CaseGuide.all().flatMap { try $0.walks().map(\.title.string) }
    let named = Set(titles.map { String($0.prefix { $0 != " " }) })

    // E15 needs a newer text of the guide; E17 and E18 are about any list of events.
    let cases = Set((1...28).map { "E\($0)" }).subtracting(["E15", "E17", "E18"])

    #expect(named == cases)
  }

  @Test func `every walk of the cases looks whether it went well`() throws {
    let walks = try CaseGuide.all().flatMap { try $0.walks() }

    let blind = walks.filter { !$0.lines.contains(where: \.isExpectation) }

    #expect(blind.map(\.title) == [])
  }
}

/// A guide of `Fixtures/checklists/cases`, linted, and the walks beside it.
struct CaseGuide: Sendable, CustomTestStringConvertible {
  let parsed: ParsedGuide
  private let path: FilePath

  var testDescription: String { parsed.id.rawValue }

  private static let folder = Fixture.path("checklists/cases")

  static func all() throws -> [CaseGuide] {
    let catalogue = Catalogue(builtIn: BuiltInGuides(files: [:]), folders: [], today: Fixture.today)
    var linter = FileLinter(catalogue: catalogue, today: Fixture.today)
    return GuideFile.guides(under: folder).files.map { path in
      CaseGuide(parsed: linter.check(path), path: path)
    }
  }

  static func named(_ id: GuideID) throws -> CaseGuide? {
    try all().first { $0.parsed.id == id }
  }

  func pinned() throws -> PinnedGuide {
    let pinned = parsed.pinned
    return try #require(pinned)
  }

  func walks() throws -> [Walk] {
    let walks = WalkFile.path(ofWalksFor: path)
    guard case .read(let parser) = WalkFile.read(walks) else {
      throw CaseProblem.unreadable(walks.shown)
    }
    try #require(parser.problems.map(\.line) == [])
    return parser.walks
  }
}

private enum CaseProblem: Error {
  case unreadable(SafeText)
}
