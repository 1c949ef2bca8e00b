import Text

/// What a command has to say: results for standard output, messages for standard error.
public struct Outcome: Equatable, Sendable {
  /// Written as it is: whoever makes it ends its last line.
  public var output = ""
  /// A line each, in this order; the name of the program is put before each.
  public var messages: [SafeText] = []
  /// What the program ends with, unless the output cannot be written.
  public var exit = ExitCode.done

  /// A result, and nothing to add.
  static func done(_ output: String) -> Outcome {
    Outcome(output: output)
  }

  /// A sentence that says what is wrong and what to do next.
  static func failure(_ exit: ExitCode, _ message: SafeText) -> Outcome {
    Outcome(messages: [message], exit: exit)
  }
}
