import Glibc
import GuideEngine
import Text

/// The log of all sessions of a person: one SQLite database, to which events are only ever added.
///
/// What a call has given back is on disk. After a failure the database is closed, which takes back
/// what was half done, and the next call opens it again: so the same call works once what was in
/// the way is gone. A damaged log is mended by the way; `notices` says what was lost.
public final class SessionStore {
  /// Reads a guide's text that was pinned; nil if this program cannot.
  public typealias GuideReader = (GuideID, [UInt8]) -> PinnedGuide?
  /// The text of a guide that is at hand, whichever it is now; for one that was lost in the log.
  public typealias SpareTexts = (GuideID) -> [UInt8]?

  let folder: StateFolder
  let schema: Schema
  let texts: TextSource
  private let patience: Int32
  private var connection: Connection?
  private var identity: StateFolder.Identity?
  /// Why the open log can be read and no more, if it is so.
  private var obstacle: StoreProblem.Cause?
  private var lockFile: LockFile?
  private var placesOfChange: [LockFile.Place] = []

  /// What was found damaged and what became of it, for the person to read.
  public internal(set) var notices: [DamageNotice] = []

  /// Opens nothing yet. How long another process is waited for is in milliseconds.
  public init(
    at folder: String, schema: Schema = .current, patience: Int32 = 5_000,
    readGuide: @escaping GuideReader, spare: @escaping SpareTexts = { _ in nil }
  ) {
    self.folder = StateFolder(path: folder)
    self.schema = schema
    self.patience = patience
    texts = TextSource(read: readGuide, spare: spare)
  }

  /// Does something with the log; nil where there is none and none is to be made.
  func withLog<Result>(
    creating: Bool = false, _ body: (inout Connection) throws(StoreProblem) -> Result
  ) throws(StoreProblem) -> Result? {
    do {
      return try once(creating: creating, body)
    } catch .log(.damaged) {
      // SQLite calls it damage, too, if a disk could not read; the next time it may.
      do {
        return try once(creating: creating, body)
      } catch .log(.damaged) {
        try mend()
      } catch .log(.moved) {}
    } catch .log(.moved) {}
    return try once(creating: creating, body)
  }

  /// Reads several things as they are at one moment, whatever others append meanwhile.
  func look<Result>(
    _ body: (inout Connection) throws(StoreProblem) -> Result
  ) throws(StoreProblem) -> Result? {
    try withLog { log throws(StoreProblem) in
      try log.run("BEGIN")
      let result = try body(&log)
      try log.run("COMMIT")
      return result
    }
  }

  /// Changes something within one transaction, so that all of it is kept or nothing.
  func change<Result>(
    creating: Bool = false, _ body: (inout Connection) throws(StoreProblem) -> Result
  ) throws(StoreProblem) -> Result? {
    placesOfChange = []
    // What was in the way of writing may be gone.
    if obstacle != nil { connection = nil }
    do throws(StoreProblem) {
      return try withLog(creating: creating) { log throws(StoreProblem) in
        if let obstacle { throw .log(obstacle) }
        try log.run("BEGIN IMMEDIATE")
        // Only now nobody else can put another log in its place.
        guard StateFolder.identity(of: folder.log) == identity,
          StateFolder.identity(of: folder.rescued) == nil
        else { throw .log(.moved) }
        let result = try body(&log)
        try log.run("COMMIT")
        return result
      }
    } catch {
      for place in placesOfChange { release(place) }
      throw error
    }
  }

  /// An error leaves the connection closed.
  private func once<Result>(
    creating: Bool, _ body: (inout Connection) throws(StoreProblem) -> Result
  ) throws(StoreProblem) -> Result? {
    guard var log = try opened(creating: creating) else { return nil }
    let result = try body(&log)
    connection = consume log
    return result
  }

  private func opened(creating: Bool) throws(StoreProblem) -> Connection? {
    let current = StateFolder.identity(of: folder.log)
    if current != nil, current == identity, let log = connection.take() { return log }
    connection = nil
    try finishMending()
    if try !folder.hasLog() {
      guard creating else { return nil }
      try make()
    }
    if identity == nil { noteDamagedEnd() }
    identity = StateFolder.identity(of: folder.log)
    return try open(folder.log)
  }

  private func make() throws(StoreProblem) {
    try folder.make()
    try withLock(.log) { () throws(StoreProblem) in
      if try !folder.hasLog() { try LogFile.create(folder, schema) }
    }
  }

  private func open(_ path: String) throws(StoreProblem) -> Connection {
    obstacle = nil
    do throws(StoreProblem) {
      // SQLite gives what it makes beside the log the log's own permissions, and where those let
      // nobody write they would still be in the way once the log's have been changed.
      if !LogFile.hasUnmergedPart(path) { try StateFolder.expectWritable(path) }
      return try prepared(try Connection.open(path, .writing, patience: patience))
    } catch {
      // Where nothing can be written, nothing beside the log says who reads it either.
      guard case .log(let cause) = error, [.full, .readOnly, .forbidden].contains(cause),
        !LogFile.hasUnmergedPart(path)
      else { throw error }
      let log = try prepared(try Connection.open(path, .immutable, patience: patience))
      obstacle = cause
      return log
    }
  }

  private func prepared(_ opened: consuming Connection) throws(StoreProblem) -> Connection {
    var log = opened
    try log.execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL")
    let version = try LogFile.version(of: &log, schema)
    if version < schema.version {
      try withLock(.log) { () throws(StoreProblem) in
        try LogFile.migrate(&log, folder, schema)
      }
    }
    return log
  }

  /// Does something while no other process makes or mends a log.
  func withLock<Result>(
    _ place: LockFile.Place, _ body: () throws(StoreProblem) -> Result
  ) throws(StoreProblem) -> Result {
    guard try take(place, patience: patience) else { throw .log(.locked) }
    defer { release(place) }
    return try body()
  }

  func take(_ place: LockFile.Place, patience: Int32 = 0) throws(StoreProblem) -> Bool {
    try openLockFile()
    return lockFile?.take(place, patience: patience) ?? false
  }

  /// The same, given back if the change comes to nothing.
  func takeWithChange(_ place: LockFile.Place) throws(StoreProblem) -> Bool {
    guard try take(place, patience: patience) else { return false }
    placesOfChange.append(place)
    return true
  }

  func release(_ place: LockFile.Place) {
    lockFile?.release(place)
  }

  /// Whether somebody is there; what cannot be found out is no.
  func isTaken(_ place: LockFile.Place) -> Bool {
    guard (try? openLockFile()) != nil else { return false }
    return lockFile?.isTaken(place) ?? false
  }

  private func openLockFile() throws(StoreProblem) {
    if lockFile == nil { lockFile = try LockFile(folder.lock) }
  }

  /// For whoever mends the log: which file was open.
  var openIdentity: StateFolder.Identity? { identity }
}
