import GuideEngine
import Screen
import Testing
import Text

@testable import Wizard

/// Plain mode with the same world around it, and all that was said and typed.
final class PlayedPlain {
  private(set) var wizard: PlainWizard
  private(set) var transcript = ""
  let world: PlayedWizard
  private let paper: PlainPaper

  init(
    columns: Int = 80, glyphs: Glyphs = .unicode, guides: [PinnedGuide]? = nil,
    sessions: [SessionCard] = []
  ) throws {
    world = try PlayedWizard(glyphs: glyphs, guides: guides, sessions: sessions)
    paper = PlainPaper(columns: columns, glyphs: glyphs)
    wizard = PlainWizard(world.model.setting, now: world.now)
    carryOut(wizard.model.firstEffects)
    speak()
  }

  /// Goes on where keys have led.
  init(after world: PlayedWizard) {
    self.world = world
    paper = PlainPaper(columns: 80, glyphs: .unicode)
    wizard = PlainWizard(world.model)
    speak()
  }

  /// Types lines and says what was answered to the last.
  @discardableResult
  func type(_ lines: String...) -> String {
    var answer = ""
    for line in lines {
      transcript += " \(line)\n"
      answer = typeUnseen(SafeText(line))
    }
    return answer
  }

  @discardableResult
  func typeUnseen(_ line: SafeText) -> String {
    carryOut(wizard.answer(line, at: world.now))
    return speak()
  }

  func send(_ message: Message) {
    carryOut(wizard.update(message, at: world.now))
    speak()
  }

  /// A line a line; `# wait SECONDS` lets time pass, `# holds CHECK` says what is measured.
  func play(_ script: String) throws {
    for line in script.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let words = line.split(separator: " ")
      if line.hasPrefix("# wait "), let seconds = Int(words[2]) {
        world.now = world.now.advanced(by: seconds)
        transcript += "\n[\(seconds) seconds pass]\n"
        send(.moved)
      } else if line.hasPrefix("# holds ") {
        let check = try CheckName(String(line.dropFirst(8)))
        world.findings[check] = Finding(.holds, value: "in order", measuredAt: world.now)
      } else if !line.hasPrefix("#") {
        type(String(line))
      }
    }
  }

  @discardableResult
  private func speak() -> String {
    let said = paper.text(wizard.news())
    transcript += said + (wizard.isOver ? "" : paper.prompt(wizard.prompt))
    return said
  }

  /// All that was asked of the world.
  private(set) var asked: [Effect] = []

  private func carryOut(_ effects: [Effect]) {
    asked += effects
    for effect in effects {
      for answer in world.answers(to: effect) {
        carryOut(wizard.update(answer, at: world.now))
      }
    }
  }
}
