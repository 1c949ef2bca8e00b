/// How the program ends, in numbers that scripts can rely on.
public enum ExitCode: Int32, Sendable {
  case done = 0
  /// What was asked for is not there.
  case notAsWanted = 1
  case wrongUse = 2
  case cannotCreate = 73
  case cannotReadOrWrite = 74
  case badGuide = 78
}
