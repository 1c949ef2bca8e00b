import Foundation
import TestSupport
import Testing

/// The wizard behind a real sshd, as most people have it.
@Suite(
  .enabled(
    if: LoopbackSSH.obstacle == nil || isCI, "\(LoopbackSSH.obstacle ?? "sshd runs here")"))
struct ConnectionTests {
  private let state: StateFolder
  private let ssh: LoopbackSSH
  private let screen: TmuxScreen

  init() throws {
    state = try StateFolder()
    ssh = try LoopbackSSH(state.environment)
    screen = try TmuxScreen(environment: state.environment)
  }

  private func connect(_ words: String) throws {
    let client = ssh.client.joined(separator: " ")
    // Each process says its number and becomes another with the same one.
    let inner = "echo \\$\\$ > \(state.path)/wizard; exec \(Program.handrail.path) \(words)"
    try screen.run(
      "clear; sh -c 'echo $$ > \(state.path)/client; exec \(client) -t here \"\(inner)\"'")
  }

  private func number(_ name: String) throws -> pid_t {
    let text = try String(contentsOfFile: "\(state.path)/\(name)", encoding: .utf8)
    return try #require(pid_t(text.trimmingCharacters(in: .newlines)))
  }

  @Test func `start, tick, leave and resume over ssh`() throws {
    try screen.run("stty -a > \(state.path)/before")
    try connect("1003")
    try screen.wait(for: "Do you see this?")
    try screen.type("\ry")
    try screen.wait(for: "1 of 9")
    // It is the first process there, and nobody could let it go on.
    try screen.type("\u{1A}q")
    screen.waitForPrompt()
    try connect("resume")
    try screen.wait(for: "1 of 9")
    try screen.type("q")
    screen.waitForPrompt()
    try screen.run("clear; stty -a | diff - \(state.path)/before && echo as-before")
    try screen.wait(for: "as-before")
    #expect(try state.events().filter { $0.contains("\"quit\"") }.count == 2)
    #expect(try state.events().contains { $0.contains("\"clientAddress\":\"127.0.0.1\"") })
  }

  @Test func `another size of the window is seen over ssh`() throws {
    try connect("1003")
    try screen.wait(for: "Do you see this?")
    for columns in [60, 100, 80] {
      try screen.resize(columns: columns, rows: 24)

      try screen.wait("The screen is not \(columns) columns wide") { rows in
        rows.first.map { $0.hasPrefix("╔═ WARNING ═") && $0.count == columns } == true
      }
    }
    try screen.type("q")
    screen.waitForPrompt()
  }

  @Test func `fault 1: a client that is killed ends it, and the next login goes on`() throws {
    try connect("1003")
    try screen.wait(for: "Do you see this?")
    try screen.type("\ry")
    try screen.wait(for: "1 of 9")
    let wizard = try number("wizard")
    #expect(kill(wizard, 0) == 0)

    #expect(kill(try number("client"), SIGKILL) == 0)

    #expect(Patience.waits(.seconds(2)) { kill(wizard, 0) == -1 })
    #expect(try state.events().last?.contains("connectionLost") == true)
    try screen.run("stty sane; tput rmcup; clear")
    screen.waitForPrompt()
    try connect("")
    try screen.wait(for: "Go on where you stopped")
    try screen.type("\r")
    try screen.wait(for: "1 of 9")
    try screen.type("q")
    screen.waitForPrompt()
  }

  @Test func `fault 3: a client that hangs keeps nothing from the disk`() throws {
    // A shell that controls jobs would say that the client has stopped.
    try screen.run("set +m")
    try connect("1003")
    try screen.wait(for: "Do you see this?")
    try screen.type("\r")
    try screen.wait(for: "0 of 9")
    let client = try number("client")
    let wizard = try number("wizard")
    let shown = try screen.capture()

    #expect(kill(client, SIGSTOP) == 0)
    // A key cannot come any more; what is left is that somebody there ends it.
    kill(wizard, SIGTERM)
    try state.wait(for: 1, of: "left")

    #expect(try screen.capture() == shown)
    #expect(Patience.waits(.seconds(2)) { kill(wizard, 0) == -1 })
    kill(client, SIGKILL)
  }

  @Test func `fault 15: without a terminal it is said how to get one, or it is plain`() throws {
    let ending = try ssh.run("\(Program.handrail.path) 1003")

    #expect(ending.signal == nil && ending.exit != 255)
    #expect((ending.output + ending.messages).contains(#/[A-Z][^.]+\./#))
    #expect(!(ending.output + ending.messages).contains("\u{1B}"))
  }
}
