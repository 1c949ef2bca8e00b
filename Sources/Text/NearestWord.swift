/// What somebody who mistyped a word most likely meant.
public enum NearestWord {
  /// Slips are counted in that many letters at the beginning.
  private static let longest = 64

  /// The candidate with the fewest slips (a letter too much, missing, wrong, or swapped with its
  /// neighbour), if they are few enough for a word of this length.
  public static func to(_ word: String, among candidates: [String]) -> String? {
    let allowed = max(1, word.prefix(longest).count / 3)
    let nearest = byDistance(from: word, candidates).first
    return nearest.flatMap { slips(from: word, to: $0) <= allowed ? $0 : nil }
  }

  /// All candidates, the nearest first; equal ones keep their order.
  public static func byDistance(from word: String, _ candidates: [String]) -> [String] {
    candidates.enumerated()
      .map { (slips: slips(from: word, to: $1), order: $0, candidate: $1) }
      .sorted { ($0.slips, $0.order) < ($1.slips, $1.order) }
      .map(\.candidate)
  }

  /// How many slips lead from one word to the other, whatever the case of their letters.
  static func slips(from first: String, to second: String) -> Int {
    let from = Array(first.lowercased().prefix(longest))
    let to = Array(second.lowercased().prefix(longest))
    var beforeLast: [Int] = []
    var last = Array(0...to.count)
    for row in 0..<from.count {
      var current = [row + 1]
      for column in 0..<to.count {
        let change = last[column] + (from[row] == to[column] ? 0 : 1)
        var best = min(last[column + 1] + 1, current[column] + 1, change)
        let isSwap =
          row > 0 && column > 0 && from[row] == to[column - 1]
          && from[row - 1] == to[column]
        if isSwap { best = min(best, beforeLast[column - 1] + 1) }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[to.count]
  }
}
