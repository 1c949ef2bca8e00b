import GuideEngine
import GuideFormat
import SessionStore
import Text
import Wizard

/// `handrail play CODE|FILE --commands FILE`
enum PlayCommand {
  static func run(_ arguments: Arguments, _ library: Library, _ log: SessionLog) -> Outcome {
    guard let path = arguments.commands else {
      return .failure(.wrongUse, ArgumentMistake.commandsMissing.sentence)
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
        guard parser.problems.isEmpty else {
          return Outcome(messages: parser.problems.map(\.asMessage), exit: .notAsWanted)
        }
        let stage = Stage(arguments, library, log, guide: pinned, walks: parser.walks)
        var outcome = stage.play()
        outcome.messages = messages + outcome.messages
        return outcome
      }
    }
  }

  /// What is played, and where.
  private struct Stage {
    let arguments: Arguments
    let library: Library
    let log: SessionLog
    let guide: PinnedGuide
    let walks: [Walk]
    let guides: (GuideID) -> PinnedGuide?

    init(
      _ arguments: Arguments, _ library: Library, _ log: SessionLog, guide: PinnedGuide,
      walks: [Walk]
    ) {
      self.arguments = arguments
      self.library = library
      self.log = log
      self.guide = guide
      self.walks = walks
      guides = PlayCommand.guides(for: FilePath(bytes: arguments.words[0]), library)
    }

    func play() -> Outcome {
      guard let name = arguments.session else {
        var play = Play()
        return outcome(&play, WalkRun(guide, guides: guides))
      }
      guard walks.count == 1 else {
        return .failure(.wrongUse, "A session takes one walk; begin the file once, or not at all.")
      }
      if let line = walks[0].lines.first(where: \.isPlayed) {
        return .failure(
          .wrongUse,
          """
          Line \(line.place.line), \(line.text), plays what did not happen, and a session that is \
          kept takes only what did; leave it out.
          """)
      }
      return log.run { store throws(StoreProblem) in
        let kept = try KeptPlay(name, guide, at: log.surroundings, store, arguments.options)
        if let guide = kept.stranger {
          return .failure(
            .notAsWanted, "\(name) is a session of \(guide.rawValue); play that, or name another.")
        }
        let run = kept.run(guides)
        var play = Play()
        var outcome = outcome(&play, run)
        kept.finish(cursor: play.cursor)
        if let problem = kept.problem {
          outcome.exit = problem.exit
          outcome.messages = ["NOT SAVED: \(log.sentence(problem)) What came before is kept."]
        }
        if !arguments.isJSON, let saved = kept.name, kept.problem == nil {
          outcome.output += "\nKept in \(saved.text); handrail report \(saved.text) tells it.\n"
        }
        return outcome
      }
    }

    /// What could not be carried out ends a walk, and the others are played all the same.
    private func outcome(_ play: inout Play, _ run: WalkRun) -> Outcome {
      var outcome = Outcome()
      if arguments.isJSON {
        var states: [JSONValue] = []
        for walk in walks { play.follow(walk, run) { states.append($0.json) } }
        outcome.output =
          JSONValue.document(("states", .array(states)))
          .written(asciiOnly: !library.surroundings.isUTF8) + "\n"
      } else {
        var page = PageWriter(library.surroundings)
        for walk in walks { play.follow(walk, run) { StatePage.write($0, on: &page) } }
        outcome.output = page.text
      }
      if play.hasFailed { outcome.exit = .notAsWanted }
      if let line = play.stoppedAt {
        outcome.messages.append(
          "Line \(line) could not be carried out; mend it to go on from there.")
      }
      return outcome
    }
  }

  /// A choice in a file leads to what stands beside it, as it does for the linter.
  static func guides(
    for path: FilePath, _ library: Library
  ) -> (GuideID) -> PinnedGuide? {
    guard path.bytes.suffix(3).elementsEqual(".md".utf8) else {
      return { library.catalogue.guide($0)?.parsed.pinned }
    }
    var linter = FileLinter(catalogue: library.catalogue, today: library.surroundings.today)
    return { linter.guide($0, linkedFrom: path)?.pinned }
  }
}

extension Walk.Line {
  /// Whether it makes up the time or what a check found.
  fileprivate var isPlayed: Bool {
    switch action {
    case .wait, .check: true
    case .start, .act, .leave, .resume, .expect: false
    }
  }
}

extension Problem {
  /// As one sentence with its place.
  var asMessage: SafeText {
    guard let place else { return "\(file): \(message)" }
    return "\(file):\(place.line):\(place.column): \(message)"
  }
}
