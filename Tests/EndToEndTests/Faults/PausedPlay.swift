import Foundation
import TestSupport
import Testing

/// A play that was stopped by a signal while it drives a session: the first of its notes is kept,
/// and the log is in nobody's hands.
final class PausedPlay {
  private let tracer: RunningProgram
  /// The play itself, below its tracer.
  private let process: pid_t
  private var hasEnded = false

  /// What is kept before it stops, and what comes after.
  static let (first, second) = ("the first note", "the second note")
  private static let lines = "note \"\(first)\"\nnote \"\(second)\"\n"

  init(at place: SessionPlace) throws {
    let strace = Strace(place: place)
    let file = "\(place.scratch.path)/paused"
    let stop = "inject=newfstatat:signal=STOP:when=\(try Self.moment(at: place))"
    let tracing = strace.tracing(["newfstatat"], into: file) + ["-e", stop]
    tracer = try place.start(place.playing(Self.lines), under: tracing)
    process = try Self.stopped(in: file)
  }

  deinit {
    if !hasEnded { kill(process, SIGKILL) }
  }

  /// Lets it go on to its end.
  func goOn() throws -> Program.Ending {
    kill(process, SIGCONT)
    return try ending()
  }

  /// Ends it where it stands, as no program can help.
  func end() throws {
    kill(process, SIGKILL)
    #expect(try ending().signal == SIGKILL)
  }

  private func ending() throws -> Program.Ending {
    defer { hasEnded = true }
    return try tracer.ending()
  }

  /// The first look at the log after the first note is on disk: outside of any transaction.
  private static func moment(at place: SessionPlace) throws -> Int {
    let copy = try SessionPlace(copying: place)
    let calls = try Strace(place: copy).calls(
      copy.playing(lines), of: ["newfstatat", "fdatasync"])
    // The head of the file beside the log, its name, who drives, and the first note.
    let syncs = calls.indices.filter { calls[$0] == "fdatasync" }
    let kept = try #require(syncs.dropFirst(3).first)
    return calls[..<kept].count { $0 == "newfstatat" } + 1
  }

  /// Waits until the tracer has written down that it stopped, and says its number.
  private static func stopped(in file: String) throws -> pid_t {
    let deadline = Date(timeIntervalSinceNow: 20)
    while Date() < deadline {
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      let line = text.split(separator: "\n").last { $0.contains("--- stopped by SIGSTOP ---") }
      if let process = line?.split(separator: " ").first.flatMap({ pid_t($0) }) { return process }
      usleep(2_000)
    }
    throw POSIXError(.ETIMEDOUT)
  }
}
