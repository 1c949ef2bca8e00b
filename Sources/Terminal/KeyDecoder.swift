import Screen

/// Bytes of a terminal become keys and pastes; what time has passed between them matters.
///
/// A lone ESC is held back for a while, since it may begin the sequence of another key. Once it has
/// been given out as Esc, a `[` or `O` that follows within a second and is itself followed by the
/// letter of an arrow, Home or End still becomes that key: nobody types that, and a bad line does.
/// Anything else that follows an ESC is a key of its own. What is no key is dropped.
struct KeyDecoder {
  typealias Instant = ContinuousClock.Instant

  /// What a person did.
  enum Input: Hashable, Sendable {
    case key(Key)
    case paste([UInt8])
  }

  private enum State {
    case ground
    case escape
    /// After an ESC that was given out as Esc, at this time.
    case late(Instant)
    /// Then came this byte.
    case lateIntroducer(UInt8)
    /// Within a sequence that began with ESC and this byte.
    case sequence(introducer: UInt8, parameters: [UInt8])
    /// The console's `ESC [ [ A`.
    case consoleFunction
    case utf8([UInt8])
    case paste(PasteCollector)
  }

  /// How long the rest of a sequence may take.
  static let patience = Duration.seconds(1)
  private static let longestSequence = 32

  private let escapeDelay: Duration
  private var state = State.ground
  private var queue: [Input] = []
  private var taken = 0

  /// When `expire` must be called at the latest, unless bytes come first.
  private(set) var deadline: Instant?

  init(escapeDelay: Duration) {
    self.escapeDelay = escapeDelay
  }

  /// Whether something is to be taken at once.
  var hasInput: Bool { taken < queue.count }

  /// What a person did next, if it is known already.
  mutating func take() -> Input? {
    guard hasInput else { return nil }
    defer { taken += 1 }
    let input = queue[taken]
    if taken + 1 == queue.count {
      queue.removeAll(keepingCapacity: true)
      taken = -1
    }
    return input
  }

  /// Bytes that have come by now.
  mutating func feed(_ bytes: some Sequence<UInt8>, at now: Instant) {
    expire(at: now)
    for byte in bytes { feed(byte, at: now) }
  }

  /// Decides what had to wait until now.
  mutating func expire(at now: Instant) {
    guard let deadline, deadline <= now else { return }
    let waiting = state
    enter(.ground)
    switch waiting {
    case .escape:
      give(.escape)
      state = .late(now)
    case .lateIntroducer(let byte), .sequence(let byte, []):
      if case .sequence = waiting { give(.escape) }
      ground(byte, now)
    case .paste(let collector):
      queue.append(.paste(collector.content))
      for byte in collector.following { feed(byte, at: now) }
    case .ground, .late, .sequence, .consoleFunction, .utf8:
      break
    }
  }

  private mutating func feed(_ byte: UInt8, at now: Instant) {
    switch state {
    case .ground: ground(byte, now)
    case .escape: afterEscape(byte, now)
    case .late(let since): late(byte, since, now)
    case .lateIntroducer(let introducer): afterLateIntroducer(byte, introducer, now)
    case .sequence(let introducer, let parameters):
      inSequence(byte, introducer, parameters, now)
    case .consoleFunction:
      enter(.ground)
      if (0x41...0x45).contains(byte) { give(.function(Int(byte) - 0x40)) }
    case .utf8(let bytes): continueUTF8(bytes + [byte], now)
    case .paste(var collector):
      // Taken out first, or each byte would copy all that was pasted so far.
      state = .ground
      collector.add(byte)
      enter(.paste(collector), until: now + collector.patience)
    }
  }

  private mutating func enter(_ new: State, until deadline: Instant? = nil) {
    state = new
    self.deadline = deadline
  }

  private mutating func give(_ key: Key) {
    queue.append(.key(key))
  }

  private mutating func ground(_ byte: UInt8, _ now: Instant) {
    enter(.ground)
    switch byte {
    case 0x1B: enter(.escape, until: now + escapeDelay)
    case 0x80...: continueUTF8([byte], now)
    default: give(Self.key(of: byte))
    }
  }

  private mutating func afterEscape(_ byte: UInt8, _ now: Instant) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      enter(.sequence(introducer: byte, parameters: []), until: now + Self.patience)
    default:
      give(.escape)
      ground(byte, now)
    }
  }

  private mutating func late(_ byte: UInt8, _ since: Instant, _ now: Instant) {
    let isIntroducer = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O")
    if isIntroducer, now - since < Self.patience {
      enter(.lateIntroducer(byte), until: now + Self.patience)
    } else {
      ground(byte, now)
    }
  }

  private mutating func afterLateIntroducer(_ byte: UInt8, _ introducer: UInt8, _ now: Instant) {
    if let key = KeySequence.cursorKeys[byte] {
      enter(.ground)
      give(key)
    } else {
      ground(introducer, now)
      feed(byte, at: now)
    }
  }

  private mutating func inSequence(
    _ byte: UInt8, _ introducer: UInt8, _ parameters: [UInt8], _ now: Instant
  ) {
    switch byte {
    case 0x20...0x3F where parameters.count < Self.longestSequence:
      enter(
        .sequence(introducer: introducer, parameters: parameters + [byte]),
        until: now + Self.patience)
    case 0x20...0x3F:
      break
    case UInt8(ascii: "[") where introducer == byte && parameters.isEmpty:
      enter(.consoleFunction, until: now + Self.patience)
    case 0x40...0x7E: finish(KeySequence(introducer, parameters, final: byte), now)
    default: ground(byte, now)
    }
  }

  private mutating func finish(_ sequence: KeySequence, _ now: Instant) {
    enter(.ground)
    if sequence.beginsPaste {
      let collector = PasteCollector()
      enter(.paste(collector), until: now + collector.patience)
    } else if let key = sequence.key {
      give(key)
    }
  }

  private mutating func continueUTF8(_ bytes: [UInt8], _ now: Instant) {
    switch UTF8Progress(bytes) {
    case .incomplete: enter(.utf8(bytes), until: now + Self.patience)
    case .complete(let scalar):
      enter(.ground)
      if scalar.value > 0x9F { give(.character(Character(scalar))) }
    case .invalid:
      enter(.ground)
      // The byte that broke it may be the start of something sound.
      if bytes.count > 1, let last = bytes.last { ground(last, now) }
    }
  }

  private static func key(of byte: UInt8) -> Key {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x00, 0x1B...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }
}
