import Foundation

/// A program that is run to its end, and what it did.
public struct Program: Sendable {
  /// Where it stands.
  public let path: String
  /// All that it has of an environment, so that nothing depends on whose it is.
  public var environment: [String: String] = ["LANG": "C.UTF-8"]

  /// What is left of a program that ended.
  public struct Ending: Sendable {
    /// Its exit code.
    public let exit: Int32
    /// Nil unless a signal ended it.
    public let signal: Int32?
    /// What went to standard output.
    public let output: String
    /// What went to standard error.
    public let messages: String
    /// The processor's time for it, which does not grow while others have the processor.
    public let processorSeconds: Double
  }

  /// A program by its path, in an environment that says no more than that text is UTF-8.
  public init(_ path: String, environment: [String: String] = ["LANG": "C.UTF-8"]) {
    self.path = path
    self.environment = environment
  }

  /// The release that `Scripts/build` leaves.
  public static let handrail = Program("\(repository)/.build/bin/handrail")

  /// The folder that holds Package.swift.
  public static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Runs it to its end.
  public func run(_ arguments: [String], input: String = "/dev/null") throws -> Ending {
    try start(arguments, input: input).ending()
  }

  /// Starts it, to be waited for. Output goes into files, so a program that writes much never waits
  /// for its reader.
  public func start(_ arguments: [String], input: String = "/dev/null") throws -> RunningProgram {
    let scratch = try ScratchFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    for (descriptor, name) in [(Int32(1), "out"), (2, "err")] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, "\(scratch.path)/\(name)", O_WRONLY | O_CREAT, 0o600)
    }
    return RunningProgram(try spawn(arguments, &actions), writingTo: scratch)
  }

  /// Starts it with nothing to read and nobody who listens; whoever does so has to end it.
  public func start(_ arguments: [String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 0...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    return try spawn(arguments, &actions)
  }

  /// Copies it, in a process of its own: a file that was written in this one may still be open in
  /// what another test has just started, and then it is too busy to be run.
  public func copy(to path: String) throws {
    guard try Program("/bin/cp").run([self.path, path]).exit == 0 else { throw POSIXError(.EIO) }
  }

  private func spawn(
    _ arguments: [String], _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    attributes.letSignalsThrough()
    var process: pid_t = 0
    let failure = posix_spawn(&process, path, &actions, &attributes, words, variables)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    return process
  }
}

extension posix_spawnattr_t {
  /// Tests run on threads that take no signals, and a program that is started there would inherit
  /// that: SIGTERM would end no tmux, and ssh would never hear of another size.
  mutating func letSignalsThrough(_ others: Int16 = 0) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&self, &none)
    // POSIX_SPAWN_SETSIGMASK, which Swift does not see.
    posix_spawnattr_setflags(&self, others | 0x08)
  }
}
