import Glibc
import GuideEngine
import Text

/// Reads as much of a damaged log as can be read; what is damaged is passed over. What fails for
/// another reason is an error: it may be there the next time.
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
    if let log = try readable(folder.log) { return log }
    // The first page has the tables in it. One log is like another there, so a new one's will do.
    let copy = folder.log + ".mending"
    guard try FirstPage.replace(of: folder.log, in: copy, by: schema) else { return nil }
    defer { for suffix in ["", "-wal", "-shm"] { LogFile.remove(copy + suffix) } }
    return try readable(copy)
  }

  /// Nobody can write to it from now on, unless it is too damaged even for that.
  private static func readable(_ path: String) throws(StoreProblem) -> Connection? {
    do {
      var log = try Connection.open(path, .writing, patience: 5_000)
      try passing { () throws(StoreProblem) in try log.run("BEGIN IMMEDIATE") }
      for table in ["session", "event", "guide"] {
        try log.run("SELECT count(*) FROM (SELECT 1 FROM \(table) LIMIT 0)")
      }
      return log
    } catch {
      guard error.isOfTheLog else { throw error }
      return nil
    }
  }

  /// Nil where the log is damaged.
  @discardableResult
  private static func passing<Result>(
    _ body: () throws(StoreProblem) -> Result
  ) throws(StoreProblem) -> Result? {
    do {
      return try body()
    } catch {
      guard error.isOfTheLog else { throw error }
      return nil
    }
  }

  /// Every session of which anything is left, from both ends of each table, since a damaged page
  /// hides what stands behind it.
  static func keys(_ log: inout Connection) throws(StoreProblem) -> [Int] {
    var keys: Set<Int> = []
    for order in ["ASC", "DESC"] {
      try passing { () throws(StoreProblem) in
        try log.each("SELECT key FROM session ORDER BY key \(order)", []) {
          row throws(StoreProblem) in
          keys.insert(row.int(0) ?? 0)
          return true
        }
      }
    }
    try walk("SELECT min(session) FROM event WHERE session > ?", from: .min, by: >, &keys, &log)
    try walk("SELECT max(session) FROM event WHERE session < ?", from: .max, by: <, &keys, &log)
    return keys.sorted()
  }

  /// From key to key. A damaged one can be of another kind than a number and lead nowhere.
  private static func walk(
    _ sql: String, from start: Int, by isFurther: (Int, Int) -> Bool, _ keys: inout Set<Int>,
    _ log: inout Connection
  ) throws(StoreProblem) {
    var key = start
    while let next = try number(sql, key, &log), isFurther(next, key) {
      keys.insert(next)
      key = next
    }
  }

  private static func number(
    _ sql: String, _ key: Int, _ log: inout Connection
  ) throws(StoreProblem) -> Int? {
    let found = try passing { () throws(StoreProblem) in
      try log.first(sql, .int(key)) { row throws(StoreProblem) in row.int(0) }
    }
    return found.flatMap { $0 }.flatMap { $0 }
  }

  static func row(_ key: Int, _ log: inout Connection) throws(StoreProblem) -> Row? {
    let found = try passing { () throws(StoreProblem) in
      try log.first("SELECT name, seal, trashedAt, turn FROM session WHERE key = ?", .int(key)) {
        row throws(StoreProblem) in
        let name = row.text(0).flatMap { SessionName($0) }
        let seal = Chain.seal(key: key, name: name?.text ?? "", trashedAt: row.int(2))
        return Row(
          name: name, trashedAt: row.int(2), turn: row.int(3) ?? 0,
          isSealed: name != nil && seal.stored == row.int(1))
      }
    }
    return found.flatMap { $0 }
  }

  /// The events up to the first that is missing or not as it was written, and how many there were,
  /// if that can be known.
  static func events(
    of key: Int, _ log: inout Connection
  ) throws(StoreProblem) -> (rows: [EventRow], count: Int?) {
    var rows: [EventRow] = []
    try passing { () throws(StoreProblem) in
      try log.each(EventRow.selection, [.int(key), .int(0)]) { row throws(StoreProblem) in
        let event = EventRow(row, after: rows.last?.chain ?? .start)
        let driver = rows.last?.driver ?? 0
        guard event.isNext(rows.count + 1, row), (driver...(driver + 1)).contains(event.driver)
        else { return false }
        rows.append(event)
        return true
      }
    }
    let count = try number("SELECT count(*) FROM event WHERE session = ?", key, &log)
    let last = try number("SELECT max(number) FROM event WHERE session = ?", key, &log)
    guard let count, let last else { return (rows, nil) }
    return (rows, max(count, last, rows.count))
  }

  /// The guides' texts that these events name, as far as they are whole here or elsewhere.
  static func texts(
    of rows: [EventRow], _ source: TextSource, _ log: inout Connection
  ) throws(StoreProblem) -> [[UInt8]] {
    var texts: [Fingerprint: [UInt8]] = [:]
    for row in rows {
      guard let reference = row.reference, texts[reference.fingerprint] == nil else { continue }
      let text = try passing { () throws(StoreProblem) in
        try PinnedTexts.text(reference.fingerprint, &log)
      }
      texts[reference.fingerprint] = text.flatMap { $0 } ?? source.spare(reference)
    }
    return Array(texts.values)
  }
}

extension StoreProblem {
  /// Whether the log is to blame, and not what it is read with: then trying again does not help.
  var isOfTheLog: Bool {
    switch self {
    case .log(.full), .log(.locked): false
    // A number that went wrong may ask for more memory than there is.
    case .log(.system(let code)): code == ENOMEM
    case .log(.readOnly), .log(.forbidden), .log(.damaged), .log(.tooNew), .log(.notDriver),
      .log(.moved), .untrusted, .noSession, .several, .noName, .nameTaken, .driven, .takenOver,
      .cutShort,
      .inTrash, .notInTrash, .notUnderstood, .refused, .cannotFollow:
      true
    }
  }
}
