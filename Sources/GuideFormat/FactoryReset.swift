/// Finds advice to set a product back to its factory state.
///
/// It can cost somebody a whole system, so the rule would rather ask for a caution too often: only
/// a sentence that says not to do it passes.
enum FactoryReset {
  private static let refusals: Set<String> = ["no", "not", "never", "without", "don't"]
  /// With one of these before it, a refusal is none: "why not", "if not".
  private static let turns: Set<String> = ["why", "if"]
  /// What may stand between a refusal and what it refuses.
  private static let fillers: Set<String> = [
    "a", "any", "the", "do", "make", "perform", "start", "try", "use",
  ]
  private static let acts: Set<String> = [
    "reset", "resets", "resetting", "restore", "default", "defaults", "setting", "settings",
    "state", "condition",
  ]
  private static let verbs: Set<String> = ["reset", "restore", "set", "return"]

  /// The offset of the first such advice in a block.
  static func mention(in block: MarkdownBlock, _ source: SourceText) -> Int? {
    for child in block.children {
      if let offset = mention(in: child, source) { return offset }
    }
    // Few blocks have the word, and to take a text apart costs more than all else about a guide.
    let text = block.words
    guard text.utf8.firstFactory != nil else { return nil }
    var mentions = 0
    for clause in text.lowercased().split(whereSeparator: { ".,;:!?".contains($0) }) {
      let words = words(of: clause)
      for index in words.indices where words[index] == "factory" {
        if isAdvice(words, at: index) {
          return source.offset(ofFactory: mentions, in: block.range) ?? block.range.lowerBound
        }
        mentions += 1
      }
    }
    return nil
  }

  private static func words(of clause: Substring) -> [String] {
    clause.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .map { word in
        let straight = word.map { $0 == "’" ? "'" : $0 }
        return String(straight.trimmingPrefix("'").reversed().trimmingPrefix("'").reversed())
      }
  }

  private static func isAdvice(_ words: [String], at factory: Int) -> Bool {
    let near = words[max(0, factory - 8)..<min(words.count, factory + 3)]
    guard near.contains(where: acts.contains) else { return false }
    // "Do a factory reset" begins there, "reset it to its factory state" at its verb.
    let isNoun = words[factory...].dropFirst().first.map { $0.hasPrefix("reset") } ?? false
    let verb = words[near.startIndex..<factory].lastIndex(where: verbs.contains)
    return !isRefused(words[..<(isNoun ? factory : verb ?? factory)])
  }

  /// Whether the words before the advice end by saying no to it.
  private static func isRefused(_ before: ArraySlice<String>) -> Bool {
    let before = before.reversed().drop(while: fillers.contains)
    guard let last = before.first, refusals.contains(last) else { return false }
    return !(before.dropFirst().first.map(turns.contains) ?? false)
  }
}

extension MarkdownBlock {
  /// Its text, or the lines that stand as they were written.
  fileprivate var words: String {
    if case .code(let lines) = kind { return lines }
    return text
  }
}

extension SourceText {
  /// Where the word stands that so many others like it precede.
  fileprivate func offset(ofFactory count: Int, in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    // Some of the others may be written with entities, so that the source has fewer of them.
    for _ in 0..<count {
      guard let found = firstFactory(in: start..<range.upperBound) else { return nil }
      start = found + 1
    }
    return firstFactory(in: start..<range.upperBound)
  }

  /// Whether the word stands anywhere; most guides need no closer look.
  var mentionsFactory: Bool { bytes.firstFactory != nil }

  private func firstFactory(in range: Range<Int>) -> Int? { bytes[range].firstFactory }
}

extension Collection<UInt8> {
  /// Where the word begins, in small letters or large ones. No other letter becomes one of its own
  /// when a text is made small.
  fileprivate var firstFactory: Index? {
    indices.first { index in
      self[index] | 0x20 == 0x66 && self[index...].prefix(7).map { $0 | 0x20 } == Self.factory
    }
  }

  private static var factory: [UInt8] { [0x66, 0x61, 0x63, 0x74, 0x6F, 0x72, 0x79] }
}
