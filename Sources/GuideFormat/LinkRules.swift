import GuideEngine
import Text

/// Every link leads somewhere, and every choice to a step or an end.
struct LinkRules {
  private static let ends = ["fixed", "get-help"]

  private let headings: Set<String>
  private let steps: Set<String>
  /// To look for the nearest name costs a look at every name, which a hostile file could ask for
  /// thousands of times; nobody needs it more often than this.
  private var suggestionsLeft = 8
  /// For choices that lead nowhere, the step that they most likely mean.
  private(set) var meanings: [StepID: StepID] = [:]

  init(_ parsed: ParsedGuide, _ guide: Guide) {
    headings = parsed.headings
    steps = Set(guide.steps.map(\.id.rawValue))
  }

  mutating func check(
    _ links: [WrittenLink], _ linked: (GuideID) -> LinkedGuide?, _ findings: inout Findings
  ) {
    for link in links {
      let message: SafeText? =
        switch link.target {
        case .heading(let slug) where link.isChoice: complaint(aboutChoice: slug)
        case .heading(let slug): complaint(aboutHeading: slug)
        case .guide(let id, let slug):
          Self.complaint(id, slug, linked(id), isChoice: link.isChoice)
        case .web, .refused: nil
        }
      if let message { findings.addDangling(link, message) }
    }
  }

  private mutating func complaint(aboutChoice slug: String) -> SafeText? {
    guard !steps.contains(slug), !Self.ends.contains(slug) else { return nil }
    guard let nearest = nearest(to: slug, among: steps.union(Self.ends)) else {
      return "No step is called #\(slug); a choice leads to a step, to #fixed or to #get-help."
    }
    if steps.contains(nearest) {
      meanings[StepID(rawValue: slug)] = StepID(rawValue: nearest)
    }
    return "No step is called #\(slug); write #\(nearest)."
  }

  private mutating func complaint(aboutHeading slug: String) -> SafeText? {
    guard !headings.contains(slug) else { return nil }
    guard let nearest = nearest(to: slug, among: headings) else {
      return "No heading is called #\(slug); write the name of one that stands in this file."
    }
    return "No heading is called #\(slug); write #\(nearest)."
  }

  private mutating func nearest(to slug: String, among names: Set<String>) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return NearestWord.to(slug, among: names.sorted())
  }

  private static func complaint(
    _ id: GuideID, _ slug: String?, _ guide: LinkedGuide?, isChoice: Bool
  ) -> SafeText? {
    guard let guide else {
      return "There is no guide \(id.rawValue); name one that exists, or lead to #get-help."
    }
    guard let slug else { return nil }
    let isThere =
      isChoice ? guide.steps.contains(StepID(rawValue: slug)) : guide.headings.contains(slug)
    guard !isThere else { return nil }
    return isChoice
      ? "The guide \(id.rawValue) has no step #\(slug); name one of its steps, or none."
      : "The guide \(id.rawValue) has no heading #\(slug); name one of its headings, or none."
  }
}
