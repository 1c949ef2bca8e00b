import GuideEngine
import Text

/// A whole guide as text to be read from top to bottom.
public struct GuidePage {
  private let guide: Guide
  private var page: PageWriter
  private static let margin = "  "

  /// Writes all of it onto an empty page.
  public static func write(_ guide: Guide, on page: inout PageWriter) {
    var writer = GuidePage(guide: guide, page: page)
    writer.writeCover()
    for number in guide.steps.indices { writer.writeStep(number) }
    for section in guide.sections { writer.write(section) }
    page = writer.page
  }

  /// Writes some of its prose.
  static func write(
    _ prose: [Prose], of guide: Guide, margin: String = "", on page: inout PageWriter
  ) {
    var writer = GuidePage(guide: guide, page: page)
    writer.write(prose, margin: margin)
    page = writer.page
  }

  private mutating func writeCover() {
    let facts = guide.facts
    if let banner = guide.banner { write(banner, called: "WARNING") }
    let codes = SafeText(joining: facts.codes, with: ", ")
    page.write(
      codes.isEmpty ? facts.title : "\(codes)  \(facts.title)", rest: Self.margin, style: .heading)
    page.rule("━")
    for line in facts.lines { page.write(line, rest: Self.margin) }
    page.skip()
    write(guide.summary)
    writeList("Do you see this?", guide.symptoms.map(\.text), mark: "- ")
    writeList("Have at hand", guide.needs.map(\.text), mark: "- ")
    writeCauses()
  }

  private mutating func writeList(_ title: SafeText, _ lines: [SafeText], mark: String) {
    guard !lines.isEmpty else { return }
    writeHeading(title)
    for line in lines { page.write(line, first: Self.margin + mark, rest: Self.margin + "  ") }
    page.skip()
  }

  private mutating func writeCauses() {
    guard !guide.causes.isEmpty else { return }
    writeHeading("What is behind it, the most likely first")
    for (index, cause) in guide.causes.enumerated() {
      let step = cause.step.flatMap(guide.step).map { ": \($0.title)" as SafeText } ?? ""
      let number = "\(index + 1). "
      let hanging = Self.margin + String(repeating: " ", count: number.count)
      page.write("\(cause.text)\(step)", first: Self.margin + number, rest: hanging)
    }
    page.skip()
  }

  private mutating func writeHeading(_ title: SafeText) {
    page.skip()
    page.write(title, style: .heading)
  }

  private mutating func write(_ section: Section) {
    page.skip()
    page.write(section.title, style: .heading)
    page.rule("─")
    write(section.text)
  }

  private mutating func write(_ alert: Alert, called name: SafeText) {
    for (index, paragraph) in alert.text.enumerated() {
      page.write(
        index == 0 ? "\(name)  \(paragraph)" : paragraph, first: "!! ", rest: "!! ", style: .strong)
    }
    page.write("You say: \"\(alert.sentence)\"", first: "!! ", rest: "!! ", style: .strong)
    page.skip()
  }
}

extension GuidePage {
  private mutating func writeStep(_ index: Int) {
    let step = guide.steps[index]
    page.skip()
    page.write(
      "Step \(index + 1) of \(guide.steps.count)  \(step.title)", rest: Self.margin,
      tag: step.estimate, style: .heading)
    page.rule("─")
    if let caution = step.caution { write(caution, called: "CAUTION") }
    if let warning = step.warning { write(warning, called: "WARNING") }
    write(step.text)
    for (number, item) in step.items.enumerated() {
      write(item, number: "\(number + 1)", margin: Self.margin)
    }
    page.skip()
    writeReason(step.reason)
    writeChoices(step)
  }

  private mutating func write(_ item: Item, number: String, margin: String) {
    let box = item.kind == .set ? "" : "\(item.box) "
    let first = "\(margin)\(number) \(box)"
    let rest = String(repeating: " ", count: first.count)
    page.write(item.text, first: first, rest: rest, tag: item.tag)
    if let note = item.note { page.write(note, first: rest, rest: rest) }
    if let undoing = item.undoing {
      page.write("Put back later: \(undoing)", first: rest, rest: rest)
    }
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    for (index, child) in item.children.enumerated() {
      write(child, number: letters[index % letters.count], margin: margin + "   ")
    }
  }

  private mutating func writeReason(_ reason: [Prose]) {
    for case .paragraph(let text) in reason {
      page.write(text, first: Self.margin + "Why: ", rest: Self.margin + "     ")
    }
    page.skip()
  }

  private mutating func writeChoices(_ step: Step) {
    page.write("What happened?", first: Self.margin, rest: Self.margin)
    for choice in step.choices {
      let target: SafeText = "\(page.glyph("→")) \(guide.title(of: choice.target))"
      page.write(
        choice.isImplied ? "Go on \(target)" : "\(choice.label) \(target)",
        first: Self.margin + "- ", rest: Self.margin + "  ")
    }
    page.skip()
  }

  private mutating func write(_ prose: [Prose], margin: String = margin) {
    for block in prose {
      switch block {
      case .paragraph(let text): page.write(text, first: margin, rest: margin)
      case .heading(let text): page.write(text, first: margin, rest: margin, style: .strong)
      case .code(let lines):
        for line in lines.lines { page.write(verbatim: line, margin: margin + "    ") }
      case .quotation(let inner): write(inner, margin: margin + "  ")
      case .aside(let kind, let inner):
        page.write(SafeText(kind.rawValue), first: margin, rest: margin)
        write(inner, margin: margin + "  ")
      case .list(let firstNumber, let entries):
        write(entries, firstNumber: firstNumber, margin: margin)
      }
      page.skip()
    }
  }

  private mutating func write(_ entries: [[Prose]], firstNumber: Int?, margin: String) {
    for (index, entry) in entries.enumerated() {
      let mark = firstNumber.map { "\($0 + index). " } ?? "- "
      let hanging = margin + String(repeating: " ", count: mark.count)
      guard case .paragraph(let text)? = entry.first else {
        write(entry, margin: hanging)
        continue
      }
      page.write(text, first: margin + mark, rest: hanging)
      if entry.count > 1 { write(Array(entry.dropFirst()), margin: hanging) }
    }
  }
}
