/// Text that somebody else wrote, made harmless once, where it enters.
///
/// Nothing in it can move a cursor, reorder a line or hide: controls and direction marks are shown
/// as escapes, characters without a width are dropped, marks that pile up are thinned out, and it
/// is never longer than a number of cells. Whatever reaches a screen, a report or a message is of
/// this type; a message that quotes is written as a literal, and what it quotes is made safe.
public struct SafeText: Hashable, Sendable {
  /// Nothing in it acts on a terminal; line feeds only where `lines` or a literal had them.
  public let string: String

  /// The longest line that comes from outside without a limit of its own.
  public static let lineLimit = 4_096

  /// One line: line breaks, too, become visible.
  public init(_ untrusted: some StringProtocol, limit: Int = lineLimit) {
    string = Sanitiser.clean(untrusted, keepsLineBreaks: false, limit: limit)
  }

  /// Several lines: line feeds stay and count as a cell each, all else is as in a line.
  public init(lines untrusted: some StringProtocol, limit: Int) {
    string = Sanitiser.clean(untrusted, keepsLineBreaks: true, limit: limit)
  }

  /// One line of bytes that may not be UTF-8, as file names and arguments are.
  public init(bytes: [UInt8], limit: Int = lineLimit) {
    string = Sanitiser.clean(bytes, limit: limit)
  }

  /// Parts that are safe already; the whole is not cut again.
  public init(joining parts: [SafeText], with separator: SafeText) {
    string = parts.map(\.string).joined(separator: separator.string)
  }

  private init(harmless: String) {
    string = harmless
  }

  /// Its lines, for text that has several.
  public var lines: [SafeText] {
    string.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText(harmless: String($0)) }
  }

  /// Whether no character is left; blanks alone are text.
  public var isEmpty: Bool { string.isEmpty }
}

extension SafeText: ExpressibleByStringInterpolation {
  /// Our own words; a literal is safe as it stands.
  public init(stringLiteral value: String) {
    self.init(harmless: value)
  }

  /// A message of our own words around somebody else's.
  public init(stringInterpolation: StringInterpolation) {
    self.init(harmless: stringInterpolation.harmless)
  }

  /// Puts a message together; what it quotes passes the sanitiser and is cut to a readable length.
  public struct StringInterpolation: StringInterpolationProtocol {
    /// Longer quotations push the sentence that explains them off the screen.
    static let quotationLimit = 80

    var harmless = ""

    /// Begins empty; both estimates are ignored, a message is short.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Our own words, which stand in the source and are taken as they are.
    public mutating func appendLiteral(_ literal: String) {
      harmless += literal
    }

    /// What is safe already: quoted whole, however long.
    public mutating func appendInterpolation(_ safe: SafeText) {
      harmless += safe.string
    }

    /// A number in decimal digits without separators, whatever the locale.
    public mutating func appendInterpolation(_ number: Int) {
      harmless += String(number)
    }

    /// Somebody else's words: made safe, and cut to 80 cells.
    public mutating func appendInterpolation(_ untrusted: some StringProtocol) {
      harmless += SafeText(untrusted, limit: Self.quotationLimit).string
    }
  }
}

extension SafeText: CustomStringConvertible, Comparable {
  /// The same as `string`.
  public var description: String { string }

  /// The order of `String`, which no locale changes.
  public static func < (left: SafeText, right: SafeText) -> Bool {
    left.string < right.string
  }
}
