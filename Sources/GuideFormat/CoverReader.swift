import GuideEngine
import Text

/// Reads the lists of the cover: symptoms, causes, and what to have at hand.
enum CoverReader {
  static func lines(
    _ part: GuideOutline.Part, boxed: Bool, _ reading: inout GuideReading
  ) -> [CoverLine] {
    var lines: [CoverLine] = []
    var known: Set<ItemID> = []
    for entry in entries(part, &reading) {
      guard let text = text(entry, boxed: boxed, &reading) else { continue }
      let id = ItemID(rawValue: "\(part.slug)/\(Slug.of(text))")
      guard known.insert(id).inserted else {
        reading.add(.itemDuplicate, entry, "This line stands here twice; take one of them out.")
        continue
      }
      lines.append(CoverLine(id: id, text: SafeText(guide: text)))
    }
    return lines
  }

  static func causes(_ part: GuideOutline.Part, _ reading: inout GuideReading) -> [Cause] {
    var causes: [Cause] = []
    for entry in entries(part, &reading) {
      guard let inlines = paragraph(entry, &reading)?.trimmed else { continue }
      if Box(entry) != nil {
        reading.add(.entry, entry, "Causes are read, not ticked; take the box out.")
      } else if Slug.of(inlines.text).isEmpty {
        reading.add(.boxEmpty, entry, "The line has no words; write what it is about.")
        continue
      }
      var step: StepID?
      if case .link(let link)? = inlines.last,
        case .heading(let slug) = LinkTarget(link.destination, in: reading.id)
      {
        step = StepID(rawValue: slug)
      }
      let label = step == nil ? "" : Array(inlines.dropLast()).label
      reading.note(.cause(causes.count), at: entry)
      causes.append(Cause(text: SafeText(guide: label.isEmpty ? inlines.text : label), step: step))
    }
    return causes
  }

  /// The entries of the one list that such a section holds.
  private static func entries(
    _ part: GuideOutline.Part, _ reading: inout GuideReading
  ) -> [MarkdownBlock] {
    var entries: [MarkdownBlock] = []
    var hasOthers = false
    for block in part.blocks {
      if case .list = block.kind, entries.isEmpty {
        entries = block.children
      } else if !block.isComment, !hasOthers {
        hasOthers = true
        reading.add(
          .sectionShape, block,
          "This section holds one list and nothing else; move this text to the summary.")
      }
    }
    if entries.isEmpty {
      reading.add(
        .sectionShape, part.heading, "This section holds no list; write one, with - a line.")
    }
    return entries
  }

  private static func text(
    _ entry: MarkdownBlock, boxed: Bool, _ reading: inout GuideReading
  ) -> String? {
    guard let inlines = paragraph(entry, &reading) else { return nil }
    let box = Box(entry)
    if let box, box.isTicked {
      reading.add(
        .boxTicked, entry, "A guide's boxes are empty; write [ ] and let the person tick.")
    } else if boxed != (box != nil) {
      reading.add(
        .entry, entry,
        boxed
          ? "What is to be at hand is ticked; begin the line with [ ]."
          : "Symptoms have no box in the file; take the [ ] out, the screen draws it.")
    }
    let text = (box?.inlines ?? inlines).text.trimmingBlanks
    if Slug.of(text).isEmpty {
      reading.add(.boxEmpty, entry, "The line has no words; write what it is about.")
      return nil
    }
    return text
  }

  private static func paragraph(
    _ entry: MarkdownBlock, _ reading: inout GuideReading
  ) -> [MarkdownInline]? {
    guard let first = entry.children.first, first.kind == .paragraph else {
      reading.add(.boxEmpty, entry, "The line has no words; write what it is about.")
      return nil
    }
    if let second = entry.children.dropFirst().first(where: { !$0.isComment }) {
      reading.add(
        .sectionShape, second, "A line of this list is one paragraph; move this elsewhere.")
    }
    return first.inlines
  }
}

extension MarkdownBlock {
  /// A note to other writers of the guide.
  var isComment: Bool {
    if case .html(let text) = kind { return text.hasPrefix("<!--") }
    return false
  }
}

extension [MarkdownInline] {
  /// The words before a link, without the colon that leads to it.
  var label: String {
    var label = text
    while label.last == " " { label.removeLast() }
    if label.last == ":" { label.removeLast() }
    return label
  }
}
