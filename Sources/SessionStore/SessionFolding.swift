import GuideEngine
import Text

/// Rows of the log becoming a session, one by one.
struct SessionFolding {
  private(set) var saved: SavedSession?
  private let name: SessionName
  private let key: Int

  init(name: SessionName, key: Int) {
    self.name = name
    self.key = key
  }

  init(_ saved: SavedSession) {
    self.saved = saved
    name = saved.name
    key = saved.key
  }

  /// The row's event, which from then on is part of the session. A row whose checksum held and that
  /// cannot be followed is no damage: this program is not the one that wrote it.
  @discardableResult
  mutating func take(
    _ row: EventRow, _ guides: PinnedTexts, _ log: inout Connection
  ) throws(StoreProblem) -> Event {
    let event = try event(row, guides, &log)
    do {
      if saved == nil {
        let session = try Session(opening: event)
        saved = SavedSession(
          name: name, session: session, key: key, driver: row.driver, chain: row.chain,
          begunAt: event.at, usedAt: event.at)
      } else {
        try saved?.session.apply(event)
        saved?.driver = row.driver
        saved?.chain = row.chain
        saved?.usedAt = event.at
      }
    } catch {
      throw .notUnderstood(name, error.sentence)
    }
    return event
  }

  private func event(
    _ row: EventRow, _ guides: PinnedTexts, _ log: inout Connection
  ) throws(StoreProblem) -> Event {
    guard let json = try? JSONValue(reading: Array(row.json.utf8)) else { throw .log(.damaged) }
    var failure: StoreProblem?
    do {
      return try Event(reading: json) { reference in
        do throws(StoreProblem) {
          return try guides.guide(reference, &log)
        } catch {
          failure = error
          return nil
        }
      }
    } catch {
      throw failure ?? .notUnderstood(name, error.sentence)
    }
  }
}
