import GuideEngine
import Text

extension SessionStore {
  /// Keeps a new session from its opening on, driven by whoever opened it.
  ///
  /// Without a name it gets one that is drawn by the number.
  public func create(
    _ events: [Event], name: SessionName? = nil, drawn: UInt64
  ) throws(StoreProblem) -> SavedSession {
    let session: Session
    do {
      session = try Session(folding: events)
    } catch {
      throw .cannotFollow(error)
    }
    let saved = try change(creating: true) { log throws(StoreProblem) in
      let name = try self.freeName(name, drawn, &log)
      var saved = try self.addRow(name, session, events[0], &log)
      try self.insert(events, of: &saved, &log)
      try self.sitDown(saved, &log)
      try saved.summarise(in: &log)
      try self.emptyTrash(at: saved.usedAt, &log)
      return saved
    }
    guard let saved else { throw .log(.moved) }
    return saved
  }

  /// Sits down at a session: from then on it can be appended to, and by nobody else.
  ///
  /// Refused while somebody is there, unless it is taken over from them.
  public func drive(
    _ name: SessionName, as driver: Driver, at now: Timestamp, takingOver: Bool = false
  ) throws(StoreProblem) -> SavedSession {
    let saved = try change { log throws(StoreProblem) in
      var saved = try self.load(name, &log)
      if !takingOver { try self.refuseIfDriven(saved, &log) }
      // Who is there cannot say any more how they left.
      let isThere = self.isTaken(.driver(saved.driver, of: saved.key))
      let left = isThere ? try self.decide(.leave(.takenOver), on: &saved, at: now) : []
      let events = left + (try self.decide(.drive(driver), on: &saved, at: now))
      try self.insert(events, of: &saved, &log)
      try self.sitDown(saved, &log)
      try saved.summarise(in: &log)
      try self.emptyTrash(at: now, &log)
      return saved
    }
    guard let saved else { throw .noSession(name.text, nearest: nil) }
    return saved
  }

  /// Gets up from a session; what `left` says of it was appended before.
  public func release(_ saved: SavedSession) {
    release(.driver(saved.driver, of: saved.key))
  }

  /// Who drives a session now, and since when; nil while nobody is there.
  public func driver(of name: SessionName) throws(StoreProblem) -> Standing? {
    let standing = try look { log throws(StoreProblem) -> Standing? in
      let saved = try self.load(name, &log)
      return self.isTaken(.driver(saved.driver, of: saved.key))
        ? try self.standing(of: saved, &log) : nil
    }
    return standing ?? nil
  }

  /// Whether somebody sits at a session that was read.
  public func isDriven(_ saved: SavedSession) -> Bool {
    isTaken(.driver(saved.driver, of: saved.key))
  }

  func refuseIfDriven(
    _ saved: SavedSession, _ log: inout Connection
  ) throws(StoreProblem) {
    guard isDriven(saved) else { return }
    throw .driven(saved.name, try standing(of: saved, &log))
  }

  /// What comes of a command, with the session gone on with it.
  func decide(
    _ command: Command, on saved: inout SavedSession, at now: Timestamp
  ) throws(StoreProblem) -> [Event] {
    let events: [Event]
    do throws(Refusal) {
      events = try saved.session.decide(command, at: now)
    } catch {
      throw .refused(error)
    }
    try apply(events, to: &saved)
    return events
  }

  func apply(_ events: [Event], to saved: inout SavedSession) throws(StoreProblem) {
    do {
      for event in events { try saved.session.apply(event) }
    } catch {
      throw .cannotFollow(error)
    }
  }

  /// The lock says that somebody is there, for as long as the process lives.
  func sitDown(_ saved: SavedSession, _ log: inout Connection) throws(StoreProblem) {
    guard try takeWithChange(.driver(saved.driver, of: saved.key)) else { throw .log(.locked) }
    try log.run(
      "UPDATE session SET turn = (SELECT max(turn) FROM session) + 1 WHERE key = ?",
      .int(saved.key))
  }

  /// Who sat down last, and when.
  func standing(
    of saved: SavedSession, _ log: inout Connection
  ) throws(StoreProblem) -> Standing {
    let text = try log.first(
      "SELECT json FROM event WHERE session = ? AND driver = ? ORDER BY number LIMIT 1",
      .int(saved.key), .int(saved.driver)
    ) { row throws(StoreProblem) in row.text(0) ?? "" }
    let json = try? JSONValue(reading: Array((text ?? "").utf8))
    guard let at = json?["at"]?.string, let since = Timestamp(at) else { throw .log(.damaged) }
    return Standing(driver: saved.session.driver, since: since)
  }

  /// The name that is wanted, or one that is drawn and that nobody has.
  func freeName(
    _ wanted: SessionName?, _ drawn: UInt64, _ log: inout Connection
  ) throws(StoreProblem) -> SessionName {
    if let wanted {
      if try isName(wanted, &log) { throw .nameTaken(wanted) }
      return wanted
    }
    return try SessionName.free(drawn) { name throws(StoreProblem) in
      try self.isName(name, &log)
    }
  }

  func isName(_ name: SessionName, _ log: inout Connection) throws(StoreProblem) -> Bool {
    try log.first("SELECT 1 FROM session WHERE name = ?", .text(name.text)) {
      _ throws(StoreProblem) in true
    } ?? false
  }
}
