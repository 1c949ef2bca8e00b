import Foundation
import TestSupport
import Testing

/// A place for sessions of the test's own, and a look into it by the program itself.
struct StateFolder {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  /// Where other things of the test can stand.
  var path: String { scratch.path }

  /// For a program that is to keep its sessions here.
  var environment: [String: String] {
    ["HANDRAIL_STATE": "\(path)/state", "LANG": "C.UTF-8", "TZ": "UTC", "LOGNAME": "tester"]
  }

  func run(_ words: [String]) throws -> Program.Ending {
    try Program(Program.handrail.path, environment: environment).run(words)
  }

  /// Fails the test where something of the log was damaged, or is.
  func expectWhole(at location: SourceLocation = #_sourceLocation) throws {
    for words in [["sessions"], ["sessions", "--trash"]] {
      let listed = try run(words)
      #expect(listed.exit == 0, sourceLocation: location)
      #expect(!listed.messages.contains("damaged"), sourceLocation: location)
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/state")) ?? []
    #expect(!names.contains { $0.contains("damaged") }, sourceLocation: location)
  }

  /// The session's name; nil while nothing was kept.
  func session() throws -> String? {
    let listed = try run(["sessions", "--json"]).output
    return listed.firstMatch(of: #/"name": ?"([a-z]+-[a-z]+[^"]*)"/#).map { String($0.1) }
  }

  /// The session's events as lines of JSON; fails the test where the log is not whole.
  func events(at location: SourceLocation = #_sourceLocation) throws -> [String] {
    guard let name = try session() else { return [] }
    let exported = try run(["export", name])
    #expect(exported.exit == 0 && exported.messages.isEmpty, sourceLocation: location)
    return exported.output.split(separator: "\n").map(String.init).filter {
      $0.contains("\"event\"")
    }
  }

  /// Fails the test where so many events of a kind are not on the disk in time.
  @discardableResult
  func wait(
    for count: Int, of kind: String, at location: SourceLocation = #_sourceLocation
  ) throws -> Bool {
    var lines: [String] = []
    let comes = try Patience.waits {
      lines = try events(at: location)
      return lines.filter { $0.contains("\"\(kind)\"") }.count >= count
    }
    if !comes {
      Issue.record(
        "\(count) \(kind) were not kept, but:\n\(lines.joined(separator: "\n"))",
        sourceLocation: location)
    }
    return comes
  }
}
