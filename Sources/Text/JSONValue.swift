/// A JSON document that was read or is to be written. Members keep their order, so a document that
/// this program wrote is written again to the same bytes.
public enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// Only ever read, and written as it was.
  case numeral(JSONNumeral)
  /// Escaped when written, but not made safe: text from outside comes by `text(_:)`, and out of a
  /// document that was read by `text`.
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One name and its value; an object keeps them in the order given.
  public struct Member: Equatable, Sendable {
    /// As it was read: not made safe.
    public let name: String
    /// What the name stands for.
    public let value: JSONValue

    /// Names are camelCase and stand once in an object; neither is checked.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Text from outside; null where there is none, so that no member is ever missing.
  public static func text(_ text: SafeText?) -> JSONValue {
    text.map { .string($0.string) } ?? .null
  }

  /// A number; null where there is none, so that no member is ever missing.
  public static func optional(_ number: Int?) -> JSONValue {
    number.map { .number($0) } ?? .null
  }

  /// The document on one line; with `asciiOnly` every other character is an escape.
  public func written(asciiOnly: Bool = false) -> String {
    var writer = JSONWriter(asciiOnly: asciiOnly)
    writer.write(self)
    return writer.output
  }
}

private struct JSONWriter {
  let asciiOnly: Bool
  var output = ""

  init(asciiOnly: Bool) {
    self.asciiOnly = asciiOnly
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: output += "null"
    case .bool(let isTrue): output += isTrue ? "true" : "false"
    case .number(let number): output += String(number)
    case .numeral(let numeral): output += numeral.text
    case .string(let text): write(text)
    case .array(let elements):
      list(elements, between: ("[", "]")) { $0.write($1) }
    case .object(let members):
      list(members, between: ("{", "}")) {
        $0.write($1.name)
        $0.output += ":"
        $0.write($1.value)
      }
    }
  }

  private mutating func list<Element>(
    _ elements: [Element], between brackets: (String, String),
    _ writeElement: (inout JSONWriter, Element) -> Void
  ) {
    output += brackets.0
    for (index, element) in elements.enumerated() {
      if index > 0 { output += "," }
      writeElement(&self, element)
    }
    output += brackets.1
  }

  private mutating func write(_ text: String) {
    output += "\""
    if isPlain(text) { output += text } else { writeEscaped(text) }
    output += "\""
  }

  /// Nearly all text stands in a document as it is, and need not be looked at scalar by scalar.
  private func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F
        && (byte < 0x80 || !asciiOnly)
    }
  }

  private mutating func writeEscaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}": escape(UInt16(scalar.value))
      case _ where asciiOnly && !scalar.isASCII:
        String(Character(scalar)).utf16.forEach { escape($0) }
      default: output.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
