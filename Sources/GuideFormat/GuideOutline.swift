import GuideEngine
import Text

/// A guide's blocks under the headings that they stand under.
struct GuideOutline {
  struct Part {
    let heading: MarkdownBlock
    let slug: String
    var blocks: [MarkdownBlock] = []
  }

  private(set) var title: MarkdownBlock?
  private(set) var opening: [MarkdownBlock] = []
  private(set) var parts: [Part] = []
  /// Every heading's name, and where the first of that name stands.
  private(set) var slugs: [String: Int] = [:]

  init(_ blocks: [MarkdownBlock], facts: GuideFacts, _ reading: inout GuideReading) {
    for block in blocks {
      guard case .heading(let level) = block.kind else {
        add(block)
        continue
      }
      let slug = nameHeading(block, &reading)
      if level == 1, title == nil, parts.isEmpty {
        title = block
      } else if level == 1 {
        reading.add(.titleHeading, block, "A guide has one title; begin a section with ## instead.")
      } else if level == 2 {
        parts.append(Part(heading: block, slug: slug))
      } else {
        add(block)
      }
    }
    checkTitle(facts, &reading)
  }

  private mutating func add(_ block: MarkdownBlock) {
    if parts.isEmpty {
      opening.append(block)
    } else {
      parts[parts.count - 1].blocks.append(block)
    }
  }

  private mutating func nameHeading(
    _ heading: MarkdownBlock, _ reading: inout GuideReading
  ) -> String {
    let slug = Slug.of(heading.text)
    if slug.isEmpty {
      reading.add(
        .headingEmpty, heading, "The heading has no name; give it a word with a letter or a digit.")
    } else if let first = slugs[slug] {
      let line = reading.source.place(ofByte: first).line
      reading.add(
        .headingDuplicate, heading,
        "The heading has the same name (\(slug)) as the one in line \(line); change one of them.")
    } else {
      slugs[slug] = heading.range.lowerBound
    }
    return slug
  }

  private func checkTitle(_ facts: GuideFacts, _ reading: inout GuideReading) {
    guard let title else {
      let offset = opening.first?.range.lowerBound ?? parts.first?.heading.range.lowerBound ?? 0
      reading.add(
        .titleHeading, atByte: offset,
        "The guide has no title; write it here, behind # and a blank.")
      return
    }
    if !facts.title.isEmpty, SafeText(title.text) != facts.title {
      reading.add(
        .titleHeading, title,
        "The title is not the one of the front matter; write \"\(facts.title)\" in both places.")
    }
  }
}
