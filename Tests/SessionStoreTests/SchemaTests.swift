import Foundation
import GuideEngine
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

  /// As the first form had it, which knew one half-typed text and nothing of notes.
  @Test func `a log of the first form is brought up to date with its text`() throws {
    let log = try TestLog()
    let first = Schema(steps: Array(Schema.current.steps.prefix(1)))
    try log.make(first, "swift-heron", notes: 2)
    do {
      let raw = try log.raw()
      try raw.execute("INSERT INTO place VALUES (1, 'the-plug/plug-it-in', 3, 'note', 'half a wo')")
    }
    let store = log.store()
    let entry = try #require(try store.list().first)
    #expect(entry.name.text == "swift-heron")
    #expect(entry.note == nil)
    let saved = try store.drive(entry.name, as: TestLog.driver, at: log.now)
    #expect(saved.session.notes.count == 2)
    #expect(
      store.place(of: saved)
        == ScreenPlace(
          cursor: ItemID(rawValue: "the-plug/plug-it-in"), scroll: 3,
          drafts: ["note": "half a wo"], typing: "note"))
    #expect(try store.list().first?.note == "Note 1")
    #expect(try names(in: log).contains("sessions.db.version-1"))
    #expect(store.notices.isEmpty)
  }

  @Test func `one of the first form is mended where its first page is damaged after that`() throws {
    let log = try TestLog()
    try log.make(Schema(steps: Array(Schema.current.steps.prefix(1))), "swift-heron", notes: 200)
    _ = try log.store().list()
    var bytes = try #require(FileManager.default.contents(atPath: log.file))
    bytes.replaceSubrange(100..<4_000, with: Data(repeating: 0xAA, count: 3_900))
    try bytes.write(to: URL(fileURLWithPath: log.file))
    let store = log.store()
    let name = try #require(SessionName("swift-heron"))
    #expect(try store.read(name).session.notes.count == 200)
    #expect(store.notices.contains(.setAside(path: "\(log.file).damaged-1", carriedOver: 1)))
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
