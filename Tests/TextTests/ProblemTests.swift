import Testing
import Text

@Suite struct ProblemTests {
  @Test func `places are in reading order`() {
    let places = [(2, 1), (1, 9), (10, 2), (1, 10), (2, 2)].map { Place(line: $0, column: $1) }

    let ordered = places.sorted().map { [$0.line, $0.column] }

    #expect(ordered == [[1, 9], [1, 10], [2, 1], [2, 2], [10, 2]])
  }

  @Test func `a place is not before itself`() {
    let place = Place(line: 3, column: 4)

    #expect(!(place < Place(line: 3, column: 4)))
    #expect(place == Place(line: 3, column: 4))
  }

  @Test(
    arguments: [
      (Place(line: 3, column: 14), .error, "guide.md:3:14: error: Say when."),
      (Place(line: 1, column: 1), .warning, "guide.md:1:1: warning: Say when."),
      (nil, .error, "guide.md: error: Say when."),
    ] as [(Place?, Problem.Severity, String)])
  func `a problem is described as compilers do`(
    place: Place?, severity: Problem.Severity, expected: String
  ) {
    let problem = Problem(
      file: "guide.md", place: place, severity: severity, rule: "time", message: "Say when.")

    #expect(problem.description == expected)
  }

  @Test func `a file name cannot forge a line of the description`() {
    let name = "a\nb.md"

    let problem = Problem(
      file: SafeText(name), place: nil, severity: .error, rule: "name", message: "No.")

    #expect(problem.description == "a\\u{A}b.md: error: No.")
  }
}
