/// Why a document could not be read, and where.
public struct JSONProblem: Error, Equatable, Sendable {
  /// What is wrong.
  public let kind: Kind
  /// How many bytes stand before the place: all of them where the document is cut off, as many as
  /// are allowed where it is too long.
  public let offset: Int

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// What can be wrong with a document.
  public enum Kind: Equatable, Sendable {
    case tooLong(limit: Int)
    case tooDeep(limit: Int)
    /// The document ends in the middle of its value.
    case cutOff
    case noValue
    case noName
    case noColon
    case noComma
    case moreAfterTheValue
    case nameTwice(SafeText)
    case leadingZero
    case noDigit
    /// A control character that is not written as an escape.
    case bareControl
    case unknownEscape
    /// An escape that means half a character, without the other half.
    case halfOfAPair
    case notUTF8
  }

  /// What is wrong, where, and what would be right; bytes are counted from 1.
  public var sentence: SafeText {
    let place: SafeText = "At byte \(offset + 1)"
    return switch kind {
    case .tooLong(let limit): "The JSON is longer than \(limit) bytes; leave some of it out."
    case .tooDeep(let limit):
      "\(place) an array or object stands more than \(limit) deep in others; leave it out."
    case .cutOff: "The JSON is cut off after byte \(offset); add the rest of its value."
    case .noValue:
      #"\#(place) no value begins; write one there, as "text", 12, true, false, null, [] or {}."#
    case .noName: #"\#(place) no member begins; write one there, as "name":"text"."#
    case .noColon: "\(place) the colon between a name and its value is missing; write it there."
    case .noComma: "\(place) neither a comma nor the closing bracket stands; write one of them."
    case .moreAfterTheValue: "\(place) more follows after the value; keep one value on a line."
    case .nameTwice(let name):
      #"\#(place) the name "\#(name)" stands a second time in its object; keep one of the two."#
    case .leadingZero: "\(place) a number begins with a zero too many; take the zero out."
    case .noDigit: "\(place) a number lacks a digit; write one there."
    case .bareControl: #"\#(place) a control character stands bare; write an escape, as \n."#
    case .unknownEscape:
      #"\#(place) no escape begins; write \\ for a backslash, or \u and four digits from 0 to f."#
    case .halfOfAPair: #"\#(place) half a character is escaped; write both, as \ud83d\udc4d."#
    case .notUTF8: "\(place) the text is not UTF-8; save it in that encoding."
    }
  }
}
