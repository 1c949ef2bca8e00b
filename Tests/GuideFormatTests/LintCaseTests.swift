import Testing

@testable import GuideFormat

@Suite struct LintCaseTests {
  /// What no edit of a text can say; `BadInputTests` and `UnreadableFileTests` prove these.
  private static let inBytes: Set<Rule> = [
    .unreadable, .tooLarge, .emptyFile, .notUTF8, .byteOrderMark, .carriageReturn,
    .tooManyBrackets, .frontMatterTooLarge,
  ]

  @Test func `the clean guide has nothing to mend`() throws {
    #expect(Fixture.complaints(about: try Fixture.text("clean.md")) == [])
  }

  @Test(arguments: try LintCase.all())
  func `an edit shows what is wrong and its twin nothing`(_ lintCase: LintCase) throws {
    let (wrong, right) = try lintCase.edits(of: try Fixture.text("clean.md"))

    #expect(Fixture.complaints(about: wrong) == lintCase.shown)
    #expect(Fixture.complaints(about: right) == [])
  }

  @Test(arguments: try LintCase.all())
  func `a case is named after a rule that it breaks`(_ lintCase: LintCase) {
    let rule = lintCase.rules.first { lintCase.name == $0 || lintCase.name.hasPrefix("\($0)-") }

    #expect(rule != nil)
  }

  @Test(arguments: try LintCase.all())
  func `what is said is one whole sentence`(_ lintCase: LintCase) {
    for line in lintCase.shown { #expect(isSentence(line), "\(line)") }
  }

  @Test func `every rule has a case`() throws {
    let proven = Set(try LintCase.all().flatMap(\.rules))

    let missing = Rule.allCases.filter { !proven.contains($0.rawValue) }

    #expect(Set(missing) == Self.inBytes)
  }

  private func isSentence(_ line: String) -> Bool {
    let message = line.split(separator: ": ", maxSplits: 3).last ?? ""
    return message.last == "." && !message.contains("\n") && message.utf8.count > 20
  }
}
