import GuideEngine
import Text

/// Markdown → Guide, with everything that is wrong in one run.
public enum GuideParser {
  /// Reads a guide as far as it goes. Links are not followed here; `Linter` does that.
  public static func parse(_ bytes: [UInt8], id: GuideID, file: SafeText) -> ParsedGuide {
    var diagnostics = SourceCheck.diagnostics(of: bytes, file: file)
    guard let source = SourceCheck.parsable(&diagnostics) else {
      return ParsedGuide(
        id: id, file: file, source: bytes, guide: nil, problems: diagnostics.problems)
    }
    var reading = GuideReading(id: id, source: source, diagnostics: diagnostics)
    let frontMatter = FrontMatter(source, &reading.diagnostics)
    let reader = FactsReader(frontMatter, &reading.diagnostics)
    for (key, place) in reader.places { reading.places[.fact(key)] = place }
    let document = MarkdownDocument.parse(source, from: frontMatter.bodyStart)
    if let offset = document.tooDeepAt {
      reading.add(
        .tooDeep, atByte: offset, "This is nested too deeply to be read; make the structure flat.")
    }
    var facts = reader.facts
    // What was cut off by a mistake in the front matter is no title to compare with.
    if !frontMatter.isWhole { facts.title = "" }
    let outline = GuideOutline(document.blocks, facts: facts, &reading)
    // A guide whose front matter is broken is shown under its heading.
    if facts.title.isEmpty, let title = outline.title { facts.title = SafeText(title.text) }
    let guide = GuideAssembly.guide(outline, facts: facts, &reading)
    let links = links(in: document.blocks, &reading)
    return ParsedGuide(
      id: id, file: file, source: bytes, guide: guide, problems: reading.diagnostics.problems,
      headings: Set(outline.slugs.keys), links: links, places: reading.places)
  }

  private static func links(
    in blocks: [MarkdownBlock], _ reading: inout GuideReading
  ) -> [WrittenLink] {
    var links: [WrittenLink] = []
    for block in blocks {
      if !block.children.isEmpty { links += self.links(in: block.children, &reading) }
      for link in block.inlines.links { add(link, to: &links, &reading) }
    }
    return links
  }

  private static func add(
    _ link: MarkdownLink, to links: inout [WrittenLink], _ reading: inout GuideReading
  ) {
    switch LinkTarget(link.destination, in: reading.id) {
    case .web: break
    case .refused:
      reading.add(
        .link, atByte: link.offset,
        "Links lead to a heading (#one-controller), a guide (1003.md) or the web; write it so.")
    case let target:
      links.append(
        WrittenLink(
          target: target, place: reading.source.place(ofByte: link.offset),
          isChoice: reading.choiceOffsets.contains(link.offset)))
    }
  }
}
