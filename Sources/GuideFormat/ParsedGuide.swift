import GuideEngine
import Text

/// A guide's file as far as it could be read, with everything that is wrong with it.
public struct ParsedGuide: Sendable {
  /// From the path, so it is known even of a file that cannot be read.
  public let id: GuideID
  /// The name that stands before each of its problems.
  public let file: SafeText
  /// The file, byte for byte; empty when it could not be read.
  public let source: [UInt8]
  /// Nil when nothing could be read; a guide with errors is here too, to be shown.
  public let guide: Guide?
  /// In reading order; whether links lead anywhere is known once the guide was linted.
  public let problems: [Problem]
  /// The ways out of steps that lead nowhere; known once the guide was linted.
  public private(set) var danglingTargets: Set<Choice.Target> = []
  let headings: Set<String>
  let links: [WrittenLink]
  let places: [GuideElement: Place]

  /// Whether a person can be led through it: it could be read and has no errors, only warnings.
  public var canBeStarted: Bool {
    guide != nil && !problems.contains { $0.severity == .error }
  }

  /// The guide as a session keeps it; nil for one that cannot be started.
  public var pinned: PinnedGuide? {
    canBeStarted ? guide.map { PinnedGuide($0, source: source) } : nil
  }

  /// Whether the file itself could not be read.
  public var isUnreadable: Bool {
    problems.contains { $0.rule == Rule.unreadable.rawValue }
  }

  /// The same guide with what the linter found as well.
  func adding(_ findings: Findings) -> ParsedGuide {
    var guide = ParsedGuide(
      id: id, file: file, source: source, guide: guide, problems: problems + findings.problems,
      headings: headings, links: links, places: places)
    guide.danglingTargets = findings.danglingTargets
    return guide
  }

  init(
    id: GuideID, file: SafeText, source: [UInt8] = [], guide: Guide?, problems: [Problem],
    headings: Set<String> = [], links: [WrittenLink] = [], places: [GuideElement: Place] = [:]
  ) {
    self.id = id
    self.file = file
    self.source = source
    self.guide = guide
    // Sorting is not stable, so the order of what stands at one place is part of the key.
    self.problems = problems.indices
      .sorted { (problems[$0].place ?? .start, $0) < (problems[$1].place ?? .start, $1) }
      .map { problems[$0] }
    self.headings = headings
    self.links = links
    self.places = places
  }
}

extension Place {
  /// Of a file.
  static let start = Place(line: 1, column: 1)
}

/// A part of a guide whose place in the file matters to a rule.
enum GuideElement: Hashable, Sendable {
  case fact(String)
  case step(StepID)
  case fixes(StepID)
  case item(ItemID)
  case cause(Int)
}

/// A link that leads somewhere inside the guides.
struct WrittenLink: Sendable {
  let target: LinkTarget
  let place: Place
  /// A way out of a step, which leads to a step or an end and not just to any heading.
  let isChoice: Bool
}
