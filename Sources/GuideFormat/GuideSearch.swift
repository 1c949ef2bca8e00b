import GuideEngine
import Text

/// What a search needs to know of a guide.
public protocol Findable {
  /// Folder and file name.
  var id: GuideID { get }
  /// What stands above it; empty where nothing could be read.
  var facts: GuideFacts { get }
  /// What it is found by.
  var searchWords: [SearchWord] { get }
}

/// A word by which a guide can be found, and what a hit is worth: whole, and its beginning.
public struct SearchWord: Sendable {
  let text: String
  let exact: Int16
  let beginning: Int16

  init(_ text: String, _ exact: Int16, _ beginning: Int16) {
    self.text = text
    self.exact = exact
    self.beginning = beginning
  }
}

/// Finds guides by what a person has in hand: a number, a name, or words.
public struct GuideSearch<Found: Findable> {
  private let entries: [Found]

  /// Searches among these alone; broken ones are found by what of them could be read.
  public init(_ entries: [Found]) {
    self.entries = entries
  }

  /// The guides that every word fits, whole or as a beginning, the best first; none without a word.
  public func matching(_ words: [String]) -> [Found] {
    let wanted = words.flatMap(SearchWord.words(of:))
    guard !wanted.isEmpty else { return [] }
    return
      entries
      .compactMap { entry in Self.score(wanted, entry).map { (score: $0, entry: entry) } }
      .sorted { first, second in
        first.score == second.score
          ? first.entry.id.rawValue < second.entry.id.rawValue
          : first.score > second.score
      }
      .map(\.entry)
  }

  /// The guides that have exactly this code in their front matter.
  public func knowing(_ code: String) -> [Found] {
    entries.filter { entry in entry.facts.codes.contains { $0.string == code } }
  }

  /// The code of digits that is most like one that no guide knows, and its guide.
  public func nearest(to code: String) -> (code: SafeText, entry: Found)? {
    let codes = entries.flatMap { entry in
      entry.facts.codes.filter { $0.string.allSatisfy(\.isNumber) }
        .map { (code: $0, entry: entry) }
    }
    let nearest = NearestWord.byDistance(from: code, codes.map(\.code.string)).first
    return codes.first { $0.code.string == nearest }
  }

  private static func score(_ words: [String], _ entry: Found) -> Int? {
    let known = entry.searchWords
    var total = 0
    for word in words {
      let best = known.lazy.compactMap { known in
        known.text == word ? known.exact : known.text.hasPrefix(word) ? known.beginning : nil
      }.max()
      guard let best else { return nil }
      total += Int(best)
    }
    return total
  }
}

extension Catalogue.Entry: Findable {
  /// Of the file, so it is known even where nothing could be read.
  public var id: GuideID { parsed.id }
  /// Empty where nothing could be read.
  public var facts: GuideFacts { parsed.guide?.facts ?? GuideFacts() }

  /// Every word that the guide can be found by.
  public var searchWords: [SearchWord] {
    let names = [
      SearchWord(id.rawValue.lowercased(), 800, 500), SearchWord(id.name.lowercased(), 700, 400),
    ]
    guard let guide = parsed.guide else { return names }
    return guide.facts.codes.map { SearchWord($0.string.lowercased(), 1_000, 600) } + names
      + SearchWord.words(of: guide.facts.title.string).map { SearchWord($0, 30, 20) }
      + guide.symptoms.flatMap { SearchWord.words(of: $0.text.string) }.map { SearchWord($0, 9, 6) }
      + guide.causes.flatMap { SearchWord.words(of: $0.text.string) }.map { SearchWord($0, 3, 2) }
  }
}

extension SearchWord {
  fileprivate static func words(of text: String) -> [String] {
    text.lowercased()
      .split { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == "-" || $0 == "_") }
      .map(String.init)
  }
}
