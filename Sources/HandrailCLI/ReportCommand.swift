import SessionStore
import Text
import Wizard

/// `handrail report [NAME]`
enum ReportCommand {
  static func run(_ arguments: Arguments, _ log: SessionLog) -> Outcome {
    log.run { store throws(StoreProblem) in
      guard let name = try name(arguments, store) else {
        return .failure(.notAsWanted, "There is no session to report on; begin one first.")
      }
      let (events, saved) = try store.events(of: name)
      let report = Report(
        events, session: saved.session, name: SafeText(name.text), now: log.surroundings.now)
      let text = text(report, arguments, log)
      guard let path = arguments.output else { return .done(text) }
      return NewFile.write(text, to: path)
        ?? .done("The report on \(name.text) stands in \(path.shown.string).\n").folded(log)
    }
  }

  private static func name(
    _ arguments: Arguments, _ store: SessionStore
  ) throws(StoreProblem) -> SessionName? {
    if arguments.words.isEmpty { return try store.latest() }
    return try store.find(arguments.name)
  }

  private static func text(
    _ report: Report, _ arguments: Arguments, _ log: SessionLog
  ) -> String {
    let privacy: ReportPrivacy = arguments.options.contains(.full) ? .full : .masked
    let isUTF8 = log.surroundings.isUTF8
    switch arguments.format {
    case .json: return report.json(privacy).written(asciiOnly: !isUTF8) + "\n"
    case .text:
      let text = report.text(privacy, offset: log.surroundings.offset)
      return isUTF8 ? text : text.foldedToASCII
    case .markdown:
      let text = report.markdown(privacy, offset: log.surroundings.offset)
      return isUTF8 ? text : text.foldedToASCII
    }
  }
}
