import CSQLite
import Glibc

/// What SQLite says when something went wrong, in the store's own terms.
struct SQLiteCode {
  private let code: Int32
  private let errno: Int32
  private let message: String

  init(_ code: Int32, errno: Int32, message: String) {
    self.code = code
    self.errno = errno
    self.message = message
  }

  var problem: StoreProblem { .log(cause) }

  private var cause: StoreProblem.Cause {
    switch code & 0xFF {
    case SQLITE_FULL: .full
    case SQLITE_READONLY: .readOnly
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .locked
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_ERROR, SQLITE_MISMATCH,
      SQLITE_TOOBIG:
      .damaged
    case SQLITE_CONSTRAINT: message == Schema.notDriver ? .notDriver : .moved
    case SQLITE_IOERR where code == SQLITE_IOERR | (2 << 8): .damaged
    case SQLITE_NOMEM: .system(ENOMEM)
    default: systemCause
    }
  }

  /// A file could not be opened, read, written, synced or locked.
  private var systemCause: StoreProblem.Cause {
    switch errno {
    case ENOSPC, EDQUOT, EFBIG: .full
    case EROFS: .readOnly
    case EACCES, EPERM: .forbidden
    case 0: .system(EIO)
    default: .system(errno)
    }
  }
}
