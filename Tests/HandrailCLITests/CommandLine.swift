import GuideEngine
import GuideFormat
import Testing

@testable import HandrailCLI

/// Surroundings that are the same on every machine.
func surroundings(
  width: Int = 80, isUTF8: Bool = true, guides: [String: String]? = nil,
  environment: [String: String] = [:]
) throws -> Surroundings {
  let today = try #require(CalendarDate("2026-11-21"))
  guard let guides else {
    return Surroundings(environment: environment, width: width, isUTF8: isUTF8, today: today)
  }
  let files = try guides.map { (try #require(GuideID($0)), Array($1.utf8)) }
  return Surroundings(
    environment: environment, width: width, isUTF8: isUTF8, today: today,
    builtIn: BuiltInGuides(files: Dictionary(uniqueKeysWithValues: files)))
}

/// Runs a command line that is written as a person would.
func run(_ line: String..., in surroundings: Surroundings? = nil) throws -> Outcome {
  Handrail.run(
    line.map { Array($0.utf8) }, in: try surroundings ?? HandrailCLITests.surroundings())
}

extension Outcome {
  /// Its messages, a line each.
  var said: String { messages.map(\.string).joined(separator: "\n") }
}
