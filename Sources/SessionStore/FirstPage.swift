/// The first page of a log, which says what tables there are and where they begin.
enum FirstPage {
  private static let size = 4_096
  /// Where the page says how many pages there are.
  private static let countOffset = 28

  /// Copies a log with the first page of a new one; whether that could be done. A log of an older
  /// form has its tables elsewhere, and then no checksum will hold.
  static func replace(
    of log: String, in copy: String, by schema: Schema
  ) throws(StoreProblem) -> Bool {
    let twin = copy + ".twin"
    try LogFile.finish(try LogFile.make(twin, schema))
    defer { for suffix in ["", "-wal", "-shm"] { LogFile.remove(twin + suffix) } }
    guard var page = try FileBytes.read(twin)?.prefix(size), page.count == size,
      let damaged = try FileBytes.read(log), damaged.count > size
    else { return false }
    let count = UInt32(damaged.count / size)
    for index in 0..<4 {
      page[countOffset + index] = UInt8(truncatingIfNeeded: count >> (24 - 8 * index))
    }
    for suffix in ["", "-wal", "-shm"] { LogFile.remove(copy + suffix) }
    try FileBytes.write(Array(page) + damaged.dropFirst(size), to: copy)
    if let wal = try FileBytes.read(log + "-wal"), !wal.isEmpty {
      try FileBytes.write(wal, to: copy + "-wal")
    }
    return true
  }
}
