import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// A log of another form than this program's.
@Suite struct SchemaTests {
  private let newer = Schema(
    steps: Schema.current.steps + [
      "ALTER TABLE event ADD COLUMN at TEXT; UPDATE session SET title = 'migrated';"
    ])

  @Test func `a newer one is refused, and left as it is`() throws {
    let log = try TestLog()
    try log.begin(in: log.store(newer))
    let bytes = FileManager.default.contents(atPath: log.file)
    let tooNew = StoreProblem.log(.tooNew(Schema.current.version + 1))
    #expect(problem { try log.store().list() } == tooNew)
    #expect(problem { try log.begin(in: log.store()) } == tooNew)
    #expect(FileManager.default.contents(atPath: log.file) == bytes)
    #expect(try names(in: log) == ["sessions.db", "sessions.lock"])
  }

  @Test func `an older one is brought up to date, and a copy is kept`() throws {
    let log = try TestLog()
    let saved = try log.begin("swift-heron", in: log.store(), notes: 3)
    #expect(try log.store(newer).list().first?.title == "migrated")
    let store = log.store(newer)
    #expect(try store.read(saved.name).session == saved.session)
    #expect(store.notices.isEmpty)
    let kept = "sessions.db.version-\(Schema.current.version)"
    #expect(try names(in: log).contains(kept))
    _ = try Program("/bin/sh").run([
      "-c", "cd \(log.folder) && rm sessions.db-* && mv \(kept) sessions.db",
    ])
    #expect(try log.store().read(saved.name).session == saved.session)
  }

  @Test func `the copy is for this user alone`() throws {
    let log = try TestLog()
    try log.begin(in: log.store())
    _ = try log.store(newer).list()
    let modes = try Program("/bin/sh").run(["-c", "cd \(log.folder) && stat -c %a *version*"])
    #expect(modes.output == "600\n")
  }

  @Test func `a step that fails leaves the log as it was`() throws {
    let log = try TestLog()
    let saved = try log.begin(in: log.store(), notes: 1)
    let broken = Schema(steps: newer.steps + ["INSERT INTO event VALUES (1, 1, 1, '', 0, '');"])
    let store = log.store(broken)
    #expect(problem { try store.list() } != nil)
    #expect(try log.store().read(saved.name).session == saved.session)
  }

  @Test func `a version that is only a wrong number is damage, and nothing is lost`() throws {
    let log = try TestLog()
    let saved = try log.begin(in: log.store(), notes: 1)
    do {
      let raw = try log.raw()
      try raw.execute("PRAGMA user_version = 33")
    }
    let store = log.store()
    #expect(try store.read(saved.name).session == saved.session)
    #expect(store.notices.first == .setAside(path: "\(log.file).damaged-1", carriedOver: 1))
  }

  private func names(in log: TestLog) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: log.folder).sorted()
  }
}
