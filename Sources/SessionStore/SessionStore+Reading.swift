import GuideEngine
import Text

extension SessionStore {
  /// A session as it stands, to be looked at; who wants to go on with it drives it.
  public func read(_ name: SessionName) throws(StoreProblem) -> SavedSession {
    var events = 0
    return try read(name) { _, _ in events += 1 }
  }

  /// Everything that happened in a session, and its fold.
  public func events(
    of name: SessionName
  ) throws(StoreProblem) -> (events: [Event], saved: SavedSession) {
    var events: [Event] = []
    let saved = try read(name) { event, _ in events.append(event) }
    return (events, saved)
  }

  /// Takes up what others have added since; whether that was anything.
  public func follow(_ saved: inout SavedSession) throws(StoreProblem) -> Bool {
    let known = saved
    let next = try look { log throws(StoreProblem) in
      var next = known
      try self.fold(into: &next, &log) { _, _ in }
      return next
    }
    guard let next else { throw .noSession(saved.name.text, nearest: nil) }
    saved = next
    return next.chain != known.chain
  }

  /// The session, and each of its events with the guide texts that it needs as they come.
  func read(
    _ name: SessionName, each: (Event, EventRow) -> Void
  ) throws(StoreProblem) -> SavedSession {
    let read = try look { log throws(StoreProblem) in
      // A log that is mended meanwhile is read from the start; nothing may be told twice.
      var rows: [(Event, EventRow)] = []
      let saved = try self.load(name, &log) { event, row in rows.append((event, row)) }
      return (saved: saved, rows: rows)
    }
    guard let read else { throw .noSession(name.text, nearest: nil) }
    for (event, row) in read.rows { each(event, row) }
    return read.saved
  }

  func load(
    _ name: SessionName, _ log: inout Connection, each: (Event, EventRow) -> Void = { _, _ in }
  ) throws(StoreProblem) -> SavedSession {
    let row = try log.first(
      "SELECT key, seal, driver, last, trashedAt FROM session WHERE name = ?", .text(name.text)
    ) { row throws(StoreProblem) in SessionRow(row) }
    guard let row else { throw try missing(name, &log) }
    guard row.isSealed(as: name) else { throw .log(.damaged) }
    if row.trashedAt != nil { throw .inTrash(name) }
    return try load(name, row, &log, each: each)
  }

  private func load(
    _ name: SessionName, _ row: SessionRow, _ log: inout Connection,
    each: (Event, EventRow) -> Void
  ) throws(StoreProblem) -> SavedSession {
    var folding = SessionFolding(name: name, key: row.key)
    let guides = PinnedTexts(texts)
    try EventRow.each(of: row.key, after: 0, .start, &log) { event, log throws(StoreProblem) in
      each(try folding.take(event, guides, &log), event)
    }
    // What the session's row says of its last event is so, or one of the two is wrong.
    guard let saved = folding.saved, saved.driver == row.driver,
      saved.session.lastNumber == row.last
    else { throw .log(.damaged) }
    return saved
  }

  /// That there is no such session; unless only the way to its row is damaged.
  func missing(_ name: SessionName, _ log: inout Connection) throws(StoreProblem) -> StoreProblem {
    let isThere = try log.first(
      "SELECT 1 FROM session NOT INDEXED WHERE name = ?", .text(name.text)
    ) { _ throws(StoreProblem) in true }
    return isThere == nil ? .noSession(name.text, nearest: nil) : .log(.damaged)
  }

  /// Takes the events that the session does not know yet.
  func fold(
    into saved: inout SavedSession, _ log: inout Connection, each: (Event, EventRow) -> Void
  ) throws(StoreProblem) {
    var folding = SessionFolding(saved)
    let guides = PinnedTexts(texts)
    let last = saved.session.lastNumber
    try EventRow.each(of: saved.key, after: last, saved.chain, &log) {
      event, log throws(StoreProblem) in
      each(try folding.take(event, guides, &log), event)
    }
    if let next = folding.saved { saved = next }
  }
}

/// What the log keeps of a session beside its events, as far as it counts.
struct SessionRow {
  let key: Int
  let seal: Int
  let driver: Int
  let last: Int
  let trashedAt: Int?

  init(_ row: borrowing Row) {
    key = row.int(0) ?? 0
    seal = row.int(1) ?? 0
    driver = row.int(2) ?? 0
    last = row.int(3) ?? 0
    trashedAt = row.int(4)
  }

  func isSealed(as name: SessionName) -> Bool {
    Chain.seal(key: key, name: name.text, trashedAt: trashedAt).stored == seal
  }
}

/// An event as it stands in the log, its checksum found right.
struct EventRow {
  let number: Int
  let driver: Int
  let json: String
  let chain: Chain

  /// All of a session's after that number, in order. A gap or a wrong checksum is damage.
  static func each(
    of session: Int, after number: Int, _ chain: Chain, _ log: inout Connection,
    take: (EventRow, inout Connection) throws(StoreProblem) -> Void
  ) throws(StoreProblem) {
    var rows: [EventRow] = []
    var chain = chain
    var number = number
    try log.each(selection, [.int(session), .int(number)]) { row throws(StoreProblem) in
      let event = EventRow(row, after: chain)
      guard event.isNext(number + 1, row) else { throw .log(.damaged) }
      rows.append(event)
      number += 1
      chain = event.chain
      return true
    }
    for row in rows { try take(row, &log) }
  }

  static let selection = """
    SELECT number, driver, json, checksum FROM event WHERE session = ? AND number > ?
    ORDER BY number
    """

  /// The guide's text that the event names, also where only a newer Handrail understands it.
  var reference: GuideReference? {
    guard json.contains("\"fingerprint\":"), let value = try? JSONValue(reading: Array(json.utf8)),
      let guide = value["guide"]?.string.flatMap({ GuideID($0) }),
      let fingerprint = value["fingerprint"]?.string.flatMap({ Fingerprint($0) })
    else { return nil }
    return GuideReference(
      id: guide, revision: value["revision"]?.int ?? 0, fingerprint: fingerprint)
  }

  /// Whether it has that number, and the checksum that it was written with.
  func isNext(_ number: Int, _ row: borrowing Row) -> Bool {
    self.number == number && row.int(3) == chain.stored
  }

  init(_ row: borrowing Row, after chain: Chain) {
    number = row.int(0) ?? 0
    driver = row.int(1) ?? 0
    json = row.text(2) ?? ""
    self.chain = chain.after(driver: driver, json: json)
  }
}
