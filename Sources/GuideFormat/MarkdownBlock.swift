/// A block of Markdown as the parser left it: an immutable copy, with its bytes in the source.
struct MarkdownBlock: Sendable {
  enum Kind: Equatable, Sendable {
    case paragraph
    case heading(level: Int)
    case quotation
    case list(firstNumber: Int?)
    case entry
    case code(String)
    case html(String)
    case rule
  }

  let kind: Kind
  /// From the block's first character to the end of its last line.
  let range: Range<Int>
  let children: [MarkdownBlock]
  let inlines: [MarkdownInline]

  /// The text without its marks.
  var text: String { inlines.text.trimmingBlanks }
}

/// A piece of a line of Markdown. Links and code know where they stand in the source.
enum MarkdownInline: Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String, offset: Int)
  case link(MarkdownLink)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case image([MarkdownInline])
  case html(String)

  var isBlank: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    case .text(let text): text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
    case .html(let tag): tag.hasPrefix("<!--")
    case .code, .link, .emphasis, .strong, .image: false
    }
  }
}

/// A link as it was written.
struct MarkdownLink: Sendable {
  let destination: String
  let label: [MarkdownInline]
  /// Of the destination's first character.
  let offset: Int
}

extension [MarkdownInline] {
  /// What a person reads, on one line. An address of the web stands behind its words.
  var text: String {
    if count == 1, case .text(let words) = self[0] { return words }
    var text = ""
    for inline in self { inline.append(to: &text) }
    return text
  }

  /// Appends a piece; text behind text becomes one with it, without copying what is there.
  mutating func join(_ inline: MarkdownInline) {
    guard case .text(let more) = inline, case .text(var words)? = last else {
      append(inline)
      return
    }
    removeLast()
    words += more
    append(.text(words))
  }

  /// Every link, those inside emphasis too.
  var links: [MarkdownLink] {
    var links: [MarkdownLink] = []
    collectLinks(into: &links)
    return links
  }

  private func collectLinks(into links: inout [MarkdownLink]) {
    for inline in self {
      switch inline {
      case .link(let link): links.append(link)
      case .emphasis(let inner), .strong(let inner), .image(let inner):
        inner.collectLinks(into: &links)
      case .text, .softBreak, .lineBreak, .code, .html: break
      }
    }
  }

  /// Without blanks at both ends.
  var trimmed: [MarkdownInline] {
    guard first?.isBlank == true || last?.isBlank == true else { return self }
    var inlines = self[...]
    while inlines.last?.isBlank == true { inlines.removeLast() }
    while inlines.first?.isBlank == true { inlines.removeFirst() }
    return Array(inlines)
  }
}

extension MarkdownInline {
  fileprivate func append(to text: inout String) {
    switch self {
    case .text(let words): text += words
    case .softBreak, .lineBreak: text += " "
    case .code(let code, _): text += code
    case .emphasis(let inner), .strong(let inner), .image(let inner): text += inner.text
    case .html(let tag): text += tag.hasPrefix("<!--") ? "" : tag
    case .link(let link):
      let label = link.label.text
      text += label
      let isHidden = link.isWeb && label != link.destination
      if isHidden { text += " (\(link.destination))" }
    }
  }
}
