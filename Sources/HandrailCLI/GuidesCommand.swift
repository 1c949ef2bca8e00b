import GuideFormat
import Text
import Wizard

/// `handrail guides [WORDS]`
enum GuidesCommand {
  static func run(_ arguments: Arguments, _ library: Library) -> Outcome {
    if let failure = library.folderFailure { return failure }
    let all = library.catalogue.all()
    let words = arguments.words.map { String(decoding: $0, as: UTF8.self) }
    let entries = words.isEmpty ? all : GuideSearch(all).matching(words)
    var outcome = Outcome(exit: entries.isEmpty ? .notAsWanted : .done)
    if arguments.isJSON {
      let guides = JSONValue.document(("guides", .array(entries.map(JSONValue.init))))
      outcome.output = guides.written(asciiOnly: !library.surroundings.isUTF8) + "\n"
    } else {
      outcome.output = listing(entries, library.surroundings)
    }
    outcome.messages = library.catalogue.problems.map { SafeText($0.description) }
    if entries.isEmpty { outcome.messages.append(nothing(words, all)) }
    return outcome
  }

  private static func nothing(_ words: [String], _ all: [Catalogue.Entry]) -> SafeText {
    let text = words.joined(separator: " ")
    if words.isEmpty { return "There is no guide; name a folder of guides with --guides DIR." }
    return GuideSearch(all).sentence(aboutUnknownNumber: text)
      ?? "No guide fits \(text); handrail guides lists all."
  }

  private static func listing(
    _ entries: [Catalogue.Entry], _ surroundings: Surroundings
  ) -> String {
    var page = PageWriter(surroundings)
    let codes = entries.map { page.drawn(name(of: $0.parsed)) }
    let width = min(codes.map(surroundings.display.of).max() ?? 0, 16)
    for (entry, code) in zip(entries, codes) {
      let gap = String(repeating: " ", count: max(0, width - surroundings.display.of(code)) + 2)
      let hanging = String(repeating: " ", count: width + 2)
      let guide = entry.parsed.guide
      let title = guide?.facts.title ?? ""
      page.write(
        title.isEmpty ? entry.parsed.file : title, first: code + gap, rest: hanging,
        tag: entry.parsed.canBeStarted ? guide?.facts.timeAndDifficulty : "broken")
      if let problem = entry.parsed.problems.first(where: { $0.severity == .error }) {
        page.write(SafeText(problem.description), first: hanging, rest: hanging)
      }
    }
    return page.text
  }

  /// What a person would type for it: its codes, or its name where it has none.
  private static func name(of parsed: ParsedGuide) -> SafeText {
    let codes = parsed.guide?.facts.codes ?? []
    return codes.isEmpty
      ? SafeText(parsed.id.rawValue) : SafeText(joining: codes, with: ", ")
  }
}

extension JSONValue {
  fileprivate init(_ entry: Catalogue.Entry) {
    let parsed = entry.parsed
    self = .object(
      [
        Member("id", .text(SafeText(parsed.id.rawValue))),
        Member("origin", entry.folder.map { .text($0.shown) } ?? .string("built-in")),
        Member("canBeStarted", .bool(parsed.canBeStarted)),
      ]
        + JSONValue.facts(parsed.guide?.facts)
        + [Member("problems", .array(parsed.problems.map(JSONValue.init)))])
  }
}
