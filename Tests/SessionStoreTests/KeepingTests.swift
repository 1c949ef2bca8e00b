import GuideEngine
import TestSupport
import Testing
import Text

@testable import SessionStore

@Suite struct KeepingTests {
  @Test func `what was appended is there for whoever opens the log next`() throws {
    let log = try TestLog()
    let saved = try log.begin(in: log.store(), notes: 3)
    let (events, read) = try log.store().events(of: saved.name)
    #expect(read.session == saved.session)
    #expect(events.map(\.number) == Array(1...saved.session.lastNumber))
    #expect(read.session.notes == ["Note 0", "Note 1", "Note 2"])
    #expect(try Session(folding: events) == saved.session)
  }

  @Test func `a log and its folder are for this user alone`() throws {
    let log = try TestLog()
    let store = log.store()
    try log.begin(in: store)
    let listing = try Program("/bin/sh").run(["-c", "stat -c %a \(log.folder) \(log.folder)/*"])
    #expect(listing.output.split(separator: "\n").first == "700")
    #expect(Set(listing.output.split(separator: "\n").dropFirst()) == ["600"])
    withExtendedLifetime(store) {}
  }

  @Test func `nothing is made by looking`() throws {
    let log = try TestLog()
    #expect(try log.store().list().isEmpty)
    #expect(try log.store().latest() == nil)
    #expect(
      problem { try log.store().find("swift-heron") } == .noSession("swift-heron", nearest: nil))
    #expect(try Program("/bin/ls").run(["-A", log.scratch.path]).output.isEmpty)
  }

  @Test func `equal texts of guides are kept once`() throws {
    let log = try TestLog()
    let store = log.store()
    for _ in 0..<3 { try log.begin(in: store) }
    try log.begin(in: store, guide: TestLog.guide("me/8", SmallGuide.markdown(revision: 2)))
    var raw = try log.raw()
    let count = try raw.first("SELECT count(*) FROM guide") { row throws(StoreProblem) in row.int(0)
    }
    #expect(count == 2)
  }

  @Test func `a name that is drawn twice gets a number`() throws {
    let log = try TestLog()
    let store = log.store()
    let names = try (0..<3).map { _ in try log.begin(in: store).name.text }
    #expect(names[1] == names[0] + "-2")
    #expect(names[2] == names[0] + "-3")
    #expect(names[0].split(separator: "-").count == 2)
  }

  @Test func `a name that is taken is not given again`() throws {
    let log = try TestLog()
    let store = log.store()
    let saved = try log.begin("swift-heron", in: store)
    #expect(problem { try log.begin("swift-heron", in: store) } == .nameTaken(saved.name))
  }

  @Test func `events that cannot follow are not kept`() throws {
    let log = try TestLog()
    let store = log.store()
    var saved = try log.begin(in: store)
    let before = saved.session
    let opening = try log.opening()
    #expect(
      problem { try store.append([opening], to: &saved) }
        == .cannotFollow(.wrongNumber(1, expected: 3)))
    #expect(saved.session == before)
    #expect(try log.store().read(saved.name).session == before)
  }

  @Test func `several events are kept together or not at all`() throws {
    let log = try TestLog()
    let store = log.store()
    var saved = try log.begin(in: store)
    let first = try saved.session.decide(.note("one"), at: log.now)
    let events = first + [Event(number: 99, at: log.now, place: first[0].place, kind: .wentBack)]
    #expect(problem { try store.append(events, to: &saved) } != nil)
    #expect(try log.store().read(saved.name).session.notes.isEmpty)
  }

  @Test func `another may follow what happens`() throws {
    let log = try TestLog()
    let store = log.store()
    var saved = try log.begin(in: store)
    let other = log.store()
    var seen = try other.read(saved.name)
    #expect(try other.follow(&seen) == false)
    try log.note(1, on: &saved, in: store)
    #expect(try other.follow(&seen))
    #expect(seen.session == saved.session)
  }

  @Test func `the cursor is kept beside the events`() throws {
    let log = try TestLog()
    let store = log.store()
    let saved = try log.begin(in: store)
    #expect(store.place(of: saved) == nil)
    let place = ScreenPlace(cursor: ItemID(rawValue: "the-plug/plug-it-in"), scroll: 3)
    store.keep(place, of: saved)
    #expect(log.store().place(of: saved) == place)
    store.keep(ScreenPlace(cursor: nil, scroll: 0), of: saved)
    #expect(log.store().place(of: saved) == ScreenPlace(cursor: nil, scroll: 0))
    #expect(try log.store().read(saved.name).session == saved.session)
  }

  @Test func `every text that was not finished is kept beside them`() throws {
    let log = try TestLog()
    let store = log.store()
    let saved = try log.begin(in: store)
    let other = try log.begin(in: store)
    let drafts: [String: SafeText] = ["note": "half a wo", "record the-plug/name": "two\nlines"]
    let place = ScreenPlace(cursor: nil, scroll: 0, drafts: drafts, typing: "note")
    store.keep(place, of: saved)
    #expect(
      log.store().place(of: saved)?.drafts == [
        "note": "half a wo", "record the-plug/name": SafeText(lines: "two\nlines", limit: 99),
      ])
    #expect(log.store().place(of: saved)?.typing == "note")
    #expect(log.store().place(of: other) == nil)
    store.keep(ScreenPlace(cursor: nil, scroll: 0, drafts: ["note": "half a word"]), of: saved)
    #expect(log.store().place(of: saved)?.drafts == ["note": "half a word"])
    #expect(log.store().place(of: saved)?.typing == nil)
  }

  @Test func `whose session was taken over keeps no place any more`() throws {
    let log = try TestLog()
    let store = log.store()
    let saved = try log.begin(in: store)
    let second = log.store()
    let taken = try second.drive(
      saved.name, as: TestLog.driver, at: log.now, takingOver: true)
    second.keep(ScreenPlace(cursor: nil, scroll: 2), of: taken)
    store.keep(ScreenPlace(cursor: nil, scroll: 7, drafts: ["note": "late"]), of: saved)
    #expect(second.place(of: taken) == ScreenPlace(cursor: nil, scroll: 2))
  }

  @Test func `a log that was deleted meanwhile is not written to unseen`() throws {
    let log = try TestLog()
    let store = log.store()
    var saved = try log.begin(in: store)
    _ = try Program("/bin/rm").run(["-r", log.folder])
    #expect(problem { try log.note(1, on: &saved, in: store) } != nil)
    #expect(saved.session.notes.isEmpty)
  }
}
