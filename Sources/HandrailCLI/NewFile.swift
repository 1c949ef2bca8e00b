import Glibc
import GuideFormat
import Text

/// A file that is made and never overwritten: it is there whole, or not at all.
enum NewFile {
  /// Why it could not be made; nil once it is on disk.
  static func write(_ text: String, to path: FilePath) -> Outcome? {
    let name = path.bytes.map { CChar(bitPattern: $0) } + [0]
    let descriptor = unsafe open(
      name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, 0o600)
    guard descriptor >= 0 else {
      return failure(errno, path, .cannotCreate)
    }
    let failed = Outcome.write(text, to: descriptor)
    let isOnDisk = failed == 0 && fsync(descriptor) == 0
    let code = failed == 0 ? errno : failed
    close(descriptor)
    guard !isOnDisk else { return nil }
    unsafe unlink(name)
    return failure(code, path, .cannotReadOrWrite)
  }

  private static func failure(_ code: Int32, _ path: FilePath, _ exit: ExitCode) -> Outcome {
    let reason = unsafe SafeText(String(cString: strerror(code)))
    let advice: SafeText =
      switch code {
      case EEXIST: "it is there already, and is not overwritten; name another file"
      case ENOENT, ENOTDIR: "a folder in its path is missing; make it, or name another"
      case ENOSPC, EDQUOT, EFBIG: "no room is left; free some, then try again"
      default: "the system says: \(reason); name another file"
      }
    return .failure(exit, "\(path.shown) cannot be made: \(advice).")
  }
}
