import Foundation
import TestSupport
import Testing

/// A real sshd on the loopback, with keys and a port of the test's own, and the client's way to it.
final class LoopbackSSH {
  private let folder: ScratchFolder
  private var server: pid_t?

  /// Why it cannot be had on this machine; nil where it can.
  static let obstacle: String? = {
    do {
      let ending = try LoopbackSSH([:]).run("echo here")
      return ending.output == "here\n" ? nil : "sshd lets nobody in: \(ending.messages)"
    } catch {
      return "\(error)"
    }
  }()

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What is started through it has this in its environment.
  init(_ environment: [String: String]) throws {
    folder = try ScratchFolder()
    for name in ["host", "user"] {
      let made = try Program("/usr/bin/ssh-keygen").run(
        ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", "\(folder.path)/\(name)"])
      guard made.exit == 0 else { throw Failure(description: made.messages) }
    }
    // Where root runs it, sshd asks for this folder; a service would have made it.
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    try start(environment)
  }

  deinit {
    if let server { Self.end(server) }
  }

  /// The words that begin a command of the client.
  var client: [String] { ["/usr/bin/ssh", "-F", "\(folder.path)/client"] }

  /// Runs a command there without a terminal, to its end.
  func run(_ command: String) throws -> Program.Ending {
    try Program("/usr/bin/ssh").run(["-F", "\(folder.path)/client", "here", command])
  }

  /// Somebody else may take a free port before sshd does.
  private func start(_ environment: [String: String]) throws {
    var said = ""
    for _ in 0..<5 {
      let port = try Self.freePort()
      try writeSettings(port, environment)
      let log = try folder.write("", to: "log")
      let attempt = try Program("/usr/sbin/sshd")
        .start(["-D", "-f", "\(folder.path)/server", "-E", log])
      let listens = try Patience.waits(.seconds(10)) {
        said = try String(contentsOfFile: log, encoding: .utf8)
        return said.contains("Server listening") || waitpid(attempt, nil, WNOHANG) == attempt
      }
      if listens, said.contains("Server listening") {
        server = attempt
        return
      }
      if !listens { Self.end(attempt) }
      guard said.contains("in use") else { break }
    }
    throw Failure(description: "sshd does not start: \(said)")
  }

  private static func end(_ process: pid_t) {
    kill(process, SIGTERM)
    waitpid(process, nil, 0)
  }

  private func writeSettings(_ port: UInt16, _ environment: [String: String]) throws {
    let variables = environment.map { "\($0)=\($1)" }.joined(separator: " ")
    try folder.write(
      """
      ListenAddress 127.0.0.1:\(port)
      HostKey \(folder.path)/host
      PidFile none
      AuthorizedKeysFile \(folder.path)/user.pub
      UsePAM no
      StrictModes no
      PasswordAuthentication no
      PermitRootLogin prohibit-password
      PrintMotd no
      PrintLastLog no
      \(variables.isEmpty ? "" : "SetEnv \(variables)")

      """, to: "server")
    let host = try String(contentsOfFile: "\(folder.path)/host.pub", encoding: .utf8)
    try folder.write("[127.0.0.1]:\(port) \(host)", to: "known")
    try folder.write(
      """
      Host here
        HostName 127.0.0.1
        Port \(port)
        IdentityFile \(folder.path)/user
        IdentitiesOnly yes
        UserKnownHostsFile \(folder.path)/known
        BatchMode yes
        LogLevel ERROR

      """, to: "client")
  }

  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw Failure(description: "there is no loopback") }
    return UInt16(bigEndian: address.sin_port)
  }
}
