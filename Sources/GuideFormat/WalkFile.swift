import GuideEngine
import Text

/// The walks of a guide: `NAME.walk` beside `NAME.md`.
public enum WalkFile {
  /// The walks in a file, or what is wrong with it.
  public enum Reading {
    case read(WalkParser)
    case failed(Problem)
  }

  private static let largest = SourceCheck.largestFile

  /// Where a guide's walks stand.
  public static func path(ofWalksFor guide: FilePath) -> FilePath {
    renamed(guide, from: ".md", to: ".walk")
  }

  /// Where the guide of some walks stands.
  public static func path(ofGuideFor walks: FilePath) -> FilePath {
    renamed(walks, from: ".walk", to: ".md")
  }

  /// Whether a path is called as walks are.
  public static func isWalks(_ path: FilePath) -> Bool {
    path.lastName.ends(with: ".walk".utf8)
  }

  /// Reads a file of walks; without `startsAlone` every walk must begin with `start`.
  public static func read(_ path: FilePath, startsAlone: Bool = false) -> Reading {
    let bytes: [UInt8]
    do {
      bytes = try FileReading.guide(at: path)
    } catch {
      return .failed(problem(path, sentence(error)))
    }
    guard bytes.count <= largest else {
      return .failed(problem(path, "This file is larger than 64 KB; take some lines out."))
    }
    guard UTF8Decoding.firstInvalidByte(in: bytes) == nil, !bytes.starts(with: byteOrderMark) else {
      return .failed(
        problem(path, "This file is not plain UTF-8; save it so, without a byte order mark."))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return .read(WalkParser(text, file: path.shown, startsAlone: startsAlone))
  }

  private static func renamed(_ path: FilePath, from old: String, to new: String) -> FilePath {
    let isCalledSo = path.bytes.ends(with: old.utf8)
    return FilePath(bytes: path.bytes.dropLast(isCalledSo ? old.utf8.count : 0) + new.utf8)
  }

  private static let byteOrderMark = Array("\u{FEFF}".utf8)

  private static func sentence(_ failure: ReadFailure) -> SafeText {
    switch failure {
    case .folder, .pipe, .socket, .device:
      "This is no regular file; save the lines in one, and name that."
    case .missing, .noFolder, .forbidden, .linkLoop, .nameTooLong, .nameNotText, .system:
      failure.sentence
    }
  }

  private static func problem(_ path: FilePath, _ message: SafeText) -> Problem {
    Problem(
      file: path.shown, place: nil, severity: .error, rule: "walk-file", message: message)
  }
}
