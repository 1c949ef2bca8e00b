import Glibc
import Text

/// Why a file or a folder could not be read.
public enum ReadFailure: Error, Equatable, Sendable {
  case missing
  case folder
  /// A part of the path that should be a folder is a file.
  case noFolder
  case pipe
  case socket
  case device
  case forbidden
  case linkLoop
  case nameTooLong
  case nameNotText
  /// Any other reason, as the number that the system gave.
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
    case .missing: "There is no such file or folder; check the name."
    case .folder: "This is a folder; name a Markdown file in it."
    case .noFolder: "A part of this path is a file, not a folder; check the name."
    case .pipe: "This is a pipe; save the guide as a file first."
    case .socket: "This is a socket; name a Markdown file."
    case .device: "This is a device; name a Markdown file."
    case .forbidden: "You may not read this; ask its owner, or change its permissions."
    case .linkLoop: "The links here lead in a circle; name the file itself."
    case .nameTooLong: "The name is longer than the system allows; check it."
    case .nameNotText: "The name is not UTF-8, so that no guide can be called by it; rename it."
    case .system(let code):
      unsafe "The system cannot read this (\(String(cString: strerror(code)))); try again."
    }
  }
}

/// Reads regular files and lists folders, and waits for nothing: a pipe or a device is refused.
public enum FileReading {
  /// At most one byte more than a guide may have, so that a file without end is no trouble.
  public static func guide(at path: FilePath) throws(ReadFailure) -> [UInt8] {
    try file(at: path, atMost: SourceCheck.largestFile + 1)
  }

  /// What is piped in, up to a limit.
  public static func standardInput(atMost limit: Int) throws(ReadFailure) -> [UInt8] {
    try bytes(from: STDIN_FILENO, atMost: limit)
  }

  /// A regular file, up to a limit.
  public static func file(at path: FilePath, atMost limit: Int) throws(ReadFailure) -> [UInt8] {
    let kind = try kind(of: path)
    guard kind == .file else { throw kind.failure }
    let descriptor = unsafe path.withCString {
      unsafe open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw ReadFailure(errno: errno) }
    defer { close(descriptor) }
    // What stood there when it was asked about may have been exchanged since.
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw ReadFailure.device
    }
    return try bytes(from: descriptor, atMost: limit)
  }

  /// The names in a folder but hidden ones, sorted, so that nothing depends on the disk's order.
  public static func names(in folder: FilePath) throws(ReadFailure) -> [[UInt8]] {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else {
      throw ReadFailure(errno: errno)
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      // Only errno tells a folder's end from an error.
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe UnsafeRawBufferPointer(
          start: pointer, count: MemoryLayout.size(ofValue: pointer.pointee)
        )
        .prefix { $0 != 0 }
      }
      if unsafe name.first != UInt8(ascii: ".") { names.append(unsafe Array(name)) }
    }
    guard errno == 0 else { throw ReadFailure(errno: errno) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The folder itself, where a path leads to it by dots; a name says who made a guide.
  static func resolved(_ folder: FilePath) -> FilePath {
    guard [[], [UInt8(ascii: ".")], Array("..".utf8)].contains(folder.lastName),
      let path = unsafe folder.withCString({ unsafe realpath($0, nil) })
    else { return folder }
    defer { unsafe free(path) }
    return unsafe FilePath(bytes: Array(UnsafeRawBufferPointer(start: path, count: strlen(path))))
  }

  /// Why a folder cannot be looked into, nil when it can.
  static func obstacle(to folder: FilePath) -> ReadFailure? {
    guard unsafe folder.withCString({ unsafe access($0, R_OK | X_OK) }) == 0 else {
      return ReadFailure(errno: errno)
    }
    return isFolder(folder) ? nil : .noFolder
  }

  /// Whether anything stands there that can be asked about.
  public static func exists(_ path: FilePath) -> Bool {
    (try? kind(of: path)) != nil
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
    var part = Array(repeating: UInt8(0), count: min(limit, 1 << 17))
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let wanted = min(part.count, limit - bytes.count)
      let got = unsafe part.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, wanted)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw ReadFailure(errno: errno) }
      if got == 0 { break }
      bytes += part[..<got]
    }
    return bytes
  }
}

extension FilePath {
  /// A path with a NUL byte in it cannot come from the system, and ends there for it.
  fileprivate func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    return unsafe body(bytes.map { CChar(bitPattern: $0) } + [0])
  }
}
