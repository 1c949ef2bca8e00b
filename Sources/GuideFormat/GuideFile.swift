import GuideEngine
import Text

/// Guides in folders: `<maker>/<name>.md`.
public enum GuideFile {
  /// What a folder holds.
  public struct Listing {
    /// To be read as guides; whether they can be is not looked at.
    public fileprivate(set) var files: [FilePath] = []
    /// What could not be looked into, or has a name that is no text.
    public fileprivate(set) var problems: [Problem] = []
  }

  /// Every guide's file in a folder of guides; files directly in it are none.
  static func all(in folder: FilePath) -> Listing {
    var listing = Listing()
    for maker in names(in: folder, &listing) { add(folder.appending(maker), to: &listing) }
    return listing
  }

  /// The files that a path stands for: itself, or all guides in a folder and in those below it, so
  /// that a folder of guides and a maker's are both looked at whole.
  public static func guides(under path: FilePath) -> Listing {
    var listing = Listing()
    if FileReading.isFolder(path) {
      listing = all(in: path)
      add(path, to: &listing)
    } else {
      listing.files = [path]
    }
    return listing
  }

  private static func add(_ maker: FilePath, to listing: inout Listing) {
    guard FileReading.isFolder(maker) else { return }
    for name in names(in: maker, &listing) {
      guard name.ends(with: ".md".utf8), name != Array("README.md".utf8) else { continue }
      let path = maker.appending(name)
      if UTF8Decoding.firstInvalidByte(in: name + maker.lastName) == nil {
        listing.files.append(path)
      } else {
        listing.problems.append(problem(path, .nameNotText))
      }
    }
  }

  private static func names(in folder: FilePath, _ listing: inout Listing) -> [[UInt8]] {
    do {
      return try FileReading.names(in: folder)
    } catch {
      if error != .missing { listing.problems.append(problem(folder, error)) }
      return []
    }
  }

  /// The guide in a file, or what is wrong with the file.
  public static func load(_ path: FilePath) -> ParsedGuide {
    let id = id(of: path)
    do {
      return GuideParser.parse(try FileReading.guide(at: path), id: id, file: path.shown)
    } catch {
      return unreadable(path, id: id, error)
    }
  }

  /// The name of the guide in a file.
  static func id(of path: FilePath) -> GuideID {
    let name = String(decoding: path.lastName, as: UTF8.self)
    let maker = String(decoding: FileReading.resolved(path.folder).lastName, as: UTF8.self)
    return GuideID(maker: maker, name: name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
  }

  /// The guide in a file, nil when there is no such file.
  static func parse(_ path: FilePath, id: GuideID) -> ParsedGuide? {
    do {
      return GuideParser.parse(try FileReading.guide(at: path), id: id, file: path.shown)
    } catch .missing, .noFolder, .nameTooLong {
      return nil
    } catch {
      return unreadable(path, id: id, error)
    }
  }

  /// A guide that is only its problem.
  private static func unreadable(
    _ path: FilePath, id: GuideID, _ failure: ReadFailure
  ) -> ParsedGuide {
    ParsedGuide(
      id: id, file: path.shown, guide: nil, problems: [problem(path, failure)])
  }

  static func problem(_ path: FilePath, _ failure: ReadFailure) -> Problem {
    Problem(
      file: path.shown, place: nil, severity: Rule.unreadable.severity,
      rule: Rule.unreadable.rawValue, message: failure.sentence)
  }

  /// What a link to a guide leads to for a file that stands beside others.
  static func linked(_ id: GuideID, beside path: FilePath) -> LinkedGuide? {
    let other = self.path(of: id, beside: path)
    guard FileReading.exists(other) else { return nil }
    return LinkedGuide { parse(other, id: id) }
  }

  /// Where a guide stands if it stands in the same folder of guides as a file.
  static func path(of id: GuideID, beside path: FilePath) -> FilePath {
    let here = self.id(of: path).maker == id.maker
    return (here ? path.folder : path.folder.appending("..").appending(id.maker))
      .appending(id.name + ".md")
  }
}
