import GuideEngine
import Text

/// What is whole in a damaged log, carried over into a new one row by row.
struct Salvage: ~Copyable {
  private var new: Connection
  private let readGuide: SessionStore.GuideReader
  private var carriedOver = 0
  private var notices: [DamageNotice] = []

  init(into new: consuming Connection, _ readGuide: @escaping SessionStore.GuideReader) {
    self.new = new
    self.readGuide = readGuide
  }

  /// Closes the new log, and says how many sessions are in it whole, and what was lost.
  consuming func finish() -> (carriedOver: Int, [DamageNotice]) {
    (carriedOver, notices)
  }

  mutating func carryOver(from folder: StateFolder, _ schema: Schema) throws(StoreProblem) {
    try new.run("BEGIN")
    if var old = try DamagedLog.open(folder, schema) {
      for key in DamagedLog.keys(&old) { try carryOver(key, &old) }
    }
    try new.run("COMMIT")
  }

  private mutating func carryOver(_ key: Int, _ old: inout Connection) throws(StoreProblem) {
    let row = DamagedLog.row(key, &old)
    let known = row?.name
    let (rows, count) = DamagedLog.events(of: key, &old)
    let guides = PinnedTexts(read: readGuide)
    let name = if let known { known } else { try freeName(key) }
    var folding = SessionFolding(name: name, key: key)
    var kept: [EventRow] = []
    for event in rows {
      do throws(StoreProblem) {
        try folding.take(event, guides, &old)
      } catch .notUnderstood {
        // Whole, and for another Handrail to follow.
      } catch {
        break
      }
      kept.append(event)
    }
    guard !kept.isEmpty else {
      if row != nil || !rows.isEmpty || count != 0 { notices.append(.lost(known)) }
      return
    }
    try write(kept, key, name, row, folding.saved, &old)
    if kept.count == count {
      carriedOver += 1
      if row?.isSealed != true { notices.append(.renamed(name)) }
    } else {
      notices.append(.cutShort(name, kept: kept.count, lost: count.map { $0 - kept.count }))
    }
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
      while driver < event.driver {
        driver += 1
        try new.run("UPDATE session SET driver = ? WHERE key = ?", .int(driver), .int(key))
      }
      try new.run(
        "INSERT INTO event (session, number, driver, json, checksum) VALUES (?, ?, ?, ?, ?)",
        .int(key), .int(event.number), .int(event.driver), .text(event.json),
        .int(event.chain.stored))
    }
    for text in DamagedLog.texts(of: rows, &old) {
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

  private mutating func freeName(_ key: Int) throws(StoreProblem) -> SessionName {
    var attempt = 1
    while true {
      let name = SessionName(drawn: UInt64(bitPattern: Int64(key)), attempt: attempt)
      let isTaken = try new.first("SELECT 1 FROM session WHERE name = ?", .text(name.text)) {
        _ throws(StoreProblem) in true
      }
      if isTaken == nil { return name }
      attempt += 1
    }
  }
}
