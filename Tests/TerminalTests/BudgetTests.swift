import Foundation
import GuideEngine
import GuideFormat
import Screen
import TestSupport
import Testing
import Text
import Wizard

@testable import Terminal

extension TerminalOnPseudoTerminal {
  /// What a person over a slow line waits for, counted on the wizard's own screens.
  @Suite(.serialized) struct BudgetTests {
    @Test(arguments: BuiltInGuides.shipped.ids)
    func `a guide's cover stays within the budget`(guide: GuideID) throws {
      let screen = try CountedScreen(guide)

      #expect(screen.written <= 4_096)
      for _ in 0..<20 { #expect(screen.press("<down>") <= 200) }
      for _ in 0..<20 {
        #expect(screen.press("<up>") <= 200)
        #expect(screen.press("<space>") <= 300)
      }
      #expect(screen.press("v") <= 6_144)
      for _ in 0..<9 { #expect(screen.press("<pgdn>") <= 6_144) }
      #expect(screen.press("<left>") <= 6_144)
    }

    @Test(arguments: BuiltInGuides.shipped.ids)
    func `a guide's first step stays within the budget`(guide: GuideID) throws {
      let screen = try CountedScreen(guide)
      // The cover, what is to be said, and the step.
      for _ in 0..<3 where !screen.isAtStep { #expect(screen.press("<enter>") <= 6_144) }

      #expect(screen.isAtStep)
      for key in ["<down>", "<up>"] {
        for _ in 0..<20 {
          let bytes = screen.press(key)
          #expect(bytes <= screen.budgetOfMove)
        }
      }
      #expect(screen.press("?") <= 6_144)
    }

    @Test func `a box of a step is ticked with few bytes`() throws {
      let screen = try CountedScreen(GuideID(maker: "sonos", name: "1013"), at: "one-controller")
      for _ in 0..<3 where !screen.isAtStep { _ = screen.press("<enter>") }
      _ = screen.press("<down>")

      #expect(screen.press("<space>") <= 300)
    }

    /// Two rows less, and all rows below them move up: more than a tick, and far from a page.
    @Test func `an answer that folds others away costs less than a tenth of a page`() throws {
      let screen = try CountedScreen(GuideID(maker: "sonos", name: "1013"))
      for _ in 0..<3 where !screen.isAtStep { _ = screen.press("<enter>") }

      #expect(screen.press("y") <= 614)
    }

    @Test func `the first screen stays within the budget`() throws {
      let screen = try CountedScreen(nil)

      #expect(screen.written <= 4_096)
      for _ in 0..<4 { #expect(screen.press("<down>") <= 200) }
      #expect(screen.press("1") <= 6_144)
    }
  }

  /// The wizard on a real terminal, in a world that keeps what it is given, and what is written.
  private final class CountedScreen {
    private(set) var written = 0
    private var lines: [String] = []
    private var changedRows: [Int] = []
    private var model: WizardModel
    private var terminal: Terminal
    private let pseudo: PseudoTerminal
    private let guides: [PinnedGuide]
    private static let now = Timestamp(secondsSince1970: 1_795_256_047)

    init(_ guide: GuideID?, at step: String? = nil) throws {
      let today = try #require(CalendarDate("2026-11-21"))
      let catalogue = Catalogue(folders: [], today: today)
      guides = BuiltInGuides.shipped.ids.compactMap { catalogue.guide($0)?.parsed.pinned }
      pseudo = try PseudoTerminal()
      terminal = try open(pseudo)
      let setting = WizardModel.Setting(
        glyphs: .unicode, host: "studio-pi", clock: WallClock(offset: { _ in 3_600 }),
        driver: Driver(name: "pi"))
      model = WizardModel(setting, size: terminal.size, now: Self.now)
      carryOut(model.firstEffects)
      if let guide {
        let pinned = try #require(guides.first { $0.reference.id == guide })
        send(.guide(pinned, at: step.map { StepID(rawValue: $0) }))
      }
      draw()
    }

    var isAtStep: Bool { model.frame.text.contains("Step ") && model.frame.text.contains("saved") }

    /// A move costs two marks. Where other keys can be pressed their row is new; where the cursor goes
    /// among the ways out they get numbers; a list that is longer than the screen is turned over.
    var budgetOfMove: Int {
      if changedRows.count > 8 { return 6_144 }
      if changedRows.count > 4 { return 1_024 }
      return 200
    }

    /// How many bytes the answer to a key has.
    func press(_ keys: String) -> Int {
      for key in (try? KeyNotation.keys(in: keys).get()) ?? [] { send(.key(key)) }
      draw()
      return written
    }

    private func draw() {
      let frame = model.frame
      changedRows = frame.lines.indices.filter { lines.isEmpty || lines[$0] != frame.lines[$0] }
      lines = frame.lines
      terminal.draw(frame)
      written = pseudo.take().count
    }

    private func send(_ message: Message) { carryOut(model.update(message, at: Self.now)) }

    private func carryOut(_ effects: [Effect]) {
      for effect in effects { for answer in answers(to: effect) { send(answer) } }
    }

    private func answers(to effect: Effect) -> [Message] {
      switch effect {
      case .listSessions: [.sessions([])]
      case .listGuides: [.guides(cards, answer: nil)]
      case .keep(_, let name): [.kept(name: name ?? "swift-heron")]
      case .measure(let checks, let round):
        checks.map {
          .measured($0, Finding(.unknown, value: "unknown", measuredAt: Self.now), askedBy: round)
        }
      default: []
      }
    }

    private var cards: [GuideCard] {
      guides.map { GuideCard(id: $0.reference.id, facts: $0.guide.facts, canBeStarted: true) }
    }
  }
}
