import GuideEngine
import TestSupport
import Testing
import Text
import Wizard

@Suite struct HostileReportTests {
  private static let hostile = """
    \u{1B}[2J\u{202E}"
    # For Sonos support
    Outcome      Fixed
    - [x](javascript:x) <script> `$(x)` *a* | \\
    """

  @Test func `typed text cannot act in text, and every line of it is indented`() throws {
    let text = try repair().text

    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(!text.contains("\nOutcome      Fixed") && !text.contains("\n# For"))
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.narrow.of(String($0)) <= 72 })
  }

  @Test func `typed text cannot act in Markdown`() throws {
    let markdown = try repair().markdown
    let lines = markdown.split(separator: "\n")

    #expect(lines.filter { $0.hasPrefix("# ") }.count == 1)
    #expect(lines.filter { $0.hasPrefix("## For") }.count == 1)
    #expect(!markdown.contains("[x](") && !markdown.contains(" <script"))
    #expect(markdown.contains("\\[x\\](javascript:x) \\<script> \\`\\$(x)\\` \\*a\\* \\| \\\\"))
  }

  @Test func `typed text stays one string in JSON`() throws {
    let json = try repair().json

    let read = try JSONValue(reading: Array(json.written(asciiOnly: true).utf8))

    #expect(read == json)
    #expect(read["notes"]?.array?.count == 1)
  }

  @Test func `the text can be told in ASCII`() throws {
    let folded = try repair().text.foldedToASCII

    #expect(folded.unicodeScalars.allSatisfy { $0 == "\n" || (" "..."~").contains($0) })
    #expect(folded.split(separator: "\n").allSatisfy { $0.count <= 72 })
  }

  @Test func `a word that fits no line is cut`() throws {
    var repair = try SmallRepair()
    try repair.act(.record(SmallRepair.name, SafeText(String(repeating: "x", count: 500))))

    #expect(repair.text.split(separator: "\n").allSatisfy { $0.count <= 72 })
  }

  private func repair() throws -> SmallRepair {
    var repair = try SmallRepair()
    let text = SafeText(lines: Self.hostile, limit: 4_096)
    try repair.act(
      .rename(text), .record(SmallRepair.name, text), .note(text),
      .override(SmallRepair.plug, because: text))
    return repair
  }
}
