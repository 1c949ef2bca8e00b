import GuideEngine
import Testing

@testable import SessionStore

@Suite struct DrivingTests {
  private let other = Driver(name: "anna", terminal: "tty1")

  @Test func `who comes second is told who drives, and since when`() throws {
    let log = try TestLog()
    let store = log.store()
    let saved = try log.begin(in: store)
    let standing = Standing(driver: TestLog.driver, since: log.now)
    let later = log.now.advanced(by: 60)
    #expect(
      problem { try log.store().drive(saved.name, as: other, at: later) }
        == .driven(saved.name, standing))
    #expect(try log.store().driver(of: saved.name) == standing)
    let reader = log.store()
    #expect(try reader.isDriven(reader.read(saved.name)))
    withExtendedLifetime(store) {}
  }

  @Test func `whose session was taken over is refused by the log from then on`() throws {
    let log = try TestLog()
    let store = log.store()
    var saved = try log.begin(in: store)
    let later = log.now.advanced(by: 60)
    let second = log.store()
    var taken = try second.drive(saved.name, as: other, at: later, takingOver: true)
    #expect(taken.session.driver == other)
    let refusal = StoreProblem.takenOver(saved.name, Standing(driver: other, since: later))
    #expect(problem { try log.note(1, on: &saved, in: store) } == refusal)
    #expect(problem { try log.note(1, on: &saved, in: store) } == refusal)
    #expect(saved.session.notes.isEmpty)
    try log.note(2, on: &taken, in: second)
    #expect(try log.store().read(saved.name).session.notes == ["Note 2"])
  }

  @Test func `who was away while somebody else sat down is told, and nothing is damaged`() throws {
    let log = try TestLog()
    let store = log.store()
    var saved = try log.begin(in: store)
    try log.carryOut(.leave(.quit), on: &saved, in: store)
    store.release(saved)
    let later = log.now.advanced(by: 60)
    let second = log.store()
    _ = try second.drive(saved.name, as: other, at: later)
    #expect(
      problem { try log.carryOut(.drive(TestLog.driver), on: &saved, in: store) }
        == .takenOver(saved.name, Standing(driver: other, since: later)))
    #expect(store.notices.isEmpty)
  }

  @Test func `a session that nobody is at is gone on with`() throws {
    let log = try TestLog()
    var store: SessionStore? = log.store()
    let saved = try log.begin(in: try #require(store))
    // As when the process is killed: nothing was written down, and the lock is gone.
    store = nil
    #expect(try log.store().driver(of: saved.name) == nil)
    let reader = log.store()
    #expect(try !reader.isDriven(reader.read(saved.name)))
    let resumed = try log.store().drive(saved.name, as: other, at: log.now)
    #expect(resumed.session.lastDeparture == .unexplained)
    #expect(resumed.session.driver == other)
  }

  @Test func `who has left has let go`() throws {
    let log = try TestLog()
    let store = log.store()
    var saved = try log.begin(in: store)
    try log.carryOut(.leave(.quit), on: &saved, in: store)
    store.release(saved)
    let resumed = try log.store().drive(saved.name, as: other, at: log.now)
    #expect(resumed.session.lastDeparture == .quit)
  }

  @Test func `after a takeover the newest driver is the one who is there`() throws {
    let log = try TestLog()
    let first = log.store()
    let saved = try log.begin(in: first)
    var second: SessionStore? = log.store()
    _ = try second?.drive(saved.name, as: other, at: log.now, takingOver: true)
    second = nil
    // The first process still lives, and drives nothing any more.
    #expect(try log.store().driver(of: saved.name) == nil)
    withExtendedLifetime(first) {}
  }

  @Test func `a driver that could not be written down holds nothing`() throws {
    let log = try TestLog()
    var store: SessionStore? = log.store()
    let saved = try log.begin(in: try #require(store))
    store = nil
    var raw = try log.raw()
    try raw.run("BEGIN IMMEDIATE")
    let hasty = log.store(patience: 0)
    #expect(problem { try hasty.drive(saved.name, as: other, at: log.now) } == .log(.locked))
    try raw.run("ROLLBACK")
    #expect(try log.store().drive(saved.name, as: other, at: log.now).session.driver == other)
    withExtendedLifetime(hasty) {}
  }

  @Test func `an append that another held up works once it lets go`() throws {
    let log = try TestLog()
    let store = log.store(patience: 0)
    var saved = try log.begin(in: store)
    var raw = try log.raw()
    try raw.run("BEGIN IMMEDIATE")
    #expect(problem { try log.note(1, on: &saved, in: store) } == .log(.locked))
    #expect(saved.session.notes.isEmpty)
    try raw.run("ROLLBACK")
    try log.note(1, on: &saved, in: store)
    #expect(try log.store().read(saved.name).session.notes == ["Note 1"])
  }

  @Test func `a session that ended can still be looked at and left`() throws {
    let log = try TestLog()
    let store = log.store()
    var saved = try log.begin(in: store)
    try log.carryOut(.end(.gaveUp), on: &saved, in: store)
    store.release(saved)
    #expect(try log.store().drive(saved.name, as: other, at: log.now).session.ending == .gaveUp)
  }
}
