import Glibc
import Screen
import Text

extension Terminal {
  /// Waits for what happens next, until the deadline or for ever; costs nothing while nothing happens.
  ///
  /// Also watches other descriptors, which the caller reads when they are ready. A paste is one event,
  /// and so is a burst of resizes. Once the terminal is gone it says so each time.
  public mutating func next(
    until deadline: ContinuousClock.Instant? = nil, watching descriptors: [Int32] = []
  ) -> TerminalEvent {
    while true {
      if isGone || outlet.isGone { return .gone }
      if let event = eventInHand() { return event }
      let answers = wait(until: deadline, watching: descriptors)
      if let event = event(from: answers, descriptors) { return event }
      guard let deadline, ContinuousClock.now >= deadline else { continue }
      return .timeout
    }
  }

  /// What needs no look at the world.
  private mutating func eventInHand() -> TerminalEvent? {
    if let signal = signalsInHand.popFirst() { return .signal(signal) }
    guard wantsResizeEvent else { return nil }
    wantsResizeEvent = false
    _ = measure()
    return .resized(size)
  }

  private func wait(
    until deadline: ContinuousClock.Instant?, watching descriptors: [Int32]
  ) -> [Polling.Readiness] {
    let ends =
      decoder.hasInput
      ? [ContinuousClock.now] : [deadline, decoder.deadline].compactMap { $0 }
    return Polling.wait(
      for: [(signals.descriptor, .reading), (input, .reading)]
        // Nobody who has nothing to write is woken because he could.
        + [(outlet.isBlocked ? outlet.descriptor : -1, .writing)]
        + descriptors.map { ($0, .reading) },
      until: ends.min())
  }

  private mutating func event(
    from answers: [Polling.Readiness], _ descriptors: [Int32]
  ) -> TerminalEvent? {
    if answers[0].isReady, let event = answerSignals() { return event }
    if answers[2].isReady { continueSending() }
    let ready = zip(descriptors, answers.dropFirst(3)).first { $1.isReady }?.0
    // Whoever holds a key down must not keep an answer from being read.
    if let ready, !wasReadyLast {
      wasReadyLast = true
      return .ready(ready)
    }
    wasReadyLast = false
    if !decoder.hasInput, answers[1].isReady { readInput(answers[1]) }
    decoder.expire(at: .now)
    if let input = decoder.take() { return event(of: input) }
    if isGone { return .gone }
    return ready.map { .ready($0) }
  }

  private func event(of input: KeyDecoder.Input) -> TerminalEvent {
    switch input {
    case .key(let key): .key(key)
    case .paste(let bytes): .paste(PastedText.text(of: bytes))
    }
  }

  private mutating func readInput(_ readiness: Polling.Readiness) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = readiness.isGone ? 0 : unsafe read(input, &buffer, buffer.count)
    if count > 0 {
      decoder.feed(buffer.prefix(count), at: .now)
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isGone = true
    }
  }

  private mutating func answerSignals() -> TerminalEvent? {
    var arrivals = signals.read()
    if arrivals.hasResized { settle(&arrivals) }
    if arrivals.hasHungUp {
      isGone = true
      return .gone
    }
    signalsInHand += arrivals.others
    if arrivals.goesOn {
      resume()
    } else if arrivals.hasResized, measure() {
      wantsResizeEvent = true
    }
    return eventInHand()
  }

  /// Who drags a window's corner gets one paint when he rests.
  private func settle(_ arrivals: inout SignalPipe.Arrivals) {
    for _ in 0..<10 where !arrivals.hasHungUp && arrivals.others.isEmpty {
      let answers = Polling.wait(
        for: [(signals.descriptor, .reading)], until: .now + .milliseconds(20))
      guard answers[0].isReady else { return }
      let more = signals.read()
      arrivals.hasHungUp = more.hasHungUp
      arrivals.goesOn = arrivals.goesOn || more.goesOn
      arrivals.others += more.others
    }
  }
}
