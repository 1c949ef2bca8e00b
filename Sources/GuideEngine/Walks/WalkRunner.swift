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
    var run = WalkRun(guide, guides: guides)
    problems += run.follow(walk, in: file)
    coverage.add(run.events)
  }
}
