import GuideEngine
import Text

/// Reads the section Steps: a step under each heading of level 3.
enum StepsReader {
  static func steps(_ part: GuideOutline.Part, _ reading: inout GuideReading) -> [Step] {
    var drafts: [StepDraft] = []
    var hasOthers = false
    for block in part.blocks {
      if block.kind == .heading(level: 3) {
        drafts.append(StepDraft(heading: block, &reading))
      } else if !drafts.isEmpty {
        drafts[drafts.count - 1].add(block, &reading)
      } else if !block.isComment, !hasOthers {
        hasOthers = true
        reading.add(
          .sectionShape, block,
          "Text under Steps belongs to a step; begin one with ### and its name.")
      }
    }
    if drafts.isEmpty {
      reading.add(
        .sectionShape, part.heading, "The section has no step; begin one with ### and its name.")
    }
    return drafts.indices.map { index in
      let next = drafts.dropFirst(index + 1).first
      return drafts[index].finished(
        leadingTo: next.map { .step($0.id) } ?? .fixed, next?.title, &reading)
    }
  }
}

/// A step while its blocks come in.
private struct StepDraft {
  let id: StepID
  let title: SafeText
  private var attributes = StepAttributes()
  private var warning: Alert?
  private var caution: Alert?
  private var text: [Prose] = []
  private var items: [Item] = []
  private var reason: [Prose] = []
  private var choices: [Choice] = []
  private var hasBegun = false
  private var hasList = false
  /// Where the step advises a factory reset.
  private var factoryResets: [Int] = []

  init(heading: MarkdownBlock, _ reading: inout GuideReading) {
    title = SafeText(heading.text)
    id = StepID(rawValue: Slug.of(heading.text))
    reading.note(.step(id), at: heading)
    noteFactoryReset(heading, reading)
  }

  mutating func add(_ block: MarkdownBlock, _ reading: inout GuideReading) {
    noteFactoryReset(block, reading)
    switch block.kind {
    case .paragraph: addParagraph(block, &reading)
    case .list: addList(block, &reading)
    case .quotation: addQuotation(block, &reading)
    case .heading, .entry, .code, .html, .rule: text += ProseReader.prose([block], &reading)
    }
    if !block.isComment { hasBegun = true }
  }

  /// The step as it is, with the way on that it has without choices of its own.
  func finished(
    leadingTo target: Choice.Target, _ nextTitle: SafeText?, _ reading: inout GuideReading
  ) -> Step {
    refuseFactoryResets(&reading)
    let onward = Choice(
      id: ChoiceID(step: id, label: "on"), label: nextTitle ?? "Fixed", target: target,
      isImplied: true)
    return Step(
      id: id, title: title, minutes: attributes.minutes, fixesPercent: attributes.fixesPercent,
      warning: warning, caution: caution, text: text, items: items, reason: reason,
      choices: choices.isEmpty ? [onward] : choices)
  }

  private mutating func addParagraph(_ block: MarkdownBlock, _ reading: inout GuideReading) {
    if !hasBegun, let spans = block.inlines.codeAlone {
      attributes = StepAttributes(spans, of: id, &reading)
    } else if let spans = block.inlines.codeAlone, StepAttributes.areMeant(by: spans) {
      reading.add(
        .stepAttributes, block,
        "Minutes and chances stand right under the heading; move them there.")
    } else if let reason = Self.reason(block.inlines) {
      self.reason.append(.paragraph(SafeText(guide: reason)))
    } else {
      text += ProseReader.prose([block], &reading)
    }
  }

  /// What stands behind **Why:**
  private static func reason(_ inlines: [MarkdownInline]) -> String? {
    guard case .strong(let words)? = inlines.first, words.text == "Why:" else { return nil }
    return Array(inlines.dropFirst()).trimmed.text.trimmingBlanks
  }

  private mutating func addQuotation(_ block: MarkdownBlock, _ reading: inout GuideReading) {
    switch AlertReader.alert(block, &reading) {
    case .warning(let alert) where warning == nil: warning = alert
    case .caution(let alert) where caution == nil: caution = alert
    case .warning:
      reading.add(.alertRepeated, block, "A step has one warning; put both into one, or split it.")
    case .caution:
      reading.add(.alertRepeated, block, "A step has one caution; put both into one, or split it.")
    case .other(let prose): text += prose
    }
  }

  private mutating func addList(_ block: MarkdownBlock, _ reading: inout GuideReading) {
    var reader = EntriesReader(step: id, hasChoices: !choices.isEmpty)
    let (moreItems, moreChoices) = reader.read(block, &reading)
    if hasList, reader.hasItemsInPlace || !(choices.isEmpty || moreChoices.isEmpty) {
      reading.add(
        .listSecond, block,
        "A step has one list of items and one of choices behind it; put this into one of them.")
    }
    hasList = true
    items += moreItems
    choices += moreChoices
  }

  private mutating func noteFactoryReset(_ block: MarkdownBlock, _ reading: GuideReading) {
    guard reading.mentionsFactory else { return }
    if let offset = FactoryReset.mention(in: block, reading.source) { factoryResets.append(offset) }
  }

  private func refuseFactoryResets(_ reading: inout GuideReading) {
    guard caution == nil else { return }
    for offset in factoryResets {
      reading.add(
        .factoryReset, atByte: offset,
        "A factory reset can cost the whole system; put a [!CAUTION] above it, or leave it out.")
    }
  }
}

/// The code spans under a step's heading.
private struct StepAttributes {
  var minutes: Int?
  var fixesPercent: Int?

  init() {}

  init(
    _ spans: [(code: String, offset: Int)], of step: StepID, _ reading: inout GuideReading
  ) {
    for (code, offset) in spans {
      if let value = Self.minutes(code), minutes == nil {
        minutes = value
      } else if let value = Self.percent(code), fixesPercent == nil {
        fixesPercent = value
        reading.places[.fixes(step)] = reading.source.place(ofByte: offset)
      } else {
        reading.add(
          .stepAttributes, atByte: offset,
          "\(code) is no attribute of a step, or its second; write `4 min` and `fixes: 40 %` once.")
      }
    }
  }

  static func areMeant(by spans: [(code: String, offset: Int)]) -> Bool {
    spans.contains { minutes($0.code) != nil || percent($0.code) != nil }
  }

  private static func minutes(_ code: String) -> Int? {
    code.hasSuffix(" min") ? Int(wholeMinutes: code.dropLast(4)) : nil
  }

  private static func percent(_ code: String) -> Int? {
    guard code.hasPrefix("fixes: "), code.hasSuffix(" %") else { return nil }
    return Int(digits: code.dropFirst(7).dropLast(2), atMost: 100)
  }
}

extension [MarkdownInline] {
  /// The code spans of a paragraph that holds nothing else.
  fileprivate var codeAlone: [(code: String, offset: Int)]? {
    var spans: [(String, Int)] = []
    for inline in self {
      if case .code(let code, let offset) = inline {
        spans.append((code, offset))
      } else if !inline.isBlank {
        return nil
      }
    }
    return spans.isEmpty ? nil : spans
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    let blank = UInt8(ascii: " ")
    guard utf8.first == blank || utf8.last == blank else { return self }
    let trimmed = utf8.drop { $0 == blank }.reversed().drop { $0 == blank }.reversed()
    return String(decoding: Array(trimmed), as: UTF8.self)
  }
}
