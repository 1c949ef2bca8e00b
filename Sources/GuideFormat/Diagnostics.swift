import Text

/// Collects what is wrong with one file while it is read.
struct Diagnostics: Sendable {
  let file: SafeText
  let source: SourceText
  private(set) var problems: [Problem] = []

  init(file: SafeText, source: SourceText) {
    self.file = file
    self.source = source
  }

  mutating func add(_ rule: Rule, atByte offset: Int, _ message: SafeText) {
    add(rule, at: source.place(ofByte: offset), message)
  }

  mutating func add(_ rule: Rule, at place: Place, _ message: SafeText) {
    problems.append(
      Problem(
        file: file, place: place, severity: rule.severity, rule: rule.rawValue, message: message))
  }
}
