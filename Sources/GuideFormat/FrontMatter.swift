import Text

/// What stands between the two lines of dashes at the top of a guide.
struct FrontMatter {
  static let largest = 4 * 1_024

  let entries: [YAMLMapping.Entry]
  /// Whether all of it was read, so that what is not in `entries` is missing in the file.
  let isWhole: Bool
  /// Where the Markdown begins.
  let bodyStart: Int

  /// Reads it and reports what is wrong with its form.
  init(_ source: SourceText, _ diagnostics: inout Diagnostics) {
    guard source.isRule(line: 1) else {
      diagnostics.add(
        .frontMatterMissing, atByte: 0,
        "The guide has no front matter; begin the file with --- and codes, title and the rest.")
      (entries, isWhole, bodyStart) = ([], false, Self.titleStart(source))
      return
    }
    guard let closing = (2...max(2, source.lineCount)).first(where: source.isRule(line:)) else {
      diagnostics.add(
        .frontMatterMissing, atByte: 0, "The front matter does not end; close it with --- alone.")
      (entries, isWhole, bodyStart) = ([], false, Self.titleStart(source))
      return
    }
    bodyStart = min(source.line(closing).upperBound + 1, source.bytes.count)
    let inside = source.line(2).lowerBound..<source.line(closing).lowerBound
    guard inside.count <= Self.largest else {
      diagnostics.add(
        .frontMatterTooLarge, atByte: inside.lowerBound,
        "The front matter is larger than 4 KB; keep facts in it and move text into the guide.")
      (entries, isWhole) = ([], false)
      return
    }
    let mapping = YAMLMapping(source.bytes[inside])
    for mistake in mapping.mistakes {
      let (rule, place, message) = Self.complaint(about: mistake)
      diagnostics.add(rule, at: place.oneLineDown, message)
    }
    (entries, isWhole) = (mapping.entries.map(\.oneLineDown), mapping.isWhole)
  }

  private static func complaint(about mistake: YAMLMapping.Mistake) -> (Rule, Place, SafeText) {
    switch mistake {
    case .reference(let place):
      (.yaml, place, "Anchors, aliases and tags are refused; write the text itself.")
    case .nested(let place):
      (
        .keyNested, place,
        "Nested values are refused; write a text, or a flat list: [\"a\", \"b\"]."
      )
    case .notMapping(let place):
      (.yaml, place, "Front matter is lines of the form key: value; write it so.")
    case .syntax(let problem, let place): (.yaml, place, complaint(aboutSyntax: problem))
    }
  }

  private static func complaint(aboutSyntax problem: String) -> SafeText {
    switch problem {
    case _ where problem.hasPrefix("mapping values are not allowed"):
      "A colon with a blank after it ends a key; put the whole value in double quotes."
    case "could not find expected ':'":
      "Front matter is lines of the form key: value; write it so."
    case "found unexpected end of stream":
      "A quotation begins here and does not end; close it with the mark that opens it."
    case "did not find expected ',' or ']'":
      "A list begins here and does not end; write commas in it and close it with ]."
    default:
      "The front matter cannot be read here (\(problem)); write lines of the form key: value."
    }
  }

  /// Where the Markdown begins if no front matter ends before it: at the title.
  private static func titleStart(_ source: SourceText) -> Int {
    let lines = (1...source.lineCount).lazy.map(source.line)
    return lines.first { source.bytes[$0].starts(with: "# ".utf8) }?.lowerBound ?? 0
  }
}

extension SourceText {
  /// Three dashes alone, the mark around front matter.
  fileprivate func isRule(line number: Int) -> Bool {
    guard number <= lineCount else { return false }
    let content = bytes[line(number)]
    return content.starts(with: "---".utf8)
      && content.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
  }
}

extension Place {
  /// The dashes are the file's first line.
  fileprivate var oneLineDown: Place { Place(line: line + 1, column: column) }
}

extension YAMLMapping.Entry {
  fileprivate var oneLineDown: YAMLMapping.Entry {
    YAMLMapping.Entry(
      key: key, keyPlace: keyPlace.oneLineDown, value: value, valuePlace: valuePlace.oneLineDown)
  }
}
