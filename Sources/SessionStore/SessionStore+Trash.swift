import GuideEngine
import Text

extension SessionStore {
  /// How long a session lies in the trash, in seconds: 30 days.
  public static let trashLasts = 30 * 86_400

  /// Gives a session another title; it keeps its name. Refused while somebody is there.
  public func rename(
    _ name: SessionName, to title: SafeText, at now: Timestamp
  ) throws(StoreProblem) {
    try carryOut(.rename(title), on: name, at: now)
  }

  /// Writes something down about a session. Refused while somebody is there.
  public func note(
    _ text: SafeText, on name: SessionName, at now: Timestamp
  ) throws(StoreProblem) {
    try carryOut(.note(text), on: name, at: now, closing: true)
  }

  /// What is done to a session from outside, while nobody sits there.
  private func carryOut(
    _ command: Command, on name: SessionName, at now: Timestamp, closing: Bool = false
  ) throws(StoreProblem) {
    let isThere: Void? = try change { log throws(StoreProblem) in
      var saved = try self.load(name, &log)
      try self.refuseIfDriven(saved, &log)
      let lastAtIt = saved.usedAt
      var events: [Event] = []
      if closing, !saved.session.isLeft {
        // Whose visit was cut off cannot say so any more, and what follows is no part of it.
        events = try self.decide(.leave(.unexplained), on: &saved, at: saved.usedAt)
      }
      events += try self.decide(command, on: &saved, at: now)
      try self.insert(events, of: &saved, &log)
      try saved.summarise(in: &log, lastAtIt: lastAtIt)
    }
    if isThere == nil { throw .noSession(name.text, nearest: nil) }
  }

  /// Puts a session into the trash, from which it can be restored for 30 days. Refused while
  /// somebody is at it.
  public func trash(_ name: SessionName, at now: Timestamp) throws(StoreProblem) {
    let isThere: Void? = try change { log throws(StoreProblem) in
      let saved = try self.load(name, &log)
      try self.refuseIfDriven(saved, &log)
      try SessionSeal.set(saved.key, name, trashedAt: now, &log)
      try self.emptyTrash(at: now, &log)
    }
    if isThere == nil { throw .noSession(name.text, nearest: nil) }
  }

  /// Takes a session out of the trash again, as it was.
  public func restore(_ name: SessionName) throws(StoreProblem) {
    let isThere: Void? = try change { log throws(StoreProblem) in
      let row = try log.first(
        "SELECT key, trashedAt FROM session WHERE name = ?", .text(name.text)
      ) { row throws(StoreProblem) in (key: row.int(0) ?? 0, trashedAt: row.int(1)) }
      guard let row else { throw try self.missing(name, &log) }
      guard row.trashedAt != nil else { throw .notInTrash(name) }
      try SessionSeal.set(row.key, name, trashedAt: nil, &log)
    }
    if isThere == nil { throw .noSession(name.text, nearest: nil) }
  }

  /// Deletes for good what has been in the trash for 30 days; done whenever somebody sits down.
  func emptyTrash(at now: Timestamp, _ log: inout Connection) throws(StoreProblem) {
    let limit = now.advanced(by: -Self.trashLasts).secondsSince1970
    let old = try log.all(
      """
      SELECT key, seal, driver, last, trashedAt, name FROM session
      WHERE trashedAt IS NOT NULL AND trashedAt <= ?
      """, .int(limit)
    ) { row throws(StoreProblem) in (SessionRow(row), try SessionName(reading: row.text(5))) }
    for (session, name) in old {
      guard session.isSealed(as: name) else { throw .log(.damaged) }
      try log.run("DELETE FROM session WHERE key = ?", .int(session.key))
    }
  }
}

/// What ties a session's name and its place in the trash to its row.
enum SessionSeal {
  static func set(
    _ key: Int, _ name: SessionName, trashedAt: Timestamp?, _ log: inout Connection
  ) throws(StoreProblem) {
    let seal = Chain.seal(key: key, name: name.text, trashedAt: trashedAt?.secondsSince1970)
    try log.run(
      "UPDATE session SET trashedAt = ?, seal = ? WHERE key = ?",
      .int(trashedAt?.secondsSince1970), .int(seal.stored), .int(key))
  }
}
