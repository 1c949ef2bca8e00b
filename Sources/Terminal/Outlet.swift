import Glibc

/// Where bytes go to the terminal, without ever waiting for it.
///
/// What the terminal does not take yet is kept here, so a connection that hangs holds nobody up.
final class Outlet {
  let descriptor: Int32
  private let isOurs: Bool
  private var pending: [UInt8] = []
  /// Whether there is nobody who could take bytes.
  private(set) var isGone = false

  /// A descriptor that cannot be opened again without waiting is written to as it is.
  init(_ given: Int32, reopened: Int32) {
    isOurs = reopened != -1
    descriptor = isOurs ? reopened : given
  }

  deinit {
    if isOurs { Glibc.close(descriptor) }
  }

  /// Whether the terminal has still to take something.
  var isBlocked: Bool { !pending.isEmpty && !isGone }

  /// Sends bytes, as far as the terminal takes them now.
  func send(_ bytes: [UInt8]) {
    pending += bytes
    flush()
  }

  /// Goes on with what had to wait.
  func flush() {
    while !pending.isEmpty, !isGone {
      let written = unsafe pending.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress, buffer.count)
      }
      if written >= 0 {
        pending.removeFirst(written)
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        isGone = true
      }
    }
  }

  /// Gives the terminal some time to take the rest.
  func drain(for patience: Duration) {
    let end = ContinuousClock.now + patience
    while isBlocked, ContinuousClock.now < end {
      _ = Polling.wait(for: [(descriptor, .writing)], until: end)
      flush()
    }
  }
}
