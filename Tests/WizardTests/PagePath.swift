import GuideEngine
import Screen
import Testing
import Text

@testable import GuideFormat
@testable import Wizard

/// A page, and the keys that lead to it from the middle of 1013.
struct PagePath: CustomTestStringConvertible, Sendable {
  let name: String
  let keys: String
  var testDescription: String { name }

  /// Whether laying it out takes its time in a build for tests.
  var isLong: Bool { ["guide", "report"].contains(name) }

  /// To the second step, and down it: one thing is to be put back, two items are open.
  static let begun = "1013<enter><enter><enter> "
  static let firstStep = " 1013 on the Beam, at noon<enter>n<enter>1"
  static let secondStep = " the phone<enter> n    "

  static let all = [
    PagePath(name: "help", keys: "?"), PagePath(name: "why", keys: "w"),
    PagePath(name: "warning", keys: "!"), PagePath(name: "guide", keys: "v"),
    PagePath(name: "map", keys: "m"), PagePath(name: "history", keys: "u<space>t"),
    PagePath(name: "put-back", keys: "b"), PagePath(name: "report", keys: "r"),
    PagePath(name: "sessions", keys: "s"), PagePath(name: "trash", keys: "sz"),
    PagePath(name: "upgrade", keys: ""), PagePath(name: "entry", keys: "oIt is away<left><left>"),
    PagePath(name: "question", keys: "<enter>1"), PagePath(name: "cannot-save", keys: " "),
    PagePath(name: "taken-over", keys: " "),
  ]

  /// Read once for all tests.
  private static let shipped = Result { try PlayedWizard.shipped() }

  /// The wizard with the page open; the way there is gone where every screen is seen whole.
  func open(columns: Int, rows: Int, glyphs: Glyphs = .unicode) throws -> PlayedWizard {
    let wizard = try PlayedWizard(
      glyphs: glyphs, guides: try Self.shipped.get(), sessions: SampleSessions.usual)
    try wizard.press(Self.begun + Self.firstStep)
    wizard.now = wizard.now.advanced(by: 125)
    try wizard.press(Self.secondStep)
    wizard.send(.resized(Size(columns: columns, rows: rows)))
    if name == "cannot-save" { wizard.obstacle = "The disk is full; make room, then try again." }
    if name == "taken-over" { wizard.somebodyElse = SampleSessions.anna }
    if name == "upgrade" { wizard.send(.newerGuide(try Self.newer())) }
    try wizard.press(keys)
    return wizard
  }

  /// 1013 with another revision, another question and an item less.
  static func newer() throws -> PinnedGuide {
    let old = try #require(try shipped.get().first { $0.reference.id.name == "1013" })
    let text = String(decoding: old.source, as: UTF8.self)
      .replacing("revision: 2", with: "revision: 3")
      .replacing("Tell the household that nobody opens the app", with: "Tell everybody")
    return try #require(
      GuideParser.parse(Array(text.utf8), id: old.reference.id, file: "1013.md").pinned)
  }
}

/// Sessions for the list.
enum SampleSessions {
  static let now = Timestamp(secondsSince1970: 1_795_256_047)

  static let anna = Driver(name: "anna", terminal: "pts/3", clientAddress: "192.0.2.7")

  static let usual = [
    card("swift-heron", minutesAgo: 12, toPutBack: 1),
    card(
      "calm-otter", title: "The kitchen", minutesAgo: 1_500,
      note: "Anna's; she wants to be called before anything is wired, and has the password too."),
    card("bright-wren", minutesAgo: 9_000, outcome: .fixed),
    card("slow-badger", title: "Thrown away", minutesAgo: 20_000, isInTrash: true),
  ]

  static func card(
    _ name: SafeText, title: SafeText? = nil, minutesAgo: Int, toPutBack: Int = 0,
    outcome: Ending? = nil, isInTrash: Bool = false, note: SafeText? = nil,
    guideTitle: SafeText = "Update blocked by a second controller or a firewall"
  ) -> SessionCard {
    SessionCard(
      name: name, title: title, code: "1013", guideTitle: guideTitle, step: 4,
      stepTitle: "The firewall", progress: Progress(done: 13, whole: 31), toPutBack: toPutBack,
      outcome: outcome, usedAt: now.advanced(by: -60 * minutesAgo), isInTrash: isInTrash,
      undoing: toPutBack > 0 ? "Switch the suite's web filter on again" : nil, note: note)
  }
}

extension Frame {
  /// As a golden has it: the rows, and where the cursor stands.
  var golden: String {
    let place = cursor.map { "row \($0.row) column \($0.column)" } ?? "nowhere"
    return "\(text)\n\ncursor: \(place)\n"
  }
}

extension PagePath {
  /// At a size as goldens name it.
  func open(_ size: String) throws -> PlayedWizard {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    return try open(columns: numbers[0], rows: numbers[1])
  }
}
