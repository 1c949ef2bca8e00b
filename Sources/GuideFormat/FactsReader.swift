import GuideEngine
import Text

/// Turns the entries of front matter into what is known about a guide.
struct FactsReader {
  private enum Key: String, CaseIterable {
    case codes
    case title
    case product
    case time
    case revision
    case reviewed
    case appliesTo = "applies to"
    case severity
    case difficulty
    case network
    case models
    case manual
    case support
    case language

    /// What to write for a key that is missing; nil when it may be.
    var example: SafeText? {
      switch self {
      case .codes: "codes: [\"1013\"]"
      case .title: "title: and the guide's title"
      case .product: "product: and the maker's name"
      case .time: "time: 15-30 min"
      case .revision: "revision: 1"
      case .reviewed: "reviewed: 2026-11-21"
      case .appliesTo, .severity, .difficulty, .network, .models, .manual, .support, .language: nil
      }
    }
  }

  private(set) var facts = GuideFacts()
  private(set) var places: [String: Place] = [:]

  init(_ frontMatter: FrontMatter, _ diagnostics: inout Diagnostics) {
    for entry in frontMatter.entries {
      if places[entry.key] != nil {
        diagnostics.add(
          .keyDuplicate, at: entry.keyPlace,
          "The key \(entry.key) stands here a second time; keep one of the two.")
      } else if let key = Key(rawValue: entry.key) {
        read(key, entry, &diagnostics)
      } else {
        complainAboutUnknown(entry, &diagnostics)
      }
      if places[entry.key] == nil { places[entry.key] = entry.valuePlace }
    }
    guard frontMatter.isWhole else { return }
    for key in Key.allCases where places[key.rawValue] == nil {
      guard let example = key.example else { continue }
      diagnostics.add(
        .keyMissing, at: Place(line: 1, column: 1),
        "The front matter has no \(key.rawValue); add \(example).")
    }
  }

  private func complainAboutUnknown(
    _ entry: YAMLMapping.Entry, _ diagnostics: inout Diagnostics
  ) {
    let known = Key.allCases.map(\.rawValue)
    let advice: SafeText =
      NearestWord.to(entry.key, among: known).map { "write \($0), or take it out" }
      ?? "take it out, or put it into the text"
    diagnostics.add(
      .keyUnknown, at: entry.keyPlace, "The key \(entry.key) is unknown; \(advice).")
  }

  private mutating func read(
    _ key: Key, _ entry: YAMLMapping.Entry, _ diagnostics: inout Diagnostics
  ) {
    switch (key, entry.value) {
    case (_, let value) where !value.isPlain:
      refuse(entry, "is more than a line", example: "plain words without line breaks", &diagnostics)
    case (.codes, .list(let texts)) where texts.contains(""),
      (.models, .list(let texts)) where texts.contains(""):
      refuse(entry, "has an empty text in it", example: "a text in its place", &diagnostics)
    case (_, .refused): break
    case (.codes, .list(let texts)): facts.codes = texts.map { SafeText($0) }
    case (.models, .list(let texts)): facts.models = texts.map { SafeText($0) }
    case (.codes, .text), (.models, .text):
      refuse(
        entry, "is a list", example: key.example ?? "\(key.rawValue): [\"one\", \"two\"]",
        &diagnostics)
    case (_, .list):
      refuse(entry, "is one text", example: "\(key.rawValue): and a text", &diagnostics)
    case (_, .text(let text)) where text.allSatisfy({ $0 == " " }):
      refuse(
        entry, "is missing", example: key.example ?? "the text, or take the key out", &diagnostics
      )
    case (_, .text(let text)): read(key, text, entry, &diagnostics)
    }
  }

  private mutating func read(
    _ key: Key, _ text: String, _ entry: YAMLMapping.Entry, _ diagnostics: inout Diagnostics
  ) {
    let safe = SafeText(text)
    switch key {
    case .title: facts.title = safe
    case .product: facts.product = safe
    case .appliesTo: facts.appliesTo = safe
    case .severity: facts.severity = safe
    case .difficulty: facts.difficulty = safe
    case .network: facts.network = safe
    case .manual: facts.manual = safe
    case .support: facts.support = safe
    case .language: facts.language = safe
    case .time:
      facts.time = MinuteRange(guide: text)
      if facts.time == nil {
        refuse(entry, "is a range of minutes", example: "time: 15-30 min", &diagnostics)
      }
    case .revision:
      facts.revision = Int(digits: text, atMost: 999_999_999) ?? 0
      if facts.revision == 0 {
        refuse(entry, "is a whole number from 1 on", example: "revision: 1", &diagnostics)
      }
    case .reviewed:
      facts.reviewed = CalendarDate(text)
      if facts.reviewed == nil {
        refuse(entry, "is a day of the calendar", example: "reviewed: 2026-11-21", &diagnostics)
      }
    case .codes, .models: break
    }
  }

  private func refuse(
    _ entry: YAMLMapping.Entry, _ what: SafeText, example: SafeText,
    _ diagnostics: inout Diagnostics
  ) {
    diagnostics.add(
      .value, at: entry.valuePlace, "The value of \(entry.key) \(what); write \(example).")
  }

}

extension YAMLMapping.Value {
  /// Whether it holds no line breaks and no other controls; YAML can write them as escapes.
  fileprivate var isPlain: Bool {
    let texts: [String] =
      switch self {
      case .text(let text): [text]
      case .list(let texts): texts
      case .refused: []
      }
    return texts.allSatisfy { text in
      text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control: scalar == "\t"
        case .lineSeparator, .paragraphSeparator: false
        default: true
        }
      }
    }
  }
}

extension MinuteRange {
  /// As front matter writes it: `15-30 min`.
  fileprivate init?(guide text: String) {
    guard text.hasSuffix(" min") else { return nil }
    let bounds = text.dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2, let lower = Int(wholeMinutes: bounds[0]),
      let upper = Int(wholeMinutes: bounds[1]), lower <= upper
    else { return nil }
    self.init(lower: lower, upper: upper)
  }
}

extension Int {
  /// A whole number in digits alone; signs and blanks are no part of one.
  init?(digits text: some StringProtocol, atMost largest: Int) {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(text), value <= largest
    else { return nil }
    self = value
  }

  /// Minutes as a guide writes them, at most a week.
  init?(wholeMinutes text: some StringProtocol) {
    self.init(digits: text, atMost: 10_080)
  }
}
