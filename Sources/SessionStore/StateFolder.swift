import Glibc

/// The folder in which sessions are kept, and whether they can be entrusted to it.
struct StateFolder {
  let path: String
  let log: String
  /// A log that was mended, is complete, and only waits for its name.
  let rescued: String
  /// Beside the log, for who is at which session, and for making or mending the log.
  let lock: String

  /// Each append asks for these, so they are put together once.
  init(path: String) {
    self.path = path
    log = "\(path)/sessions.db"
    rescued = "\(log).rescued"
    lock = "\(path)/sessions.lock"
  }

  /// Whether there is a log; what else stands there is refused.
  func hasLog() throws(StoreProblem) -> Bool {
    guard try Self.look(at: path, wanting: S_IFDIR) != nil else { return false }
    for file in [log + "-wal", log + "-shm", lock] { _ = try Self.look(at: file, wanting: S_IFREG) }
    return try Self.look(at: log, wanting: S_IFREG) != nil
  }

  /// Whether mending was stopped before its end; in a place that is trusted, or not at all.
  func hasRescued() throws(StoreProblem) -> Bool {
    guard try Self.look(at: path, wanting: S_IFDIR) != nil else { return false }
    return try Self.look(at: rescued, wanting: S_IFREG) != nil
  }

  /// Makes the folder, and those above it, for this user alone.
  func make() throws(StoreProblem) {
    if try Self.look(at: path, wanting: S_IFDIR) != nil { return }
    var above = ""
    for part in path.split(separator: "/") {
      above += "/\(part)"
      if unsafe mkdir(above, 0o700) == 0 {
        // A mask may have taken away more than others' rights.
        unsafe chmod(above, 0o700)
        try Self.keepNames(beside: above)
        continue
      }
      if errno == EEXIST { continue }
      // What cannot be made may be there all the same, on a system that can only be read.
      var status = stat()
      let failure = errno
      if unsafe stat(above, &status) != 0 { throw Self.problem(failure) }
    }
    _ = try Self.look(at: path, wanting: S_IFDIR)
  }

  /// What was made or renamed in the folder of that path is so after a power cut, too.
  static func keepNames(beside path: String) throws(StoreProblem) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let descriptor = unsafe open(
      folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      // A folder may take names and show none; then nobody can ask for more.
      if errno == EACCES { return }
      throw problem(errno)
    }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw problem(errno) }
  }

  /// A new file in it that only this user may read; nil if something stands there.
  static func create(_ path: String) throws(StoreProblem) -> Bool {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw problem(errno)
    }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw problem(errno) }
    return true
  }

  /// Which file a name stands for, so that another of the same name is noticed.
  struct Identity: Equatable {
    let device: UInt
    let number: UInt
  }

  static func identity(of path: String) -> Identity? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return Identity(device: status.st_dev, number: status.st_ino)
  }

  /// Whether anything has that name; what cannot be found out is no answer.
  static func stands(_ path: String) throws(StoreProblem) -> Bool {
    var status = stat()
    if unsafe lstat(path, &status) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else { throw problem(errno) }
    return false
  }

  static func expectWritable(_ path: String) throws(StoreProblem) {
    guard unsafe access(path, W_OK) == 0 else { throw problem(errno) }
  }

  /// Nil where nothing stands; refuses what is not of that kind, not this user's, or open to others.
  static func look(at path: String, wanting kind: mode_t) throws(StoreProblem) -> Identity? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw problem(errno)
    }
    func refuse(_ distrust: StoreProblem.Distrust) -> StoreProblem {
      .untrusted(path: path, distrust)
    }
    switch status.st_mode & S_IFMT {
    case kind: break
    case S_IFLNK: throw refuse(.link)
    default: throw refuse(kind == S_IFDIR ? .notFolder : .notFile)
    }
    guard status.st_uid == geteuid() else { throw refuse(.another) }
    guard status.st_mode & 0o077 == 0 else { throw refuse(.open) }
    return Identity(device: status.st_dev, number: status.st_ino)
  }

  static func problem(_ failure: Int32) -> StoreProblem {
    switch failure {
    case ENOSPC, EDQUOT: .log(.full)
    case EROFS: .log(.readOnly)
    case EACCES, EPERM: .log(.forbidden)
    default: .log(.system(failure))
    }
  }
}
