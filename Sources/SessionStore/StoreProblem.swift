import GuideEngine
import Text

/// Why something cannot be read from the log, or kept in it.
public enum StoreProblem: Error, Equatable, Sendable {
  /// The folder, or a file in it, is not one to which a person's sessions can be entrusted.
  case untrusted(path: String, Distrust)
  /// Nothing is wrong with the session; what is in the way may be gone the next time.
  case log(Cause)
  /// There is no session of that name; perhaps one of a name like it.
  case noSession(String, nearest: SessionName?)
  /// Several sessions were given that name by a person.
  case several(String, [SessionName])
  /// A new session cannot be called so.
  case noName(String)
  /// A session of that name exists already.
  case nameTaken(SessionName)
  /// Somebody is at the session now.
  case driven(SessionName, Standing)
  /// Somebody else has taken the session over; it can be read, and no more be gone on with here.
  case takenOver(SessionName, Standing)
  /// The log was damaged and mended meanwhile, and what this session did last is not in it.
  case cutShort(SessionName)
  /// The session lies in the trash; or it does not, and was to be taken out of it.
  case inTrash(SessionName)
  case notInTrash(SessionName)
  /// The events are whole, but this Handrail cannot follow them.
  case notUnderstood(SessionName, SafeText)
  /// The session itself refuses.
  case refused(Refusal)
  /// What was to be kept cannot follow what is there; a caller's mistake.
  case cannotFollow(FoldProblem)

  /// What keeps the log from being read or written.
  public enum Cause: Equatable, Sendable {
    case full
    case readOnly
    case forbidden
    /// Another process held it longer than anybody waits.
    case locked
    case damaged
    /// A newer Handrail has changed its form; the number is that form's.
    case tooNew(Int)
    /// What was to be appended does not come from the driver, or not behind the last event.
    case notDriver
    /// The file that was open is no longer the one of that name.
    case moved
    /// Any other reason, as the number that the system gave.
    case system(Int32)
  }

  /// What is wrong with a folder or file.
  public enum Distrust: Equatable, Sendable {
    case link
    case notFolder
    case notFile
    case another
    case open
    case system(Int32)
  }
}

/// Who drives a session, and since when.
public struct Standing: Equatable, Sendable {
  /// As they came.
  public let driver: Driver
  /// By the clock of the machine.
  public let since: Timestamp
}
