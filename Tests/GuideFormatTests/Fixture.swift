import GuideEngine
import Text

@testable import GuideFormat

/// Guides to try the reader and the linter on.
enum Fixture {
  /// 21 November 2026, the day on which every fixture was reviewed.
  static let today = CalendarDate(secondsSince1970: 1_795_219_200)

  static let id = GuideID(maker: "sonos", name: "clean")

  /// A text of the folder `Fixtures`.
  static func text(_ name: String) throws -> String {
    String(decoding: try FileReading.guide(at: path(name)), as: UTF8.self)
  }

  static func path(_ name: String) -> FilePath {
    FilePath(#filePath).folder.appending("Fixtures").appending(name)
  }

  static func lint(_ bytes: [UInt8]) -> ParsedGuide {
    let linter = Linter(today: today) { id in
      id == GuideID(maker: "sonos", name: "other") ? LinkedGuide(other) : nil
    }
    return linter.check(GuideParser.parse(bytes, id: id, file: "clean.md"))
  }

  static func lint(_ text: String) -> ParsedGuide {
    lint(Array(text.utf8))
  }

  /// What is wrong with a text, a line each, with the rule's name.
  static func complaints(about text: String) -> [String] {
    lint(text).problems.map(\.line)
  }

  /// A guide with nothing to mend and these steps; the text begins in line 24.
  static func guide(steps: String) -> String {
    head + steps + "\n## Fixed\n\n## Get help\n\n## Sources\n"
  }

  private static let head = """
    ---
    codes: []
    title: Minimal
    product: Lamp
    time: 0-9999 min
    revision: 1
    reviewed: 2026-11-21
    ---

    # Minimal

    ## Symptoms

    - It is dark

    ## Causes

    1. It is off: [Start](#start)

    ## Steps

    ### Start


    """

  /// The guide that `clean.md` leads into.
  private static let other = GuideParser.parse(
    Array(guide(steps: "### A step\n").utf8), id: GuideID(maker: "sonos", name: "other"),
    file: "other.md")
}

extension Problem {
  /// `47:13: error: link-dangling: No step is called ...`
  var line: String {
    let position = place.map { "\($0.line):\($0.column): " } ?? ""
    return "\(position)\(severity.rawValue): \(rule): \(message)"
  }
}
