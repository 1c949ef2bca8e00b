import GuideEngine
import GuideFormat
import Text

/// What the program finds around it when it starts.
public struct Surroundings: Sendable {
  var environment: [String: String]
  /// Columns of what is written to.
  var width: Int
  /// Whether other characters than ASCII may be written.
  var isUTF8: Bool
  var display: DisplayWidth
  /// The moment at which the program was started.
  var now: Timestamp
  var today: CalendarDate
  /// How many seconds the clock on the wall is ahead of UTC at a moment.
  var offset: @Sendable (Timestamp) -> Int
  /// Whoever runs the program.
  var driver: Driver
  /// For a name that nobody has yet.
  var random: UInt64
  var builtIn: BuiltInGuides
  /// Where the machine's own guides stand.
  var machineFolders: [String]

  /// All of it is given, so that a test can give it too.
  init(
    environment: [String: String] = [:], width: Int = 80, isUTF8: Bool = true,
    display: DisplayWidth = .narrow, now: Timestamp,
    offset: @escaping @Sendable (Timestamp) -> Int = { _ in 0 }, driver: Driver,
    random: UInt64 = 0, builtIn: BuiltInGuides = .shipped, machineFolders: [String] = []
  ) {
    self.environment = environment
    self.width = width
    self.isUTF8 = isUTF8
    self.display = display
    self.now = now
    self.offset = offset
    today = CalendarDate(secondsSince1970: now.secondsSince1970 + offset(now))
    self.driver = driver
    self.random = random
    self.builtIn = builtIn
    self.machineFolders = machineFolders
  }

  /// The folders of guides that add to the built-in ones: those that were asked for, then the
  /// person's own, then the machine's. Relative values in the environment count for nothing.
  func folders(chosen: [FilePath]) -> [Catalogue.Folder] {
    let home = absolute("HOME").map { "\($0)/.local/share" }
    let own = (absolute("XDG_DATA_HOME") ?? home).map { ["\($0)/handrail/guides"] } ?? []
    return chosen.map { Catalogue.Folder($0, isChosen: true) }
      + (own + machineFolders).map { Catalogue.Folder(FilePath($0)) }
  }

  /// Where sessions are kept; nil where the environment names no place.
  var stateFolder: String? {
    absolute("HANDRAIL_STATE") ?? absolute("XDG_STATE_HOME").map { "\($0)/handrail" }
      ?? absolute("HOME").map { "\($0)/.local/state/handrail" }
  }

  /// Names the place of sessions, by a path from here or from the root.
  mutating func keepSessions(in folder: FilePath) {
    environment["HANDRAIL_STATE"] = folder.absolute
  }

  /// Where scratch folders are made.
  var temporaryFolder: String { absolute("TMPDIR") ?? "/tmp" }

  private func absolute(_ name: String) -> String? {
    environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
