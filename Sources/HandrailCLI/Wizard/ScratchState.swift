import Glibc
import GuideFormat

/// A folder for sessions that nobody is to go on with.
enum ScratchState {
  /// Does something with a new folder, which is gone afterwards; nil if it cannot be made there.
  static func with<Result>(
    under folder: String, _ body: (_ path: String) throws -> Result
  ) rethrows -> Result? {
    var template = Array("\(folder)/handrail-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { return nil }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { remove(path) }
    return try body(path)
  }

  /// The log makes files in it, and no folders.
  private static func remove(_ path: String) {
    if let folder = unsafe opendir(path) {
      while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
          unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
        if name != ".", name != ".." { unsafe unlink("\(path)/\(name)") }
      }
      unsafe closedir(folder)
    }
    unsafe rmdir(path)
  }
}

extension FilePath {
  /// From the root; what is not text in it is lost.
  var absolute: String {
    let path = String(decoding: bytes, as: UTF8.self)
    guard !path.hasPrefix("/") else { return path }
    var here = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard unsafe getcwd(&here, here.count) != nil else { return path }
    let folder = here.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return "\(String(decoding: folder, as: UTF8.self))/\(path)"
  }
}
