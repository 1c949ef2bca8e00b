import Screen
import Text

/// What a person, the terminal or the system has done.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted: for a text field, and nothing anywhere else.
  case paste(SafeText)
  /// The terminal has this size now, or goes on after a stop: lay out and draw.
  case resized(Size)
  /// Somebody wants us to leave or to stop.
  case signal(TerminalSignal)
  /// A descriptor that was watched has something to read, or has ended.
  case ready(Int32)
  /// The deadline has passed.
  case timeout
  /// There is no terminal any more. It is said again each time: leave.
  case gone
}

/// The signals that a person or the system sends and that are ours to answer.
public enum TerminalSignal: Hashable, Sendable {
  /// Ctrl-C: leave, 130.
  case interrupt
  /// Leave, 143.
  case terminate
  /// Ctrl-Z: call `suspend`.
  case stop
}

/// Why there is no screen; the wizard then goes on in plain mode.
public enum TerminalProblem: Error, Hashable, Sendable {
  /// The choice was for plain mode.
  case plain(TerminalChoice.PlainReason)
  /// None of these names is known here, or none can put a cursor anywhere.
  case unknown(names: [String])
  /// The system refused, with its error number.
  case system(Int32)
}
