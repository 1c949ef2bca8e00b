import GuideEngine
import GuideFormat
import Screen
import SessionStore
import Terminal
import Text
import Wizard

/// `--keys`, `--walk` and `--dump-screen`: the wizard drives itself, and prints what it shows.
enum DrivenCommand {
  static func run(_ arguments: Arguments, _ surroundings: Surroundings) -> Outcome {
    var surroundings = surroundings
    if let state = arguments.state {
      surroundings.keepSessions(in: state)
      return run(arguments, Library(arguments, surroundings))
    }
    let folder = surroundings.temporaryFolder
    let outcome = ScratchState.with(under: folder) { path in
      surroundings.standStill(keepingSessionsIn: path)
      return run(arguments, Library(arguments, surroundings))
    }
    return outcome
      ?? .failure(
        .cannotCreate,
        "No scratch folder can be made in \(folder); set TMPDIR, or write --state DIR.")
  }

  private static func run(_ arguments: Arguments, _ library: Library) -> Outcome {
    if let failure = library.folderFailure { return failure }
    switch DrivenWalks.find(arguments, library) {
    case .failed(let outcome): return outcome
    case .found(let walks):
      return SessionLog(surroundings: library.surroundings).run { store throws(StoreProblem) in
        try Stage(arguments, library, store).play(walks)
      }
    }
  }

  private struct Stage {
    let arguments: Arguments
    let library: Library
    let store: SessionStore
    let choice: TerminalChoice

    init(_ arguments: Arguments, _ library: Library, _ store: SessionStore) {
      self.arguments = arguments
      self.library = library
      self.store = store
      choice = TerminalChoice(WizardCommand.facts(library.surroundings), arguments.wishes)
    }

    func play(_ walks: DrivenWalks?) throws(StoreProblem) -> Outcome {
      var problems: [Problem] = []
      var wizard = opened(walks?.guides)
      if let walks {
        for (number, walk) in walks.walks.enumerated() {
          if number > 0 {
            wizard.leave()
            wizard = opened(walks.guides)
          }
          problems += wizard.follow(walk, in: walks.file)
        }
      } else {
        switch try WizardCommand.beginning(arguments, library, store) {
        case .failed(let outcome): return outcome
        case .found(let beginning): wizard.open(beginning)
        }
      }
      wizard.press(arguments.keys ?? [])
      return outcome(&wizard, problems)
    }

    /// What went wrong stands before the last screen; a picture would be broken by it.
    private func outcome(_ wizard: inout DrivenWizard, _ problems: [Problem]) -> Outcome {
      let frame = wizard.model.frame
      wizard.leave()
      var outcome = Outcome(exit: problems.isEmpty ? .done : .notAsWanted)
      outcome.output = problems.map { "\($0.asWalkFailure)\n" }.joined()
      switch arguments.dump {
      case .text: outcome.output += "\(frame.text)\n"
      case .svg where problems.isEmpty: outcome.output = frame.svg(theme: choice.theme)
      case .svg: break
      case nil where arguments.state != nil:
        outcome.output += wizard.model.farewell.map { "\($0)\n" }.joined()
      case nil: break
      }
      return outcome
    }

    private func opened(_ guides: DrivenWizard.Guides?) -> DrivenWizard {
      let surroundings = library.surroundings
      let isKept = arguments.state != nil
      let setting = WizardModel.Setting(
        glyphs: choice.glyphs, host: isKept ? WizardCommand.host : Surroundings.host,
        clock: WallClock(offset: surroundings.offset), driver: surroundings.driver,
        option: arguments.stateOption)
      let world = WizardWorld(
        library, store, drawing: { isKept ? .random(in: .min ... .max) : surroundings.random })
      return DrivenWizard(
        setting, size: arguments.size ?? Size(columns: 80, rows: 24), at: surroundings.now, world,
        guides: guides)
    }
  }
}

extension Surroundings {
  /// A machine that is none, for screens that are to be the same everywhere.
  static let host: SafeText = "studio-pi"

  /// The same moment, zone, person and names, wherever and whenever it runs.
  mutating func standStill(keepingSessionsIn folder: String) {
    environment["HANDRAIL_STATE"] = folder
    now = WalkRun.beginning
    offset = { _ in 0 }
    today = CalendarDate(secondsSince1970: now.secondsSince1970)
    driver = WalkRun.walker
    // Which draws swift-heron.
    random = 3_524
  }
}
