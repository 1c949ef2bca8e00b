import Glibc

/// poll(2) without its pointers.
enum Polling {
  /// What is waited for.
  enum Interest {
    case reading, writing
  }

  /// What may be done with a descriptor.
  struct Readiness: Hashable {
    /// It can be read or written, or the next attempt says why not.
    var isReady = false
    /// Its other end is gone and nothing is left to be read.
    var isGone = false
  }

  /// Waits until something can be done or until the deadline, for ever without one. A signal ends it
  /// early. The answers are in the order of the questions.
  static func wait(
    for questions: [(descriptor: Int32, interest: Interest)],
    until deadline: ContinuousClock.Instant?
  ) -> [Readiness] {
    var polled = questions.map { question in
      pollfd(
        fd: question.descriptor,
        events: Int16(question.interest == .reading ? POLLIN : POLLOUT), revents: 0)
    }
    let count = unsafe poll(&polled, nfds_t(polled.count), milliseconds(until: deadline))
    guard count > 0 else { return polled.map { _ in Readiness() } }
    return polled.map { readiness(Int32($0.revents)) }
  }

  private static func readiness(_ events: Int32) -> Readiness {
    let hasBytes = events & Int32(POLLIN) != 0
    let isBroken = events & Int32(POLLHUP | POLLERR | POLLNVAL) != 0
    return Readiness(isReady: events != 0, isGone: isBroken && !hasBytes)
  }

  /// Rounded up: what is rounded down would poll again and again in the last millisecond.
  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let rest = (deadline - ContinuousClock.now).components
    guard rest.seconds >= 0, rest.attoseconds >= 0 else { return 0 }
    guard rest.seconds < 1_000_000 else { return 1_000_000_000 }
    let part = (rest.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(rest.seconds * 1_000 + part)
  }
}
