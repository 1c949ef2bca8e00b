import GuideEngine
import Text

/// All guides that there are: those in the program, and those in folders that add to them or
/// replace them. One guide is found by opening one file.
public struct Catalogue {
  /// A folder of guides.
  public struct Folder: Equatable, Sendable {
    let path: FilePath
    /// Named by the person who asks, so it wins over any revision.
    let isChosen: Bool

    /// A folder holds a folder for each maker.
    public init(_ path: FilePath, isChosen: Bool = false) {
      self.path = path
      self.isChosen = isChosen
    }
  }

  /// A guide and where it was found.
  public struct Entry: Sendable {
    public let parsed: ParsedGuide
    /// Nil when it is part of the program.
    public let folder: FilePath?
    let rank: Rank
  }

  private let builtIn: BuiltInGuides
  private let folders: [Folder]
  private let today: CalendarDate

  /// The earlier a folder stands, the more it counts.
  public init(builtIn: BuiltInGuides = .shipped, folders: [Folder], today: CalendarDate) {
    self.builtIn = builtIn
    self.folders = folders
    self.today = today
  }

  /// The guide of that name that counts, or a broken one where there is no other.
  public func guide(_ id: GuideID) -> Entry? {
    let candidates = candidates(for: id).map(checked)
    return Self.best(candidates)
  }

  /// The guides that have a code for their name, one a maker; found without reading any other.
  public func guides(named code: String) -> [Entry] {
    let ids = Set(makers.map { GuideID(maker: $0, name: code) })
    return ids.sorted { $0.rawValue < $1.rawValue }.compactMap(guide)
  }

  /// Every guide that counts and every broken one, by name.
  public func all() -> [Entry] {
    ids.flatMap { id -> [Entry] in
      let entries = candidates(for: id).map(checked)
      let best = Self.best(entries)
      return entries.filter { $0.rank == best?.rank || !$0.parsed.canBeStarted }
    }
  }

  /// What a link into that guide can lead to.
  public func linked(_ id: GuideID) -> LinkedGuide? {
    Self.best(candidates(for: id)).map { LinkedGuide($0.parsed) }
  }

  private func checked(_ entry: Entry) -> Entry {
    let linter = Linter(today: today, linked: linked)
    return Entry(parsed: linter.check(entry.parsed), folder: entry.folder, rank: entry.rank)
  }

  private static func best(_ entries: [Entry]) -> Entry? {
    entries.min { first, second in
      let isSound = (first.parsed.canBeStarted, second.parsed.canBeStarted)
      return isSound.0 == isSound.1 ? first.rank < second.rank : isSound.0
    }
  }
}

extension Catalogue {
  /// What wins when two files are one guide: the folder that was asked for, then the higher
  /// revision, then the order of the folders, the program's own last.
  struct Rank: Comparable {
    let isChosen: Bool
    let revision: Int
    let order: Int

    static func < (left: Rank, right: Rank) -> Bool {
      if left.isChosen != right.isChosen { return left.isChosen }
      if left.revision != right.revision { return left.revision > right.revision }
      return left.order < right.order
    }
  }

  /// Every file of that name, read and not yet looked at as a whole.
  private func candidates(for id: GuideID) -> [Entry] {
    var entries: [Entry] = []
    for (order, folder) in folders.enumerated() {
      let path = folder.path.appending(id.maker).appending(id.name + ".md")
      if let parsed = GuideFile.parse(path, id: id) {
        entries.append(entry(parsed, folder, order: order))
      }
    }
    if let bytes = builtIn.bytes(of: id) {
      let parsed = GuideParser.parse(bytes, id: id, file: "built-in \(id.rawValue).md")
      entries.append(entry(parsed, nil, order: folders.count))
    }
    return entries
  }

  private func entry(_ parsed: ParsedGuide, _ folder: Folder?, order: Int) -> Entry {
    let rank = Rank(
      isChosen: folder?.isChosen ?? false, revision: parsed.guide?.facts.revision ?? 0,
      order: order)
    return Entry(parsed: parsed, folder: folder?.path, rank: rank)
  }

  private var makers: Set<String> {
    var makers = Set(builtIn.ids.map(\.maker))
    for folder in folders {
      for name in (try? FileReading.names(in: folder.path)) ?? [] {
        makers.insert(String(decoding: name, as: UTF8.self))
      }
    }
    return makers
  }

  private var ids: [GuideID] {
    var ids = Set(builtIn.ids)
    for folder in folders { ids.formUnion(GuideFile.all(in: folder.path).map(\.id)) }
    return ids.sorted { $0.rawValue < $1.rawValue }
  }
}
