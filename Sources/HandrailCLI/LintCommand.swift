import GuideFormat
import Text

/// `handrail lint FILE|DIR...`
enum LintCommand {
  static func run(_ arguments: Arguments, _ library: Library) -> Outcome {
    if let failure = library.folderFailure { return failure }
    var linter = FileLinter(catalogue: library.catalogue, today: library.surroundings.today)
    var outcome = Outcome()
    var problems: [Problem] = []
    var guideCount = 0
    for path in arguments.words.map({ FilePath(bytes: $0) }) {
      let listing = GuideFile.guides(under: path)
      problems += listing.problems
      if listing.files.isEmpty, listing.problems.isEmpty {
        outcome.messages.append(
          "No guide stands in \(path.shown); a folder of guides holds MAKER/NAME.md.")
        outcome.exit = .notAsWanted
      }
      for guide in listing.files.map({ linter.check($0) }) {
        problems += guide.problems
        guideCount += guide.isUnreadable ? 0 : 1
      }
    }
    if let exit = exit(for: problems) { outcome.exit = exit }
    outcome.output = written(problems, arguments, library)
    if guideCount > 0 { outcome.messages.append(summary(problems, of: guideCount)) }
    return outcome
  }

  private static func written(
    _ problems: [Problem], _ arguments: Arguments, _ library: Library
  ) -> String {
    guard arguments.isJSON else { return problems.map { "\($0)\n" }.joined() }
    return JSONValue.document(("problems", .array(problems.map(JSONValue.init))))
      .written(asciiOnly: !library.surroundings.isUTF8) + "\n"
  }

  private static func exit(for problems: [Problem]) -> ExitCode? {
    let errors = problems.filter { $0.severity == .error }
    guard !errors.isEmpty else { return nil }
    return errors.allSatisfy { $0.rule == Rule.unreadable.rawValue }
      ? .cannotReadOrWrite : .badGuide
  }

  private static func summary(_ problems: [Problem], of guideCount: Int) -> SafeText {
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    let read: SafeText = "\(counted(guideCount, "guide")) read"
    return problems.isEmpty
      ? "\(read), nothing to mend."
      : "\(read): \(counted(errors, "error")), \(counted(warnings, "warning"))."
  }

  private static func counted(_ count: Int, _ noun: SafeText) -> SafeText {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

extension JSONValue {
  /// The object that every command prints: the version of its shape, then what was asked for.
  static func document(_ members: (String, JSONValue)...) -> JSONValue {
    .object([Member("version", .number(1))] + members.map { Member($0.0, $0.1) })
  }

  init(_ problem: Problem) {
    self = .object([
      Member("file", .text(problem.file)),
      Member("line", .optional(problem.place?.line)),
      Member("column", .optional(problem.place?.column)),
      Member("severity", .string(problem.severity.rawValue)),
      Member("rule", .string(problem.rule)),
      Member("message", .text(problem.message)),
    ])
  }
}
