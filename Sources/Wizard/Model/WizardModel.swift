import GuideEngine
import Screen
import Text

/// The wizard as a value: where a person is, what is on the screen, and what was answered last.
///
/// `update` is the only way to change it; a view is a function of it and nothing else.
public struct WizardModel: Sendable {
  /// What stands still as long as the program runs.
  public let setting: Setting
  /// Columns and rows of the terminal, as of the last that was heard.
  public internal(set) var size: Size
  /// As of the last message; ages and waits are told by it.
  public internal(set) var now: Timestamp
  /// The first screen, to which one comes back.
  var home = Home()
  /// The session that somebody is at; nil on the first screen.
  var sitting: Sitting?
  /// What lies over the screen, the topmost last.
  var pages: [Page] = []
  /// Visits whose warning lay over the cover in this run, by the names of their sessions.
  var warnedVisits: [SafeText: Set<VisitNumber>] = [:]
  /// Everything that happened in the session, for the pages that tell it; nil until it was read.
  var told: [Event]?
  /// Whether the report shows everything.
  var isReportFull = false
  /// What the last key was answered with, until the next.
  var reply: SafeText?
  /// Why the last command was refused, if it was.
  public internal(set) var refusal: Refusal?
  /// Whether the program is about to end.
  public internal(set) var isOver = false

  /// What stands still as long as the program runs.
  public struct Setting: Sendable {
    let glyphs: Glyphs
    /// The machine's name, as the first row has it.
    let host: SafeText
    let clock: WallClock
    let driver: Driver
    /// What a command line needs behind it to find the same sessions, with a blank before it.
    let option: SafeText

    /// Everything comes from the environment, so it was made safe before.
    public init(
      glyphs: Glyphs, host: SafeText, clock: WallClock, driver: Driver, option: SafeText = ""
    ) {
      self.glyphs = glyphs
      self.host = host
      self.clock = clock
      self.driver = driver
      self.option = option
    }
  }

  /// The first screen, with nothing on it yet.
  public init(_ setting: Setting, size: Size, now: Timestamp) {
    self.setting = setting
    self.size = size
    self.now = now
  }

  /// How the report is asked for outside of the program, as it can be typed.
  func reportCommand(_ name: SafeText) -> SafeText { "handrail report \(name)\(setting.option)" }

  /// Which of all screens is seen.
  var scene: Scene {
    if let page = pages.last { return .page(page.kind) }
    guard let sitting else { return home.search == nil ? .home : .search }
    return sitting.scene(at: now, isNarrow: isNarrow)
  }

  /// The report as it can be copied; nil before its events were read.
  var report: String? {
    guard let told, let sitting, let name = sitting.name else { return nil }
    return Report(told, session: sitting.session, name: name, now: now)
      .text(isReportFull ? .full : .masked, offset: setting.clock.offset)
  }

  /// The same as it is read in so many columns.
  func report(columns: Int) -> String? {
    guard let told, let sitting, let name = sitting.name else { return nil }
    return Report(told, session: sitting.session, name: name, now: now)
      .text(isReportFull ? .full : .masked, width: columns, offset: setting.clock.offset)
  }

  /// Where the list of the ways out has a screen of its own, and the warning one row.
  var isNarrow: Bool { size.columns < 60 || size.rows < 18 }

  /// When something on the screen changes by itself; nil where nothing does, and then nobody is to
  /// be woken.
  public var nextChange: Timestamp? {
    guard sitting?.isPaused == false else { return nil }
    let isWaiting = showsWaits && snapshot?.runningWaits.isEmpty == false
    guard isWaiting || (pages.isEmpty && sitting?.measuring.isEmpty == false) else { return nil }
    return now.advanced(by: 1)
  }

  /// Whether what a wait still takes stands on the screen.
  private var showsWaits: Bool {
    switch scene {
    case .step, .ways, .page(.question(.stopWait)): true
    case .home, .search, .cover, .caution, .end, .ended, .page: false
    }
  }
}

/// Everything that can be seen.
enum Scene: Hashable {
  case home
  /// The first screen while somebody types what is searched for.
  case search
  /// The guide's first page, before it begins.
  case cover
  /// What is to be said before a step opens.
  case caution
  case step
  /// The ways out of a step, in place of its items.
  case ways
  case end
  /// After the end.
  case ended
  case page(Page.Kind)
}
