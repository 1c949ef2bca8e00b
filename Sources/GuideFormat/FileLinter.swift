import GuideEngine
import Text

/// Lints guides in files. Links lead beside the file first, then into the catalogue; a guide that
/// several files link to is read once.
public struct FileLinter {
  private let catalogue: Catalogue
  private let today: CalendarDate
  /// One for each folder, because what stands beside a file depends on it.
  private var linters: [FilePath: Linter] = [:]

  /// Files that stand alone link into this catalogue.
  public init(catalogue: Catalogue, today: CalendarDate) {
    self.catalogue = catalogue
    self.today = today
  }

  /// The guide, read and linted; a file that cannot be read is a guide with that one problem.
  public mutating func check(_ path: FilePath) -> ParsedGuide {
    linter(for: path).check(GuideFile.load(path))
  }

  /// The guide that a choice in a file leads into: beside the file first, then of the catalogue.
  public mutating func guide(_ id: GuideID, linkedFrom path: FilePath) -> ParsedGuide? {
    let file = GuideFile.path(of: id, beside: path)
    return FileReading.exists(file) ? check(file) : catalogue.guide(id)?.parsed
  }

  private mutating func linter(for path: FilePath) -> Linter {
    if let known = linters[path.folder] { return known }
    let linter = Linter(today: today) { [catalogue] id in
      GuideFile.linked(id, beside: path) ?? catalogue.linked(id)
    }
    linters[path.folder] = linter
    return linter
  }
}
