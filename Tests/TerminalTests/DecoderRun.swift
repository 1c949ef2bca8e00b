import Screen

@testable import Terminal

/// A decoder with a clock that goes only when told to.
struct DecoderRun {
  var decoder = KeyDecoder(escapeDelay: .milliseconds(150))
  var now = ContinuousClock.now

  /// Bytes, and how many milliseconds pass before each of them.
  mutating func type(_ text: String, gap: Int = 0) {
    for byte in text.utf8 { type([byte], gap: gap) }
  }

  mutating func type(_ bytes: [UInt8], gap: Int = 0) {
    pass(milliseconds: gap)
    decoder.feed(bytes, at: now)
  }

  /// Time passes and the decoder is asked whenever it wanted to be.
  mutating func pass(milliseconds: Int) {
    let end = now + .milliseconds(milliseconds)
    while let deadline = decoder.deadline, deadline <= end {
      now = max(now, deadline)
      decoder.expire(at: now)
    }
    now = end
  }

  /// All that has been decoded, after a time in which everything is decided.
  mutating func inputs() -> [KeyDecoder.Input] {
    pass(milliseconds: 10_000)
    var inputs: [KeyDecoder.Input] = []
    while let input = decoder.take() { inputs.append(input) }
    return inputs
  }

  mutating func keys() -> [Key] {
    inputs().compactMap { if case .key(let key) = $0 { key } else { nil } }
  }
}
