import GuideEngine

/// The steps of a guide as numbers and the ways between them.
///
/// A way into another guide is no end and leads nowhere here: it comes back to the step it left.
struct WayGraph {
  private static let mostPartialWays = 100_000

  private let minutes: [Int]
  private let successors: [[Int]]
  private let leadsToFixed: [Bool]
  private let leadsToAnyEnd: [Bool]

  /// A choice that leads nowhere is a fault of its own and is to bring no others with it: here it
  /// leads to the step that it most likely means, or else to an end.
  init(_ guide: Guide, meanings: [StepID: StepID] = [:]) {
    let numbers = Dictionary(
      guide.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    minutes = guide.steps.map { $0.minutes ?? 0 }
    leadsToFixed = guide.steps.map { $0.choices.contains { $0.target == .fixed } }
    let ways = guide.steps.map { step in
      step.choices.compactMap { choice -> Int?? in
        switch choice.target {
        case .fixed, .getHelp: .some(nil)
        case .guide: nil
        case .step(let id): .some(numbers[id] ?? meanings[id].flatMap { numbers[$0] })
        }
      }
    }
    successors = ways.map { $0.compactMap(\.self) }
    leadsToAnyEnd = ways.map { $0.contains(nil) }
  }

  /// For each step, whether a way leads to it from the first.
  var canBeReached: [Bool] {
    minutes.isEmpty ? [] : Self.flooded(from: [0], along: successors)
  }

  /// For each step, whether a way leads from it to an end.
  var canEnd: [Bool] {
    var predecessors = Array(repeating: [Int](), count: minutes.count)
    for (step, next) in successors.enumerated() {
      for other in next { predecessors[other].append(step) }
    }
    return Self.flooded(
      from: leadsToAnyEnd.indices.filter { leadsToAnyEnd[$0] }, along: predecessors)
  }

  /// The minutes of the quickest way from the first step to Fixed.
  var quickestToFixed: Int? {
    guard let first = minutes.first else { return nil }
    var best = Array(repeating: Int.max, count: minutes.count)
    best[0] = first
    // Times are small whole numbers, so a list for each of them is queue enough.
    var waiting = [first: [0]]
    var clock = first
    while !waiting.isEmpty {
      for step in waiting.removeValue(forKey: clock) ?? [] where best[step] == clock {
        if leadsToFixed[step] { return clock }
        for next in successors[step] where clock + minutes[next] < best[next] {
          best[next] = clock + minutes[next]
          waiting[best[next], default: []].append(next)
        }
      }
      if waiting[clock] == nil { clock = waiting.keys.min() ?? clock }
    }
    return nil
  }

  /// The minutes of the slowest way to any end that takes no step twice; nil where there are too
  /// many ways to try.
  var slowestToAnyEnd: Int? {
    guard !minutes.isEmpty else { return nil }
    var walk = Walk(first: 0, minutes: minutes[0], stepCount: minutes.count)
    var slowest: Int?
    var partialWays = 0
    while let (step, choice) = walk.nextChoice() {
      if choice == 0, leadsToAnyEnd[step] { slowest = max(slowest ?? 0, walk.minutes) }
      guard choice < successors[step].count else {
        walk.goBack(minutes: minutes[step])
        continue
      }
      let next = successors[step][choice]
      guard !walk.isOnIt[next] else { continue }
      partialWays += 1
      if partialWays > Self.mostPartialWays { return nil }
      walk.goTo(next, minutes: minutes[next])
    }
    return slowest
  }

  private static func flooded(from start: [Int], along edges: [[Int]]) -> [Bool] {
    var isWet = Array(repeating: false, count: edges.count)
    var open = start
    for step in start { isWet[step] = true }
    while let step = open.popLast() {
      for next in edges[step] where !isWet[next] {
        isWet[next] = true
        open.append(next)
      }
    }
    return isWet
  }
}

/// A way that is being tried, with the next choice of each of its steps; a hostile guide's ways are
/// longer than a call stack.
private struct Walk {
  private var steps: [(step: Int, nextChoice: Int)]
  private(set) var isOnIt: [Bool]
  private(set) var minutes: Int

  init(first: Int, minutes: Int, stepCount: Int) {
    steps = [(first, 0)]
    isOnIt = Array(repeating: false, count: stepCount)
    isOnIt[first] = true
    self.minutes = minutes
  }

  mutating func nextChoice() -> (step: Int, choice: Int)? {
    guard let last = steps.last else { return nil }
    steps[steps.count - 1].nextChoice += 1
    return (last.step, last.nextChoice)
  }

  mutating func goTo(_ step: Int, minutes more: Int) {
    steps.append((step, 0))
    isOnIt[step] = true
    minutes += more
  }

  mutating func goBack(minutes less: Int) {
    guard let last = steps.popLast() else { return }
    isOnIt[last.step] = false
    minutes -= less
  }
}
