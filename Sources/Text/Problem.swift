/// Where something stands in a file: lines and columns count from 1, columns in characters.
public struct Place: Hashable, Comparable, Sendable {
  /// 1 for the first line, also where the file as a whole lacks something.
  public let line: Int
  /// 1 for the first character; neither bytes nor cells are counted.
  public let column: Int

  /// Both count from 1; whether the file reaches that far is not checked.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// In reading order, the order of the problems of a file.
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

  /// The path by which it was read or, for a guide in the program, `built-in` and its id.
  public let file: SafeText
  /// Nil when the file as a whole could not be read.
  public let place: Place?
  /// Follows from the rule alone, never from the file.
  public let severity: Severity
  /// The rule's stable name, for editors and for looking it up.
  public let rule: String
  /// A sentence; what it quotes of the file was made safe and short.
  public let message: SafeText

  /// The message is to say what is wrong and, in the same sentence, what to do instead.
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
