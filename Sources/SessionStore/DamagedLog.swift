import GuideEngine
import Text

/// Reads as much of a damaged log as can be read; what fails is passed over.
enum DamagedLog {
  /// What is left of a session's row.
  struct Row {
    let name: SessionName?
    let trashedAt: Int?
    let turn: Int
    let isSealed: Bool
  }

  /// Nil where not even a table can be found.
  static func open(_ folder: StateFolder, _ schema: Schema) throws(StoreProblem) -> Connection? {
    if let log = readable(folder.log) { return log }
    // The first page has the tables in it. One log is like another there, so a new one's will do.
    let copy = folder.log + ".mending"
    guard try FirstPage.replace(of: folder.log, in: copy, by: schema) else { return nil }
    defer { for suffix in ["", "-wal", "-shm"] { LogFile.remove(copy + suffix) } }
    return readable(copy)
  }

  /// Nobody can write to it from now on, unless it is too damaged even for that.
  private static func readable(_ path: String) -> Connection? {
    guard var log = try? Connection.open(path, .writing, patience: 5_000) else { return nil }
    try? log.run("BEGIN IMMEDIATE")
    for table in ["session", "event", "guide"] {
      let found = try? log.first("SELECT count(*) FROM (SELECT 1 FROM \(table) LIMIT 0)") {
        _ throws(StoreProblem) in true
      }
      guard found != nil else { return nil }
    }
    return log
  }

  /// Every session of which anything is left, from both ends of each table, since a damaged page
  /// hides what stands behind it.
  static func keys(_ log: inout Connection) -> [Int] {
    var keys: Set<Int> = []
    for order in ["ASC", "DESC"] {
      try? log.each("SELECT key FROM session ORDER BY key \(order)", []) {
        row throws(StoreProblem) in
        keys.insert(row.int(0) ?? 0)
        return true
      }
    }
    walk("SELECT min(session) FROM event WHERE session > ?", from: .min, by: >, &keys, &log)
    walk("SELECT max(session) FROM event WHERE session < ?", from: .max, by: <, &keys, &log)
    return keys.sorted()
  }

  /// From key to key. A damaged one can be of another kind than a number and lead nowhere.
  private static func walk(
    _ sql: String, from start: Int, by isFurther: (Int, Int) -> Bool, _ keys: inout Set<Int>,
    _ log: inout Connection
  ) {
    var key = start
    while let found = try? log.first(
      sql, .int(key), read: { row throws(StoreProblem) in row.int(0) }),
      let next = found, isFurther(next, key)
    {
      keys.insert(next)
      key = next
    }
  }

  static func row(_ key: Int, _ log: inout Connection) -> Row? {
    try? log.first("SELECT name, seal, trashedAt, turn FROM session WHERE key = ?", .int(key)) {
      row throws(StoreProblem) in
      let name = row.text(0).flatMap { SessionName($0) }
      let seal = Chain.seal(key: key, name: name?.text ?? "", trashedAt: row.int(2))
      return Row(
        name: name, trashedAt: row.int(2), turn: row.int(3) ?? 0,
        isSealed: name != nil && seal.stored == row.int(1))
    }
  }

  /// The events up to the first that is missing or not as it was written, and how many there were,
  /// if that can be known.
  static func events(of key: Int, _ log: inout Connection) -> (rows: [EventRow], count: Int?) {
    var rows: [EventRow] = []
    try? log.each(EventRow.selection, [.int(key), .int(0)]) { row throws(StoreProblem) in
      let event = EventRow(row, after: rows.last?.chain ?? .start)
      let driver = rows.last?.driver ?? 0
      guard event.isNext(rows.count + 1, row), (driver...(driver + 1)).contains(event.driver)
      else { return false }
      rows.append(event)
      return true
    }
    let count = try? log.first(
      "SELECT count(*) FROM event WHERE session = ?", .int(key)
    ) { row throws(StoreProblem) in row.int(0) }
    let last = try? log.first(
      "SELECT max(number) FROM event WHERE session = ?", .int(key)
    ) { row throws(StoreProblem) in row.int(0) }
    guard let count, let last, let count, let last else { return (rows, nil) }
    return (rows, max(count, last, rows.count))
  }

  /// The guides' texts that these events name, as far as they are whole here or elsewhere.
  static func texts(
    of rows: [EventRow], _ source: TextSource, _ log: inout Connection
  ) -> [[UInt8]] {
    var texts: [Fingerprint: [UInt8]] = [:]
    for row in rows {
      guard let reference = row.reference, texts[reference.fingerprint] == nil else { continue }
      let text = (try? PinnedTexts.text(reference.fingerprint, &log)).flatMap { $0 }
      texts[reference.fingerprint] = text ?? source.spare(reference)
    }
    return Array(texts.values)
  }
}
