import CTerminal
import Glibc

/// The signals of the process as long as there is a terminal: handlers only write into a pipe.
final class SignalPipe {
  /// The end to be polled.
  let descriptor: Int32

  /// What has come since the last look.
  struct Arrivals: Equatable {
    var hasHungUp = false
    var hasResized = false
    var goesOn = false
    var others: [TerminalSignal] = []
    var isEmpty: Bool { self == Arrivals() }
  }

  /// Takes the signals; fails when somebody has them.
  static func take(input: Int32, output: Int32) throws(TerminalProblem) -> SignalPipe {
    let descriptor = handrail_terminal_take(input, output)
    guard descriptor != -1 else { throw .system(errno) }
    return SignalPipe(descriptor)
  }

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    handrail_terminal_release()
  }

  /// What a trap writes to the terminal.
  func setFarewell(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe handrail_terminal_set_farewell(buffer.baseAddress, buffer.count)
    }
  }

  /// Everything that is in the pipe; the same signal twice is one.
  func read() -> Arrivals {
    var arrivals = Arrivals()
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return arrivals }
      for byte in buffer.prefix(count) { arrivals.add(Int32(byte)) }
    }
  }
}

extension SignalPipe.Arrivals {
  fileprivate mutating func add(_ number: Int32) {
    switch number {
    case SIGHUP: hasHungUp = true
    case SIGWINCH: hasResized = true
    case SIGCONT: goesOn = true
    case SIGINT: add(.interrupt)
    case SIGTERM: add(.terminate)
    case SIGTSTP: add(.stop)
    default: break
    }
  }

  private mutating func add(_ signal: TerminalSignal) {
    if !others.contains(signal) { others.append(signal) }
  }
}
