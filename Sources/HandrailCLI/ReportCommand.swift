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
      guard let path = arguments.output, path.bytes != [UInt8(ascii: "-")] else {
        return .done(text(report, arguments, log)).folded(log)
      }
      return NewFile.write(text(report, arguments, log), to: path)
        ?? .done("The report on \(name.text) stands in \(path.shown.string).\n").folded(log)
    }
  }

  private static func name(
    _ arguments: Arguments, _ store: SessionStore
  ) throws(StoreProblem) -> SessionName? {
    if arguments.words.isEmpty { return try store.latest() }
    return try store.find(arguments.name)
  }

  /// In UTF-8, which a file always has; a terminal may want less.
  private static func text(
    _ report: Report, _ arguments: Arguments, _ log: SessionLog
  ) -> String {
    let privacy: ReportPrivacy = arguments.options.contains(.full) ? .full : .masked
    let offset = log.surroundings.offset
    return switch arguments.format {
    case .json: report.json(privacy).written(asciiOnly: !log.surroundings.isUTF8) + "\n"
    case .text: report.text(privacy, offset: offset)
    case .markdown: report.markdown(privacy, offset: offset)
    }
  }
}
