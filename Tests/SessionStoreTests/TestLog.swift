import Foundation
import GuideEngine
import GuideFormat
import TestSupport
import Testing
import Text

@testable import SessionStore

/// A log in a folder of the test's own, and guides to have sessions with.
struct TestLog {
  let scratch: ScratchFolder
  let now = Timestamp(secondsSince1970: 1_795_256_047)
  static let driver = Driver(name: "pi", terminal: "pts/3", clientAddress: "192.0.2.7")

  init() throws {
    scratch = try ScratchFolder()
  }

  var folder: String { "\(scratch.path)/state" }
  var file: String { "\(folder)/sessions.db" }

  /// The log as another process would open it.
  func store(
    _ schema: Schema = .current, patience: Int32 = 5_000,
    spare: @escaping SessionStore.SpareTexts = { _ in nil }
  ) -> SessionStore {
    SessionStore(
      at: folder, schema: schema, patience: patience, readGuide: Self.read, spare: spare)
  }

  /// A log as an older program has left it, with a session in it; its store could not write today.
  func make(_ schema: Schema, _ name: String, notes: Int) throws {
    let scratch = try TestLog()
    try scratch.begin(name, in: scratch.store(), notes: notes)
    let log = store(schema)
    _ = try log.withLog(creating: true) { _ throws(StoreProblem) in true }
    var raw = try raw()
    try raw.run("ATTACH ? AS new", .text(scratch.file))
    try raw.execute(
      """
      INSERT INTO guide SELECT * FROM new.guide;
      INSERT INTO session (key, name, seal, driver, last, turn, guide, guideTitle, openGuide)
        SELECT key, name, seal, 0, last, turn, guide, guideTitle, openGuide FROM new.session;
      UPDATE session SET driver = 1;
      INSERT INTO event SELECT * FROM new.event ORDER BY session, number;
      DETACH new;
      """)
  }

  /// The log itself, past the store.
  func raw() throws -> Connection {
    var log = try Connection.open(file, .writing, patience: 1_000)
    try log.run("PRAGMA foreign_keys = ON")
    return log
  }

  /// Changes the log past everything that keeps it whole; the rules are in place again after it.
  func edit(_ sql: String) throws {
    var raw = try raw()
    let rules = try raw.all("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") {
      row throws(StoreProblem) in (name: row.text(0) ?? "", sql: row.text(1) ?? "")
    }
    for rule in rules { try raw.execute("DROP TRIGGER \(rule.name)") }
    try raw.execute(sql)
    for rule in rules { try raw.execute(rule.sql) }
  }

  static func read(_ id: GuideID, _ bytes: [UInt8]) -> PinnedGuide? {
    GuideParser.parse(bytes, id: id, file: "\(id.rawValue)").pinned
  }

  static func guide(_ id: String = "me/7", _ markdown: String = SmallGuide.markdown()) throws
    -> PinnedGuide
  {
    let id = try #require(GuideID(id))
    return try #require(read(id, Array(markdown.utf8)))
  }

  func opening(_ guide: PinnedGuide? = nil) throws -> Event {
    try #require(
      Session.opening(try guide ?? Self.guide(), driver: Self.driver, now: now))
  }

  /// A session that was begun, with the step open, and gone on with in so many notes.
  @discardableResult
  func begin(
    _ name: String? = nil, in store: SessionStore, notes: Int = 0, guide: PinnedGuide? = nil
  ) throws -> SavedSession {
    let name = try name.map { try #require(SessionName($0)) }
    var saved = try store.create([try opening(guide)], name: name, drawn: 1_013)
    try carryOut(.acknowledge, on: &saved, in: store)
    for number in 0..<notes { try note(number, on: &saved, in: store) }
    return saved
  }

  func note(_ number: Int, on saved: inout SavedSession, in store: SessionStore) throws {
    try carryOut(.note("Note \(number)"), on: &saved, in: store)
  }

  func carryOut(_ command: Command, on saved: inout SavedSession, in store: SessionStore) throws {
    try store.append(try saved.session.decide(command, at: now), to: &saved)
  }
}

/// What a call was refused with.
func problem<Result>(_ body: () throws -> Result) -> StoreProblem? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? StoreProblem
  }
}
