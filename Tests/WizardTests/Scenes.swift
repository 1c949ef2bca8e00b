import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// Ways to every scene, by keys.
enum Scenes {
  static let sizes = ["40x12", "80x24", "132x40"]

  static func size(_ text: String) throws -> (columns: Int, rows: Int) {
    let numbers = text.split(separator: "x").compactMap { Int($0) }
    try #require(numbers.count == 2)
    return (numbers[0], numbers[1])
  }

  static func wizard(
    _ size: String, glyphs: Glyphs = .unicode, guides: [PinnedGuide]? = nil,
    sessions: [SessionCard] = []
  ) throws -> PlayedWizard {
    let (columns, rows) = try Self.size(size)
    return try PlayedWizard(
      columns: columns, rows: rows, glyphs: glyphs, guides: guides, sessions: sessions)
  }

  static let cards = [
    SessionCard(
      name: "swift-heron", title: nil, code: "1013",
      guideTitle: "Update blocked by a second controller or a firewall", step: 4,
      stepTitle: "The firewall", progress: Progress(done: 13, whole: 31), toPutBack: 1,
      outcome: nil, usedAt: Timestamp(secondsSince1970: 1_795_255_327), isInTrash: false,
      undoing: "Switch the suite's web filter on again",
      waitEnd: Timestamp(secondsSince1970: 1_795_255_447)),
    SessionCard(
      name: "calm-otter", title: "Grandma's kitchen", code: "803",
      guideTitle: "An older product in a newer system", step: 5, stepTitle: "Call Sonos",
      progress: Progress(done: 9, whole: 14), toPutBack: 0, outcome: nil,
      usedAt: Timestamp(secondsSince1970: 1_795_169_647), isInTrash: false),
  ]

  /// What shipped guides measure in step 3 and 8 of 1013.
  static func findings(at now: Timestamp) throws -> [CheckName: Finding] {
    [
      try CheckName("resolve update.sonos.com"):
        Finding(.holds, value: "4 addresses", measuredAt: now),
      try CheckName("reach update.sonos.com 80"):
        Finding(.fails, value: "no answer in 3 s", measuredAt: now),
      try CheckName("versions"):
        Finding(.holds, value: "86.10 beside 97.1: healthy", measuredAt: now),
      try CheckName("missing speakers"): Finding(.holds, value: "6 rooms", measuredAt: now),
    ]
  }
}

extension PlayedWizard {
  var step: String? { model.snapshot?.step.id.rawValue }

  /// Moves to the first item of the open step whose name ends so.
  func go(to ending: String) throws {
    try press("g")
    for _ in 0..<30 {
      if case .item(let id) = model.sitting?.cursor, id.rawValue.hasSuffix(ending) { return }
      try press("<down>")
    }
    Issue.record("no item ends in \(ending)")
  }

  /// Along a way out of the step, whatever is left open.
  func choose(_ number: Int) throws {
    if model.sitting?.cursor != .choices || model.sitting?.isChoosing == false {
      try press("<enter>")
    }
    try press("\(number)")
    if model.pages.last?.kind.isQuestion == true { try press("y") }
  }

  /// Up to the fourth step of 1013, with something put off and something to put back.
  func playToFirewall() throws {
    findings = try Scenes.findings(at: now)
    try press("1013<enter><enter><enter> <space>1013, at noon<enter>n")
    try choose(1)
    try press("<space>my phone<enter><space>n<space><space><space>d<space>")
    try choose(2)
    for question in ["another-network", "look-after-this-network", "blocked-on-purpose"] {
      try go(to: question)
      try press("n")
    }
    try choose(1)
    try #require(step == "the-firewall")
  }

  /// From there to the end that everything fits.
  func playToEnd() throws {
    try playToFirewall()
    try press("y<space>y<space>n")
    try go(to: "come-into-force")
    try press("ono need to wait<enter>")
    try press("G<home>")
    try go(to: "by-name-now")
    try choose(1)
    try #require(step == "one-retry")
    try press("<space><space><space>it finished<enter>n")
    try go(to: "paused-for-this-try")
    try press("n")
    try choose(1)
    try #require(step == "every-room")
    try go(to: "ungroup-them")
    try press(" ")
    try go(to: "speakers-answer-this-computer")
    try press("y")
    try go(to: "let-two-minutes-pass")
    try press("owe waited<enter>")
    try choose(1)
    try #require(model.snapshot?.proposal == .fixed)
  }
}

extension Page.Kind {
  var isQuestion: Bool {
    if case .question = self { true } else { false }
  }
}
