import GuideEngine
import GuideFormat
import Text

/// `handrail play CODE|FILE --commands FILE`
enum PlayCommand {
  static func run(_ arguments: Arguments, _ library: Library) -> Outcome {
    guard let path = arguments.commands else {
      return .failure(.wrongUse, Arguments.Mistake.commandsMissing.sentence)
    }
    switch library.find(arguments.words[0]) {
    case .failed(let outcome): return outcome
    case .found(let parsed, let messages):
      guard let pinned = parsed.pinned else {
        return .failure(
          .badGuide,
          "This guide has errors and cannot be started; handrail lint \(parsed.file) names them.")
      }
      switch WalkFile.read(path, startsAlone: true) {
      case .failed(let problem): return .failure(.cannotReadOrWrite, "\(problem.asMessage)")
      case .read(let parser):
        var outcome = play(parser, pinned, arguments, library)
        outcome.messages = messages + outcome.messages
        return outcome
      }
    }
  }

  /// What could not be understood is said first, and then nothing is played.
  private static func play(
    _ parser: WalkParser, _ guide: PinnedGuide, _ arguments: Arguments, _ library: Library
  ) -> Outcome {
    guard parser.problems.isEmpty else {
      return Outcome(messages: parser.problems.map(\.asMessage), exit: .notAsWanted)
    }
    var play = Play(guide, guides: guides(for: FilePath(bytes: arguments.words[0]), library))
    var outcome = Outcome()
    if arguments.isJSON {
      var states: [JSONValue] = []
      for walk in parser.walks { play.follow(walk) { states.append($0.json) } }
      outcome.output =
        JSONValue.document(("states", .array(states)))
        .written(asciiOnly: !library.surroundings.isUTF8) + "\n"
    } else {
      var page = PageWriter(library.surroundings)
      for walk in parser.walks { play.follow(walk) { StatePage.write($0, on: &page) } }
      outcome.output = page.text
    }
    if play.hasFailed { outcome.exit = .notAsWanted }
    if let line = play.stoppedAt {
      outcome.messages.append("Line \(line) could not be carried out; mend it to go on from there.")
    }
    return outcome
  }

  /// A choice in a file leads to what stands beside it, as it does for the linter.
  private static func guides(
    for path: FilePath, _ library: Library
  ) -> (GuideID) -> PinnedGuide? {
    guard path.bytes.suffix(3).elementsEqual(".md".utf8) else {
      return { library.catalogue.guide($0)?.parsed.pinned }
    }
    var linter = FileLinter(catalogue: library.catalogue, today: library.surroundings.today)
    return { linter.guide($0, linkedFrom: path)?.pinned }
  }
}

extension Problem {
  /// As one sentence with its place.
  var asMessage: SafeText {
    guard let place else { return "\(file): \(message)" }
    return "\(file):\(place.line):\(place.column): \(message)"
  }
}
