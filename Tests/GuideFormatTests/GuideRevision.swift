import GuideEngine
import TestSupport
import Text

/// Newer texts of guides, in which things are gone, new, moved and otherwise annotated.
enum GuideRevision {
  /// Every way of the newer text still leads to a step that is there, or to an end.
  static func of(_ pinned: PinnedGuide, number: Int) -> PinnedGuide {
    var numbers = SplitMix64(seed: UInt64(number))
    let old = pinned.guide
    var facts = old.facts
    facts.revision += number
    var steps = old.steps
    if steps.count > 1, numbers.happens(percent: 60) {
      remove(Int.random(in: 0..<steps.count, using: &numbers), from: &steps)
    }
    if numbers.happens(percent: 30) { steps.append(steps.removeFirst()) }
    steps = steps.map { changed($0, &numbers) }
    let guide = Guide(
      id: old.id, facts: facts, summary: old.summary, banner: old.banner, symptoms: old.symptoms,
      causes: old.causes, needs: old.needs, steps: steps, sections: old.sections)
    return PinnedGuide(guide, source: pinned.source + Array("<!-- \(number) -->\n".utf8))
  }

  /// What led there leads to where that step led.
  private static func remove(_ number: Int, from steps: inout [Step]) {
    let gone = steps.remove(at: number)
    let onward = gone.choices.map(\.target).first { $0 != .step(gone.id) } ?? .getHelp
    for index in steps.indices {
      let choices = steps[index].choices.map { choice in
        choice.target == .step(gone.id)
          ? Choice(id: choice.id, label: choice.label, target: onward) : choice
      }
      steps[index] = steps[index].with(steps[index].items, choices, steps[index].caution)
    }
  }

  private static func changed(_ step: Step, _ numbers: inout SplitMix64) -> Step {
    var items = step.items
    if !items.isEmpty, numbers.happens(percent: 25) {
      items.remove(at: Int.random(in: 0..<items.count, using: &numbers))
    }
    items = items.map { item in
      numbers.happens(percent: 20) && item.check == nil
        ? item.with(isRequired: !item.isRequired) : item
    }
    if numbers.happens(percent: 30) {
      let id = ItemID(rawValue: "\(step.id.rawValue)/new")
      items.insert(Item(id: id, text: "New", kind: .open), at: 0)
    }
    let caution = numbers.happens(percent: 15) ? Alert(text: ["Newly dangerous."]) : step.caution
    return step.with(items, step.choices, caution)
  }
}

extension Step {
  fileprivate func with(_ items: [Item], _ choices: [Choice], _ caution: Alert?) -> Step {
    Step(
      id: id, title: title, minutes: minutes, fixesPercent: fixesPercent, warning: warning,
      caution: caution, text: text, items: items, reason: reason, choices: choices)
  }
}

extension Item {
  fileprivate func with(isRequired: Bool) -> Item {
    Item(
      id: id, text: text, kind: kind, isRequired: isRequired, undoing: undoing, note: note,
      children: children)
  }
}
