import Foundation
import TestSupport
import Testing

/// A place for sessions in a folder of the test's own, and the program that keeps them there.
struct SessionPlace {
  /// What the session is called, unless the test says otherwise.
  static let session = "swift-heron"
  let scratch: ScratchFolder
  var person = "pi"

  /// The folder for sessions does not exist yet, nor does the one above it.
  init() throws {
    scratch = try ScratchFolder()
  }

  /// A copy of another, with what is kept there.
  init(copying other: SessionPlace) throws {
    try self.init()
    try FileManager.default.copyItem(
      atPath: other.above, toPath: above)
  }

  /// The folder above the one for sessions.
  var above: String { "\(scratch.path)/above" }
  var state: String { "\(above)/state" }
  var log: String { "\(state)/sessions.db" }

  var environment: [String: String] {
    ["LANG": "C.UTF-8", "LOGNAME": person, "HANDRAIL_STATE": state]
  }

  func makeAbove() throws {
    try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: false)
  }

  /// What hangs is ended, with 124 as its exit code.
  func run(_ words: [String], under tracer: [String] = []) throws -> Program.Ending {
    try start(words, under: tracer).ending()
  }

  func start(_ words: [String], under tracer: [String] = []) throws -> RunningProgram {
    try Program("/usr/bin/timeout", environment: environment)
      .start(["20"] + tracer + [Program.handrail.path] + words)
  }

  /// The arguments that play these lines in the session.
  func playing(
    _ lines: String, in session: String = Self.session, _ options: String...
  ) throws -> [String] {
    let file = try scratch.write(lines, to: "\(UUID().uuidString).walk")
    return ["play", "1013", "--session", session, "--commands", file] + options
  }

  @discardableResult
  func play(_ lines: String, in session: String = Self.session) throws -> Program.Ending {
    try run(playing(lines, in: session))
  }

  /// All that is kept of a session; nothing where there is none.
  func events(of session: String = Self.session) throws -> [KeptEvent] {
    let export = try run(["export", session])
    #expect([0, 1].contains(export.exit), "\(export.messages)")
    // The texts of guides are long, and are no events.
    let lines = export.output.utf8.split(separator: UInt8(ascii: "\n"))
    return try lines.filter { $0.starts(with: #"{"version":"#.utf8) }.compactMap { line in
      KeptEvent(try JSONSerialization.jsonObject(with: Data(line)))
    }
  }

  /// The names of all files beside and in the log.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: state).sorted()
  }
}

/// Lines of a walk in 1013, and the events that they lead to.
enum Lines {
  static let beginning = """
    start
    acknowledge
    answer "In the Sonos app, as an update" yes
    record "Which words" "1013, at noon"
    answer "Is an update running" no

    """
  /// One act, which is three events.
  static let choice = "choose one-controller\n"
  static let note = "note \"once more\"\n"
}

/// An event as it is kept and printed, without its time.
struct KeptEvent: Hashable {
  let number: Int
  let name: String
  let content: String

  /// Nil for JSON that is no event.
  init?(_ json: Any) {
    guard var members = json as? [String: Any], let number = members["number"] as? Int,
      let name = members["event"] as? String
    else { return nil }
    members["at"] = nil
    self.number = number
    self.name = name
    let data = try? JSONSerialization.data(withJSONObject: members, options: .sortedKeys)
    content = String(decoding: data ?? Data(), as: UTF8.self)
  }

  /// Whether it is kept in one with the event before it.
  var isWithinAct: Bool { ["stepLeft", "stepOpened"].contains(name) }
}

/// What a play with `--json` has said.
struct PlayedStates {
  /// What was carried out, and so must be on disk.
  let events: [KeptEvent]
  let objections: [String]

  /// Nothing was said by what was killed.
  init(_ ending: Program.Ending) throws {
    guard !ending.output.isEmpty else {
      events = []
      objections = []
      return
    }
    let json = try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
    let states = try #require((json as? [String: Any])?["states"] as? [[String: Any]])
    events = states.flatMap { ($0["events"] as? [Any] ?? []).compactMap { KeptEvent($0) } }
    objections = states.compactMap { $0["objection"] as? String }
  }
}
