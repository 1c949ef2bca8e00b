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
  var today: CalendarDate
  var builtIn: BuiltInGuides
  /// Where the machine's own guides stand.
  var machineFolders: [String]

  /// All of it is given, so that a test can give it too.
  init(
    environment: [String: String] = [:], width: Int = 80, isUTF8: Bool = true,
    display: DisplayWidth = .narrow, today: CalendarDate, builtIn: BuiltInGuides = .shipped,
    machineFolders: [String] = []
  ) {
    self.environment = environment
    self.width = width
    self.isUTF8 = isUTF8
    self.display = display
    self.today = today
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

  private func absolute(_ name: String) -> String? {
    environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
