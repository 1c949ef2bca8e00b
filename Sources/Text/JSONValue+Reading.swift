/// How much of a stranger's document is read at all.
public struct JSONLimits: Equatable, Sendable {
  /// 32 levels and 1 MiB: many times what the program itself writes on a line.
  public static let standard = JSONLimits(depth: 32, bytes: 1 << 20)

  /// How many arrays and objects may stand in each other.
  public let depth: Int
  /// How long the document may be.
  public let bytes: Int

  /// Each level takes a little of the stack, so the depth is to stay below a few hundred.
  public init(depth: Int, bytes: Int) {
    self.depth = depth
    self.bytes = bytes
  }
}

/// A number that no `Int` holds, in the characters in which it was read.
///
/// Nothing here counts with it; it is kept so that a document can be written out as it came.
public struct JSONNumeral: Equatable, Sendable {
  /// As RFC 8259 allows it: `1.50`, `-0`, `6E23`, or more digits than an `Int` has.
  public let text: String
}

extension JSONValue {
  /// The one value of a document by RFC 8259, without leniency: a line of a log, as a rule.
  ///
  /// What the writer wrote is read to a value that is written to the same bytes. So a string is
  /// read as it is and stays a `String`: nothing in it is damaged, and nothing is trusted before
  /// `text`, or a `SafeText` of the caller's, has made it harmless. What was safe when it was
  /// written passes that again unchanged, within the same limit.
  public init(reading bytes: Span<UInt8>, limits: JSONLimits = .standard) throws(JSONProblem) {
    var reader = JSONReader(limits: limits)
    self = try reader.document(in: bytes)
  }

  /// The same for all bytes of an array; for a part of one, hand over a part of its span.
  public init(reading bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONProblem) {
    try self.init(reading: bytes.span, limits: limits)
  }
}

/// What a hand-written decoder asks a value for; nil where it is of another kind.
extension JSONValue {
  /// The value of an object's member. Names are compared byte by byte, because Swift's `==` holds
  /// other characters, as the Kelvin sign, for the letters of a name.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    for member in members where member.name.isSameBytes(as: name) { return member.value }
    return nil
  }

  /// A string made safe, as one line of up to `SafeText.lineLimit`: `text(_:)` turned round.
  public var text: SafeText? { string.map { SafeText($0) } }

  /// A string as it was read: for words that are compared, and for `SafeText(lines:limit:)`.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A number that was written as an integer and is within an `Int`; `1.0` and `1e2` are not.
  public var int: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  /// True or false.
  public var bool: Bool? {
    if case .bool(let isTrue) = self { isTrue } else { nil }
  }

  /// The elements of an array.
  public var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object, in their order.
  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension String {
  /// Stricter than `==`, for which other characters of the same look are equal.
  func isSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
