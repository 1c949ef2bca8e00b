import Foundation
import GuideEngine
import TestSupport
import Testing

@testable import SessionStore

/// Damage at 200 places of the file: nothing is ever wrong without being said.
@Suite struct FlippedBitTests {
  private let sessions: [Session]
  private let bytes: [UInt8]

  init() throws {
    let log = try TestLog()
    sessions = try Self.sessions(in: log)
    bytes = Array(try #require(FileManager.default.contents(atPath: log.file)))
  }

  /// The store is closed with this, and the last to close a log merges everything into one file.
  private static func sessions(in log: TestLog) throws -> [Session] {
    let store = log.store()
    return try (0..<6).map { try log.begin("session-\($0)", in: store, notes: 20).session }
  }

  @Test func `a flipped bit anywhere`() throws {
    var random = SplitMix64(seed: 4)
    var whole = 0
    for index in 0..<200 {
      // The first page, which all others hang on, more often than its size would have it.
      let place = Int.random(in: 0..<(index < 50 ? 4_096 : bytes.count), using: &random)
      var damaged = bytes
      damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      whole += try look(at: damaged, "bit in byte \(place)")
    }
    #expect(whole > 200 * sessions.count * 9 / 10)
  }

  @Test func `each bit of what stands before an event, and of a name`() throws {
    let text = Array("{\"version\":1,\"number\":7,".utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: text) })
    let name = Array("session-3".utf8)
    let names = bytes.indices.filter { bytes[$0...].starts(with: name) }
    for place in Array((start - 16)..<start) + names.flatMap({ Array($0..<($0 + 9)) }) {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << UInt8(bit)
        _ = try look(at: damaged, "bit \(bit) of byte \(place)")
      }
    }
  }

  @Test func `cut off anywhere`() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      _ = try look(at: Array(bytes[..<place]), "cut at \(place)")
    }
  }

  /// How many sessions are whole; each other one must be named, and what is left of it true.
  private func look(at damaged: [UInt8], _ what: String) throws -> Int {
    let copy = try TestLog()
    try copy.scratch.write(damaged, to: "state/sessions.db")
    _ = try Program("/bin/chmod").run(["-R", "go=", copy.folder])
    // Where the guide's own text is hit, it is at hand elsewhere.
    let store = copy.store(spare: { _ in Array(SmallGuide.markdown().utf8) })
    for entry in try store.list() {
      let refusal = problem { try store.read(entry.name) }
      #expect(refusal == nil || refusal == .noSession(entry.name.text, nearest: nil), "\(what)")
    }
    let found = try store.list().map { try store.read($0.name).session }
    let whole = sessions.count { found.contains($0) }
    if whole < sessions.count { #expect(!store.notices.isEmpty, "\(what)") }
    for session in found where !sessions.contains(session) {
      let isPrefix = sessions.contains { $0.notes.starts(with: session.notes) }
      #expect(isPrefix && !store.notices.isEmpty, "\(what)")
    }
    let fresh = copy.store()
    #expect(try fresh.list().count == found.count, "\(what)")
    #expect(fresh.notices.isEmpty, "\(what)")
    if let first = found.first, let entry = try fresh.list().last {
      // Whoever sits down next deletes what lies in the trash for too long.
      _ = try fresh.drive(entry.name, as: TestLog.driver, at: copy.now.advanced(by: 9_999_999))
      #expect(try fresh.list().count == found.count, "\(what), \(first.lastNumber)")
    }
    return whole
  }
}
