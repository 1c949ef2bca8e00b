import GuideEngine
import GuideFormat
import Text

/// The guides within reach of a command, and how to find one by what a person typed.
struct Library {
  let surroundings: Surroundings
  let catalogue: Catalogue

  init(_ arguments: Arguments, _ surroundings: Surroundings) {
    self.surroundings = surroundings
    catalogue = Catalogue(
      builtIn: surroundings.builtIn, folders: surroundings.folders(chosen: arguments.guides),
      today: surroundings.today)
  }

  /// A guide, or why there is none.
  enum Finding {
    /// With what is to be said about it.
    case found(ParsedGuide, messages: [SafeText])
    case failed(Outcome)
  }

  /// What is wrong with a folder that was asked for.
  var folderFailure: Outcome? {
    catalogue.problemOfChosenFolder.map {
      .failure(.cannotReadOrWrite, "\(SafeText($0.description))")
    }
  }

  /// By a file's path, a guide's name, or a code.
  func find(_ word: [UInt8]) -> Finding {
    if let folderFailure { return .failed(folderFailure) }
    let text = String(decoding: word, as: UTF8.self)
    if text.hasSuffix(".md") { return find(file: FilePath(bytes: word)) }
    if let id = GuideID(text) {
      return catalogue.guide(id).map(found) ?? .failed(unknown(text))
    }
    let named = catalogue.guides(named: text)
    if named.count == 1 { return found(named[0]) }
    if named.count > 1 { return .failed(several(named, text)) }
    let entries = catalogue.all()
    let knowing = GuideSearch(entries).knowing(text)
    if knowing.count == 1 { return found(knowing[0]) }
    return .failed(knowing.isEmpty ? unknown(text, among: entries) : several(knowing, text))
  }

  private func find(file path: FilePath) -> Finding {
    var linter = FileLinter(catalogue: catalogue, today: surroundings.today)
    return found(linter.check(path), messages: [])
  }

  private func found(_ entry: Catalogue.Entry) -> Finding {
    let message: SafeText? = entry.passedOver.map {
      "\($0) is broken and was passed over; handrail lint \($0) says why."
    }
    return found(entry.parsed, messages: [message].compactMap(\.self))
  }

  /// What nothing could be read of is its problems alone.
  private func found(_ parsed: ParsedGuide, messages: [SafeText]) -> Finding {
    guard parsed.guide == nil else { return .found(parsed, messages: messages) }
    return .failed(
      Outcome(
        messages: parsed.problems.map { SafeText($0.description) } + messages,
        exit: parsed.isUnreadable ? .cannotReadOrWrite : .badGuide))
  }

  private func several(_ entries: [Catalogue.Entry], _ text: String) -> Outcome {
    let names = entries.map(\.parsed.id.rawValue).joined(separator: ", ")
    return .failure(
      .notAsWanted, "Several makers have a guide for \(text); name one of them: \(SafeText(names))."
    )
  }

  private func unknown(_ text: String, among entries: [Catalogue.Entry]? = nil) -> Outcome {
    let search = GuideSearch(entries ?? catalogue.all())
    if let sentence = search.sentence(aboutUnknownNumber: text) {
      return .failure(.notAsWanted, sentence)
    }
    if FileReading.exists(FilePath(text)) {
      return .failure(
        .notAsWanted, "A guide's file ends in .md; name one that does, or give \(text) that ending."
      )
    }
    return .failure(
      .notAsWanted,
      search.matching([text]).isEmpty
        ? "There is no guide \(text); handrail guides lists all."
        : "There is no guide \(text); handrail guides \(text) lists those with that word.")
  }
}

extension GuideSearch {
  /// That no guide knows a number, and which is the nearest; nil for what is no number.
  func sentence(aboutUnknownNumber text: String) -> SafeText? {
    guard !text.isEmpty, text.allSatisfy(\.isNumber), let (code, entry) = nearest(to: text) else {
      return nil
    }
    return """
      No guide knows \(text); look at the number again. The nearest is \(code): \(entry.facts.title).
      """
  }
}
