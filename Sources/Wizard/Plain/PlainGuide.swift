import GuideEngine
import Text

/// The whole guide, to be read.
struct PlainGuide {
  let guide: Guide

  var lines: [PlainLine] {
    let codes = SafeText(joining: guide.facts.codes, with: ", ")
    let banner = guide.banner.map { [PlainLine("WARNING: \($0.whole)")] } ?? []
    let causes = guide.causes.enumerated().map { PlainLine("Cause \($0 + 1): \($1.text)") }
    return banner + [PlainLine("\(codes): \(guide.facts.title)")] + PlainProse.lines(guide.summary)
      + guide.symptoms.map { PlainLine("Symptom: \($0.text)") } + causes
      + guide.needs.map { PlainLine("Have at hand: \($0.text)") }
      + guide.steps.enumerated().flatMap(step) + guide.sections.flatMap(section)
  }

  private func step(_ index: Int, _ step: Step) -> [PlainLine] {
    let alerts =
      [step.caution.map { PlainLine("CAUTION: \($0.whole)") }]
      + [step.warning.map { PlainLine("WARNING: \($0.whole)") }]
    return [PlainLine("Step \(index + 1) of \(guide.steps.count): \(step.title)")]
      + alerts.compactMap(\.self) + PlainProse.lines(step.text)
      + step.items.enumerated().flatMap { item($1, "\($0 + 1)", depth: 1) }
      + labelled("Why: ", step.reason) + step.choices.map(choice)
  }

  private func item(_ item: Item, _ name: SafeText, depth: Int) -> [PlainLine] {
    let required: SafeText = item.isRequired ? " (required)" : ""
    let note = item.note.map { [PlainLine($0)] } ?? []
    let children = item.children.enumerated().flatMap { index, child in
      self.item(child, "\(name)\(StepLines.label(index, depth: depth))", depth: depth + 1)
    }
    return [PlainLine(name, nil, "\(item.text)\(required)")] + note + children
  }

  private func choice(_ choice: Choice) -> PlainLine {
    let target: SafeText =
      switch choice.target {
      case .fixed: "Fixed"
      case .getHelp: "Get help"
      case .step(let id): guide.step(id)?.title ?? SafeText(id.rawValue)
      case .guide(let id, _): "guide \(id.name)"
      }
    return PlainLine("Way out: \(choice.label), to \(target)")
  }

  private func section(_ section: Section) -> [PlainLine] {
    [PlainLine(section.title)] + PlainProse.lines(section.text)
  }

  private func labelled(_ label: SafeText, _ prose: [Prose]) -> [PlainLine] {
    PlainProse.lines(prose).map { PlainLine("\(label)\($0.text)") }
  }
}
