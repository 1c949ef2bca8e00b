import CTerminal
import Glibc

/// Lines in, text out: a terminal that is only written on, a pipe, a serial line.
///
/// There is one at a time, and none beside a `Terminal`. Nothing is read as long as something is still
/// to be written, so whoever does not listen is not talked to on and on; signals are heard all the time.
public struct LineTerminal: ~Copyable {
  /// What has happened.
  public enum Event: Hashable, Sendable {
    /// A line without its end; what is too long is cut.
    case line([UInt8])
    case signal(TerminalSignal)
    /// Input has ended, as a pipe does or with Ctrl-D.
    case ended
    /// There is no terminal any more, or nobody reads what is written.
    case gone
    case timeout
  }

  /// More of one line is read and forgotten.
  public static let lineLimit = 16_384

  private let input: Int32
  private let output: Int32
  private let reopened: Int32
  private let signals: SignalPipe
  private var signalsInHand: ArraySlice<TerminalSignal> = []
  private var lines = LineCutter(limit: lineLimit)
  private var pending: ArraySlice<UInt8> = []
  private var hasEnded = false
  private var isGone = false
  /// Why the other side took nothing more, as the system says it; 0 as long as it does.
  public private(set) var failure: Int32 = 0

  /// Whether somebody types at a terminal, and sees there what he types.
  public let isTyped: Bool

  /// Takes the signals of the process; the modes of a terminal stay as they are.
  public init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) throws(TerminalProblem) {
    self.input = input
    reopened = handrail_reopen_without_waiting(output)
    self.output = reopened == -1 ? output : reopened
    isTyped = isatty(input) == 1
    signals = try SignalPipe.take(input: input, output: output)
  }

  deinit {
    if reopened != -1 { close(reopened) }
  }

  /// Columns as of now; 80 where nobody knows.
  public var columns: Int {
    var (columns, rows): (Int32, Int32) = (0, 0)
    unsafe handrail_terminal_size(output, &columns, &rows)
    return columns > 0 ? min(Int(columns), 1_000) : 80
  }

  /// Writes what the other side takes now; the rest goes on its way in `next`.
  public mutating func write(_ text: String) {
    pending += Array(text.utf8)
  }

  /// Waits for what happens next.
  public mutating func next(until deadline: ContinuousClock.Instant? = nil) -> Event {
    while true {
      if let signal = signalsInHand.popFirst() { return .signal(signal) }
      if isGone { return .gone }
      if pending.isEmpty {
        if let line = lines.next() { return .line(line) }
        if hasEnded { return lines.rest().map { .line($0) } ?? .ended }
      }
      let isWriting = !pending.isEmpty
      let answers = Polling.wait(
        for: [
          (signals.descriptor, .reading), (isWriting ? -1 : input, .reading),
          (isWriting ? output : -1, .writing),
        ], until: isWriting ? nil : deadline)
      if answers[0].isReady { hear() }
      if answers[2].isReady { send() }
      if answers[1].isReady { read() }
      if !isWriting, let deadline, ContinuousClock.now >= deadline { return .timeout }
    }
  }

  /// Gives the other side some time to take the rest; what it does not take is lost.
  public mutating func drain(for patience: Duration = .seconds(1)) {
    let end = ContinuousClock.now + patience
    while !pending.isEmpty, !isGone, ContinuousClock.now < end {
      if Polling.wait(for: [(output, .writing)], until: end)[0].isReady { send() }
    }
  }

  /// Stops the process under a shell, as Ctrl-Z asks for; returns when it goes on.
  public func stop() {
    if getsid(0) != getpid() { handrail_terminal_stop() }
  }

  private mutating func hear() {
    let arrivals = signals.read()
    signalsInHand += arrivals.others
    if arrivals.hasHungUp { isGone = true }
  }

  /// A pipe that can take anything takes so much without waiting.
  private static let portion = Int(PIPE_BUF)

  private mutating func send() {
    let bytes = Array(pending.prefix(Self.portion))
    let count = unsafe Glibc.write(output, bytes, bytes.count)
    if count >= 0 {
      pending = pending.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      failure = errno
      isGone = true
    }
  }

  private mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe Glibc.read(input, &buffer, buffer.count)
    if count > 0 {
      lines.feed(buffer.prefix(count))
    } else if count == 0 {
      // A terminal that hung up reads as if somebody had typed Ctrl-D, but has no modes any more.
      if isTyped, isatty(input) == 0 { isGone = true }
      hasEnded = true
    } else if errno != EAGAIN, errno != EINTR {
      isGone = true
    }
  }
}
