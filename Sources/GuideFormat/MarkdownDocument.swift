import CMarkGFM

/// A body of Markdown, parsed by cmark-gfm and copied at once.
enum MarkdownDocument {
  /// The blocks of a document, and where it was nested too deeply to be read.
  struct Copy {
    var blocks: [MarkdownBlock] = []
    var tooDeepAt: Int?
  }

  /// Parses the source from `bodyStart` on, which is the first byte of a line.
  static func parse(_ source: SourceText, from bodyStart: Int) -> Copy {
    let body = source.bytes[bodyStart...]
    let root = unsafe body.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
      }
    }
    defer { unsafe cmark_node_free(root) }
    let linesBefore = source.place(ofByte: bodyStart).line - 1
    var copier = MarkdownCopier(source: source, linesBefore: linesBefore)
    let blocks = unsafe copier.blocks(under: root, depth: 0)
    return Copy(blocks: blocks, tooDeepAt: copier.tooDeepAt)
  }
}

/// Turns C nodes into values. What is nested deeper than anybody writes is left out and noted, so
/// that nothing that walks the copy needs a deep stack.
private struct MarkdownCopier {
  private static let deepest = 24

  let source: SourceText
  let linesBefore: Int
  var tooDeepAt: Int?
  /// Links and code are looked up in the source from here on.
  private var cursor = 0
  private var end = 0
  /// How many bytes may still be searched in vain; without an end to it a hostile file takes
  /// minutes.
  private var patience = 16 * SourceCheck.largestFile

  init(source: SourceText, linesBefore: Int) {
    self.source = source
    self.linesBefore = linesBefore
  }

  mutating func blocks(
    under parent: OpaquePointer?, depth: Int
  ) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var next = unsafe cmark_node_first_child(parent)
    while let node = unsafe next {
      if let block = unsafe block(node, depth: depth) { blocks.append(block) }
      unsafe next = cmark_node_next(node)
    }
    return blocks
  }

  private mutating func block(
    _ node: OpaquePointer, depth: Int
  ) -> MarkdownBlock? {
    let range = unsafe range(of: node)
    guard depth < Self.deepest else {
      tooDeepAt = tooDeepAt ?? range.lowerBound
      return nil
    }
    guard let kind = unsafe kind(of: node) else { return nil }
    switch kind {
    case .paragraph, .heading:
      cursor = range.lowerBound
      end = range.upperBound
      let inlines = unsafe inlines(under: node, depth: 0)
      return MarkdownBlock(kind: kind, range: range, children: [], inlines: inlines)
    case .quotation, .list, .entry:
      let children = unsafe blocks(under: node, depth: depth + 1)
      return MarkdownBlock(kind: kind, range: range, children: children, inlines: [])
    case .code, .html, .rule:
      return MarkdownBlock(kind: kind, range: range, children: [], inlines: [])
    }
  }

  private func kind(of node: OpaquePointer) -> MarkdownBlock.Kind? {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_BLOCK_QUOTE: return .quotation
    case CMARK_NODE_LIST:
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return unsafe .list(firstNumber: isOrdered ? Int(cmark_node_get_list_start(node)) : nil)
    case CMARK_NODE_ITEM: return .entry
    case CMARK_NODE_CODE_BLOCK: return unsafe .code(literal(of: node))
    case CMARK_NODE_HTML_BLOCK: return unsafe .html(literal(of: node))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    default: return nil
    }
  }

  private func range(of node: OpaquePointer) -> Range<Int> {
    let first = unsafe source.line(Int(cmark_node_get_start_line(node)) + linesBefore)
    let last = unsafe source.line(Int(cmark_node_get_end_line(node)) + linesBefore)
    let column = unsafe Int(cmark_node_get_start_column(node))
    let start = min(first.lowerBound + max(0, column - 1), first.upperBound)
    return start..<max(start, last.upperBound)
  }

  private mutating func inlines(
    under parent: OpaquePointer, depth: Int
  ) -> [MarkdownInline] {
    var inlines: [MarkdownInline] = []
    var next = unsafe cmark_node_first_child(parent)
    while let node = unsafe next {
      if let inline = unsafe inline(node, depth: depth) { inlines.join(inline) }
      unsafe next = cmark_node_next(node)
    }
    return inlines
  }

  private mutating func inline(
    _ node: OpaquePointer, depth: Int
  ) -> MarkdownInline? {
    guard depth < Self.deepest else {
      tooDeepAt = tooDeepAt ?? cursor
      return nil
    }
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return unsafe .text(literal(of: node))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_HTML_INLINE: return unsafe .html(literal(of: node))
    case CMARK_NODE_CODE:
      let code = unsafe literal(of: node)
      return .code(code, offset: locate(code, after: ["`", "` "]))
    case CMARK_NODE_LINK:
      let label = unsafe inlines(under: node, depth: depth + 1)
      let destination = unsafe String(cString: cmark_node_get_url(node))
      let offset = locate(destination, label.text)
      return .link(MarkdownLink(destination: destination, label: label, offset: offset))
    case CMARK_NODE_EMPH: return unsafe .emphasis(inlines(under: node, depth: depth + 1))
    case CMARK_NODE_STRONG: return unsafe .strong(inlines(under: node, depth: depth + 1))
    case CMARK_NODE_IMAGE: return unsafe .image(inlines(under: node, depth: depth + 1))
    default: return nil
    }
  }

  /// The offset of a literal behind one of some marks. cmark counts columns of inlines from the
  /// paragraph's own text, so they are wrong in a list and after its first line.
  private mutating func locate(_ literal: String, after marks: [String]) -> Int {
    for mark in marks where patience > 0 {
      let found = source.firstWriting(of: Array((mark + literal).utf8), in: min(cursor, end)..<end)
      if let found {
        cursor = found.upperBound
        return found.lowerBound + mark.utf8.count
      }
      patience -= end - cursor
    }
    return cursor
  }

  /// The offset of a destination, or of the words of a link whose destination stands elsewhere.
  private mutating func locate(_ destination: String, _ label: String) -> Int {
    let before = cursor
    let offset = locate(destination, after: ["](", "](<", "<"])
    return offset == before ? locate(label, after: ["["]) : offset
  }

  private func literal(of node: OpaquePointer) -> String {
    unsafe cmark_node_get_literal(node).map { unsafe String(cString: $0) } ?? ""
  }
}
