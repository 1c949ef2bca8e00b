import GuideEngine
import GuideFormat
import Text
import Wizard

/// The command line of the program.
public enum Handrail {
  static let version = "0.1.0"

  /// Does what the arguments (without the program's name) ask for. Nothing is printed here.
  public static func run(_ arguments: [[UInt8]], in surroundings: Surroundings) -> Outcome {
    do {
      return run(try Arguments(arguments), in: surroundings)
    } catch {
      return .failure(.wrongUse, error.sentence)
    }
  }

  private static func run(_ arguments: Arguments, in surroundings: Surroundings) -> Outcome {
    if arguments.options.contains(.version) { return .done("handrail \(version)\n") }
    guard let command = arguments.command else {
      if arguments.options.contains(.help) { return .done(HelpText.general) }
      return wizard(arguments, surroundings)
    }
    if arguments.options.contains(.help) { return .done(HelpText.of(command)) }
    var surroundings = surroundings
    if let today = arguments.today { surroundings.today = today }
    if let state = arguments.state { surroundings.keepSessions(in: state) }
    let library = Library(arguments, surroundings)
    let log = SessionLog(surroundings: surroundings)
    return switch command {
    case .resume: wizard(arguments, surroundings)
    case .sessions: SessionsCommand.run(arguments, log)
    case .report: ReportCommand.run(arguments, log)
    case .rename: SessionNameCommand.rename(arguments, log)
    case .delete: SessionNameCommand.delete(arguments, log)
    case .restore: SessionNameCommand.restore(arguments, log)
    case .export: ExchangeCommand.export(arguments, log)
    case .import: ExchangeCommand.take(arguments, log)
    case .guides: GuidesCommand.run(arguments, library)
    case .show: ShowCommand.run(arguments, library)
    case .lint: LintCommand.run(arguments, library)
    case .graph: GraphCommand.run(arguments, library)
    case .test: TestCommand.run(arguments, library)
    case .play: PlayCommand.run(arguments, library, log)
    case .keys: .done(KeyTable.markdown)
    }
  }

  private static func wizard(_ arguments: Arguments, _ surroundings: Surroundings) -> Outcome {
    if arguments.isDriven { return DrivenCommand.run(arguments, surroundings) }
    var surroundings = surroundings
    if let state = arguments.state { surroundings.keepSessions(in: state) }
    return WizardCommand.run(arguments, Library(arguments, surroundings))
  }
}
