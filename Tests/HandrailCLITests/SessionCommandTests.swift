import Foundation
import GuideEngine
import TestSupport
import Testing
import Text

@testable import HandrailCLI

/// Sessions as a person meets them on the command line.
@Suite struct SessionCommandTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private func run(_ line: String..., later: Int = 0, name: String = "pi") throws -> Outcome {
    var surroundings = try surroundings(environment: ["HANDRAIL_STATE": "\(scratch.path)/state"])
    surroundings.now = surroundings.now.advanced(by: later)
    surroundings.driver = Driver(name: SafeText(name))
    return Handrail.run(line.map { Array($0.utf8) }, in: surroundings)
  }

  @discardableResult
  private func play(
    _ commands: String, in session: String = "swift-heron", later: Int = 0, _ options: String...
  ) throws -> Outcome {
    let file = try scratch.write(commands, to: "commands.walk")
    var surroundings = try surroundings(environment: ["HANDRAIL_STATE": "\(scratch.path)/state"])
    surroundings.now = surroundings.now.advanced(by: later)
    let line = ["play", "1013", "--commands", file, "--session", session] + options
    return Handrail.run(line.map { Array($0.utf8) }, in: surroundings)
  }

  private let beginning = """
    acknowledge
    answer "In the Sonos app, as an update" yes
    record "Which words" "1013, at noon"
    answer "Is an update running" no
    choose one-controller

    """

  @Test func `what is played in a session is there to be gone on with`() throws {
    let first = try play(beginning)
    #expect(first.exit == .done)
    #expect(first.output.hasSuffix("Kept in swift-heron; handrail report swift-heron tells it.\n"))
    #expect(
      try run("sessions").output
        == "swift-heron  1013  step 2, One controller, 3 of 15              2026-11-21 11:14\n")
    let second = try play(
      "expect step one-controller\ntick \"Tell the household\"\n", later: 3_600)
    #expect(second.exit == .done)
    #expect(
      try run("sessions").output
        == "swift-heron  1013  step 2, One controller, 4 of 15              2026-11-21 12:14\n")
  }

  @Test(arguments: ["wait 1 h", "check link holds"])
  func `what did not happen is not kept`(line: String) throws {
    let outcome = try play(beginning + line + "\n")
    #expect(outcome.exit == .wrongUse)
    #expect(outcome.said.hasPrefix("Line 6, \(line), plays what did not happen"))
    #expect(try run("sessions").output.isEmpty)
  }

  @Test func `a new session needs a name that can be said`() throws {
    #expect(
      try play(beginning, in: "Swift Heron").said
        == """
        There is no session Swift Heron, and a new one is called by small letters, digits and \
        hyphens, 40 at most.
        """)
  }

  @Test func `a title is of words`() throws {
    try play(beginning)
    #expect(
      try run("rename", "swift-heron", " ", "  ").said == "There is no text; write a few words.")
    #expect(
      try run("rename", "swift-heron", " The  hall ").output
        == "swift-heron is called \"The hall\" now.\n")
  }

  @Test func `the cursor is where it was`() throws {
    try play(beginning + "tick \"Tell the household\"\n")
    #expect(try play("expect cursor \"Put the driver on\"\n").exit == .done)
  }

  @Test func `a wait goes on while nobody is there`() throws {
    try play(beginning + "tick \"Let two minutes pass\"\n")
    let later = try play("expect \"Let two minutes pass\" done\n", later: 121)
    #expect(later.exit == .done)
  }

  @Test func `a session that has begun does not begin again elsewhere`() throws {
    try play(beginning)
    let outcome = try play("start at the-link\n")
    #expect(outcome.exit == .notAsWanted)
    #expect(outcome.output.contains("the session has begun already"))
  }

  @Test func `a session of another guide is not gone on with`() throws {
    try play(beginning)
    let file = try scratch.write("acknowledge\n", to: "other.walk")
    let outcome = try run("play", "803", "--commands", file, "--session", "swift-heron")
    #expect(outcome.exit == .notAsWanted)
    #expect(
      outcome.said == "swift-heron is a session of sonos/1013; play that, or name another.")
  }

  @Test func `a session as JSON has a member for everything`() throws {
    try play(beginning)
    try expectGolden(try run("sessions", "--json").output, "sessions.json")
    #expect(try run("sessions", "--trash", "--json").output == "{\"version\":1,\"sessions\":[]}\n")
  }

  @Test func `a title of one's own stands with the session and finds it`() throws {
    try play(beginning)
    let renamed = try run("rename", "swift-heron", "The", "hall\u{1B}[2J")
    #expect(renamed.output == "swift-heron is called \"The hall\\u{1B}[2J\" now.\n")
    #expect(try run("rename", "swift-heron", "The", "hall").exit == .done)
    #expect(try run("sessions").output.hasSuffix("\n             \"The hall\"\n"))
    #expect(try run("report", "the hall").output.contains("Repair report: swift-heron\n"))
  }

  @Test func `what is deleted can be restored`() throws {
    try play(beginning)
    #expect(try run("delete", "swift-heron").exit == .done)
    #expect(try run("sessions").said.hasPrefix("There is no session yet;"))
    #expect(try run("sessions", "--trash").output.contains("deleted 2026-11-21 11:14"))
    #expect(
      try play("").said
        == "swift-heron lies in the trash; write handrail restore swift-heron first.")
    #expect(try run("restore", "swift-heron").exit == .done)
    #expect(try run("sessions").output.hasPrefix("swift-heron  1013"))
    #expect(
      try run("restore", "swift-heron").said
        == "swift-heron does not lie in the trash; nothing is to be restored.")
  }

  @Test func `a session goes to another machine and says the same there`() throws {
    try play(beginning)
    let file = "\(scratch.path)/heron.jsonl"
    #expect(try run("export", "swift-heron", file).exit == .done)
    #expect(try run("export", "swift-heron", file).exit == .cannotCreate)
    let report = try run("report").output
    let other = try SessionCommandTests()
    #expect(
      try other.run("import", file).output
        == "swift-heron is here now; handrail sessions shows where it stands.\n")
    #expect(try other.run("report").output == report)
    #expect(try other.run("export", "swift-heron").output == run("export", "swift-heron").output)
    #expect(try other.run("import", file).output.hasPrefix("swift-heron is here now as "))
  }

  @Test func `a report goes into a new file only`() throws {
    try play(beginning)
    let file = "\(scratch.path)/report.txt"
    #expect(
      try run("report", "--output", file).output
        == "The report on swift-heron stands in \(file).\n")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text == (try run("report").output))
    let again = try run("report", "--output", file)
    #expect(again.exit == .cannotCreate)
    #expect(
      again.said
        == "\(file) cannot be made: it is there already, and is not overwritten; name another file."
    )
  }

  @Test(arguments: ["", "/", "/missing/report", String(repeating: "x", count: 4_096)])
  func `a report that can go nowhere is said`(path: String) throws {
    try play(beginning)
    let outcome = try run("report", "--output", "\(scratch.path)\(path)")
    #expect(outcome.exit == .cannotCreate)
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: ["text", "markdown", "json"])
  func `a report has the form that was asked for`(format: String) throws {
    try play(beginning)
    let report = try run("report", "swift-heron", "--format", format).output
    #expect(report.hasPrefix("{") == (format == "json"))
    #expect(report.contains("# Repair report") == (format == "markdown"))
    let full = try run("report", "--full", "--format", format).output
    #expect(full.contains("192.0.2.7"))
    #expect(!report.contains("192.0.2.7"))
  }

  @Test func `the times of a report are those of the clock on the wall`() throws {
    try play(beginning)
    #expect(try run("report").output.contains("Times are UTC+01:00."))
    #expect(try run("report").output.contains("Began        2026-11-21 11:14"))
  }

  @Test func `without a place for sessions it says so`() throws {
    for line in [["sessions"], ["report"], ["delete", "x"], ["export", "x"]] {
      let outcome = Handrail.run(line.map { Array($0.utf8) }, in: try surroundings())
      #expect(outcome.exit == .cannotCreate)
      #expect(outcome.said.hasPrefix("Sessions have no place: HOME is not set;"))
    }
  }

  @Test func `the place for sessions comes from the environment, if it is absolute`() throws {
    func place(_ environment: [String: String]) throws -> String? {
      try surroundings(environment: environment).stateFolder
    }
    #expect(try place(["HANDRAIL_STATE": "/a", "XDG_STATE_HOME": "/b", "HOME": "/c"]) == "/a")
    #expect(try place(["XDG_STATE_HOME": "/b", "HOME": "/c"]) == "/b/handrail")
    #expect(try place(["HOME": "/c"]) == "/c/.local/state/handrail")
    #expect(
      try place(["HANDRAIL_STATE": "a", "XDG_STATE_HOME": "b", "HOME": "/c"])
        == "/c/.local/state/handrail")
    #expect(try place(["HOME": "c"]) == nil)
  }

  @Test(arguments: [
    ("report", "There is no session to report on; begin one first."),
    ("report nobody", "There is no session nobody; handrail sessions lists all."),
    ("report swift-heren", "There is no session swift-heren; did you mean swift-heron?"),
    ("sessions now", "sessions stands alone; leave now out."),
    (
      "rename swift-heron",
      "rename needs a session's name with a title; write it behind the command."
    ),
    ("report --format pdf", "There is no report as pdf; write --format text, markdown or json."),
    ("report --json", "report takes no --json; leave it out."),
    (
      "play 1013 --commands x --take-over",
      "--take-over needs a session to take over; write --session NAME, too."
    ),
    ("import nowhere", "nowhere: There is no such file or folder; check the name."),
    (
      "import /",
      "/: This is no regular file; name one, or write - to read what is piped in."
    ),
  ])
  func `what cannot be done is said with what to do`(line: String, sentence: String) throws {
    if line.hasSuffix("heren") { try play(beginning) }
    let words = line.split(separator: " ").map { Array($0.utf8) }
    let outcome = Handrail.run(
      words, in: try surroundings(environment: ["HANDRAIL_STATE": "\(scratch.path)/state"]))
    #expect(outcome.said == sentence)
    #expect(outcome.exit != .done)
  }
}
