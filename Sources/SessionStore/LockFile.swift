import Glibc

/// Locks that the system takes back by itself when the process ends, however it ends.
///
/// Each is a byte of one file, so nothing is left lying about: byte 0 for making or mending the
/// log, and one for each driver of each session.
struct LockFile: ~Copyable {
  private let descriptor: Int32
  // F_OFD_GETLK and F_OFD_SETLK, which Glibc keeps to programs in C.
  private static let (ask, take): (Int32, Int32) = (36, 37)

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

  deinit {
    // A child that is just being started has the descriptor, too, and the lock with it.
    var all = Self.range(.log, F_UNLCK)
    all.l_len = 0
    _ = unsafe fcntl(descriptor, Self.take, &all)
    close(descriptor)
  }

  /// Whether the lock could be had within so many milliseconds.
  func take(_ place: Place, patience: Int32 = 0) -> Bool {
    var waited: Int32 = 0
    while true {
      var lock = Self.range(place, F_WRLCK)
      if unsafe fcntl(descriptor, Self.take, &lock) == 0 { return true }
      guard errno == EAGAIN || errno == EACCES || errno == EINTR, waited < patience else {
        return false
      }
      poll(nil, 0, Self.pause)
      waited += Self.pause
    }
  }

  /// Milliseconds until a lock is tried again.
  private static let pause: Int32 = 5

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
