import Glibc
import GuideEngine
import GuideFormat
import Screen
import SessionStore
import Terminal
import Text
import Wizard

/// `handrail`, `handrail CODE` and `handrail resume [NAME]`: the wizard in a terminal.
enum WizardCommand {
  static func run(_ arguments: Arguments, _ library: Library) -> Outcome {
    if let failure = library.folderFailure { return failure }
    let log = SessionLog(surroundings: library.surroundings)
    return log.run { store throws(StoreProblem) in
      switch try beginning(arguments, library, store) {
      case .failed(let outcome): return outcome
      case .found(let beginning): return show(beginning, arguments, library, store)
      }
    }
  }

  /// What the wizard opens with, before anybody has pressed a key.
  struct Beginning {
    var effects: [Effect] = []
    var messages: [Message] = []
  }

  enum Finding {
    case found(Beginning)
    case failed(Outcome)
  }

  static func beginning(
    _ arguments: Arguments, _ library: Library, _ store: SessionStore
  ) throws(StoreProblem) -> Finding {
    if arguments.command == .resume {
      let name = arguments.words.isEmpty ? try store.latest() : try store.find(arguments.name)
      let open = name.map { Effect.open(name: SafeText($0.text), takingOver: false) }
      return .found(Beginning(effects: open.map { [$0] } ?? [.listSessions]))
    }
    guard let word = arguments.words.first else {
      return .found(Beginning(effects: [.listSessions]))
    }
    switch library.find(word) {
    case .failed(let outcome): return .failed(outcome)
    case .found(let parsed, _):
      // Who was in the middle of it most likely wants to go on.
      let begun = try store.list().first { $0.guide == parsed.id && $0.outcome == nil }
      guard let begun else { return .found(beginning(with: parsed)) }
      return .found(
        Beginning(effects: [.listSessions], messages: [.preferred(name: SafeText(begun.name.text))])
      )
    }
  }

  /// What was read to find it is not read once more.
  private static func beginning(with parsed: ParsedGuide) -> Beginning {
    guard let pinned = parsed.pinned else { return Beginning(effects: [.loadGuide(parsed.id)]) }
    return Beginning(messages: [.guide(pinned)])
  }

  private static func show(
    _ beginning: Beginning, _ arguments: Arguments, _ library: Library, _ store: SessionStore
  ) -> Outcome {
    let choice = TerminalChoice(facts(library.surroundings), arguments.wishes)
    let setting = WizardModel.Setting(
      glyphs: choice.glyphs, host: host, clock: WallClock(offset: library.surroundings.offset),
      driver: library.surroundings.driver, option: arguments.stateOption)
    let world = WizardWorld(library, store)
    let problem: TerminalProblem
    do throws(TerminalProblem) {
      let terminal = try Terminal.open(choice)
      var loop = WizardLoop(terminal, setting, world)
      return Outcome(exit: loop.run(first: beginning.effects, beginning.messages))
    } catch {
      problem = error
    }
    if let sentence = problem.whyPlain(library.surroundings.environment["TERM"] ?? "") {
      _ = Outcome(messages: [sentence]).deliver(in: library.surroundings)
    }
    do throws(TerminalProblem) {
      var loop = PlainLoop(try LineTerminal(), setting, choice.glyphs, world)
      return loop.run(first: beginning.effects, beginning.messages)
    } catch {
      return .failure(.cannotReadOrWrite, "Signals cannot be taken here; try another terminal.")
    }
  }

  static func facts(_ surroundings: Surroundings) -> TerminalChoice.Facts {
    TerminalChoice.Facts(
      environment: surroundings.environment, isInputTerminal: isatty(STDIN_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      locale: TerminalLocale(
        isUTF8: surroundings.isUTF8, isEastAsian: surroundings.display == .wide))
  }

  static var host: SafeText {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, name.count - 1) == 0 else { return "" }
    return SafeText(bytes: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, limit: 40)
  }
}
