/// From each step the shortest way to Fixed or, where there is none, to the nearest end.
///
/// Short is what has the fewest items, then the fewest minutes, then the fewest steps, then what
/// stands first in the file.
/// Items are counted as nobody has answered yet: what hangs under a question is not.
struct ShortestWays: Sendable {
  /// The next step on each step's shortest way; nil where its end is the next.
  private let next: [Int?]

  init(_ guide: Guide) {
    let graph = ReverseGraph(guide)
    let toFixed = graph.nextSteps(to: [.fixed])
    let toAnyEnd = graph.nextSteps(to: [.fixed, .getHelp])
    next = guide.steps.indices.map { toFixed[$0].isReached ? toFixed[$0].next : toAnyEnd[$0].next }
  }

  /// The steps behind this one on its shortest way, without itself.
  func steps(after step: Int) -> [Int] {
    var way: [Int] = []
    var isOnIt = Set([step])
    var here = step
    while let following = next[here], isOnIt.insert(following).inserted {
      way.append(following)
      here = following
    }
    return way
  }
}

/// The ways of a guide, looked at from their ends.
private struct ReverseGraph {
  private let steps: [Step]
  private let predecessors: [[Int]]

  /// What is left to do behind a step, and where to go for it.
  struct Cost: Comparable {
    var items = 0
    var minutes = 0
    /// Two steps that cost nothing would otherwise be each other's way.
    var steps = 0
    var next: Int?
    var isReached = false

    static func < (left: Cost, right: Cost) -> Bool {
      guard left.isReached, right.isReached else { return left.isReached && !right.isReached }
      return (left.items, left.minutes, left.steps, left.next ?? -1)
        < (right.items, right.minutes, right.steps, right.next ?? -1)
    }
  }

  init(_ guide: Guide) {
    steps = guide.steps
    let numbers = Dictionary(
      steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var predecessors = Array(repeating: [Int](), count: steps.count)
    for (number, step) in steps.enumerated() {
      for case .step(let id) in step.choices.map(\.target) {
        if let other = numbers[id] { predecessors[other].append(number) }
      }
    }
    self.predecessors = predecessors
  }

  /// Dijkstra from the ends; the list of open steps is kept in order, the nearest last.
  func nextSteps(to ends: Set<Choice.Target>) -> [Cost] {
    var best = steps.map { Cost(isReached: $0.choices.contains { ends.contains($0.target) }) }
    var open = steps.indices.reversed().filter { best[$0].isReached }.map { (best[$0], $0) }
    while let (cost, step) = open.popLast() {
      guard cost == best[step] else { continue }
      let through = Cost(
        items: cost.items + steps[step].items.count,
        minutes: cost.minutes + (steps[step].minutes ?? 0), steps: cost.steps + 1, next: step,
        isReached: true)
      for other in predecessors[step] where through < best[other] {
        best[other] = through
        open.insert((through, other), at: Self.position(of: (through, other), in: open))
      }
    }
    return best
  }

  private static func position(of entry: (Cost, Int), in open: [(Cost, Int)]) -> Int {
    var range = open.startIndex..<open.endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        (open[middle].0, open[middle].1) > entry
        ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
