import GuideEngine
import Text

/// What a link into another guide can lead to. That guide is read only where a link names a place in
/// it: most links do not, and whoever opens a guide does not wait for those that it leads into.
public final class LinkedGuide {
  private let read: () -> ParsedGuide?
  private(set) lazy var headings: Set<String> = parsed?.headings ?? []
  private(set) lazy var steps = Set(parsed?.guide?.steps.map(\.id) ?? [])
  private lazy var parsed = read()

  init(reading read: @escaping () -> ParsedGuide?) {
    self.read = read
  }

  convenience init(_ parsed: ParsedGuide) {
    self.init { parsed }
  }
}

/// Looks at a guide that was read as a whole: where its links lead, whether its ways end, and
/// whether a person can keep what it says in mind.
public struct Linter {
  private let today: CalendarDate
  private let linked: (GuideID) -> LinkedGuide?

  /// `linked` finds the guides that links lead into, each once; nil is one that does not exist.
  public init(today: CalendarDate, linked: @escaping (GuideID) -> LinkedGuide?) {
    self.today = today
    // A hostile guide links into one other thousands of times; each is read once.
    var known: [GuideID: LinkedGuide?] = [:]
    self.linked = { id in
      if let found = known[id] { return found }
      let found = linked(id)
      known[id] = .some(found)
      return found
    }
  }

  /// The guide with the parser's problems and these; as it was where nothing could be read.
  public func check(_ parsed: ParsedGuide) -> ParsedGuide {
    guard let guide = parsed.guide else { return parsed }
    var findings = Findings(parsed: parsed)
    var links = LinkRules(parsed, guide)
    links.check(parsed.links, linked, &findings)
    StepRules.check(guide, &findings)
    FactRules.check(guide, today: today, &findings)
    WayRules.check(WayGraph(guide, meanings: links.meanings), guide, &findings)
    return parsed.adding(findings)
  }
}

/// Collects what the linter's rules find.
struct Findings {
  private let parsed: ParsedGuide
  private(set) var problems: [Problem] = []
  private(set) var danglingTargets: Set<Choice.Target> = []

  init(parsed: ParsedGuide) {
    self.parsed = parsed
  }

  var headings: Set<String> { parsed.headings }

  /// Whether a way was refused, so that nobody knows where it would have led.
  var mayLackWays: Bool {
    let rules: [Rule] = [.entry, .itemOrder, .itemNesting, .link]
    return parsed.problems.contains { problem in
      rules.contains { $0.rawValue == problem.rule }
    }
  }

  mutating func addDangling(_ link: WrittenLink, _ message: SafeText) {
    add(.linkDangling, at: link.place, message)
    if link.isChoice, let target = link.target.ofChoice { danglingTargets.insert(target) }
  }

  mutating func add(_ rule: Rule, at element: GuideElement, _ message: SafeText) {
    add(rule, at: parsed.places[element] ?? .start, message)
  }

  mutating func add(_ rule: Rule, at place: Place, _ message: SafeText) {
    problems.append(
      Problem(
        file: parsed.file, place: place, severity: rule.severity, rule: rule.rawValue,
        message: message))
  }
}
