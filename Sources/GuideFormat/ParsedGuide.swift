import GuideEngine
import Text

/// A guide's file as far as it could be read, with everything that is wrong with it.
public struct ParsedGuide: Sendable {
  public let id: GuideID
  public let file: SafeText
  /// Nil when nothing could be read; a guide with errors is here too, to be shown.
  public let guide: Guide?
  /// In reading order.
  public let problems: [Problem]
  /// The ways out of steps that lead nowhere; known once the guide was linted.
  public private(set) var danglingTargets: Set<Choice.Target> = []
  let headings: Set<String>
  let links: [WrittenLink]
  let places: [GuideElement: Place]

  /// Whether a person can be led through it.
  public var canBeStarted: Bool {
    guide != nil && !problems.contains { $0.severity == .error }
  }

  /// Whether the file itself could not be read.
  public var isUnreadable: Bool {
    problems.contains { $0.rule == Rule.unreadable.rawValue }
  }

  /// The same guide with what the linter found as well.
  func adding(_ findings: Findings) -> ParsedGuide {
    let all = problems + findings.problems
    // Sorting is not stable, so the order of what stands at one place is part of the key.
    let sorted = all.indices.sorted {
      (all[$0].place ?? .start, $0) < (all[$1].place ?? .start, $1)
    }
    var guide = ParsedGuide(
      id: id, file: file, guide: guide, problems: sorted.map { all[$0] }, headings: headings,
      links: links, places: places)
    guide.danglingTargets = findings.danglingTargets
    return guide
  }

  init(
    id: GuideID, file: SafeText, guide: Guide?, problems: [Problem], headings: Set<String> = [],
    links: [WrittenLink] = [], places: [GuideElement: Place] = [:]
  ) {
    self.id = id
    self.file = file
    self.guide = guide
    self.problems = problems
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
