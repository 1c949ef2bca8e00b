import Foundation

/// A program on a terminal of its own, which ends at the latest with the test.
public final class Victim {
  /// Its terminal.
  public let terminal: PseudoTerminal
  /// The terminal's before the program had it.
  public let modesBefore: [UInt32]
  /// Its number.
  public let process: pid_t
  private var status: Int32?

  /// The program that can end in every way.
  public static let path = "\(Program.repository)/.build/debug/terminal-victim"

  /// Starts it as the first process of a session on the terminal, as sshd does.
  public init(
    _ command: [String] = [path], term: String? = "xterm-256color", columns: Int = 80,
    rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    modesBefore = terminal.modes
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, terminal.path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // POSIX_SPAWN_SETSID, which Swift does not see.
    attributes.letSignalsThrough(0x80)
    let standard: [String: String?] = [
      "TERM": term, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    let variables = standard.compactMapValues { $0 }.merging(environment) { $1 }
    let words = command.map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, command[0], &actions, &attributes, words, settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    self.process = process
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = ending
    }
  }

  /// Sends it a signal.
  public func send(_ signal: Int32) { kill(process, signal) }

  /// How it ended: 0 to 255 by itself, minus the signal otherwise. Waits for it.
  public var ending: Int32 {
    if let status { return Self.words(status) }
    var found: Int32 = 0
    while waitpid(process, &found, 0) == -1, errno == EINTR {}
    status = found
    return Self.words(found)
  }

  /// Whether it ends before so much time has passed; how it did is known afterwards.
  public func ends(within patience: Duration) -> Bool {
    let end = ContinuousClock.now + patience
    while status == nil, ContinuousClock.now < end {
      var found: Int32 = 0
      if waitpid(process, &found, WNOHANG) == process { status = found } else { usleep(5_000) }
    }
    return status != nil
  }

  private static func words(_ status: Int32) -> Int32 {
    status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }
}
