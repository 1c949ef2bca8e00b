import Testing

@testable import SessionStore

/// What the database itself refuses, whoever asks.
@Suite struct DatabaseRuleTests {
  private let log: TestLog
  private let saved: SavedSession

  init() throws {
    log = try TestLog()
    saved = try log.begin(in: log.store(), notes: 2)
  }

  private func refuses(_ sql: String) throws -> Bool {
    var raw = try log.raw()
    return problem { try raw.run(sql) } != nil
  }

  private func insert(number: String, driver: Int) -> String {
    """
    INSERT OR REPLACE INTO event (session, number, driver, json, checksum)
    SELECT 1, \(number), \(driver), '{}', 0 FROM event
    """
  }

  @Test func `the next event by the driver is taken`() throws {
    #expect(try !refuses(insert(number: "max(number) + 1", driver: 1)))
  }

  @Test func `a gap is refused`() throws {
    #expect(try refuses(insert(number: "max(number) + 2", driver: 1)))
  }

  @Test func `a second event of one number is refused, also in place of the first`() throws {
    #expect(try refuses(insert(number: "max(number)", driver: 1)))
  }

  @Test func `an event of another driver is refused`() throws {
    #expect(try refuses(insert(number: "max(number) + 1", driver: 0)))
    #expect(try refuses(insert(number: "max(number) + 1", driver: 2)))
  }

  @Test(arguments: [
    "UPDATE event SET json = '{}' WHERE number = 1",
    "UPDATE event SET number = 7 WHERE number = 2",
    "DELETE FROM event WHERE number = 3",
    "DELETE FROM event",
    "DELETE FROM session",
    "UPDATE session SET name = 'another'",
    "UPDATE session SET key = 5",
    "UPDATE session SET driver = driver + 2",
    "UPDATE session SET driver = driver - 1",
    "UPDATE guide SET text = x'00'",
    "DELETE FROM guide",
  ])
  func `what was written stays`(_ sql: String) throws {
    #expect(try refuses(sql))
    #expect(try log.store().read(saved.name).session == saved.session)
  }

  @Test func `in the trash an event stays, too, and goes with its session alone`() throws {
    try log.store().trash(saved.name, at: log.now)
    #expect(try refuses("DELETE FROM event WHERE number = 2"))
    #expect(try refuses("DELETE FROM event"))
    #expect(try !refuses("DELETE FROM session WHERE key = 1"))
    var raw = try log.raw()
    let count = try raw.first("SELECT count(*) FROM event") { row throws(StoreProblem) in row.int(0)
    }
    #expect(count == 0)
  }
}
