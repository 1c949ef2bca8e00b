import GuideEngine
import Text

/// What is kept beside the events, and can be lost without harm.
extension SessionStore {
  /// Where the screen stood when somebody left; what cannot be read is nowhere.
  public func place(of saved: SavedSession) -> ScreenPlace? {
    let place = try? look { log throws(StoreProblem) -> ScreenPlace? in
      let drafts = try log.all("SELECT purpose, text FROM draft WHERE session = ?", .int(saved.key))
      {
        row throws(StoreProblem) in
        (row.text(0) ?? "", SafeText(lines: row.text(1) ?? "", limit: 65_536))
      }
      return try log.first(
        "SELECT cursor, scroll, typing FROM place WHERE session = ?", .int(saved.key)
      ) { row throws(StoreProblem) in
        ScreenPlace(
          cursor: row.text(0).map { ItemID(rawValue: $0) }, scroll: row.int(1) ?? 0,
          drafts: Dictionary(drafts) { $1 }, typing: row.text(2))
      }
    }
    return place ?? nil
  }

  /// Keeps where the screen stands, without waiting for the disk; if it cannot, nothing is lost
  /// that anybody would miss. Where somebody else has sat down meanwhile, theirs is what counts.
  public func keep(_ place: ScreenPlace, of saved: SavedSession) {
    _ = try? withLog { log throws(StoreProblem) in
      try log.execute("PRAGMA synchronous = NORMAL")
      try log.run("BEGIN IMMEDIATE")
      if try self.isDriver(saved, &log) { try self.write(place, of: saved.key, &log) }
      try log.run("COMMIT")
      try log.execute("PRAGMA synchronous = FULL")
    }
  }

  private func isDriver(
    _ saved: SavedSession, _ log: inout Connection
  ) throws(StoreProblem) -> Bool {
    try log.first(
      "SELECT 1 FROM session WHERE key = ? AND driver = ?", .int(saved.key), .int(saved.driver)
    ) { _ throws(StoreProblem) in true } ?? false
  }

  private func write(
    _ place: ScreenPlace, of session: Int, _ log: inout Connection
  ) throws(StoreProblem) {
    try log.run(
      "INSERT OR REPLACE INTO place (session, cursor, scroll, typing) VALUES (?, ?, ?, ?)",
      .int(session), .text(place.cursor?.rawValue), .int(place.scroll), .text(place.typing))
    try log.run("DELETE FROM draft WHERE session = ?", .int(session))
    for (purpose, text) in place.drafts {
      try log.run(
        "INSERT INTO draft (session, purpose, text) VALUES (?, ?, ?)",
        .int(session), .text(purpose), .text(text.string))
    }
  }
}
