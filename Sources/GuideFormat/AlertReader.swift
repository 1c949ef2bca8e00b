import GuideEngine
import Text

/// Reads quotations, some of which are alerts.
enum AlertReader {
  enum Result {
    case warning(Alert)
    case caution(Alert)
    case other([Prose])
  }

  private static let widestSentence = 30

  /// What a block is, if it is an alert, and its text if it is not.
  static func alert(_ block: MarkdownBlock, _ reading: inout GuideReading) -> Result {
    guard block.kind == .quotation else {
      return .other(ProseReader.prose([block], &reading))
    }
    guard let (word, inside) = opened(block, &reading) else {
      return .other([.quotation(ProseReader.prose(block.children, &reading))])
    }
    switch word {
    case "WARNING": return .warning(answered(inside, block, &reading))
    case "CAUTION": return .caution(answered(inside, block, &reading))
    default:
      let text = ProseReader.prose(inside, &reading)
      return .other(Prose.Aside(rawValue: word).map { [.aside($0, text)] } ?? [.quotation(text)])
    }
  }

  /// The word in `[!WORD]` and what follows it, nil for a plain quotation.
  private static func opened(
    _ quotation: MarkdownBlock, _ reading: inout GuideReading
  ) -> (word: String, inside: [MarkdownBlock])? {
    guard let first = quotation.children.first, first.kind == .paragraph,
      case .text(let opening)? = first.inlines.first, opening.hasPrefix("[!")
    else { return nil }
    let closing = opening.firstIndex(of: "]") ?? opening.endIndex
    let word = String(opening[..<closing].dropFirst(2))
    let isAlone =
      opening[closing...] == "]" && (first.inlines.count == 1 || first.inlines[1].isBlank)
    if !["WARNING", "CAUTION", "NOTE", "TIP"].contains(word) || !isAlone {
      reading.add(
        .alertUnknown, first,
        "This opens no alert; write [!WARNING], [!CAUTION], [!NOTE] or [!TIP] alone on the line.")
    }
    let behind = opening[closing...].dropFirst()
    let rest = ([.text(String(behind))] + first.inlines.dropFirst()).trimmed
    let paragraph = MarkdownBlock(kind: .paragraph, range: first.range, children: [], inlines: rest)
    return (word, (rest.isEmpty ? [] : [paragraph]) + quotation.children.dropFirst())
  }

  /// Paragraphs, and what the person says to them.
  private static func answered(
    _ inside: [MarkdownBlock], _ block: MarkdownBlock, _ reading: inout GuideReading
  ) -> Alert {
    var paragraphs: [[MarkdownInline]] = []
    var hasOthers = false
    for child in inside where !child.isComment {
      if child.kind == .paragraph {
        paragraphs.append(child.inlines)
      } else {
        hasOthers = true
        reading.add(
          .alertShape, child, "An alert holds paragraphs alone; write this as a sentence.")
      }
    }
    let sentence = takeSentence(from: &paragraphs)
    let text = paragraphs.map { SafeText(guide: $0.text.trimmingBlanks) }
    if text.isEmpty, !hasOthers {
      reading.add(.alertShape, block, "The alert says nothing; write a sentence that warns.")
    }
    guard let sentence else { return Alert(text: text) }
    if DisplayWidth.narrow.of(sentence.string) > widestSentence {
      let start = reading.source.offset(ofStrong: sentence.string, in: block.range)
      reading.add(
        .alertSentence, atByte: start ?? block.range.lowerBound,
        "The bold sentence is wider than \(widestSentence) columns; say it in fewer words.")
    }
    return Alert(text: text, sentence: sentence)
  }

  /// The last line, if it is in bold from end to end.
  private static func takeSentence(from paragraphs: inout [[MarkdownInline]]) -> SafeText? {
    guard let last = paragraphs.last?.trimmed, case .strong(let words)? = last.last else {
      return nil
    }
    let before = last.dropLast()
    guard before.last?.isBlank ?? true else { return nil }
    paragraphs.removeLast()
    if !before.isEmpty { paragraphs.append(Array(before).trimmed) }
    return SafeText(guide: words.text)
  }
}

extension SourceText {
  /// Where the last words in bold begin that read so.
  fileprivate func offset(ofStrong words: String, in range: Range<Int>) -> Int? {
    let beginning = words.prefix { $0 != " " }
    return ["**", "__"].lazy
      .compactMap { self.lastByte(of: Array("\($0)\(beginning)".utf8), in: range) }
      .first.map { $0 + 2 }
  }
}
