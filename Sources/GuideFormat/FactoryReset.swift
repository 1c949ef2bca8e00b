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
    if let offset = block.children.lazy.compactMap({ mention(in: $0, source) }).first {
      return offset
    }
    var mentions = 0
    for clause in block.words.lowercased().split(whereSeparator: { ".,;:!?".contains($0) }) {
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
    let first = words[..<factory].lastIndex(where: verbs.contains) ?? factory
    return !isRefused(words[..<first])
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
    let needle = Array("factory".utf8)
    guard range.count >= needle.count else { return nil }
    return (range.lowerBound...range.upperBound - needle.count).lazy
      .filter { start in zip(bytes[start...], needle).allSatisfy { $0 | 0x20 == $1 } }
      .dropFirst(count).first
  }
}
