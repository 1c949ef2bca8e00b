import GuideEngine
import Text

/// What was forced, put back and written down, and the block that is read out to support.
extension ReportDocument {
  mutating func addDealings() {
    addLines("Overrides", content.overrides, at: \.at) { override in
      let step: SafeText = override.step.map { " (\($0))" } ?? " (not put back)"
      return Line(
        mark: "[~]", text: "\(override.text)\(step)", details: ["Because: \"\(override.reason)\""])
    }
    addLines("Changed and put back", content.putBack, at: \.at) { Line(mark: "[x]", text: $0.text) }
    addLines("Changed and still to be put back", content.toPutBack, at: { _ in nil }) {
      Line(mark: "[ ]", text: $0)
    }
    addLines("Notes", content.notes, at: \.at) { Line(text: "\"\($0.text)\"") }
  }

  private mutating func addLines<Entry>(
    _ title: SafeText, _ entries: [Entry], at time: (Entry) -> Timestamp?,
    _ line: (Entry) -> Line
  ) {
    guard !entries.isEmpty else { return }
    addSection(title)
    add(
      .lines(
        entries.map { entry in
          dated(line(entry), time(entry))
        }))
  }

  mutating func addSupport() {
    addSection("For \(content.product.isEmpty ? "" : "\(content.product) ")support")
    addFacts(
      [
        ("Guides", content.guides),
        ("Seen", content.visits.flatMap(\.symptoms)),
      ] + records.map { ($0.name, $0.values) } + [("Outcome", [outcome])])
    addInventory()
    addTried()
    addDoubts()
    addOverridesForSupport()
  }

  /// What support is asked for first is said even where nobody wrote it down.
  private var records: [(name: SafeText, values: [SafeText])] {
    let asked: [(SafeText, [SafeText])] = [
      ("Products", content.values(of: .product, .room)),
      ("Serial numbers", content.values(of: .serial)),
      ("Versions", content.values(of: .version)),
      ("Diagnostic", content.values(of: .diagnostic)),
    ]
    let other: [(SafeText, [SafeText])] = [
      ("App version", content.values(of: .appVersion)),
      ("Case number", content.values(of: .case)),
      ("Message", content.values(of: .message)),
      ("Changed", content.values(of: .change)),
      ("Result", content.values(of: .result)),
    ]
    return asked.map { ($0.0, $0.1.isEmpty ? ["not noted"] : $0.1.map(Self.quoted)) }
      + other.map { ($0.0, $0.1.map(Self.quoted)) }
  }

  private static func quoted(_ text: SafeText) -> SafeText { "\"\(text)\"" }

  private mutating func addInventory() {
    let inventory = content.inventory
    guard !inventory.isEmpty else { return }
    add(.heading("What checks read of the products", time: nil))
    add(
      .lines(
        inventory.map { entry in
          dated(
            Line(
              mark: entry.finding.verdict.mark,
              text: entry.check == .versions ? "Versions" : "Speakers",
              details: words(entry.finding, shownAt: entry.finding.measuredAt)),
            entry.finding.measuredAt)
        }))
  }

  private mutating func addTried() {
    add(.heading("What was tried", time: nil))
    let rounds = content.visits.flatMap { visit in visit.way.map { (visit, $0) } }
    add(
      .list(
        rounds.map { visit, round in
          let guide: SafeText = content.visits.count > 1 ? "\(visit.guide), " : ""
          let number: SafeText = round.number > 1 ? ", round \(round.number)" : ""
          return "\(guide)\(round.title)\(number): \(round.words)"
        }))
  }

  private mutating func addDoubts() {
    let doubts = content.doubts
    guard !doubts.isEmpty else { return }
    add(.heading("What checks found wrong, or could not measure", time: nil))
    add(
      .lines(
        doubts.compactMap { item in
          guard let finding = item.finding else { return nil }
          let byHand: [SafeText] =
            item.isByPerson ? ["Answered by hand: \(item.answer == true ? "yes" : "no")"] : []
          return dated(
            Line(
              mark: finding.verdict.mark, text: item.text,
              details: words(finding, shownAt: finding.measuredAt) + byHand),
            finding.measuredAt)
        }))
  }

  private mutating func addOverridesForSupport() {
    guard !content.overrides.isEmpty else { return }
    add(.heading("What was overridden", time: nil))
    add(.list(content.overrides.map { "\($0.text): \"\($0.reason)\"" }))
  }
}

extension ReportContent.Round {
  /// `5 of 6 items done, 1 overridden; then "It works"`
  fileprivate var words: SafeText {
    let whole = count(.todo, .done, .overridden, .deferred)
    var parts: [SafeText] = whole == 0 ? [] : ["\(count(.done)) of \(whole) items done"]
    if count(.overridden) > 0 { parts.append("\(count(.overridden)) overridden") }
    if count(.deferred) > 0 { parts.append("\(count(.deferred)) put off") }
    let done = SafeText(joining: parts, with: ", ")
    let ways = SafeText(joining: waysOut.map { "\"\($0.label)\"" }, with: ", then ")
    if ways.isEmpty { return done.isEmpty ? "no items" : done }
    return done.isEmpty ? "\(ways)" : "\(done); then \(ways)"
  }
}

extension Verdict {
  fileprivate var mark: SafeText {
    switch self {
    case .holds: "(x)"
    case .fails: "(!)"
    case .unknown: "(?)"
    }
  }
}
