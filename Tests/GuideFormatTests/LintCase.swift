import Testing

@testable import GuideFormat

/// An edit of `clean.md`, what the linter says to it, and the smallest edit that is right.
///
/// A file of four parts, each after a line with its name: `replace`, `with`, `shows`, `clean`.
struct LintCase: Sendable, CustomTestStringConvertible {
  let name: String
  let replaced: String
  let wrong: String
  let shown: [String]
  let right: String

  var testDescription: String { name }

  /// All of the folder `Fixtures/cases`.
  static func all() throws -> [LintCase] {
    try FileReading.names(in: Fixture.path("cases")).map { bytes in
      let name = String(decoding: bytes, as: UTF8.self)
      return try LintCase(name: String(name.dropLast(5)), try Fixture.text("cases/\(name)"))
    }
  }

  /// The rules that it breaks.
  var rules: [String] {
    shown.map { line in
      let parts = line.split(separator: ": ", maxSplits: 3)
      return parts.count == 4 ? String(parts[2]) : line
    }
  }

  init(name: String, _ text: String) throws {
    var parts: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let names = ["replace", "with", "shows", "clean"]
      if parts.count < names.count, line == names[parts.count] {
        parts.append([])
      } else {
        try #require(!parts.isEmpty, "a case begins with replace")
        parts[parts.count - 1].append(line)
      }
    }
    try #require(parts.count == 4, "a case has four parts")
    let texts = parts.map { $0.map { "\($0)\n" }.joined() }
    self.name = name
    (replaced, wrong, right) = (texts[0], texts[1], texts[3])
    shown = parts[2].map(String.init)
  }

  /// The edited guides.
  func edits(of guide: String) throws -> (wrong: String, right: String) {
    let places = guide.ranges(of: replaced)
    let place = try #require(places.first, "what is replaced stands in clean.md")
    try #require(places.count == 1, "what is replaced stands there once")
    let (before, after) = (guide[..<place.lowerBound], guide[place.upperBound...])
    return ("\(before)\(wrong)\(after)", "\(before)\(right)\(after)")
  }
}
