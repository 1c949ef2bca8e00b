import GuideEngine
import Text

/// What lists and searches need of a guide: a hundredth of what was read, for whoever keeps it of
/// thousands.
public struct GuideSummary: Sendable, Findable {
  /// Folder and file name.
  public let id: GuideID
  /// What stands above it; empty where nothing could be read.
  public let facts: GuideFacts
  /// Whether a person can be led through it.
  public let canBeStarted: Bool
  /// What it is found by.
  public let searchWords: [SearchWord]

  /// The guide itself can be let go of.
  public init(_ entry: Catalogue.Entry) {
    id = entry.id
    facts = entry.facts
    canBeStarted = entry.parsed.canBeStarted
    searchWords = entry.searchWords
  }
}

/// All guides of a catalogue, read bit by bit, so that keys are heard meanwhile.
public struct CatalogueReading {
  private let catalogue: Catalogue
  private let linter: Linter
  private var rest: ArraySlice<GuideID>
  /// By name, as far as they were read: every guide that counts and every broken one.
  public private(set) var summaries: [GuideSummary] = []

  /// Nothing is read yet but the names of the files.
  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    linter = catalogue.linter
    rest = catalogue.ids[...]
  }

  /// Whether all were read.
  public var isOver: Bool { rest.isEmpty }

  /// Reads the next guide, if there is one.
  public mutating func goOn() {
    guard let id = rest.popFirst() else { return }
    summaries += catalogue.entries(of: id, linter).map(GuideSummary.init)
  }
}
