import GuideEngine
import Text

/// What stands on the cover of a guide.
enum FactRules {
  private static let widestTitle = 60

  static func check(_ guide: Guide, today: CalendarDate, _ findings: inout Findings) {
    let width = DisplayWidth.narrow.of(guide.facts.title.string)
    if width > widestTitle {
      findings.add(
        .titleWide, at: .fact("title"),
        "The title is \(width) columns wide; say it in \(widestTitle), longer ones are cut.")
    }
    if let reviewed = guide.facts.reviewed, reviewed.oneYearLater < today {
      findings.add(
        .reviewOld, at: .fact("reviewed"),
        "The last review is more than a year ago; read the guide again and write the new day.")
    }
    guard !guide.steps.isEmpty else { return }
    for (index, cause) in guide.causes.enumerated() {
      // A link to no heading at all has been named already.
      let isDangling = cause.step.map { !findings.headings.contains($0.rawValue) } ?? false
      guard cause.step.flatMap(guide.step) == nil, !isDangling else { continue }
      findings.add(
        .causeWithoutStep, at: .cause(index),
        "No step deals with this cause; end it with a link to one, as in [The link](#the-link).")
    }
  }
}
