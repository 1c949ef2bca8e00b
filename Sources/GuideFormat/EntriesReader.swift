import GuideEngine
import Text

/// Reads a list of a step: items first, then the ways out.
struct EntriesReader {
  private let step: StepID
  private var hasChoices: Bool
  /// Whether an item was read that stands above all choices.
  private(set) var hasItemsInPlace = false

  init(step: StepID, hasChoices: Bool) {
    self.step = step
    self.hasChoices = hasChoices
  }

  mutating func read(
    _ list: MarkdownBlock, _ reading: inout GuideReading
  ) -> (items: [Item], choices: [Choice]) {
    var items: [Item] = []
    var choices: [Choice] = []
    for entry in list.children {
      if let box = Box(entry) {
        if !hasChoices {
          hasItemsInPlace = true
        } else {
          reading.add(
            .itemOrder, entry,
            leadsOn(box, reading.id)
              ? "A choice has no box; take the [ ] out."
              : "An item stands behind a choice; move it above all choices.")
        }
        let item = ItemReader.item(entry, box, above: step.rawValue, in: .step, &reading)
        if let item { items.append(item) }
      } else if let choice = choice(entry, &reading) {
        hasChoices = true
        choices.append(choice)
      }
    }
    return (items, choices)
  }

  /// Whether an entry with a box ends as choices do.
  private func leadsOn(_ box: Box, _ guide: GuideID) -> Bool {
    guard case .link(let link)? = box.inlines.last else { return false }
    return LinkTarget(link.destination, in: guide).ofChoice != nil
  }

  private func choice(_ entry: MarkdownBlock, _ reading: inout GuideReading) -> Choice? {
    guard let paragraph = entry.children.first, paragraph.kind == .paragraph,
      case .link(let link)? = paragraph.inlines.trimmed.last, paragraph.inlines.links.count == 1,
      let target = LinkTarget(link.destination, in: reading.id).ofChoice
    else {
      // Whoever reads all links says what is wrong with such a one.
      if case .link(let link)? = entry.children.first?.inlines.trimmed.last,
        LinkTarget(link.destination, in: reading.id) == .refused
      {
        return nil
      }
      reading.add(
        .entry, entry,
        "This is neither an item nor a choice; begin it with [ ], or end it with one link to a step."
      )
      return nil
    }
    if let second = entry.children.dropFirst().first(where: { !$0.isComment }) {
      reading.add(
        .itemNesting, second, "A choice is one line; move this to the step that it leads to.")
    }
    return named(paragraph.inlines.trimmed, link, target, entry, &reading)
  }

  private func named(
    _ inlines: [MarkdownInline], _ link: MarkdownLink, _ target: Choice.Target,
    _ entry: MarkdownBlock, _ reading: inout GuideReading
  ) -> Choice {
    let before = Array(inlines.dropLast()).label
    let label = before.isEmpty ? link.label.text : before
    if Slug.of(label).isEmpty {
      reading.add(.entry, entry, "The choice has no words; write when a person takes it.")
    }
    let id = ChoiceID(step: step, label: Slug.of(label))
    if !reading.choices.insert(id).inserted {
      reading.add(.choiceDuplicate, entry, "Another choice of this step says the same; change one.")
    }
    reading.choiceOffsets.insert(link.offset)
    return Choice(id: id, label: SafeText(guide: label), target: target)
  }
}
