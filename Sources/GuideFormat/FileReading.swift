import Glibc
import Text

/// Why a file or a folder could not be read.
public enum ReadFailure: Error, Equatable, Sendable {
  case missing
  case folder
  case noFolder
  case pipe
  case socket
  case device
  case forbidden
  case linkLoop
  case nameTooLong
  case system(Int32)

  init(errno code: Int32) {
    switch code {
    case ENOENT: self = .missing
    case ENOTDIR: self = .noFolder
    case EISDIR: self = .folder
    case EACCES, EPERM: self = .forbidden
    case ELOOP: self = .linkLoop
    case ENAMETOOLONG: self = .nameTooLong
    default: self = .system(code)
    }
  }

  /// What is wrong, and what to do next.
  public var sentence: SafeText {
    switch self {
    case .missing: "There is no such file; check the name."
    case .folder: "This is a folder; name a Markdown file in it."
    case .noFolder: "A part of this path is a file, not a folder; check the name."
    case .pipe: "This is a pipe; save the guide as a file first."
    case .socket: "This is a socket; name a Markdown file."
    case .device: "This is a device; name a Markdown file."
    case .forbidden: "You may not read this; ask its owner, or change its permissions."
    case .linkLoop: "The links here lead in a circle; name the file itself."
    case .nameTooLong: "The name is longer than the system allows; check it."
    case .system(let code):
      unsafe "The system cannot read this (\(String(cString: strerror(code)))); try again."
    }
  }
}

/// Reads regular files and lists folders, and waits for nothing: a pipe or a device is refused.
public enum FileReading {
  /// At most one byte more than a guide may have, so that a file without end is no trouble.
  public static func guide(at path: FilePath) throws(ReadFailure) -> [UInt8] {
    let kind = try kind(of: path)
    guard kind == .file else { throw kind.failure }
    let descriptor = unsafe path.withCString {
      unsafe open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw ReadFailure(errno: errno) }
    defer { close(descriptor) }
    return try bytes(from: descriptor, atMost: SourceCheck.largestFile + 1)
  }

  /// The names in a folder but hidden ones, sorted, so that nothing depends on the disk's order.
  public static func names(in folder: FilePath) throws(ReadFailure) -> [[UInt8]] {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else {
      throw ReadFailure(errno: errno)
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe UnsafeRawBufferPointer(
          start: pointer, count: MemoryLayout.size(ofValue: pointer.pointee)
        )
        .prefix { $0 != 0 }
      }
      if unsafe name.first != UInt8(ascii: ".") { names.append(unsafe Array(name)) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether a folder stands there.
  public static func isFolder(_ path: FilePath) -> Bool {
    (try? kind(of: path)) == .folder
  }

  private enum Kind {
    case file
    case folder
    case pipe
    case socket
    case device

    var failure: ReadFailure {
      switch self {
      case .file, .folder: .folder
      case .pipe: .pipe
      case .socket: .socket
      case .device: .device
      }
    }
  }

  /// Asked before opening: to open a device can already do something.
  private static func kind(of path: FilePath) throws(ReadFailure) -> Kind {
    var status = stat()
    guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else {
      throw ReadFailure(errno: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFIFO: return .pipe
    case S_IFSOCK: return .socket
    default: return .device
    }
  }

  private static func bytes(
    from descriptor: Int32, atMost limit: Int
  ) throws(ReadFailure) -> [UInt8] {
    var bytes = Array(repeating: UInt8(0), count: limit)
    var count = 0
    while count < limit {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress?.advanced(by: count), limit - count)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw ReadFailure(errno: errno) }
      if got == 0 { break }
      count += got
    }
    return Array(bytes.prefix(count))
  }
}

extension FilePath {
  /// A path with a NUL byte in it cannot come from the system, and ends there for it.
  fileprivate func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let characters = bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe characters.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("a C string ends with NUL") }
      return unsafe body(start)
    }
  }
}
