import GuideEngine
import Text

extension SessionStore {
  /// All sessions, or those in the trash, the one that somebody sat down at last first.
  public func list(trashed: Bool = false) throws(StoreProblem) -> [SessionEntry] {
    let entries = try withLog { log throws(StoreProblem) in
      try log.all(
        """
        SELECT name, title, guide, guideTitle, openGuide, step, stepTitle, done, whole, toPutBack,
          outcome, begunAt, usedAt, trashedAt, key, seal, note, undoing, waitEnd
        FROM session WHERE (trashedAt IS NOT NULL) = ? ORDER BY turn DESC, key DESC
        """, .int(trashed ? 1 : 0)
      ) { row throws(StoreProblem) in try SessionEntry(row) }
    }
    return entries ?? []
  }

  /// The session that somebody sat down at last.
  public func latest() throws(StoreProblem) -> SessionName? {
    let name = try withLog { log throws(StoreProblem) in
      try log.first(
        "SELECT name FROM session WHERE trashedAt IS NULL ORDER BY turn DESC, key DESC LIMIT 1"
      ) { row throws(StoreProblem) in try SessionName(reading: row.text(0)) }
    }
    return name ?? nil
  }

  /// The session that a person means, by its name or by what somebody called it.
  public func find(_ words: String) throws(StoreProblem) -> SessionName {
    if let name = SessionName(words) {
      let isKnown = try withLog { log throws(StoreProblem) in try self.isName(name, &log) }
      if isKnown == true { return name }
    }
    let entries = try list() + list(trashed: true)
    let title = words.lowercased()
    let called = entries.filter { $0.title?.string.lowercased() == title }.map(\.name)
    if called.count == 1 { return called[0] }
    if called.count > 1 { throw .several(words, called) }
    let nearest = NearestWord.to(words, among: entries.map(\.name.text))
    throw .noSession(words, nearest: nearest.flatMap { SessionName($0) })
  }
}

extension SessionEntry {
  fileprivate init(_ row: borrowing Row) throws(StoreProblem) {
    guard let guide = GuideID(row.text(2) ?? ""), let open = GuideID(row.text(4) ?? "") else {
      throw .log(.damaged)
    }
    func text(_ column: Int32) -> SafeText { SafeText(row.text(column) ?? "") }
    func time(_ column: Int32) -> Timestamp {
      Timestamp(secondsSince1970: row.int(column) ?? 0)
    }
    name = try SessionName(reading: row.text(0))
    let seal = Chain.seal(key: row.int(14) ?? 0, name: name.text, trashedAt: row.int(13))
    guard seal.stored == row.int(15) else { throw .log(.damaged) }
    title = row.text(1).map { SafeText($0) }
    self.guide = guide
    guideTitle = text(3)
    openGuide = open
    step = row.int(5) ?? 0
    stepTitle = text(6)
    progress = Progress(done: row.int(7) ?? 0, whole: row.int(8) ?? 0)
    toPutBack = row.int(9) ?? 0
    note = row.text(16).map { SafeText($0) }
    undoing = row.text(17).map { SafeText($0) }
    waitEnd = row.int(18).map { Timestamp(secondsSince1970: $0) }
    outcome = row.text(10).flatMap { Ending(rawValue: $0) }
    begunAt = time(11)
    usedAt = time(12)
    trashedAt = row.int(13).map { Timestamp(secondsSince1970: $0) }
  }
}

extension SessionName {
  /// Out of the log: what is no name there was damaged.
  init(reading text: String?) throws(StoreProblem) {
    guard let name = text.flatMap({ SessionName($0) }) else { throw .log(.damaged) }
    self = name
  }
}
