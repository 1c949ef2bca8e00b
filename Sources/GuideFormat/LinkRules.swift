import GuideEngine
import Text

/// Every link leads somewhere, and every choice to a step or an end.
enum LinkRules {
  private static let ends: Set<String> = ["fixed", "get-help"]

  static func check(
    _ parsed: ParsedGuide, _ guide: Guide, _ linked: (GuideID) -> LinkedGuide?,
    _ findings: inout Findings
  ) {
    let steps = Set(guide.steps.map(\.id))
    for link in parsed.links {
      switch link.target {
      case .heading(let slug):
        if let message = complaint(slug, parsed.headings, steps, isChoice: link.isChoice) {
          findings.addDangling(link, message)
        }
      case .guide(let id, let slug):
        if let message = complaint(id, slug, linked(id), isChoice: link.isChoice) {
          findings.addDangling(link, message)
        }
      case .web, .refused: break
      }
    }
  }

  private static func complaint(
    _ slug: String, _ headings: Set<String>, _ steps: Set<StepID>, isChoice: Bool
  ) -> SafeText? {
    let leadsOn = steps.contains(StepID(rawValue: slug)) || ends.contains(slug)
    guard isChoice ? !leadsOn : !headings.contains(slug) else { return nil }
    let possible = isChoice ? ends.union(steps.map(\.rawValue)) : headings
    guard let nearest = NearestWord.to(slug, among: possible.sorted()) else {
      return isChoice
        ? "No step is called #\(slug); a choice leads to a step, to #fixed or to #get-help."
        : "No heading is called #\(slug); write the name of one that stands in this file."
    }
    return isChoice
      ? "No step is called #\(slug); write #\(nearest)."
      : "No heading is called #\(slug); write #\(nearest)."
  }

  private static func complaint(
    _ id: GuideID, _ slug: String?, _ guide: LinkedGuide?, isChoice: Bool
  ) -> SafeText? {
    guard let guide else {
      return "There is no guide \(id.rawValue); write one that exists, or lead to #get-help."
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
