import Glibc

/// Locks that the system takes back by itself when the process ends, however it ends.
///
/// Each is a byte of one file, so nothing is left lying about: byte 0 for making or mending the
/// log, and one for each driver of each session.
struct LockFile: ~Copyable {
  private let descriptor: Int32
  // Self.ask, F_OFD_SETLK and F_OFD_SETLKW, which Glibc keeps to programs in C.
  private static let (ask, take, wait): (Int32, Int32, Int32) = (36, 37, 38)

  /// What can be locked.
  enum Place {
    case log
    case driver(Int, of: Int)

    fileprivate var offset: Int {
      switch self {
      case .log: 0
      case .driver(let number, let session): session << 24 | (number & 0xFF_FFFF)
      }
    }
  }

  init(_ path: String) throws(StoreProblem) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StateFolder.problem(errno) }
  }

  deinit { close(descriptor) }

  /// Whether the lock could be had; with `waiting`, once nobody else has it.
  func take(_ place: Place, waiting: Bool = false) -> Bool {
    var lock = Self.range(place, F_WRLCK)
    while unsafe fcntl(descriptor, waiting ? Self.wait : Self.take, &lock) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  func release(_ place: Place) {
    var lock = Self.range(place, F_UNLCK)
    _ = unsafe fcntl(descriptor, Self.take, &lock)
  }

  /// Whether another process has it.
  func isTaken(_ place: Place) -> Bool {
    var lock = Self.range(place, F_WRLCK)
    return unsafe fcntl(descriptor, Self.ask, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  private static func range(_ place: Place, _ type: Int32) -> flock {
    var lock = flock()
    lock.l_type = Int16(type)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = place.offset
    lock.l_len = 1
    return lock
  }
}
