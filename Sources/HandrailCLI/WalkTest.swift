import GuideEngine
import GuideFormat
import Text

/// Walks the walks of several guides and keeps what came of them.
struct WalkTest {
  /// What the walks of one guide have tried.
  struct Result {
    let guide: GuideID
    let walkCount: Int
    let coverage: WalkCoverage
  }

  private(set) var results: [Result] = []
  private(set) var problems: [Problem] = []
  private(set) var messages: [SafeText] = []
  private(set) var exit = ExitCode.done
  private var linter: FileLinter

  init(_ library: Library) {
    linter = FileLinter(catalogue: library.catalogue, today: library.surroundings.today)
  }

  /// A guide, its walks, or a folder of guides.
  mutating func add(_ path: FilePath) {
    if WalkFile.isWalks(path) { return test(WalkFile.path(ofGuideFor: path)) }
    let listing = GuideFile.guides(under: path)
    add(listing.problems, .cannotReadOrWrite)
    if listing.files.isEmpty, listing.problems.isEmpty {
      add("No guide stands in \(path.shown); a folder of guides holds MAKER/NAME.md.")
    }
    for file in listing.files { test(file) }
  }

  private mutating func test(_ file: FilePath) {
    let parsed = linter.check(file)
    let walks = WalkFile.path(ofWalksFor: file)
    guard let pinned = parsed.pinned else {
      let errors = parsed.problems.filter { $0.severity == .error }
      return add(errors, parsed.isUnreadable ? .cannotReadOrWrite : .badGuide)
    }
    guard FileReading.exists(walks) else {
      return add("\(file.shown) has no walks; write some into \(walks.shown).")
    }
    switch WalkFile.read(walks) {
    case .failed(let problem): add([problem], .cannotReadOrWrite)
    case .read(let parser):
      add(parser.problems, .notAsWanted)
      if parser.walks.isEmpty, parser.problems.isEmpty {
        add("\(walks.shown) holds no walk; begin one with start.")
      }
      run(parser.walks, pinned, file)
    }
  }

  private mutating func run(_ walks: [Walk], _ guide: PinnedGuide, _ file: FilePath) {
    var known: [GuideID: PinnedGuide?] = [:]
    var linter = linter
    var runner = WalkRunner(
      guide, file: WalkFile.path(ofWalksFor: file).shown,
      guides: { id in
        if let guide = known[id] { return guide }
        let guide = linter.guide(id, linkedFrom: file)?.pinned
        known[id] = .some(guide)
        return guide
      })
    for walk in walks { runner.run(walk) }
    self.linter = linter
    add(runner.problems, .notAsWanted)
    results.append(
      Result(guide: guide.reference.id, walkCount: runner.walkCount, coverage: runner.coverage))
  }

  private mutating func add(_ message: SafeText) {
    messages.append(message)
    if exit == .done { exit = .notAsWanted }
  }

  private mutating func add(_ found: [Problem], _ exit: ExitCode) {
    problems += found
    if !found.isEmpty, self.exit == .done || self.exit == .notAsWanted { self.exit = exit }
  }
}

extension WalkTest {
  var json: JSONValue {
    .document(
      ("guides", .array(results.map(\.json))), ("problems", .array(problems.map(JSONValue.init))))
  }
}

extension WalkTest.Result {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("id", .text(SafeText(guide.rawValue))),
      JSONValue.Member("walks", .number(walkCount)),
      JSONValue.Member("choices", coverage.choiceShare.json),
      JSONValue.Member("ends", coverage.endingShare.json),
      JSONValue.Member("items", coverage.itemShare.json),
      JSONValue.Member(
        "untriedChoices",
        .array(coverage.untried.flatMap(\.choices).map { .string($0.id.rawValue) })),
      JSONValue.Member(
        "untriedEnds", .array(coverage.untriedEndings.map { .string($0.rawValue) })),
      JSONValue.Member(
        "untriedItems",
        .array(coverage.untried.flatMap(\.items).map { .string($0.id.rawValue) })),
    ])
  }
}

extension WalkCoverage.Share {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("tried", .number(tried)), JSONValue.Member("whole", .number(whole)),
    ])
  }
}
