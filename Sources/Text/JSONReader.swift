/// Reads one document: it knows where it stands, and each step is handed the bytes.
struct JSONReader {
  let limits: JSONLimits
  var index = 0

  init(limits: JSONLimits) {
    self.limits = limits
  }

  mutating func document(in bytes: Span<UInt8>) throws(JSONProblem) -> JSONValue {
    guard bytes.count <= limits.bytes else {
      throw JSONProblem(.tooLong(limit: limits.bytes), at: limits.bytes)
    }
    skipBlanks(in: bytes)
    guard index < bytes.count else { throw JSONProblem(.noValue, at: index) }
    let value = try value(in: bytes, depth: 0)
    skipBlanks(in: bytes)
    guard index == bytes.count else { throw JSONProblem(.moreAfterTheValue, at: index) }
    return value
  }

  private mutating func value(
    in bytes: Span<UInt8>, depth: Int
  ) throws(JSONProblem) -> JSONValue {
    guard index < bytes.count else { throw unexpected(.noValue, in: bytes) }
    switch bytes[index] {
    case Byte.quote: return .string(try string(in: bytes))
    case Byte.minus, Byte.digits: return try number(in: bytes)
    case Byte.openingBrace: return try object(in: bytes, depth: depth)
    case Byte.openingBracket: return try array(in: bytes, depth: depth)
    case UInt8(ascii: "t"): return try word("true", in: bytes, means: .bool(true))
    case UInt8(ascii: "f"): return try word("false", in: bytes, means: .bool(false))
    case UInt8(ascii: "n"): return try word("null", in: bytes, means: .null)
    default: throw JSONProblem(.noValue, at: index)
    }
  }

  private mutating func word(
    _ word: String, in bytes: Span<UInt8>, means value: JSONValue
  ) throws(JSONProblem) -> JSONValue {
    var end = index
    for byte in word.utf8 {
      guard end < bytes.count else { throw JSONProblem(.cutOff, at: end) }
      guard bytes[end] == byte else { throw JSONProblem(.noValue, at: index) }
      end += 1
    }
    index = end
    return value
  }

  private mutating func array(
    in bytes: Span<UInt8>, depth: Int
  ) throws(JSONProblem) -> JSONValue {
    try open(in: bytes, depth: depth)
    if take(Byte.closingBracket, in: bytes) { return .array([]) }
    var elements: [JSONValue] = []
    repeat {
      skipBlanks(in: bytes)
      elements.append(try value(in: bytes, depth: depth + 1))
    } while try goesOn(in: bytes, until: Byte.closingBracket)
    return .array(elements)
  }

  private mutating func object(
    in bytes: Span<UInt8>, depth: Int
  ) throws(JSONProblem) -> JSONValue {
    try open(in: bytes, depth: depth)
    if take(Byte.closingBrace, in: bytes) { return .object([]) }
    var names = JSONNames()
    var members: [JSONValue.Member] = []
    // The members of an event; deeper down a stranger could ask for more memory than he sends.
    if depth == 0 { members.reserveCapacity(16) }
    repeat {
      skipBlanks(in: bytes)
      let start = index
      let name = try name(in: bytes)
      guard names.isNew(name, after: members) else {
        throw JSONProblem(.nameTwice("\(name)"), at: start)
      }
      members.append(.init(name, try value(in: bytes, depth: depth + 1)))
    } while try goesOn(in: bytes, until: Byte.closingBrace)
    return .object(members)
  }

  /// A member's name up to where its value begins.
  private mutating func name(in bytes: Span<UInt8>) throws(JSONProblem) -> String {
    guard index < bytes.count, bytes[index] == Byte.quote else {
      throw unexpected(.noName, in: bytes)
    }
    let name = try string(in: bytes)
    skipBlanks(in: bytes)
    guard take(Byte.colon, in: bytes) else { throw unexpected(.noColon, in: bytes) }
    skipBlanks(in: bytes)
    return name
  }

  /// Steps over the opening bracket, and over what may stand before an element or the end.
  private mutating func open(in bytes: Span<UInt8>, depth: Int) throws(JSONProblem) {
    guard depth < limits.depth else {
      throw JSONProblem(.tooDeep(limit: limits.depth), at: index)
    }
    index += 1
    skipBlanks(in: bytes)
  }

  /// Behind an element: steps over the comma or the closing bracket that must follow.
  private mutating func goesOn(
    in bytes: Span<UInt8>, until end: UInt8
  ) throws(JSONProblem) -> Bool {
    skipBlanks(in: bytes)
    if take(Byte.comma, in: bytes) { return true }
    if take(end, in: bytes) { return false }
    throw unexpected(.noComma, in: bytes)
  }

  private mutating func skipBlanks(in bytes: Span<UInt8>) {
    while index < bytes.count, Byte.isBlank(bytes[index]) { index += 1 }
  }

  /// Steps over the byte if it is the next one.
  mutating func take(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// Cut off if the bytes end here, so that a log's last line that was not written to its end can
  /// be told from a wrong one.
  func unexpected(
    _ kind: JSONProblem.Kind, in bytes: Span<UInt8>, since start: Int? = nil
  ) -> JSONProblem {
    guard index < bytes.count else { return JSONProblem(.cutOff, at: index) }
    return JSONProblem(kind, at: start ?? index)
  }
}

extension JSONReader {
  /// The bytes that mean something in JSON.
  enum Byte {
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let minus = UInt8(ascii: "-")
    static let openingBracket = UInt8(ascii: "[")
    static let closingBracket = UInt8(ascii: "]")
    static let openingBrace = UInt8(ascii: "{")
    static let closingBrace = UInt8(ascii: "}")
    static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    static func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
  }
}

/// The names that an object has had so far: looked through while they are few, a set when they are
/// many, so that an object of a hundred thousand takes no more than its share of time.
private struct JSONNames {
  private static let few = 16
  /// Bytes, not strings: strings that only look the same would all fall on one place of the set.
  private var many: Set<[UInt8]> = []

  mutating func isNew(_ name: String, after members: [JSONValue.Member]) -> Bool {
    guard members.count >= Self.few else {
      for member in members where member.name.isSameBytes(as: name) { return false }
      return true
    }
    if many.isEmpty { many = Set(members.map { Array($0.name.utf8) }) }
    return many.insert(Array(name.utf8)).inserted
  }
}
