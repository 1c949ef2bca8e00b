import GuideEngine
import GuideFormat
import Text

/// The walks that are to be carried out on the wizard, and the guide that they begin.
struct DrivenWalks {
  let file: SafeText
  let walks: [Walk]
  let guides: DrivenWizard.Guides

  enum Finding {
    /// Nil where no walk was asked for.
    case found(DrivenWalks?)
    case failed(Outcome)
  }

  static func find(_ arguments: Arguments, _ library: Library) -> Finding {
    guard let path = arguments.walk else { return .found(nil) }
    guard let word = arguments.words.first ?? guide(beside: path) else {
      return .failed(
        .failure(
          .wrongUse,
          "\(path.shown) names no guide; write handrail CODE --walk FILE, or call it NAME.walk."))
    }
    switch library.find(word) {
    case .failed(let outcome): return .failed(outcome)
    case .found(let parsed, _):
      guard let pinned = parsed.pinned else {
        return .failed(
          .failure(
            .badGuide,
            """
            This guide has errors and cannot be started; handrail lint \(parsed.file) names them.
            """))
      }
      let linked = PlayCommand.guides(for: FilePath(bytes: word), library)
      return read(path, DrivenWizard.Guides(first: pinned, linked: linked))
    }
  }

  private static func guide(beside path: FilePath) -> [UInt8]? {
    WalkFile.isWalks(path) ? WalkFile.path(ofGuideFor: path).bytes : nil
  }

  private static func read(_ path: FilePath, _ guides: DrivenWizard.Guides) -> Finding {
    switch WalkFile.read(path) {
    case .failed(let problem):
      return .failed(.failure(.cannotReadOrWrite, "\(problem.asMessage)"))
    case .read(let parser):
      guard parser.problems.isEmpty else {
        return .failed(Outcome(messages: parser.problems.map(\.asMessage), exit: .notAsWanted))
      }
      guard !parser.walks.isEmpty else {
        return .failed(
          .failure(.notAsWanted, "\(path.shown) holds no walk; begin one with start."))
      }
      return .found(DrivenWalks(file: path.shown, walks: parser.walks, guides: guides))
    }
  }
}
