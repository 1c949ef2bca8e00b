import Foundation
import TestSupport
import Testing

/// Faults in the program's system calls on the files of its log, put there by strace.
///
/// strace counts only calls on the paths that it is given, so the first is the first on the log.
struct Strace {
  let place: SessionPlace

  /// What happens in place of a call.
  enum Fault: CustomStringConvertible {
    case kill
    /// This one call fails, and the next would not.
    case once(String)
    /// It and all of its kind that follow fail, as when a disk is full.
    case always(String)

    func injection(at number: Int) -> String {
      switch self {
      case .kill: "signal=KILL:when=\(number)"
      case .once(let error): "error=\(error):when=\(number)"
      case .always(let error): "error=\(error):when=\(number)+"
      }
    }

    var description: String {
      switch self {
      case .kill: "KILL"
      case .once(let error): "\(error) once"
      case .always(let error): "\(error) from there on"
      }
    }
  }

  static let path = "/usr/bin/strace"

  /// Found out by trying.
  static let isPossible: Bool = {
    let injected = ["-qq", "-o", "/dev/null", "-e", "inject=chdir:error=EIO", "/bin/true"]
    return (try? Program(path).run(injected).exit) == 0
  }()

  /// What the tracer is told before the program's own words.
  func arguments(_ call: String, _ fault: Fault, at number: Int) -> [String] {
    tracing([call], into: "/dev/null") + ["-e", "inject=\(call):\(fault.injection(at: number))"]
  }

  func tracing(_ calls: [String], into file: String) -> [String] {
    [Self.path, "-f", "-qq", "-o", file, "-e", "trace=\(calls.joined(separator: ","))"]
      + paths.flatMap { ["-P", $0] }
  }

  /// The names of all calls on the log, in order; the program runs undisturbed.
  func calls(_ words: [String], of calls: [String] = ["all"]) throws -> [String] {
    let file = "\(place.scratch.path)/calls"
    _ = try place.run(words, under: tracing(calls, into: file))
    return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").compactMap {
      // The process's number, then the call; what was interrupted, or is no call, begins otherwise.
      let words = $0.split(separator: " ", maxSplits: 1)
      let call = words.last?.drop { $0 == " " }.prefix { $0 != "(" } ?? ""
      return call.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? String(call) : nil
    }
  }

  private var paths: [String] {
    let parts = ["", ".new", ".rescued", ".rescued.new", ".mending", ".mending.twin", ".damaged-1"]
    let files = parts.flatMap { part in
      ["", "-wal", "-shm", "-journal"].map { "\(place.log)\(part)\($0)" }
    }
    return [place.scratch.path, place.above, place.state]
      + ["\(place.state)/sessions.lock"] + files
  }
}

extension SessionPlace {
  /// Plays lines and is killed once all is kept and nothing is merged: so two files stand beside the
  /// log, and the last events are in them alone.
  func playAndLeaveUnmerged(_ lines: String) throws {
    let syncs = try Strace(place: SessionPlace(copying: self)).countOfSyncs(in: lines)
    // The last two are those of the merging.
    let killed = try run(
      playing(lines), under: Strace(place: self).arguments("fdatasync", .kill, at: syncs - 1))
    #expect(killed.signal == SIGKILL)
    #expect(try files() == ["sessions.db", "sessions.db-shm", "sessions.db-wal", "sessions.lock"])
  }

  /// Writes over the head of the log, so that it is no database any more.
  func damage() throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    try file.write(contentsOf: Data("No database here".utf8))
    try file.close()
  }
}

extension Strace {
  fileprivate func countOfSyncs(in lines: String) throws -> Int {
    try calls(place.playing(lines), of: ["fdatasync"]).count
  }
}
