import GuideEngine
import Text

/// What was done in a session, to be read by whoever helps: the way first, then what was done off it,
/// then all that support asks for.
public struct Report: Sendable {
  let events: [Event]
  let session: Session
  let name: SafeText
  let now: Timestamp

  /// All events of a session, the state that they make, the session's handle, and the time by which
  /// waits are read.
  public init(_ events: [Event], session: Session, name: SafeText, now: Timestamp) {
    self.events = events
    self.session = session
    self.name = name
    self.now = now
  }

  /// Lines of 72 columns, the last ended, too. `offset` says how many seconds local time is ahead of
  /// UTC at a moment.
  public func text(_ privacy: ReportPrivacy, offset: @escaping (Timestamp) -> Int) -> String {
    ReportText.write(document(privacy, offset))
  }

  /// The same for a place that is narrower.
  func text(
    _ privacy: ReportPrivacy, width: Int, offset: @escaping (Timestamp) -> Int
  ) -> String {
    ReportText.write(document(privacy, offset), width: max(20, min(width, ReportText.width)))
  }

  /// Markdown in which nothing that was typed or measured acts as markup; `offset` as for `text`.
  public func markdown(_ privacy: ReportPrivacy, offset: @escaping (Timestamp) -> Int) -> String {
    ReportMarkdown.write(document(privacy, offset))
  }

  /// One object; its members always stand all there, in one order, and times are UTC.
  public func json(_ privacy: ReportPrivacy) -> JSONValue {
    ReportBuilder.content(self, privacy).json
  }

  private func document(
    _ privacy: ReportPrivacy, _ offset: @escaping (Timestamp) -> Int
  ) -> ReportDocument {
    ReportDocument(
      ReportBuilder.content(self, privacy), LocalTimes(events.map(\.at) + [now], offset: offset))
  }
}
