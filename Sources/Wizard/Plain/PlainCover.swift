import GuideEngine
import Text

/// A guide's first page as lines, and what is to be said before a step opens.
struct PlainCover {
  let session: SessionView

  private var guide: Guide { session.guide }

  var lines: [PlainLine] {
    let facts = [guide.facts.difficulty, guide.facts.duration].compactMap(\.self)
    let effort: SafeText = facts.isEmpty ? "" : " (\(SafeText(joining: facts, with: ", ")))"
    var lines = guide.banner.map { [PlainLine("WARNING: \($0.whole)")] } ?? []
    lines.append(PlainLine("\(session.codes): \(guide.facts.title)\(effort)"))
    lines += PlainProse.lines(guide.summary)
    lines += list("Do you see this? Type what fits, as in s1; nothing depends on it.", symptoms)
    lines += list("Have at hand:", needs)
    for (index, cause) in guide.causes.enumerated() {
      lines.append(PlainLine("\(index == 0 ? "Most likely: " : "Then: ")\(cause.text)"))
    }
    return lines
  }

  var caution: [PlainLine] {
    guard let (warning, alert) = session.snapshot.warningToSay else { return [] }
    let name: SafeText = warning == .banner ? "WARNING" : "CAUTION"
    let step = session.snapshot
    return [
      PlainLine("\(name): \(alert.whole)"),
      PlainLine(
        """
        This is said before step \(step.stepNumber + 1) of \(guide.steps.count) opens: \
        \(step.step.title).
        """),
    ]
  }

  private var symptoms: [PlainLine] { ticks("s", guide.symptoms) }
  private var needs: [PlainLine] { ticks("n", guide.needs) }

  private func list(_ heading: SafeText, _ lines: [PlainLine]) -> [PlainLine] {
    lines.isEmpty ? [] : [PlainLine(heading)] + lines
  }

  private func ticks(_ letter: SafeText, _ lines: [CoverLine]) -> [PlainLine] {
    lines.enumerated().map { index, line in
      let isTicked = session.snapshot.isTicked(line.id)
      return PlainLine("\(letter)\(index + 1)", isTicked ? "ticked" : "open", line.text)
    }
  }
}
