import Foundation
import GuideEngine
import TestSupport
import Testing

@testable import SessionStore

/// A damaged log never stops anybody, what is whole is carried over, and what was lost is said.
@Suite struct DamageTests {
  @Test func `a flipped bit in an event cuts its session short, and no other`() throws {
    let log = try TestLog()
    let store = log.store()
    let hurt = try log.begin("swift-heron", in: store, notes: 5)
    let whole = try log.begin("calm-otter", in: store, notes: 2)
    try log.edit("UPDATE event SET json = replace(json, 'Note 3', 'Note 2') WHERE session = 1")
    let next = log.store()
    let read = try next.read(hurt.name)
    #expect(read.session.notes == ["Note 0", "Note 1", "Note 2"])
    #expect(try next.read(whole.name).session == whole.session)
    #expect(
      next.notices == [
        .setAside(path: "\(log.file).damaged-1", carriedOver: 1),
        .cutShort(hurt.name, kept: hurt.session.lastNumber - 2, lost: 2),
      ])
    #expect(try log.store().list().map(\.name.text) == ["calm-otter", "swift-heron"])
  }

  @Test func `who was at the session that was cut short is told to resume it`() throws {
    let log = try TestLog()
    let store = log.store()
    var hurt = try log.begin("swift-heron", in: store, notes: 5)
    try log.edit("UPDATE event SET json = replace(json, 'Note 4', 'Note 2') WHERE session = 1")
    _ = try log.store().read(hurt.name)
    #expect(problem { try log.note(6, on: &hurt, in: store) } == .cutShort(hurt.name))
  }

  @Test func `who is at a session that was carried over goes on without noticing`() throws {
    let log = try TestLog()
    let store = log.store()
    var whole = try log.begin("calm-otter", in: store, notes: 2)
    let hurt = try log.begin("swift-heron", in: store, notes: 2)
    try log.edit("UPDATE event SET driver = 2 WHERE session = 2 AND number = 4")
    _ = try log.store().read(hurt.name)
    try log.note(2, on: &whole, in: store)
    #expect(try log.store().read(whole.name).session.notes.count == 3)
  }

  @Test func `a missing event and one with another driver's number are damage`() throws {
    for change in [
      "DELETE FROM event WHERE number = 4", "UPDATE event SET driver = 9 WHERE number = 4",
    ] {
      let log = try TestLog()
      let hurt = try log.begin("swift-heron", in: log.store(), notes: 3)
      try log.edit(change)
      let store = log.store()
      #expect(try store.read(hurt.name).session.lastNumber == 3)
      #expect(store.notices.count == 2)
    }
  }

  @Test func `a name that is not sealed is damage, and the session is whole`() throws {
    let log = try TestLog()
    let hurt = try log.begin("swift-heron", in: log.store(), notes: 3)
    try log.edit("UPDATE session SET name = 'swift-keron'")
    let store = log.store()
    let name = try #require(SessionName("swift-keron"))
    #expect(try store.read(name).session == hurt.session)
    #expect(store.notices.last == .renamed(name))
  }

  @Test func `a guide's text that is not itself is damage`() throws {
    let log = try TestLog()
    let hurt = try log.begin("swift-heron", in: log.store(), notes: 3)
    try log.edit("UPDATE guide SET text = x'00'")
    let store = log.store()
    guard case .notUnderstood(hurt.name, _) = problem({ try store.read(hurt.name) }) else {
      Issue.record("the session can be read without its guide")
      return
    }
    #expect(try store.list().map(\.name) == [hurt.name])
    #expect(store.notices == [.setAside(path: "\(log.file).damaged-1", carriedOver: 1)])
    let guide = try TestLog.guide()
    let provided = SessionStore(
      at: log.folder, readGuide: TestLog.read, spare: { $0 == guide.guide.id ? guide.source : nil })
    #expect(try provided.read(hurt.name).session == hurt.session)
  }

  @Test func `two sessions whose names became one keep what they did`() throws {
    let log = try TestLog()
    let store = log.store()
    let first = try log.begin("calm-otter", in: store, notes: 1)
    let second = try log.begin("calm-otten", in: store, notes: 2)
    try log.edit(
      """
      DROP INDEX IF EXISTS x; PRAGMA writable_schema = ON;
      UPDATE session SET name = 'calm-ottex' WHERE key = 2;
      """)
    _ = try? log.store().list()
    #expect(
      Set(try log.store().list().map { try log.store().read($0.name).session.notes.count })
        == [first.session.notes.count, second.session.notes.count])
  }

  @Test func `a session that is in the trash by a wrong bit is not deleted`() throws {
    let log = try TestLog()
    let store = log.store()
    let hurt = try log.begin("swift-heron", in: store, notes: 2)
    store.release(hurt)
    store.release(try log.begin("calm-otter", in: store))
    try log.edit("UPDATE session SET trashedAt = 0 WHERE key = 1")
    let next = log.store()
    let otter = try #require(SessionName("calm-otter"))
    _ = try next.drive(otter, as: TestLog.driver, at: log.now)
    #expect(try next.read(hurt.name).session == hurt.session)
    #expect(!next.notices.isEmpty)
  }

  @Test func `who reads while somebody appends finds no damage`() async throws {
    let log = try TestLog()
    let saved = try log.begin("swift-heron", in: log.store())
    let writer = Task.detached {
      let store = log.store()
      var saved = try store.drive(saved.name, as: TestLog.driver, at: log.now)
      for number in 0..<300 { try log.note(number, on: &saved, in: store) }
    }
    let reader = Task.detached {
      let store = log.store()
      for _ in 0..<300 {
        _ = try store.read(saved.name)
        _ = try store.list()
      }
      #expect(store.notices.isEmpty)
    }
    try await writer.value
    try await reader.value
    #expect(try log.store().read(saved.name).session.notes.count == 300)
  }

  @Test func `a damaged end that was not merged yet is said, and copied`() throws {
    let log = try TestLog()
    let store = log.store()
    try log.begin("swift-heron", in: store, notes: 40)
    // As when the process was killed: nothing was merged.
    let copy = try TestLog()
    let script = "mkdir -m 700 $1; cp -p $0/sessions.db $0/sessions.db-wal $1"
    _ = try Program("/bin/sh").run(["-c", script, log.folder, copy.folder])
    #expect(
      try copy.store().read(try #require(SessionName("swift-heron"))).session.notes.count == 40)
    _ = try Program("/bin/sh").run(["-c", "rm -r $1; \(script)", log.folder, copy.folder])
    let damages: [(place: UInt64, bytes: [UInt8])] =
      [0, 9, 18, 60_000].map { ($0, [0x55]) } + [(0, Array(repeating: 0, count: 300_000))]
    for (place, bytes) in damages {
      _ = try Program("/bin/sh").run(["-c", "rm -r $1; \(script)", log.folder, copy.folder])
      let part = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(copy.file)-wal"))
      try part.seek(toOffset: place)
      try part.write(contentsOf: bytes)
      try part.close()
      let next = copy.store()
      #expect(try next.list().count <= 1)
      #expect(next.notices.last == .damagedEnd(path: "\(copy.file).damaged-1-wal"), "\(place)")
    }
    withExtendedLifetime(store) {}
  }

  @Test func `what is read while it is mended is told once`() throws {
    let log = try TestLog()
    let store = log.store()
    var hurt = try log.begin("swift-heron", in: store, notes: 2)
    let newer = try TestLog.guide("me/7", SmallGuide.markdown(revision: 2))
    try log.carryOut(.offerUpgrade(newer), on: &hurt, in: store)
    try log.edit(
      "UPDATE guide SET text = x'00' WHERE fingerprint = '\(newer.reference.fingerprint.rawValue)'")
    let next = SessionStore(at: log.folder, readGuide: TestLog.read, spare: { _ in newer.source })
    let (events, saved) = try next.events(of: hurt.name)
    #expect(events.map(\.number) == Array(1...hurt.session.lastNumber))
    #expect(saved.session == hurt.session)
    #expect(next.notices == [.setAside(path: "\(log.file).damaged-1", carriedOver: 1)])
  }

  @Test(arguments: ["", "not a database", "SQLite format 3\u{0}"])
  func `a file that is no log is set aside`(text: String) throws {
    let log = try TestLog()
    try log.begin(in: log.store(), notes: 1)
    try log.scratch.write(text, to: "state/sessions.db")
    let store = log.store()
    #expect(try store.list().isEmpty)
    #expect(store.notices == [.setAside(path: "\(log.file).damaged-1", carriedOver: 0)])
    let second = log.store()
    try log.begin(in: second, notes: 1)
    #expect(second.notices.isEmpty)
    let aside = FileManager.default.contents(atPath: "\(log.file).damaged-1")
    #expect(aside.map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test func `each damaged log gets a name of its own`() throws {
    let log = try TestLog()
    for number in 1...3 {
      try log.begin(in: log.store())
      try log.scratch.write("x", to: "state/sessions.db")
      let store = log.store()
      #expect(try store.list().isEmpty)
      #expect(store.notices == [.setAside(path: "\(log.file).damaged-\(number)", carriedOver: 0)])
    }
  }

  @Test func `mending that was stopped in the middle is finished by the next`() throws {
    let log = try TestLog()
    let saved = try log.begin(in: log.store(), notes: 2)
    try Program(log.file).copy(to: "\(log.file).rescued")
    _ = try Program("/bin/chmod").run(["600", "\(log.file).rescued"])
    try log.scratch.write("x", to: "state/sessions.db")
    let store = log.store()
    #expect(try store.read(saved.name).session == saved.session)
    #expect(store.notices == [.setAside(path: "\(log.file).damaged-1", carriedOver: nil)])
    _ = try Program("/bin/mv").run([log.file, "\(log.file).rescued"])
    #expect(try log.store().read(saved.name).session == saved.session)
  }
}
