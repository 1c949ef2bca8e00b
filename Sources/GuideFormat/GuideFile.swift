import GuideEngine
import Text

/// Guides in folders: `<maker>/<name>.md`.
public enum GuideFile {
  /// Every guide's file in a folder of guides; files directly in it are none.
  static func all(in folder: FilePath) -> [(id: GuideID, path: FilePath)] {
    let makers = (try? FileReading.names(in: folder)) ?? []
    return makers.flatMap { ofMaker(in: folder.appending($0)) }
  }

  /// The files that a path stands for: itself, the guides of a folder of guides, or, where it holds
  /// none, the guides of one maker.
  public static func guides(under path: FilePath) -> [FilePath] {
    guard FileReading.isFolder(path) else { return [path] }
    let all = all(in: path)
    return (all.isEmpty ? ofMaker(in: path) : all).map(\.path)
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

  /// What is wrong with a folder that should hold guides.
  public static func problem(ofFolder path: FilePath) -> Problem? {
    do {
      _ = try FileReading.names(in: path)
      return nil
    } catch {
      return problem(path, error)
    }
  }

  private static func ofMaker(in folder: FilePath) -> [(id: GuideID, path: FilePath)] {
    let names = (try? FileReading.names(in: folder)) ?? []
    return names.filter { $0.ends(with: ".md".utf8) && $0 != Array("README.md".utf8) }
      .map { folder.appending($0) }
      .map { (id(of: $0), $0) }
  }

  /// The name of the guide in a file.
  private static func id(of path: FilePath) -> GuideID {
    let name = String(decoding: path.lastName, as: UTF8.self)
    let maker = String(decoding: path.folder.lastName, as: UTF8.self)
    return GuideID(
      maker: maker.isEmpty ? "." : maker,
      name: name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
  }

  /// The guide in a file, nil when there is no such file.
  static func parse(_ path: FilePath, id: GuideID) -> ParsedGuide? {
    do {
      return GuideParser.parse(try FileReading.guide(at: path), id: id, file: path.shown)
    } catch .missing, .noFolder {
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

  private static func problem(_ path: FilePath, _ failure: ReadFailure) -> Problem {
    Problem(
      file: path.shown, place: nil, severity: Rule.unreadable.severity,
      rule: Rule.unreadable.rawValue, message: failure.sentence)
  }

  /// What a link to a guide leads to for a file that stands beside others.
  static func linked(_ id: GuideID, beside path: FilePath) -> LinkedGuide? {
    let folder = path.folder
    let here = self.id(of: path).maker == id.maker
    let file = (here ? folder : folder.appending("..").appending(id.maker))
      .appending(id.name + ".md")
    return parse(file, id: id).map(LinkedGuide.init)
  }
}
