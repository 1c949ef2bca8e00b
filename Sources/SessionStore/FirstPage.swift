import Glibc

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
    try LogFile.make(twin, schema)
    defer { for suffix in ["", "-wal", "-shm"] { LogFile.remove(twin + suffix) } }
    guard var page = bytes(of: twin)?.prefix(size), page.count == size,
      let damaged = bytes(of: log), damaged.count > size
    else { return false }
    let count = UInt32(damaged.count / size)
    for index in 0..<4 {
      page[countOffset + index] = UInt8(truncatingIfNeeded: count >> (24 - 8 * index))
    }
    for suffix in ["", "-wal", "-shm"] { LogFile.remove(copy + suffix) }
    guard write(Array(page) + damaged.dropFirst(size), to: copy) else { return false }
    if let wal = bytes(of: log + "-wal"), !wal.isEmpty { return write(wal, to: copy + "-wal") }
    return true
  }

  private static func bytes(of path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      guard got > 0 else { break }
      count += got
    }
    return Array(bytes.prefix(count))
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard (try? StateFolder.create(path)) == true else { return false }
    let descriptor = unsafe open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
