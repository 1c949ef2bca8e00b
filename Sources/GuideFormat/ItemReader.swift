import GuideEngine
import Text

/// Reads an entry with a box and what hangs under it.
enum ItemReader {
  /// What an item stands in.
  enum Surroundings {
    case step
    case question
    case set
  }

  static func item(
    _ entry: MarkdownBlock, _ box: Box, above path: String, in surroundings: Surroundings,
    _ reading: inout GuideReading
  ) -> Item? {
    if box.isTicked {
      reading.add(
        .boxTicked, entry, "A guide's boxes are empty; write [ ] and let the person tick.")
    }
    let (words, spans) = box.inlines.withoutTrailingCode
    let text = words.text.trimmingBlanks
    let slug = Slug.of(text)
    guard !slug.isEmpty else {
      reading.add(.boxEmpty, entry, "The box has no words; write what is to be done.")
      return nil
    }
    let id = ItemID(rawValue: "\(path)/\(slug)")
    if reading.places[.item(id)] != nil {
      reading.add(.itemDuplicate, entry, "Another item here says the same; change one of the two.")
    }
    reading.note(.item(id), at: entry)
    let annotations = Annotations(spans, in: surroundings, &reading)
    let parts = parts(of: entry, annotations, &reading)
    let children = children(parts.list, of: id, annotations.kind, &reading)
    checkCompleteness(entry, annotations.kind, children, &reading)
    return Item(
      id: id, text: SafeText(guide: text), kind: annotations.kind,
      isRequired: annotations.isRequired, undoing: annotations.undoing, note: parts.note,
      children: children)
  }

  /// The second paragraph and the list under an entry; all else is refused.
  private static func parts(
    of entry: MarkdownBlock, _ annotations: Annotations, _ reading: inout GuideReading
  ) -> (note: SafeText?, list: MarkdownBlock?) {
    var note: SafeText?
    var list: MarkdownBlock?
    for block in entry.children.dropFirst() {
      switch block.kind {
      case .paragraph where note == nil && list == nil: note = SafeText(guide: block.text)
      case .list where list == nil && annotations.kind.hasChildren: list = block
      case .list where annotations.kind == .entry:
        reading.add(
          .itemNesting, block,
          "An entry of a set has nothing under it; move this out, or make the set a question.")
      case .list where list == nil:
        reading.add(
          .itemNesting, block,
          "Only questions and sets have entries under them; add `ask` above, or move this out.")
      case .list:
        reading.add(.listSecond, block, "An item has one list under it; put this into that one.")
      case .html where block.isComment: break
      case .paragraph, .heading, .quotation, .entry, .code, .html, .rule:
        reading.add(
          .itemNesting, block,
          "An item is a line and at most one paragraph of note; move this into the step's text.")
      }
    }
    return (note, list)
  }

  private static func children(
    _ list: MarkdownBlock?, of parent: ItemID, _ kind: Item.Kind, _ reading: inout GuideReading
  ) -> [Item] {
    var children: [Item] = []
    for entry in list?.children ?? [] {
      guard let box = Box(entry) else {
        reading.add(
          .entry, entry, "What hangs under a question or a set is an item; begin it with [ ].")
        continue
      }
      let item = item(
        entry, box, above: parent.rawValue, in: kind == .set ? .set : .question, &reading)
      if let item { children.append(item) }
    }
    return children
  }

  private static func checkCompleteness(
    _ entry: MarkdownBlock, _ kind: Item.Kind, _ children: [Item], _ reading: inout GuideReading
  ) {
    guard kind == .set, children.count < 2 else { return }
    reading.add(
      .itemNesting, entry, "A set has at least two entries under it; add them, or use `ask`.")
  }
}

extension Item.Kind {
  /// Whether entries may hang under it.
  fileprivate var hasChildren: Bool {
    switch self {
    case .question, .set: true
    case .open, .sensed, .wait, .record, .entry: false
    }
  }
}

extension [MarkdownInline] {
  /// The words, and the code spans that end them.
  fileprivate var withoutTrailingCode: (words: [MarkdownInline], code: [(String, offset: Int)]) {
    var words = self[...]
    var code: [(String, offset: Int)] = []
    while let last = words.last {
      if case .code(let span, let offset) = last {
        code.insert((span, offset), at: 0)
      } else if !last.isBlank {
        break
      }
      words.removeLast()
    }
    return (Array(words), code)
  }
}
