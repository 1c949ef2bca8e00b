import GuideEngine
import Text

/// Lints guides in files. Links lead beside the file first, then into the catalogue; a guide that
/// several files link to is read once.
public struct FileLinter {
  private let catalogue: Catalogue
  private let today: CalendarDate
  private var known: [FilePath: [GuideID: LinkedGuide?]] = [:]

  /// Files that stand alone link into this catalogue.
  public init(catalogue: Catalogue, today: CalendarDate) {
    self.catalogue = catalogue
    self.today = today
  }

  /// The guide in a file with everything that is wrong with it.
  public mutating func check(_ path: FilePath) -> ParsedGuide {
    let parsed = GuideFile.load(path)
    let targets = Set(parsed.links.compactMap(\.guide))
    let linked = Dictionary(uniqueKeysWithValues: targets.map { ($0, self.linked($0, from: path)) })
    return Linter(today: today) { linked[$0] ?? nil }.check(parsed)
  }

  private mutating func linked(_ id: GuideID, from path: FilePath) -> LinkedGuide? {
    if let known = known[path.folder]?[id] { return known }
    let linked = GuideFile.linked(id, beside: path) ?? catalogue.linked(id)
    known[path.folder, default: [:]][id] = .some(linked)
    return linked
  }
}

extension WrittenLink {
  /// The other guide that it leads into.
  fileprivate var guide: GuideID? {
    if case .guide(let id, _) = target { id } else { nil }
  }
}
