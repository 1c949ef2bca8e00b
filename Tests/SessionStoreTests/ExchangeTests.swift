import GuideEngine
import TestSupport
import Testing
import Text

@testable import SessionStore

/// A session as lines on their way to another machine.
@Suite struct ExchangeTests {
  private let log: TestLog
  private let saved: SavedSession
  private let lines: [String]

  init() throws {
    log = try TestLog()
    saved = try log.begin("swift-heron", in: log.store(), notes: 3)
    lines = try log.store().lines(of: saved.name)
  }

  private func read(_ lines: [String]) throws -> SessionFileReading {
    try SessionFileReading(lines.map { Array($0.utf8)[...] }, readGuide: TestLog.read)
  }

  /// The line that is refused, and why.
  private func refusal(_ lines: [String]) -> SessionFileProblem? {
    do {
      _ = try read(lines)
      return nil
    } catch {
      return error as? SessionFileProblem
    }
  }

  @Test func `what was exported is taken up as it was`() throws {
    let other = try TestLog()
    let name = try other.store().take(try read(lines), drawn: 1)
    #expect(name == saved.name)
    #expect(try other.store().read(name).session == saved.session)
    #expect(try other.store().lines(of: name) == lines)
    #expect(try other.store().list() == log.store().list())
  }

  @Test func `several drivers keep their numbers`() throws {
    let anna = Driver(name: "anna")
    _ = try log.store().drive(saved.name, as: anna, at: log.now)
    let lines = try log.store().lines(of: saved.name)
    let other = try TestLog()
    let name = try other.store().take(try read(lines), drawn: 1)
    #expect(try other.store().lines(of: name) == lines)
    #expect(try other.store().drive(name, as: anna, at: log.now).driver == 3)
  }

  @Test func `beside a session of that name it gets another`() throws {
    let name = try log.store().take(try read(lines), drawn: 5)
    #expect(name != saved.name)
    #expect(try log.store().read(name).session == saved.session)
  }

  @Test func `an event of a newer Handrail goes along`() throws {
    var newer = lines
    let event = newer[newer.count - 2]
    newer[newer.count - 2] = event.replacing("\"version\":1", with: "\"version\":2")
    // The checksum is over the lines, whatever they mean.
    #expect(refusal(newer)?.line == newer.count)
    newer[newer.count - 1] = "{\"checksum\":\"\(try sum(of: newer))\"}"
    let other = try TestLog()
    let name = try other.store().take(try read(newer), drawn: 1)
    #expect(try other.store().lines(of: name) == newer)
    #expect(try other.store().read(name).session.unknownEvents.count == 1)
  }

  /// Of all event lines, driven by one driver.
  private func sum(of lines: [String]) throws -> String {
    lines[2..<(lines.count - 1)].reduce(Chain.start) { $0.after(driver: 1, json: $1) }.text
  }

  @Test func `a file that ends early is refused whole`() throws {
    for count in 0..<lines.count {
      let problem = try #require(refusal(Array(lines[..<count])))
      #expect(problem.line == max(1, count))
    }
    #expect(refusal(lines + [""])?.line == lines.count + 1)
  }

  @Test func `each line that was changed is refused, or the last says so`() throws {
    for index in lines.indices {
      for change in ["", "null", "[]", "{}", "\u{0}", "{\"version\":1}", lines[index] + "x"] {
        var changed = lines
        changed[index] = change
        let problem = try #require(refusal(changed), "line \(index + 1): \(change)")
        #expect(problem.line == index + 1 || problem.line == lines.count)
      }
    }
  }

  @Test func `an event that was changed, left out or said twice is refused`() throws {
    var changed = lines
    changed[3] = changed[3].replacing("\"round\":1", with: "\"round\": 1")
      .replacing("2026-11-21T", with: "2026-11-22T")
    #expect(changed != lines)
    #expect(refusal(changed)?.line == lines.count)
    changed = lines
    changed.swapAt(3, 4)
    #expect(refusal(changed)?.line == 4)
    changed = lines
    changed[4] = changed[3]
    #expect(refusal(changed)?.line == 5)
  }

  @Test(arguments: [
    ("{\"handrail\":\"guide\"}", "This is no exported session;"),
    ("{\"handrail\":\"session\",\"version\":2}", "A newer Handrail has written this;"),
    (
      "{\"handrail\":\"session\",\"version\":1,\"name\":\"../x\",\"guides\":1,\"events\":1}",
      "The name is not of small letters,"
    ),
    (
      "{\"handrail\":\"session\",\"version\":1,\"name\":\"x\",\"guides\":-1,\"events\":9}",
      "A number of lines is missing;"
    ),
    (
      """
      {"handrail":"session","version":1,"name":"x","guides":9223372036854775807,"events":2}
      """, "The file has more or fewer lines"
    ),
  ])
  func `a first line that is not what it should be`(head: String, message: String) throws {
    var changed = lines
    changed[0] = head
    let problem = try #require(refusal(changed))
    #expect(problem.message.string.hasPrefix(message))
  }

  @Test func `a guide's text that is another, or that cannot be read, is refused`() throws {
    var changed = lines
    changed[1] = changed[1].replacing("A small guide", with: "Another guide")
    #expect(refusal(changed)?.line == 2)
    let broken = Array("# Nothing\n".utf8)
    let name = Fingerprint(of: broken).rawValue
    changed[1] = "{\"fingerprint\":\"\(name)\",\"text\":\"# Nothing\\n\"}"
    #expect(refusal(changed)?.line == 3)
  }

  @Test func `a text that no event names is refused, and no event is longer than it may be`() throws
  {
    var changed = lines
    let text = "{\"fingerprint\":\"\(Fingerprint(of: [120]).rawValue)\",\"text\":\"x\"}"
    changed.insert(text, at: 2)
    changed[0] = changed[0].replacing("\"guides\":1", with: "\"guides\":2")
    #expect(refusal(changed)?.line == 3)
    changed = lines
    // As it comes it is short enough, as it is kept each of these has six letters.
    let long = String(repeating: "\u{7F}", count: 200_000)
    changed[4] =
      changed[4].replacing("\"version\":1", with: "\"version\":2,\"long\":\"\(long)\"")
    #expect(refusal(changed)?.line == 5)
  }

  @Test func `random bytes in place of a byte never bring in another session`() throws {
    let bytes = Array(lines.joined(separator: "\n").utf8)
    var random = SplitMix64(seed: 9)
    for _ in 0..<2_000 {
      var changed = bytes
      changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      guard changed != bytes else { continue }
      let read = try? SessionFileReading(
        changed.split(separator: 10, omittingEmptySubsequences: false), readGuide: TestLog.read)
      guard let read else { continue }
      // What is not part of the session may differ: its name, or how JSON is laid out.
      #expect(read.session == saved.session)
    }
  }
}
