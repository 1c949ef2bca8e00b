import Glibc

/// The log as a file: made whole or not at all, and brought to the newest form.
enum LogFile {
  /// A new, empty log. It gets its name once it is whole, so an empty file is always damage.
  static func create(_ folder: StateFolder, _ schema: Schema) throws(StoreProblem) {
    let new = folder.log + ".new"
    try finish(try make(new, schema))
    try move(new, to: folder.log)
  }

  /// An empty log of that name, in place of any other, still to be finished.
  static func make(_ path: String, _ schema: Schema) throws(StoreProblem) -> Connection {
    for suffix in ["", "-wal", "-shm", "-journal"] { remove(path + suffix) }
    guard try StateFolder.create(path) else { throw .log(.locked) }
    var log = try Connection.open(path, .writing, patience: 0)
    try apply(schema.steps[...], &log, schema)
    return log
  }

  /// Closes a new log. From here on what is written stands in a file beside until it is merged.
  static func finish(_ log: consuming Connection) throws(StoreProblem) {
    try log.execute("PRAGMA journal_mode = WAL")
  }

  /// The form of an open log, which must be ours and not newer than this program.
  static func version(of log: inout Connection, _ schema: Schema) throws(StoreProblem) -> Int {
    guard try number("PRAGMA application_id", &log) == Schema.applicationID else {
      throw .log(.damaged)
    }
    let version = try number("PRAGMA user_version", &log)
    guard version > schema.version else {
      guard version > 0 else { throw .log(.damaged) }
      return version
    }
    // What calls itself newer and has the very tables of this form is a number that went wrong.
    if try hasTables(of: schema, &log) { throw .log(.damaged) }
    throw .log(.tooNew(version))
  }

  /// Goes to the newest form in one step that happens or does not; a copy of the old one is kept.
  static func migrate(
    _ log: inout Connection, _ folder: StateFolder, _ schema: Schema
  ) throws(StoreProblem) {
    let version = try version(of: &log, schema)
    guard version < schema.version else { return }
    let kept = "\(folder.log).version-\(version)"
    let copy = kept + ".new"
    remove(copy)
    // An empty file with the right permissions; SQLite would make one that others may read.
    guard try StateFolder.create(copy) else { throw .log(.locked) }
    try log.run("VACUUM INTO ?", .text(copy))
    try move(copy, to: kept)
    try apply(schema.steps[version...], &log, schema)
  }

  /// Whatever stands there; nothing is fine, too.
  static func remove(_ path: String) {
    unsafe unlink(path)
  }

  /// Whether a file beside the log holds what is not in the log yet.
  static func hasUnmergedPart(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  /// Gives a file its name for good: also after a power cut it has it.
  static func move(_ path: String, to name: String) throws(StoreProblem) {
    guard unsafe rename(path, name) == 0 else { throw StateFolder.problem(errno) }
    try StateFolder.keepNames(beside: name)
  }

  private static func apply(
    _ steps: ArraySlice<String>, _ log: inout Connection, _ schema: Schema
  ) throws(StoreProblem) {
    try log.execute("BEGIN EXCLUSIVE")
    for step in steps { try log.execute(step) }
    try log.execute(
      "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(schema.version)")
    try log.execute("COMMIT")
  }

  private static func hasTables(
    of schema: Schema, _ log: inout Connection
  ) throws(StoreProblem) -> Bool {
    var new = try Connection.open(":memory:", .writing, patience: 0)
    for step in schema.steps { try new.execute(step) }
    let (found, expected) = (try tables(of: &log), try tables(of: &new))
    return !found.isEmpty && found.isSubset(of: expected)
  }

  private static func tables(of log: inout Connection) throws(StoreProblem) -> Set<String> {
    let texts = try log.all("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL") {
      row throws(StoreProblem) in row.text(0) ?? ""
    }
    return Set(texts)
  }

  private static func number(
    _ pragma: String, _ log: inout Connection
  ) throws(StoreProblem) -> Int {
    try log.first(pragma) { row throws(StoreProblem) in row.int(0) ?? 0 } ?? 0
  }
}
