import GuideEngine
import Text

/// What is whole in a damaged log, carried over into a new one row by row.
struct Salvage: ~Copyable {
  private var new: Connection
  private let texts: TextSource
  private var carriedOver = 0
  private var notices: [DamageNotice] = []
  private var names: Set<SessionName> = []

  init(into new: consuming Connection, _ texts: TextSource) {
    self.new = new
    self.texts = texts
  }

  /// Closes the new log, and says how many sessions are in it whole, and what was lost.
  consuming func finish() throws(StoreProblem) -> (carriedOver: Int, [DamageNotice]) {
    let result = (carriedOver, notices)
    try LogFile.finish(new)
    return result
  }

  mutating func carryOver(from log: inout Connection?) throws(StoreProblem) {
    try new.run("BEGIN")
    if var old = log.take() {
      var sessions: [(key: Int, row: DamagedLog.Row?)] = []
      for key in try DamagedLog.keys(&old) { sessions.append((key, try DamagedLog.row(key, &old))) }
      // A name that is sure goes to its session before any other could be given it.
      for (_, row) in sessions {
        if let row, row.isSealed, let name = row.name { names.insert(name) }
      }
      for (key, row) in sessions { try carryOver(key, row, &old) }
      log = consume old
    }
    try new.run("COMMIT")
  }

  private mutating func carryOver(
    _ key: Int, _ row: DamagedLog.Row?, _ old: inout Connection
  ) throws(StoreProblem) {
    let (rows, count) = try DamagedLog.events(of: key, &old)
    let name = try name(for: row, key)
    guard !rows.isEmpty else {
      if row != nil || count != 0 { notices.append(.lost(row?.name)) }
      return
    }
    let saved = try followed(rows, SessionFolding(name: name, key: key), &old)
    try write(rows, key, name, row, saved, &old)
    if rows.count == count {
      carriedOver += 1
      if row?.isSealed != true { notices.append(.renamed(name)) }
    } else {
      notices.append(.cutShort(name, kept: rows.count, lost: count.map { $0 - rows.count }))
    }
  }

  /// The session, as far as this program can follow it; its rows are whole all the same.
  private func followed(
    _ rows: [EventRow], _ beginning: SessionFolding, _ old: inout Connection
  ) throws(StoreProblem) -> SavedSession? {
    let guides = PinnedTexts(texts, forgives: true)
    var folding = beginning
    for event in rows {
      do throws(StoreProblem) {
        try folding.take(event, guides, &old)
      } catch {
        guard error.isOfTheLog else { throw error }
        break
      }
    }
    return folding.saved
  }

  /// The name that the row has, unless it is not sure and taken, or cannot be read.
  private mutating func name(
    for row: DamagedLog.Row?, _ key: Int
  ) throws(StoreProblem) -> SessionName {
    if let row, row.isSealed, let name = row.name { return name }
    let taken = names
    let drawn = UInt64(bitPattern: Int64(key))
    let free = try SessionName.free(drawn) { name throws(StoreProblem) in taken.contains(name) }
    let name = row?.name.flatMap { taken.contains($0) ? nil : $0 } ?? free
    names.insert(name)
    return name
  }

  private mutating func write(
    _ rows: [EventRow], _ key: Int, _ name: SessionName, _ row: DamagedLog.Row?,
    _ saved: SavedSession?, _ old: inout Connection
  ) throws(StoreProblem) {
    try new.run(
      "INSERT INTO session (key, name, seal, turn) VALUES (?, ?, 0, ?)",
      .int(key), .text(name.text), .int(row?.turn ?? key))
    let trashedAt = row?.isSealed == true ? row?.trashedAt : nil
    try SessionSeal.set(
      key, name, trashedAt: trashedAt.map { Timestamp(secondsSince1970: $0) }, &new)
    var driver = 0
    for event in rows {
      if event.driver > driver {
        driver = event.driver
        try new.run("UPDATE session SET driver = ? WHERE key = ?", .int(driver), .int(key))
      }
      try new.run(
        "INSERT INTO event (session, number, driver, json, checksum) VALUES (?, ?, ?, ?, ?)",
        .int(key), .int(event.number), .int(event.driver), .text(event.json),
        .int(event.chain.stored))
    }
    for text in try DamagedLog.texts(of: rows, texts, &old) {
      try new.run(
        "INSERT INTO guide (fingerprint, text) VALUES (?, ?) ON CONFLICT DO NOTHING",
        .text(Fingerprint(of: text).rawValue), .blob(text))
    }
    try summarise(saved, rows, key)
  }

  /// A session that this program cannot follow is listed by its guide alone.
  private mutating func summarise(
    _ saved: SavedSession?, _ rows: [EventRow], _ key: Int
  ) throws(StoreProblem) {
    try saved?.summarise(in: &new)
    guard saved?.session.lastNumber != rows.count else { return }
    let guide = (try? JSONValue(reading: Array(rows[0].json.utf8)))?["guide"]?.string ?? ""
    try new.run(
      "UPDATE session SET last = ?1, guide = ?2, openGuide = ?2 WHERE key = ?3",
      .int(rows.count), .text(guide), .int(key))
  }
}
