import Foundation
import GuideEngine
import Screen
import TestSupport
import Testing
import Text

@testable import HandrailCLI
@testable import SessionStore
@testable import Wizard

/// The wizard at home, twice: the model in this process, from which it is known which keys lead
/// where, and the program in a real terminal, which gets the same keys and has to show the same.
final class KeyedWizard {
  private(set) var model: WizardModel
  /// Everything that was kept of the session.
  private(set) var kept: [Event] = []
  /// All acts that one command leads to happen at one moment.
  private(set) var now: Timestamp
  private let terminal: Terminal?
  private let library: Library
  private let world: WizardWorld
  private var unsent = ""

  /// Where the real program runs, and where it keeps its sessions.
  struct Terminal {
    let screen: TmuxScreen
    let state: StateFolder
  }

  /// Without a terminal there is only the model.
  init(_ terminal: Terminal?) throws {
    self.terminal = terminal
    now = Self.clock
    let surroundings = Surroundings(now: now, driver: Driver(name: "tester"))
    library = Library(try Arguments([]), surroundings)
    // Nothing is ever kept in it.
    world = WizardWorld(library, SessionStore(at: "/nowhere", readGuide: SessionLog.read))
    let setting = WizardModel.Setting(
      glyphs: .unicode, host: WizardCommand.host, clock: WallClock(offset: { _ in 0 }),
      driver: Driver(name: "tester"))
    model = WizardModel(setting, size: Size(columns: 80, rows: 24), now: now)
    try carryOut(model.firstEffects)
    try terminal?.screen.run(Program.handrail.path)
    try look()
  }

  private static var clock: Timestamp {
    Timestamp(secondsSince1970: Int(Date().timeIntervalSince1970))
  }

  func beginCommand() { now = Self.clock }

  /// What can be led into, as it is built in.
  func guide(_ id: GuideID) -> PinnedGuide? { library.catalogue.guide(id)?.parsed.pinned }

  func press(_ key: Key, times: Int = 1) throws {
    for _ in 0..<times {
      unsent += try #require(Self.bytes[key] ?? key.writing, "no bytes for \(key.label)")
      try carryOut(model.update(.key(key), at: now))
    }
    // What came right behind it would make another key of it.
    if key == .escape { try look() }
  }

  func type(_ text: SafeText) throws {
    for character in text.string { try press(.character(character)) }
  }

  /// The terminal shows what the model says, and its cursor stands there.
  func look() throws {
    try send()
    guard let screen = terminal?.screen else { return }
    let frame = model.frame
    let expected = frame.lines.map(Self.timeless)
    let cursor = frame.cursor.map { "\($0.row),\($0.column)" }
    var seen = (rows: [String](), cursor: "")
    let comes = try Patience.waits {
      seen = try screen.look()
      return seen.rows.map(Self.timeless) == expected && seen.cursor == cursor ?? seen.cursor
    }
    if !comes {
      Issue.record(
        """
        The cursor should be at \(cursor ?? "") on
        \(frame.text)
        but is at \(seen.cursor) on
        \(seen.rows.joined(separator: "\n"))
        """)
      throw Different()
    }
  }

  /// Leaves as `q` does it, to the shell.
  func leave() throws {
    try press("q")
    try send()
    terminal?.screen.waitForPrompt()
  }

  struct Different: Error {}

  private func send() throws {
    if !unsent.isEmpty { try terminal?.screen.type(unsent) }
    unsent = ""
  }

  private func carryOut(_ effects: [Effect]) throws {
    for effect in effects {
      for answer in try answers(to: effect) { try carryOut(model.update(answer, at: now)) }
    }
  }

  private func answers(to effect: Effect) throws -> [Message] {
    switch effect {
    case .listSessions: return [.sessions([])]
    case .keep(let events, let name):
      kept += events
      return [.kept(name: try name ?? nameInTheLog())]
    case .listGuides, .loadGuide, .measure: return world.carryOut(effect, at: now)
    case .readEvents: return [.events(kept)]
    case .open, .mark, .rename, .note, .delete, .restore, .copy, .release, .repaint, .suspend:
      return []
    }
  }

  /// The program draws its sessions' names, so this one is heard of it.
  private func nameInTheLog() throws -> SafeText {
    guard let terminal else { return "swift-heron" }
    try send()
    var name: String?
    _ = try Patience.waits {
      name = try terminal.state.session()
      return name != nil
    }
    return SafeText(try #require(name, "the session is not kept"))
  }

  /// The program may have read its clock in the minute before.
  private static func timeless(_ row: String) -> String {
    let end = row.lastIndex { $0 != " " }.map { row.index(after: $0) } ?? row.startIndex
    return String(row[..<end]).replacing(#/\d\d:\d\d/#, with: "--:--")
  }

  private static let bytes: [Key: String] = [
    .enter: "\r", .up: "\u{1B}[A", .down: "\u{1B}[B", .left: "\u{1B}[D", .escape: "\u{1B}",
    .control("u"): "\u{15}",
  ]
}

extension Key {
  fileprivate var writing: String? {
    if case .character(let character) = self { String(character) } else { nil }
  }
}
