import Foundation

/// A program that was started. It ends with this, if nobody waited for it.
public final class RunningProgram {
  /// By which the system knows it.
  public let process: pid_t
  private let scratch: ScratchFolder
  private var hasEnded = false

  init(_ process: pid_t, writingTo scratch: ScratchFolder) {
    self.process = process
    self.scratch = scratch
  }

  deinit {
    guard !hasEnded else { return }
    kill(process, SIGKILL)
    _ = wait()
  }

  /// Waits for it, once, and says what it did.
  public func ending() throws -> Program.Ending {
    let (status, usage) = wait()
    return Program.Ending(
      exit: status >> 8 & 0xFF, signal: status & 0x7F == 0 ? nil : status & 0x7F,
      output: try text("out"), messages: try text("err"),
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }

  private func wait() -> (status: Int32, usage: rusage) {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) == -1, errno == EINTR {}
    hasEnded = true
    return (status, usage)
  }

  private func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }

  private func text(_ name: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/\(name)")),
      as: UTF8.self)
  }
}
