import GuideEngine
import Text

/// Turns blocks into text to be read.
enum ProseReader {
  static func prose(_ blocks: [MarkdownBlock], _ reading: inout GuideReading) -> [Prose] {
    var prose: [Prose] = []
    for block in blocks { prose += self.prose(block, &reading) }
    return prose
  }

  private static func prose(_ block: MarkdownBlock, _ reading: inout GuideReading) -> [Prose] {
    switch block.kind {
    case .paragraph: return [.paragraph(SafeText(guide: block.text))]
    case .heading: return [.heading(SafeText(guide: block.text))]
    case .code(let lines): return [.code(verbatim(lines))]
    case .html(let lines) where lines.hasPrefix("<!--"): return []
    case .html(let lines): return [.code(verbatim(lines))]
    case .rule: return []
    case .quotation: return quotation(block, &reading)
    case .entry: return prose(block.children, &reading)
    case .list(let firstNumber):
      var entries: [[Prose]] = []
      for entry in block.children {
        refuseBox(entry, &reading)
        entries.append(prose(entry.children, &reading))
      }
      return [.list(firstNumber: firstNumber, entries: entries)]
    }
  }

  private static func quotation(
    _ block: MarkdownBlock, _ reading: inout GuideReading
  ) -> [Prose] {
    switch AlertReader.alert(block, &reading) {
    case .other(let prose): return prose
    case .warning, .caution:
      reading.add(
        .alertPlace, block,
        "A warning stands before the first section or in a step; move it there, or write [!NOTE].")
      return []
    }
  }

  private static func refuseBox(_ entry: MarkdownBlock, _ reading: inout GuideReading) {
    guard Box(entry) != nil else { return }
    reading.add(
      .boxPlace, entry,
      "A box cannot be ticked here; move it into a step's list or to Before you start.")
  }

  private static func verbatim(_ lines: String) -> SafeText {
    let text = lines.hasSuffix("\n") ? String(lines.dropLast()) : lines
    return SafeText(lines: text, limit: SourceCheck.largestFile)
  }
}

/// The box that an entry begins with.
struct Box {
  let isTicked: Bool
  /// What stands behind it.
  let inlines: [MarkdownInline]

  /// Nil for an entry without a box.
  init?(_ entry: MarkdownBlock) {
    guard let paragraph = entry.children.first, paragraph.kind == .paragraph,
      case .text(let text)? = paragraph.inlines.first
    else { return nil }
    let opening = Array(text.utf8.prefix(4))
    let marks: [UInt8] = [0x20, UInt8(ascii: "x"), UInt8(ascii: "X")]
    guard opening.count >= 3, opening[0] == UInt8(ascii: "["), marks.contains(opening[1]),
      opening[2] == UInt8(ascii: "]"), opening.count == 3 || opening[3] == 0x20
    else { return nil }
    isTicked = opening[1] != 0x20
    let rest = String(Substring(text.utf8.dropFirst(3).drop { $0 == 0x20 }))
    inlines = ([.text(rest)] + paragraph.inlines.dropFirst()).trimmed
  }
}
