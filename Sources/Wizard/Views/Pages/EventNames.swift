import GuideEngine
import Text

/// What the parts of a guide are called, by their ids.
struct EventNames {
  let guide: SafeText
  private(set) var items: [ItemID: SafeText] = [:]
  private(set) var steps: [StepID: SafeText] = [:]
  private(set) var choices: [ChoiceID: SafeText] = [:]

  init(_ guide: Guide) {
    self.guide = "\(guide.code), \(guide.facts.title)"
    for line in guide.symptoms + guide.needs { items[line.id] = line.text }
    for (index, step) in guide.steps.enumerated() {
      steps[step.id] = "Step \(index + 1), \(step.title)"
      for item in step.items { add(item) }
      for choice in step.choices {
        let goal = guide.title(of: choice.target)
        choices[choice.id] = choice.isImplied ? goal : "\(choice.label): \(goal)"
      }
    }
  }

  private mutating func add(_ item: Item) {
    items[item.id] = item.text
    for child in item.children { add(child) }
  }

  /// A newer text; what it lacks keeps the name that it had.
  mutating func take(_ newer: EventNames) {
    items.merge(newer.items) { $1 }
    steps.merge(newer.steps) { $1 }
    choices.merge(newer.choices) { $1 }
  }
}
