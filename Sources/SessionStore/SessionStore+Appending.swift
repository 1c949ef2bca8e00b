import GuideEngine
import Text

extension SessionStore {
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
