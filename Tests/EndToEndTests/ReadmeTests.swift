import Foundation
import TestSupport
import Testing

/// What README.md shows is what the program prints.
@Suite struct ReadmeTests {
  @Test func `each command of the tour prints what stands there`() throws {
    let commands = try tour()
    let scratch = try ScratchFolder()
    let environment = ["LANG": "C.UTF-8", "TZ": "UTC", "HANDRAIL_STATE": "\(scratch.path)/state"]
    #expect(commands.count >= 5)
    for (line, expected) in commands {
      let ending = try Program("/bin/bash", environment: environment).run([
        "-c", "cd \"$1\" && \(line.replacing(/^handrail/, with: "\"$0\"")) 2>&1",
        Program.handrail.path, "\(Program.repository)/Tests/EndToEndTests/Tour",
      ])
      #expect(
        shows(timeless(ending.output), timeless(expected)), "\(line) prints:\n\(ending.output)")
    }
  }

  @Test func `it is no longer than it should be`() throws {
    #expect(try readme().split(separator: "\n", omittingEmptySubsequences: false).count <= 193)
  }

  /// The commands behind `$`, each with the lines below it.
  private func tour() throws -> [(line: String, expected: String)] {
    try readme().components(separatedBy: "```console\n").dropFirst().flatMap { block in
      "\n\(block.components(separatedBy: "```").first ?? "")".components(separatedBy: "\n$ ")
        .dropFirst()
        .map { part in
          let line = part.prefix { $0 != "\n" }
          let output = part.dropFirst(line.count + 1)
          return (String(line), output.hasSuffix("\n") ? String(output) : "\(output)\n")
        }
    }
  }

  /// What the clock says is another thing each time.
  private func timeless(_ text: String) -> String {
    text.replacing(#/\d{4}-\d\d-\d\d \d\d:\d\d/#, with: "DAY TIME")
      .replacing(#/\n\d\d:\d\d /#, with: "\nTIME ")
  }

  /// `[...]` stands for lines that were left out.
  private func shows(_ output: String, _ expected: String) -> Bool {
    let parts = expected.components(separatedBy: "[...]\n")
    guard parts.count > 1 else { return output == expected }
    var rest = output[...]
    for (index, part) in parts.enumerated() where !part.isEmpty {
      guard let found = rest.range(of: part), index > 0 || found.lowerBound == rest.startIndex
      else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  private func readme() throws -> String {
    try String(contentsOfFile: "\(Program.repository)/README.md", encoding: .utf8)
  }
}
