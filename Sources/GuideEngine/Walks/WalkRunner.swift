import Text

/// Walks the walks of a guide, and says what went wrong and what was never tried.
public struct WalkRunner {
  /// What went wrong, in the order of the file.
  public private(set) var problems: [Problem] = []
  /// What of the guide the walks have tried.
  public private(set) var coverage: WalkCoverage
  /// How many walks were walked.
  public private(set) var walkCount = 0
  private let guide: PinnedGuide
  private let guides: (GuideID) -> PinnedGuide?
  private let file: SafeText

  /// For the walks of one file; a choice into another guide asks `guides` for it.
  public init(
    _ guide: PinnedGuide, file: SafeText,
    guides: @escaping (GuideID) -> PinnedGuide? = { _ in nil }
  ) {
    self.guide = guide
    self.guides = guides
    self.file = file
    coverage = WalkCoverage(guide)
  }

  /// Walks one from its start; what goes wrong is kept, and so is what it has tried.
  public mutating func run(_ walk: Walk) {
    walkCount += 1
    let known = problems.count
    var run = WalkRun(guide, guides: guides)
    var refused: Walk.Line?
    for line in walk.lines {
      if let command = refused, !line.isExpectation {
        addRefusal(run.refusal, at: command)
        refused = nil
        break
      }
      if line.expectsRefusal { refused = nil }
      do throws(WalkRun.Failure) {
        try run.follow(line)
        if run.refusal != nil, !line.isExpectation { refused = line }
      } catch {
        add(error.message, at: line)
        if error.endsWalk { break }
      }
    }
    if let refused { addRefusal(run.refusal, at: refused) }
    coverage.add(run.events)
    // A refusal shows only once nobody has expected it; it still comes before what follows from it.
    let found = problems[known...]
    problems.replaceSubrange(known..., with: found.sorted { $0.line < $1.line })
  }

  private mutating func addRefusal(_ refusal: Refusal?, at line: Walk.Line) {
    let sentence = refusal?.sentence ?? ""
    add("expected this to be carried out, but it was refused: \(sentence)", at: line)
  }

  private mutating func add(_ message: SafeText, at line: Walk.Line) {
    problems.append(
      Problem(
        file: file, place: line.place, severity: .error, rule: "walk", message: message))
  }
}

extension Problem {
  fileprivate var line: Int { place?.line ?? 0 }
}

extension Walk.Line {
  /// Whether it looks and does nothing.
  public var isExpectation: Bool {
    if case .expect = action { true } else { false }
  }

  fileprivate var expectsRefusal: Bool {
    if case .expect(.refused) = action { true } else { false }
  }
}
