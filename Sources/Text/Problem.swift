/// Where something stands in a file: lines and columns count from 1, columns in characters.
public struct Place: Hashable, Comparable, Sendable {
  public let line: Int
  public let column: Int

  /// Both count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// In reading order.
  public static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Something that is wrong with a file, where it stands, and what to write instead.
public struct Problem: Equatable, Sendable {
  /// How bad it is: an error keeps a guide from being started, a warning does not.
  public enum Severity: String, Sendable {
    case error
    case warning
  }

  public let file: SafeText
  /// Nil when the file as a whole could not be read.
  public let place: Place?
  public let severity: Severity
  /// The rule's stable name, for editors and for looking it up.
  public let rule: String
  public let message: SafeText

  /// A problem says what is wrong and what to write instead.
  public init(
    file: SafeText, place: Place?, severity: Severity, rule: String, message: SafeText
  ) {
    self.file = file
    self.place = place
    self.severity = severity
    self.rule = rule
    self.message = message
  }
}

extension Problem: CustomStringConvertible {
  /// `file:line:column: error: what, and what to write instead`
  public var description: String {
    let position = place.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(file)\(position): \(severity.rawValue): \(message)"
  }
}
