import CSQLite
import Glibc

/// An open database. Its statements are prepared once and kept; no pointer of SQLite's leaves it.
@safe struct Connection: ~Copyable {
  private let handle: OpaquePointer
  private var prepared: [String: OpaquePointer]

  /// How a file is opened.
  enum Mode {
    case writing
    /// Of a file that nobody can write to, with nothing beside it.
    case immutable
  }

  /// What is bound to a statement's marks.
  enum Value: Equatable {
    case int(Int?)
    case text(String?)
    case blob([UInt8])
  }

  /// An existing database; how long another process is waited for is in milliseconds.
  static func open(
    _ path: String, _ mode: Mode, patience: Int32
  ) throws(StoreProblem) -> Connection {
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
    let code =
      switch mode {
      case .writing: unsafe sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_READWRITE, nil)
      case .immutable:
        unsafe sqlite3_open_v2(
          "file:\(escaped(path))?immutable=1", &handle,
          flags | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
      }
    guard let handle = unsafe handle else { throw .log(.system(ENOMEM)) }
    let connection = unsafe Connection(handle)
    guard code == SQLITE_OK else { throw connection.problem }
    unsafe sqlite3_extended_result_codes(handle, 1)
    unsafe sqlite3_busy_timeout(handle, patience)
    return connection
  }

  private init(_ handle: OpaquePointer) {
    unsafe self.handle = unsafe handle
    unsafe prepared = [:]
  }

  deinit {
    unsafe prepared.values.forEach { statement in unsafe sqlite3_finalize(statement) }
    unsafe sqlite3_close_v2(handle)
  }

  /// Runs statements of our own that give nothing back.
  borrowing func execute(_ script: String) throws(StoreProblem) {
    errno = 0
    guard unsafe sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else { throw problem }
  }

  /// Runs one statement to its end.
  mutating func run(_ sql: String, _ values: Value...) throws(StoreProblem) {
    try each(sql, values) { _ throws(StoreProblem) in false }
  }

  /// The first row, if there is one.
  mutating func first<Result>(
    _ sql: String, _ values: Value..., read: (borrowing Row) throws(StoreProblem) -> Result
  ) throws(StoreProblem) -> Result? {
    var result: Result?
    try each(sql, values) { row throws(StoreProblem) in
      result = try read(row)
      return false
    }
    return result
  }

  /// All rows in their order.
  mutating func all<Result>(
    _ sql: String, _ values: Value..., read: (borrowing Row) throws(StoreProblem) -> Result
  ) throws(StoreProblem) -> [Result] {
    var results: [Result] = []
    try each(sql, values) { row throws(StoreProblem) in
      results.append(try read(row))
      return true
    }
    return results
  }

  /// Row after row, as long as `take` wants another.
  mutating func each(
    _ sql: String, _ values: [Value], take: (borrowing Row) throws(StoreProblem) -> Bool
  ) throws(StoreProblem) {
    let statement = unsafe try self.statement(sql)
    defer {
      unsafe sqlite3_reset(statement)
      unsafe sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() {
      guard unsafe bind(value, Int32(index + 1), statement) == SQLITE_OK else { throw problem }
    }
    errno = 0
    while true {
      switch unsafe sqlite3_step(statement) {
      case SQLITE_ROW:
        guard unsafe try take(Row(statement)) else { return }
      case SQLITE_DONE: return
      default: throw problem
      }
    }
  }

  /// The key of the row that was inserted last.
  var lastKey: Int { Int(unsafe sqlite3_last_insert_rowid(handle)) }

  private mutating func statement(_ sql: String) throws(StoreProblem) -> OpaquePointer {
    if let known = unsafe prepared[sql] { return unsafe known }
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement = unsafe statement else { throw problem }
    unsafe prepared[sql] = unsafe statement
    return unsafe statement
  }

  private func bind(_ value: Value, _ index: Int32, _ statement: OpaquePointer) -> Int32 {
    switch value {
    case .int(let number?): unsafe sqlite3_bind_int64(statement, index, Int64(number))
    case .text(let text?):
      unsafe handrail_bind_text(statement, index, text, Int32(text.utf8.count))
    case .blob(let bytes):
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe handrail_bind_blob(statement, index, buffer.baseAddress, Int32(buffer.count))
      }
    case .int(nil), .text(nil): unsafe sqlite3_bind_null(statement, index)
    }
  }

  /// What went wrong last.
  private var problem: StoreProblem {
    let last = errno
    let known = unsafe sqlite3_system_errno(handle)
    let code = unsafe sqlite3_extended_errcode(handle)
    // What fails at the end of a transaction is known only as what the system said last.
    var cause = known == 0 ? last : known
    // Once a file beside the log could not be made, SQLite looks for it, and that it is missing is
    // all that is left of why.
    if code & 0xFF == SQLITE_CANTOPEN, cause == ENOENT { cause = whyNothingCanBeMade }
    return unsafe SQLiteCode(code, errno: cause, message: String(cString: sqlite3_errmsg(handle)))
      .problem
  }

  /// Why the folder takes no file more, found out by one without a name; 0 if it takes one.
  private var whyNothingCanBeMade: Int32 {
    guard let path = unsafe sqlite3_db_filename(handle, "main") else { return 0 }
    let name = unsafe String(cString: path)
    // O_TMPFILE, which Glibc keeps to programs in C.
    let nameless = 0o20_000_000 | O_DIRECTORY
    let descriptor = unsafe Glibc.open(
      String(name[..<(name.lastIndex(of: "/") ?? name.startIndex)]),
      nameless | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    close(descriptor)
    return 0
  }

  /// As a path stands in a URI.
  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain = byte > 0x20 && byte < 0x7F && ![0x23, 0x25, 0x3F].contains(byte)
      let digits = String(byte, radix: 16)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}

/// The row at which a statement stands.
@safe struct Row: ~Copyable {
  private let statement: OpaquePointer

  fileprivate init(_ statement: OpaquePointer) {
    unsafe self.statement = unsafe statement
  }

  /// Nil for null.
  func int(_ column: Int32) -> Int? {
    guard unsafe sqlite3_column_type(statement, column) != SQLITE_NULL else { return nil }
    return Int(unsafe sqlite3_column_int64(statement, column))
  }

  /// Nil for null. What is no UTF-8 is repaired, and then no checksum holds for it.
  func text(_ column: Int32) -> String? {
    guard let start = unsafe sqlite3_column_text(statement, column) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Empty for null.
  func blob(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
