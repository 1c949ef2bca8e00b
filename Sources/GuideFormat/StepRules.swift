import GuideEngine
import Text

/// What a single step asks of a person.
enum StepRules {
  private static let mostItems = 9
  private static let mostChoices = 6

  static func check(_ guide: Guide, _ findings: inout Findings) {
    var fixes = 0
    for step in guide.steps {
      checkSize(step, &findings)
      for item in step.items { checkRequired(item, &findings) }
      let before = fixes
      fixes += step.fixesPercent ?? 0
      if before <= 100, fixes > 100 {
        findings.add(
          .fixesTotal, at: .fixes(step.id),
          "The chances add up to \(fixes) % here; together they are at most 100 %, lower some.")
      }
    }
  }

  private static func checkSize(_ step: Step, _ findings: inout Findings) {
    let boxes = step.items.reduce(0) { $0 + $1.boxCount }
    if boxes > mostItems {
      findings.add(
        .stepCrowded, at: .step(step.id),
        "The step has \(boxes) items; a person keeps \(mostItems) in mind, make it two steps.")
    }
    if step.choices.count > mostChoices {
      findings.add(
        .stepCrowded, at: .step(step.id),
        "The step has \(step.choices.count) ways out; leave at most \(mostChoices).")
    }
  }

  private static func checkRequired(
    _ item: Item, underOptional isOptional: Bool = false, _ findings: inout Findings
  ) {
    if isOptional, item.isRequired {
      findings.add(
        .requiredUnderOptional, at: .item(item.id),
        "This is required, the question above is not and can be passed by; make that required too.")
    }
    let hidesIfPassed: Bool
    if case .question = item.kind {
      hidesIfPassed = !item.isRequired
    } else {
      hidesIfPassed = false
    }
    for child in item.children {
      checkRequired(child, underOptional: isOptional || hidesIfPassed, &findings)
    }
  }
}
