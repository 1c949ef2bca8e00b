import GuideEngine
import GuideFormat
import Text

/// The guides within reach of a command, and how to find one by what a person typed.
struct Library {
  let surroundings: Surroundings
  let catalogue: Catalogue
  private let problem: Problem?

  init(_ arguments: Arguments, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    catalogue = Catalogue(
      builtIn: surroundings.builtIn, folders: surroundings.folders(chosen: arguments.guides),
      today: surroundings.today)
    problem = arguments.guides.lazy.compactMap(GuideFile.problem(ofFolder:)).first
  }

  /// A guide, or why there is none.
  enum Finding {
    case found(ParsedGuide)
    case failed(Outcome)
  }

  /// What is wrong with a folder that was asked for.
  var folderFailure: Outcome? {
    problem.map { .failure(.cannotReadOrWrite, "\(SafeText($0.description))") }
  }

  /// By a file's path, a guide's name, or a code.
  func find(_ word: [UInt8]) -> Finding {
    if let folderFailure { return .failed(folderFailure) }
    let text = String(decoding: word, as: UTF8.self)
    if text.hasSuffix(".md") { return find(file: FilePath(bytes: word)) }
    if let id = GuideID(text) {
      return catalogue.guide(id).map { .found($0.parsed) } ?? .failed(unknown(text))
    }
    let named = catalogue.guides(named: text)
    if named.count == 1 { return .found(named[0].parsed) }
    if named.count > 1 { return .failed(several(named, text)) }
    let entries = catalogue.all()
    let knowing = GuideSearch(entries).knowing(text)
    if knowing.count == 1 { return .found(knowing[0].parsed) }
    return .failed(knowing.isEmpty ? unknown(text, among: entries) : several(knowing, text))
  }

  private func find(file path: FilePath) -> Finding {
    var linter = FileLinter(catalogue: catalogue, today: surroundings.today)
    let parsed = linter.check(path)
    guard parsed.isUnreadable else { return .found(parsed) }
    return .failed(
      Outcome(messages: parsed.problems.map { SafeText($0.description) }, exit: .cannotReadOrWrite))
  }

  private func several(_ entries: [Catalogue.Entry], _ text: String) -> Outcome {
    let names = entries.map(\.parsed.id.rawValue).joined(separator: ", ")
    return .failure(
      .notAsWanted, "Several makers have a guide for \(text); name one of them: \(SafeText(names))."
    )
  }

  private func unknown(_ text: String, among entries: [Catalogue.Entry]? = nil) -> Outcome {
    let search = GuideSearch(entries ?? catalogue.all())
    if text.allSatisfy(\.isNumber), let (code, entry) = search.nearest(to: text) {
      let title = entry.parsed.guide?.facts.title ?? ""
      return .failure(
        .notAsWanted, "No guide knows \(text). The nearest number is \(code): \(title).")
    }
    return .failure(
      .notAsWanted,
      search.matching([text]).isEmpty
        ? "There is no guide \(text); handrail guides lists all."
        : "There is no guide \(text); handrail guides \(text) lists those with that word.")
  }
}
