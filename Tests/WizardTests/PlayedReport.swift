import GuideEngine
import TestSupport
import Testing
import Text
import Wizard

@testable import GuideFormat

/// A report of a walk that was walked to its end.
struct PlayedReport {
  let report: Report
  let events: [Event]
  let session: Session

  /// An hour ahead of UTC, as in the middle of Europe in winter.
  static let offset: @Sendable (Timestamp) -> Int = { _ in 3_600 }

  /// A guide that is part of the program, and a walk of it.
  init(_ name: String, _ walk: String) throws {
    let today = try #require(CalendarDate("2026-11-21"))
    let catalogue = Catalogue(folders: [], today: today)
    let guide = try #require(
      catalogue.guide(GuideID(maker: "sonos", name: name))?.parsed.pinned)
    try self.init(guide, walk) { catalogue.guide($0)?.parsed.pinned }
  }

  init(
    _ guide: PinnedGuide, _ walk: String,
    guides: @escaping (GuideID) -> PinnedGuide? = { _ in nil }
  ) throws {
    let parser = WalkParser(walk, file: "report.walk")
    #expect(parser.problems.map(\.description) == [])
    var run = WalkRun(guide, guides: guides)
    for line in try #require(parser.walks.first).lines {
      try run.follow(line)
      let refusal = run.refusal?.sentence
      try #require(refusal == nil, "line \(line.place.line), \(line.text): \(refusal ?? "")")
    }
    events = run.events
    session = try #require(run.session)
    report = Report(
      events, session: session, name: "swift-heron", now: run.now.advanced(by: 60))
  }

  /// The report in text, masked.
  var text: String { report.text(.masked, offset: Self.offset) }
}

extension JSONValue {
  /// The document with a line for each member, for goldens that a person can read.
  func indented(_ margin: String = "") -> String {
    let inner = margin + "  "
    switch self {
    case .array(let elements) where !elements.isEmpty:
      let lines = elements.map { inner + $0.indented(inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(margin)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { "\(inner)\"\($0.name)\": " + $0.value.indented(inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(margin)}"
    default: return written()
    }
  }
}
