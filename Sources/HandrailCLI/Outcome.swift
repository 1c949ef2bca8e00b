import Text

/// What a command has to say: results for standard output, messages for standard error.
public struct Outcome: Equatable, Sendable {
  public var output = ""
  public var messages: [SafeText] = []
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
