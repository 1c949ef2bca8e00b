import Foundation
import TestSupport
import Testing

/// A terminal with a shell in it, as a person has it: a tmux server of the test's own.
final class TmuxScreen {
  private let folder: ScratchFolder
  private var server: pid_t?
  private static let tmux = Program(
    "/usr/bin/tmux", environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
  private static let prompt = "ready>"

  /// The shell knows nothing but this environment, and TERM.
  init(columns: Int = 80, rows: Int = 24, environment: [String: String]) throws {
    folder = try ScratchFolder()
    let variables = ["TERM": "screen-256color", "PS1": "\(Self.prompt) ", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }.map { "\($0)=\($1)" }
    let size = ["-x", "\(columns)", "-y", "\(rows)"]
    // Without readline the shell leaves the terminal's modes alone.
    let shell = ["bash", "--norc", "--noprofile", "--noediting"]
    try tell(
      ["-u", "-f", "/dev/null", "new-session", "-d"] + size + ["env", "-i"] + variables + shell)
    server = pid_t(try fact("pid"))
    #expect(waitForPrompt())
  }

  deinit {
    guard let server, kill(server, SIGTERM) == 0 else { return }
    if !Patience.waits(.seconds(2), until: { Self.hasEnded(server) }) { kill(server, SIGKILL) }
  }

  /// Its parent is the system's first process, which in a container may leave it lying about.
  private static func hasEnded(_ process: pid_t) -> Bool {
    let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return stat?.contains(") Z ") ?? true
  }

  /// Types characters as they are: a carriage return is Enter, 0x1A is Ctrl-Z.
  func type(_ keys: String) throws {
    try tell(["send-keys", "-l", "--", keys])
  }

  /// A command line for the shell.
  func run(_ line: String) throws {
    try type("\(line)\r")
  }

  /// The rows of the screen, without the blanks at their ends.
  func capture() throws -> [String] {
    var rows = try tell(["capture-pane", "-p"]).output.components(separatedBy: "\n")
    if rows.last == "" { rows.removeLast() }
    return rows
  }

  /// The same, and where the cursor is: its row and column, from 0 on.
  func look() throws -> (rows: [String], cursor: String) {
    let words = ["capture-pane", "-p", ";", "display-message", "-p", "#{cursor_y},#{cursor_x}"]
    var rows = try tell(words).output.components(separatedBy: "\n")
    if rows.last == "" { rows.removeLast() }
    let cursor = rows.popLast() ?? ""
    return (rows, cursor)
  }

  /// What tmux knows of the terminal, such as `alternate_on`.
  func fact(_ name: String) throws -> String {
    try tell(["display-message", "-p", "#{\(name)}"]).output.trimmingCharacters(in: .newlines)
  }

  func resize(columns: Int, rows: Int) throws {
    try tell(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Fails the test where a text is not seen in time.
  @discardableResult
  func wait(for text: String, at location: SourceLocation = #_sourceLocation) throws -> Bool {
    try wait("\(text) was not shown", at: location) { rows in rows.contains { $0.contains(text) } }
  }

  /// Fails the test where the screen does not come to look so in time.
  @discardableResult
  func wait(
    _ failure: String, at location: SourceLocation = #_sourceLocation,
    until looksSo: ([String]) -> Bool
  ) throws -> Bool {
    var rows: [String] = []
    let comes = try Patience.waits {
      rows = try capture()
      return looksSo(rows)
    }
    if !comes {
      Issue.record("\(failure):\n\(rows.joined(separator: "\n"))", sourceLocation: location)
    }
    return comes
  }

  /// Until the shell waits for a command.
  @discardableResult
  func waitForPrompt(at location: SourceLocation = #_sourceLocation) -> Bool {
    let waits = try? wait("The shell did not come back", at: location) { rows in
      rows.last { !$0.isEmpty } == Self.prompt
    }
    return waits == true
  }

  @discardableResult
  private func tell(_ words: [String]) throws -> Program.Ending {
    try Self.tmux.run(["-S", "\(folder.path)/tmux"] + words)
  }
}
