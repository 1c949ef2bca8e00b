/// What was found damaged, and what became of it.
public enum DamageNotice: Equatable, Sendable {
  /// The log was set aside under that path; so many sessions were carried over whole, which is not
  /// known where another process began with it.
  case setAside(path: String, carriedOver: Int?)
  /// What was kept last, in whichever session, may be missing; the damaged part was copied there.
  case damagedEnd(path: String)
  /// The session goes on from its last event that is whole; how many were lost is not always known.
  case cutShort(SessionName, kept: Int, lost: Int?)
  /// Of the session nothing could be read, perhaps not even its name.
  case lost(SessionName?)
  /// The session is whole, and its name may not be the one that it had.
  case renamed(SessionName)
}
