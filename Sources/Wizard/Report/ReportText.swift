import Text

/// A report as lines: times in one column, boxes in the next.
struct ReportText {
  /// Of what is printed, copied and sent.
  static let width = 72

  private let width: Int
  private let wrapping: Wrapping
  private var text = ""
  /// What follows a heading stands right under it.
  private var isUnderHeading = false

  private init(width: Int) {
    self.width = width
    wrapping = Wrapping(width: width)
  }

  static func write(_ document: ReportDocument, width: Int = width) -> String {
    var writer = ReportText(width: width)
    for block in document.blocks {
      if !writer.isUnderHeading { writer.skip() }
      writer.write(block)
      writer.isUnderHeading = block.isHeading
    }
    return writer.text
  }

  private mutating func write(_ block: ReportDocument.Block) {
    switch block {
    case .paragraph(let paragraph): write(paragraph)
    case .title(let title):
      write(title)
      rule("━")
    case .section(let title):
      write(title)
      rule("─")
    case .heading(let heading, let time): write(heading, time: time)
    case .facts(let facts): write(facts)
    case .list(let entries):
      for entry in entries { write(entry, first: "- ", rest: "  ") }
    case .lines(let lines): write(lines)
    }
  }

  private mutating func write(_ content: SafeText, first: String = "", rest: String = "") {
    for line in wrapping.lines(of: content.string, first: first, rest: rest) {
      text += line + "\n"
    }
  }

  /// The time stands at the right, or on a line of its own.
  private mutating func write(_ heading: SafeText, time: SafeText?) {
    var lines = wrapping.lines(of: heading.string, rest: "   ")
    if let time {
      let last = lines.removeLast()
      let gap = width - DisplayWidth.narrow.of(last) - time.string.count
      lines +=
        gap >= 2
        ? [last + String(repeating: " ", count: gap) + time.string]
        : [last, String(repeating: " ", count: width - time.string.count) + time.string]
    }
    text += lines.map { $0 + "\n" }.joined()
  }

  private mutating func write(_ facts: [ReportDocument.Fact]) {
    let column = (facts.map(\.name.string.count).max() ?? 0) + 2
    let rest = String(repeating: " ", count: column)
    for fact in facts {
      let name = fact.name.string.padded(to: column)
      for (index, value) in fact.values.enumerated() {
        write(value, first: index == 0 ? name : rest, rest: rest)
      }
    }
  }

  private mutating func write(_ lines: [ReportDocument.Line]) {
    let column = lines.compactMap { $0.time?.string.count }.max().map { $0 + 1 } ?? 0
    for line in lines {
      if let day = line.day { write(day) }
      let depth = String(repeating: "  ", count: line.depth)
      let mark = line.mark.isEmpty ? "" : line.mark.string.padded(to: 4)
      let first = (line.time?.string ?? "").padded(to: column) + depth + mark
      let rest = String(repeating: " ", count: first.count)
      write(line.text, first: first, rest: rest)
      for detail in line.details { write(detail, first: rest, rest: rest) }
    }
  }

  private mutating func rule(_ character: String) {
    text += String(repeating: character, count: width) + "\n"
  }

  private mutating func skip() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }
}

extension ReportDocument.Block {
  fileprivate var isHeading: Bool {
    switch self {
    case .section, .heading: true
    case .paragraph, .title, .facts, .list, .lines: false
    }
  }
}

extension String {
  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: " ", count: max(0, count - self.count))
  }
}
