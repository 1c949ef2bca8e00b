import GuideEngine
import Text

/// Finds guides by what a person has in hand: a number, a name, or words.
public struct GuideSearch {
  private let entries: [Catalogue.Entry]

  /// Searches among these alone; broken ones are found by what of them could be read.
  public init(_ entries: [Catalogue.Entry]) {
    self.entries = entries
  }

  /// The guides that every word fits, whole or as a beginning, the best first; none without a word.
  public func matching(_ words: [String]) -> [Catalogue.Entry] {
    let wanted = words.flatMap(Self.words(of:))
    guard !wanted.isEmpty else { return [] }
    return
      entries
      .compactMap { entry in Self.score(wanted, entry.parsed).map { (score: $0, entry: entry) } }
      .sorted { first, second in
        first.score == second.score
          ? first.entry.parsed.id.rawValue < second.entry.parsed.id.rawValue
          : first.score > second.score
      }
      .map(\.entry)
  }

  /// The guides that have exactly this code in their front matter.
  public func knowing(_ code: String) -> [Catalogue.Entry] {
    entries.filter { entry in
      entry.parsed.guide?.facts.codes.contains { $0.string == code } == true
    }
  }

  /// The code of digits that is most like one that no guide knows, and its guide.
  public func nearest(to code: String) -> (code: SafeText, entry: Catalogue.Entry)? {
    let codes = entries.flatMap { entry in
      (entry.parsed.guide?.facts.codes ?? []).filter { $0.string.allSatisfy(\.isNumber) }
        .map { (code: $0, entry: entry) }
    }
    let nearest = NearestWord.byDistance(from: code, codes.map(\.code.string)).first
    return codes.first { $0.code.string == nearest }
  }

  private static func score(_ words: [String], _ parsed: ParsedGuide) -> Int? {
    let weights = weights(of: parsed)
    var total = 0
    for word in words {
      let best = weights.lazy.compactMap { text, exact, beginning in
        text == word ? exact : text.hasPrefix(word) ? beginning : nil
      }.max()
      guard let best else { return nil }
      total += best
    }
    return total
  }

  /// Every word that a guide can be found by, and what a hit is worth: whole, and its beginning.
  private static func weights(of parsed: ParsedGuide) -> [(String, exact: Int, beginning: Int)] {
    let id = parsed.id.rawValue.lowercased()
    let name = parsed.id.name.lowercased()
    guard let guide = parsed.guide else { return [(id, 800, 500), (name, 700, 400)] }
    return guide.facts.codes.map { ($0.string.lowercased(), 1_000, 600) }
      + [(id, 800, 500), (name, 700, 400)]
      + words(of: guide.facts.title.string).map { ($0, 30, 20) }
      + guide.symptoms.flatMap { words(of: $0.text.string) }.map { ($0, 9, 6) }
      + guide.causes.flatMap { words(of: $0.text.string) }.map { ($0, 3, 2) }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased()
      .split { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == "-" || $0 == "_") }
      .map(String.init)
  }
}
