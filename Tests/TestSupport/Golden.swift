import Foundation
import Testing

/// Compares a text with the file that stands beside the test in `Goldens`.
///
/// `RECORD_SNAPSHOTS=1` writes the file anew and fails, so that nobody records by accident.
public func expectGolden(
  _ actual: String, _ name: String, test: StaticString = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: "\(test)").deletingLastPathComponent()
  let file = folder.appendingPathComponent("Goldens/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try actual.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("\(name) was recorded; look at it, and run again.", sourceLocation: location)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  guard actual != expected else { return }
  let difference = zip(
    expected.split(separator: "\n", omittingEmptySubsequences: false),
    actual.split(separator: "\n", omittingEmptySubsequences: false)
  ).enumerated().first { $1.0 != $1.1 }
  let lines = difference.map { "line \($0 + 1):\n- \($1.0)\n+ \($1.1)" } ?? "one ends early"
  Issue.record("\(name) differs in \(lines)", sourceLocation: location)
}
