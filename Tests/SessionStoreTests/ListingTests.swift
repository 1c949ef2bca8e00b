import GuideEngine
import TestSupport
import Testing
import Text

@testable import SessionStore

@Suite struct ListingTests {
  @Test func `a list shows what a session is about and how far it has come`() throws {
    let log = try TestLog()
    let store = log.store()
    var saved = try log.begin("swift-heron", in: store)
    let item = ItemID(rawValue: "the-plug/plug-it-in")
    try store.append(
      try saved.session.decide(.tick(item), at: log.now.advanced(by: 90)), to: &saved)
    let entry = try #require(try log.store().list().first)
    #expect(entry.name.text == "swift-heron")
    #expect(entry.guide.rawValue == "me/7")
    #expect(entry.guideTitle == "A small guide")
    #expect(entry.stepTitle == "The plug")
    #expect(entry.step == 1)
    #expect(entry.progress == Progress(done: 1, whole: 1))
    #expect(entry.begunAt == log.now)
    #expect(entry.usedAt == log.now.advanced(by: 90))
    #expect(entry.outcome == nil)
  }

  @Test func `the one that somebody sat down at last is the first, whatever the clock says`() throws
  {
    let log = try TestLog()
    let store = log.store()
    for name in ["one", "two", "three"] { store.release(try log.begin(name, in: store)) }
    #expect(try store.list().map(\.name.text) == ["three", "two", "one"])
    let past = log.now.advanced(by: -86_400 * 3_650)
    let name = try #require(SessionName("one"))
    _ = try store.drive(name, as: TestLog.driver, at: past)
    #expect(try store.list().map(\.name.text) == ["one", "three", "two"])
    #expect(try store.latest() == name)
  }

  @Test func `a session is found by its name, its title, or not at all`() throws {
    let log = try TestLog()
    let store = log.store()
    for name in ["swift-heron", "calm-otter"] { store.release(try log.begin(name, in: store)) }
    let heron = try #require(SessionName("swift-heron"))
    let otter = try #require(SessionName("calm-otter"))
    try store.rename(heron, to: "The Hall", at: log.now)
    #expect(try store.find("swift-heron") == heron)
    #expect(try store.find("the hall") == heron)
    #expect(problem { try store.find("calm-oter") } == .noSession("calm-oter", nearest: otter))
    try store.rename(otter, to: "the hall", at: log.now)
    #expect(problem { try store.find("The hall") } == .several("The hall", [otter, heron]))
  }

  @Test func `a new title is an event, and the name stays`() throws {
    let log = try TestLog()
    let store = log.store()
    let saved = try log.begin("swift-heron", in: store)
    #expect(problem { try log.store().rename(saved.name, to: "Hall", at: log.now) } != nil)
    store.release(saved)
    try store.rename(saved.name, to: "Hall", at: log.now)
    #expect(try store.list().first?.title == "Hall")
    #expect(try store.read(saved.name).session.name == "Hall")
  }

  @Test func `a note from outside is an event, and the last one is listed`() throws {
    let log = try TestLog()
    let store = log.store()
    let saved = try log.begin("swift-heron", in: store, notes: 1)
    #expect(try store.list().first?.note == "Note 0")
    #expect(problem { try log.store().note("Mine", on: saved.name, at: log.now) } != nil)
    store.release(saved)
    try store.note("The speaker in the hall", on: saved.name, at: log.now)
    #expect(try store.list().first?.note == "The speaker in the hall")
    #expect(try store.read(saved.name).session.notes == ["Note 0", "The speaker in the hall"])
  }

  @Test func `a note is no part of a visit that was cut off`() throws {
    let log = try TestLog()
    var store: SessionStore? = log.store()
    let name = try log.begin(in: try #require(store)).name
    // As when the process is killed.
    store = nil
    let later = log.now.advanced(by: 86_400)
    try log.store().note("Mine", on: name, at: later)
    let events = try log.store().events(of: name).events.suffix(2)
    #expect(events.first?.kind == .left(.unexplained))
    #expect(events.first?.at == log.now)
    #expect(events.last?.at == later)
    try log.store().note("Mine, too", on: name, at: later)
    #expect(try log.store().events(of: name).events.count { $0.kind == .left(.unexplained) } == 1)
  }

  @Test func `a list tells what waits for somebody`() throws {
    let log = try TestLog()
    let store = log.store()
    let guide = try TestLog.guide(
      "me/7",
      SmallGuide.markdown(
        items: "- [ ] Plug it in `undo: Pull the plug`\n- [ ] Let it start `wait: 2 min`"))
    var saved = try log.begin(in: store, guide: guide)
    #expect(try store.list().first?.waitEnd == nil)
    for item in ["plug-it-in", "let-it-start"] {
      try log.carryOut(.tick(ItemID(rawValue: "the-plug/\(item)")), on: &saved, in: store)
    }
    let entry = try #require(try store.list().first)
    #expect(entry.waitEnd == log.now.advanced(by: 120))
    #expect(entry.undoing == "Pull the plug")
    #expect(entry.toPutBack == 1)
    store.release(saved)
    _ = try store.drive(saved.name, as: TestLog.driver, at: log.now.advanced(by: 130))
    #expect(try store.list().first?.waitEnd == nil)
  }

  @Test func `the trash gives back what was put there, for thirty days`() throws {
    let log = try TestLog()
    let store = log.store()
    store.release(try log.begin("calm-otter", in: store))
    let saved = try log.begin("swift-heron", in: store, notes: 2)
    #expect(problem { try log.store().trash(saved.name, at: log.now) } != nil)
    store.release(saved)
    try store.trash(saved.name, at: log.now)
    #expect(try store.list().map(\.name.text) == ["calm-otter"])
    #expect(try store.list(trashed: true).first?.trashedAt == log.now)
    #expect(problem { try store.read(saved.name) } == .inTrash(saved.name))
    try sitDown(log, store, after: SessionStore.trashLasts - 1)
    try store.restore(saved.name)
    #expect(try store.read(saved.name).session == saved.session)
    #expect(problem { try store.restore(saved.name) } == .notInTrash(saved.name))
    try store.trash(saved.name, at: log.now)
    try sitDown(log, store, after: SessionStore.trashLasts)
    #expect(try store.list(trashed: true).isEmpty)
    #expect(problem { try store.restore(saved.name) } != nil)
  }

  private func sitDown(_ log: TestLog, _ store: SessionStore, after seconds: Int) throws {
    let other = try store.find("calm-otter")
    let now = log.now.advanced(by: seconds)
    store.release(try store.drive(other, as: TestLog.driver, at: now))
  }
}
