import Foundation
import Screen
import TestSupport
import Testing

@testable import Wizard

/// Each guide from the first screen to its end, line by line.
@Suite struct PlainTranscriptTests {
  private func expectTranscript(
    _ script: String, columns: Int = 80, glyphs: Glyphs = .unicode, _ name: String
  ) throws {
    let plain = try PlayedPlain(columns: columns, glyphs: glyphs)
    let folder = URL(fileURLWithPath: "\(#filePath)").deletingLastPathComponent()
    let lines = folder.appendingPathComponent("Goldens/Plain/\(script).lines")
    try plain.play(String(contentsOf: lines, encoding: .utf8))
    #expect(plain.wizard.isOver)
    // What is typed behind a prompt is the terminal's to break.
    let rows = plain.transcript.split(separator: "\n").filter { !$0.contains("for help:") }
    #expect(rows.allSatisfy { $0.count <= columns })
    try expectGolden(plain.transcript, "Plain/\(name).txt")
  }

  @Test(arguments: ["1013", "1003", "803"])
  func `a guide is gone through by typed lines`(code: String) throws {
    try expectTranscript(code, code)
  }

  @Test func `twenty columns are enough, in ASCII`() throws {
    try expectTranscript("1013", columns: 20, glyphs: .ascii, "1013-20-columns")
  }
}
