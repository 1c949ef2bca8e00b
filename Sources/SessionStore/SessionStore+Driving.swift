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

  /// Keeps events that were decided on the session, and goes on with it; all of them or none, and
  /// after an error the session is as it was.
  public func append(_ events: [Event], to saved: inout SavedSession) throws(StoreProblem) {
    guard !events.isEmpty else { return }
    var next = saved
    try apply(events, to: &next)
    do throws(StoreProblem) {
      let kept = next
      let done = try change { log throws(StoreProblem) in
        var kept = kept
        let before = kept.driver
        try self.insert(events, of: &kept, &log)
        if kept.driver != before { try self.sitDown(kept, &log) }
        try kept.summarise(in: &log)
        return kept
      }
      guard let done else { throw .noSession(saved.name.text, nearest: nil) }
      if done.driver != saved.driver { release(saved) }
      saved = done
    } catch .log(.notDriver) {
      try settle(&saved, events)
    }
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

  func refuseIfDriven(
    _ saved: SavedSession, _ log: inout Connection
  ) throws(StoreProblem) {
    guard isTaken(.driver(saved.driver, of: saved.key)) else { return }
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

  /// A session's row, which has no events yet.
  func addRow(
    _ name: SessionName, _ session: Session, _ opening: Event, _ log: inout Connection
  ) throws(StoreProblem) -> SavedSession {
    try log.run(
      "INSERT INTO session (name, seal, turn) SELECT ?, 0, coalesce(max(turn), 0) + 1 FROM session",
      .text(name.text))
    let saved = SavedSession(
      name: name, session: session, key: log.lastKey, driver: 0, chain: .start,
      begunAt: opening.at, usedAt: opening.at)
    try SessionSeal.set(saved.key, name, trashedAt: nil, &log)
    return saved
  }

  /// The rows of events, and the texts of guides that they name. Somebody who sits down raises the
  /// driver's number, and from then on the database refuses the one before.
  func insert(
    _ events: [Event], of saved: inout SavedSession, _ log: inout Connection
  ) throws(StoreProblem) {
    for event in events {
      if let guide = event.kind.pinnedGuide { try pin(guide.source, &log) }
      if event.kind.isSittingDown {
        saved.driver += 1
        // Where somebody else has sat down meanwhile, the event's row is what is refused.
        try log.run(
          "UPDATE session SET driver = ?1 WHERE key = ?2 AND driver = ?1 - 1",
          .int(saved.driver), .int(saved.key))
      }
      let json = event.json.written()
      saved.chain = saved.chain.after(driver: saved.driver, json: json)
      saved.usedAt = event.at
      try log.run(
        "INSERT INTO event (session, number, driver, json, checksum) VALUES (?, ?, ?, ?, ?)",
        .int(saved.key), .int(event.number), .int(saved.driver), .text(json),
        .int(saved.chain.stored))
    }
  }

  /// Equal texts are kept once.
  func pin(_ text: [UInt8], _ log: inout Connection) throws(StoreProblem) {
    try log.run(
      "INSERT INTO guide (fingerprint, text) VALUES (?, ?) ON CONFLICT DO NOTHING",
      .text(Fingerprint(of: text).rawValue), .blob(text))
  }

  /// The lock says that somebody is there, for as long as the process lives.
  private func sitDown(_ saved: SavedSession, _ log: inout Connection) throws(StoreProblem) {
    guard try takeWithChange(.driver(saved.driver, of: saved.key)) else { throw .log(.locked) }
    try log.run(
      "UPDATE session SET turn = (SELECT max(turn) FROM session) + 1 WHERE key = ?",
      .int(saved.key))
  }

  /// Who sat down last, and when.
  private func standing(
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

  /// What it means that an append was not the next: the same may have been kept although the disk
  /// reported an error; else somebody has taken over, or a part of the session was lost.
  private func settle(
    _ saved: inout SavedSession, _ events: [Event]
  ) throws(StoreProblem) {
    let known = saved
    let now = try look { log throws(StoreProblem) in
      let now = try self.load(known.name, &log)
      let standing = try self.standing(of: now, &log)
      return (saved: now, standing: standing)
    }
    guard let now else { throw .noSession(saved.name.text, nearest: nil) }
    if now.saved.chain == known.chain(after: events) {
      return try takeOver(now.saved, from: &saved)
    }
    guard now.saved.session.lastNumber >= known.session.lastNumber else {
      throw .cutShort(saved.name)
    }
    throw .takenOver(saved.name, now.standing)
  }

  /// Goes on with what is kept after all, and with its driver's number.
  private func takeOver(
    _ kept: SavedSession, from saved: inout SavedSession
  ) throws(StoreProblem) {
    if kept.driver != saved.driver {
      guard try take(.driver(kept.driver, of: kept.key)) else { throw .log(.locked) }
      release(saved)
    }
    saved = kept
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

extension SavedSession {
  /// The checksum that the last of these events would have.
  fileprivate func chain(after events: [Event]) -> Chain {
    var (chain, driver) = (chain, driver)
    for event in events {
      if event.kind.isSittingDown { driver += 1 }
      chain = chain.after(driver: driver, json: event.json.written())
    }
    return chain
  }
}

extension Event.Kind {
  /// The text that must be kept with the event.
  var pinnedGuide: PinnedGuide? {
    switch self {
    case .opened(let guide, _, _), .guideEntered(let guide, _), .upgradeOffered(let guide),
      .upgradeTaken(let guide):
      guide
    case .warningAcknowledged, .stepOpened, .stepLeft, .symptomSet, .needSet, .item, .choiceMade,
      .wentBack, .undone, .putBack, .noted, .guideReturned, .endProposed, .ended, .left,
      .driverChanged, .upgradeDeclined, .renamed, .unknown:
      nil
    }
  }

  var isSittingDown: Bool {
    switch self {
    case .opened, .driverChanged: true
    case .warningAcknowledged, .stepOpened, .stepLeft, .symptomSet, .needSet, .item, .choiceMade,
      .wentBack, .undone, .putBack, .noted, .guideEntered, .guideReturned, .endProposed, .ended,
      .left, .upgradeOffered, .upgradeTaken, .upgradeDeclined, .renamed:
      false
    case .unknown(let event): ["opened", "driverChanged"].contains(event.name)
    }
  }
}
