/// How the program ends, in numbers that scripts can rely on.
public enum ExitCode: Int32, Sendable {
  /// Warnings about a guide included.
  case done = 0
  /// What was asked for is not there.
  case notAsWanted = 1
  /// The arguments make no sense; nothing was done.
  case wrongUse = 2
  /// A file, or the place for sessions, could not be made.
  case cannotCreate = 73
  /// A file or folder could not be read, or the output not written.
  case cannotReadOrWrite = 74
  /// Somebody or something else is at it; later the same may work.
  case busy = 75
  /// A guide has errors.
  case badGuide = 78
  /// The terminal went away, as after a hang-up.
  case connectionLost = 129
  /// Somebody interrupted it.
  case interrupted = 130
  /// Somebody asked it to stop.
  case terminated = 143
}
