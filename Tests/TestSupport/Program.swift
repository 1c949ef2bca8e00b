import Foundation

/// A program that is run to its end, and what it did.
public struct Program: Sendable {
  public let path: String
  public var environment: [String: String] = ["LANG": "C.UTF-8"]

  /// What is left of a program that ended.
  public struct Ending: Sendable {
    public let exit: Int32
    /// Nil unless a signal ended it.
    public let signal: Int32?
    public let output: String
    public let messages: String
    public let seconds: Double
  }

  public init(_ path: String, environment: [String: String] = ["LANG": "C.UTF-8"]) {
    self.path = path
    self.environment = environment
  }

  /// The release that `Scripts/build` leaves.
  public static let handrail = Program("\(repository)/.build/bin/handrail")

  /// The folder that holds Package.swift.
  public static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Output goes into files, so a program that writes much never waits for its reader.
  public func run(_ arguments: [String], input: String = "/dev/null") throws -> Ending {
    let scratch = try ScratchFolder()
    let (output, messages) = ("\(scratch.path)/out", "\(scratch.path)/err")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, messages, O_WRONLY | O_CREAT, 0o600)
    let start = ContinuousClock.now
    let process = try spawn(arguments, &actions)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    let spent = (ContinuousClock.now - start) / .seconds(1)
    return Ending(
      exit: status >> 8 & 0xFF, signal: status & 0x7F == 0 ? nil : status & 0x7F,
      output: try text(output), messages: try text(messages), seconds: spent)
  }

  private func spawn(
    _ arguments: [String], _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, path, &actions, nil, words, variables)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    return process
  }

  private func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
  }
}
