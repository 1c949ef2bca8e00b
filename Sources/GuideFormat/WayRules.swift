import GuideEngine
import Text

/// Every step can be reached, every way can end, and none takes longer than the guide says.
enum WayRules {
  static func check(_ ways: WayGraph, _ guide: Guide, _ findings: inout Findings) {
    checkEnds(guide, ways, &findings)
    checkTime(guide, ways, &findings)
  }

  private static func checkEnds(_ guide: Guide, _ ways: WayGraph, _ findings: inout Findings) {
    let (canBeReached, canEnd) = (ways.canBeReached, ways.canEnd)
    // A choice that could not be read may have led there.
    let mayLackWays = findings.mayLackWays
    for index in guide.steps.indices where !canBeReached[index] && !mayLackWays {
      findings.add(
        .stepUnreachable, at: .step(guide.steps[index].id),
        "No way leads to this step; let a choice lead to it, or take it out.")
    }
    for index in guide.steps.indices where !canEnd[index] {
      findings.add(
        .stepWithoutEnd, at: .step(guide.steps[index].id),
        "No end can be reached from here; add a choice to #fixed or #get-help.")
    }
  }

  private static func checkTime(_ guide: Guide, _ ways: WayGraph, _ findings: inout Findings) {
    guard let time = guide.facts.time else { return }
    if let quickest = ways.quickestToFixed, quickest > time.lower {
      findings.add(
        .timeLower, at: .fact("time"),
        "The quickest way to Fixed takes \(quickest) min; raise the lower time, or shorten it.")
    }
    if let slowest = ways.slowestToAnyEnd, slowest > time.upper {
      findings.add(
        .timeUpper, at: .fact("time"),
        "The slowest way to an end takes \(slowest) min; raise the upper time, or shorten it.")
    }
  }
}
