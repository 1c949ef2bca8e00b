import Text

/// A report in Markdown. Whatever was typed or measured is escaped, so that it stays what it is.
struct ReportMarkdown {
  private var text = ""

  static func write(_ document: ReportDocument) -> String {
    var writer = ReportMarkdown()
    for block in document.blocks { writer.write(block) }
    return writer.text
  }

  private mutating func write(_ block: ReportDocument.Block) {
    if !text.isEmpty { text += "\n" }
    switch block {
    case .paragraph(let paragraph): add(Self.escaped(paragraph))
    case .title(let title): add("# \(Self.escaped(title))")
    case .section(let title): add("## \(Self.escaped(title))")
    case .heading(let heading, let time):
      add("### \(Self.escaped(heading, isAtStart: false))" + (time.map { ", \($0)" } ?? ""))
    case .facts(let facts):
      for fact in facts { write(fact) }
    case .list(let entries):
      for entry in entries { add("- \(Self.escaped(entry))") }
    case .lines(let lines):
      for line in lines { write(line) }
    }
  }

  private mutating func write(_ fact: ReportDocument.Fact) {
    guard fact.values.count > 1 else {
      return add(
        "- **\(Self.escaped(fact.name)):** "
          + fact.values.map { Self.escaped($0) }.joined())
    }
    add("- **\(Self.escaped(fact.name)):**")
    for value in fact.values { add("  - \(Self.escaped(value))") }
  }

  private mutating func write(_ line: ReportDocument.Line) {
    let margin = String(repeating: "  ", count: line.depth)
    let time = [line.day, line.time].compactMap(\.self).map { "\($0) " }.joined()
    let mark = line.mark.isEmpty ? "" : "`\(line.mark)` "
    add("\(margin)- \(time)\(mark)\(Self.escaped(line.text))")
    for detail in line.details { add("\(margin)  - \(Self.escaped(detail))") }
  }

  private mutating func add(_ line: String) { text += line + "\n" }

  /// One line in which no character acts: none begins a block, a span, a link or an entity.
  static func escaped(_ content: SafeText, isAtStart: Bool = true) -> String {
    content.lines.enumerated()
      .map { escaped(line: $1.string, isAtStart: isAtStart && $0 == 0) }
      .joined(separator: "<br>")
  }

  private static func escaped(line: String, isAtStart: Bool) -> String {
    let scalars = Array(line.unicodeScalars.drop { $0 == " " })
    var escaped = String.UnicodeScalarView()
    let start = isAtStart ? beginning(of: scalars) : nil
    for (index, scalar) in scalars.enumerated() {
      if index == start || acts(scalar, at: index, in: scalars) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// The place of what would begin a list, a rule or a quotation at the start of a line; nil for none.
  private static func beginning(of scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    if ["-", "+", "=", ">"].contains(first) { return 0 }
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard digits > 0, digits < scalars.count, [".", ")"].contains(scalars[digits]),
      digits + 1 == scalars.count || scalars[digits + 1] == " "
    else { return nil }
    return digits
  }

  /// Addresses are taken for links where a colon and slashes, or `www.`, stand.
  private static func acts(
    _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", "#", "|", "~", "&", "$": true
    case ":": index + 1 < scalars.count && scalars[index + 1] == "/"
    case ".": index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default: false
    }
  }
}
