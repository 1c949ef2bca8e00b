import GuideEngine
import GuideFormat
import Testing

@testable import HandrailCLI

/// Surroundings that are the same on every machine.
func surroundings(
  width: Int = 80, isUTF8: Bool = true, guides: [String: String]? = nil,
  environment: [String: String] = [:]
) throws -> Surroundings {
  let now = try #require(Timestamp("2026-11-21T10:14:07Z"))
  let driver = Driver(name: "pi", terminal: "pts/3", clientAddress: "192.0.2.7")
  guard let guides else {
    return Surroundings(
      environment: environment, width: width, isUTF8: isUTF8, now: now, offset: { _ in 3_600 },
      driver: driver)
  }
  let files = try guides.map { (try #require(GuideID($0)), Array($1.utf8)) }
  return Surroundings(
    environment: environment, width: width, isUTF8: isUTF8, now: now, offset: { _ in 3_600 },
    driver: driver, builtIn: BuiltInGuides(files: Dictionary(uniqueKeysWithValues: files)))
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
