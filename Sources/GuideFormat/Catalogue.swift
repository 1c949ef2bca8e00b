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
    /// Linted as well as read; broken ones are entries too.
    public let parsed: ParsedGuide
    /// Nil when it is part of the program.
    public let folder: FilePath?
    let rank: Rank
    /// A broken file of a folder that was asked for, in whose place this guide stands.
    public fileprivate(set) var passedOver: SafeText?
  }

  private let builtIn: BuiltInGuides
  private let folders: [Folder]
  private let folderProblems: [(folder: Folder, problem: Problem)]
  private let today: CalendarDate

  /// The earlier a folder stands, the more it counts.
  public init(builtIn: BuiltInGuides = .shipped, folders: [Folder], today: CalendarDate) {
    self.builtIn = builtIn
    self.today = today
    let obstacles = folders.map { FileReading.obstacle(to: $0.path) }
    self.folders = zip(folders, obstacles).filter { $0.1 == nil }.map(\.0)
    folderProblems = zip(folders, obstacles).compactMap { folder, obstacle in
      guard let obstacle, obstacle != .missing || folder.isChosen else { return nil }
      return (folder, GuideFile.problem(folder.path, obstacle))
    }
  }

  /// What is wrong with a folder that was asked for.
  public var problemOfChosenFolder: Problem? {
    folderProblems.first { $0.folder.isChosen }?.problem
  }

  /// What could not be looked at while guides were looked for.
  public var problems: [Problem] {
    folderProblems.map(\.problem) + folders.flatMap { GuideFile.all(in: $0.path).problems }
  }

  /// The guide of that name that counts, or a broken one where there is no other.
  public func guide(_ id: GuideID) -> Entry? {
    let entries = candidates(for: id).map(checked(by: linter))
    var best = Self.best(entries)
    if let chosen = entries.first(where: \.rank.isChosen), best?.rank.isChosen == false {
      best?.passedOver = chosen.parsed.file
    }
    return best
  }

  /// Whether every file of that name has this text, so that no other revision of it is at hand.
  /// Nothing is taken apart for that.
  public func holdsOnly(_ text: [UInt8], as id: GuideID) -> Bool {
    let builtIn = builtIn.bytes(of: id) ?? text
    return builtIn == text
      && folders.allSatisfy { folder in
        let found = try? FileReading.guide(at: path(of: id, in: folder))
        return found ?? text == text
      }
  }

  /// The guides that have a code for their name, one a maker; found without reading any other.
  public func guides(named code: String) -> [Entry] {
    let ids = Set(makers.compactMap { GuideID("\($0)/\(code)") })
    return ids.sorted { $0.rawValue < $1.rawValue }.compactMap(guide)
  }

  /// Every guide that counts and every broken one, by name.
  public func all() -> [Entry] {
    let linter = linter
    return ids.flatMap { entries(of: $0, linter) }
  }

  /// The one that counts and the broken ones of a name.
  func entries(of id: GuideID, _ linter: Linter) -> [Entry] {
    let entries = candidates(for: id).map(checked(by: linter))
    let best = Self.best(entries)
    return entries.filter { $0.rank == best?.rank || !$0.parsed.canBeStarted }
  }

  /// What a link into that guide can lead to.
  public func linked(_ id: GuideID) -> LinkedGuide? {
    guard exists(id) else { return nil }
    return LinkedGuide { Self.best(candidates(for: id))?.parsed }
  }

  var linter: Linter { Linter(today: today, linked: linked) }

  private func checked(by linter: Linter) -> (Entry) -> Entry {
    { Entry(parsed: linter.check($0.parsed), folder: $0.folder, rank: $0.rank) }
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
      if let parsed = GuideFile.parse(path(of: id, in: folder), id: id) {
        entries.append(entry(parsed, folder, order: order))
      }
    }
    if let bytes = builtIn.bytes(of: id) {
      let parsed = GuideParser.parse(bytes, id: id, file: "built-in \(id.rawValue).md")
      entries.append(entry(parsed, nil, order: folders.count))
    }
    return entries
  }

  private func exists(_ id: GuideID) -> Bool {
    builtIn.bytes(of: id) != nil
      || folders.contains { FileReading.exists(path(of: id, in: $0)) }
  }

  private func path(of id: GuideID, in folder: Folder) -> FilePath {
    folder.path.appending(id.maker).appending(id.name + ".md")
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

  /// Of all files, whatever is in them.
  var ids: [GuideID] {
    var ids = Set(builtIn.ids)
    for folder in folders {
      ids.formUnion(GuideFile.all(in: folder.path).files.map(GuideFile.id(of:)))
    }
    return ids.sorted { $0.rawValue < $1.rawValue }
  }
}
