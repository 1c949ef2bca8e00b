import GuideEngine
import TestSupport

/// A guide that nobody would write: everything that a guide can have, in any order, and no error.
///
/// Each step leads to the next and the last to an end, so every step can be reached and can end.
struct RandomGuide {
  /// What a guide may be made of.
  struct Measure {
    var steps = 2...5
    /// Of a step, without what hangs under them.
    var items = 0...4
    var deepest = 2
    /// Beside the way to the next step.
    var ways = 0...3
  }

  private static let checks = ["speakers", "link", "upnp", "resolve a.example"]

  private let measure: Measure
  /// Those that its choices may lead into.
  private let others: [GuideID]
  private var numbers: SplitMix64
  private var lineCount = 0
  private var boxesLeft = 0

  init(leadingTo others: [GuideID] = [], measure: Measure = Measure(), seed: UInt64) {
    self.others = others
    self.measure = measure
    numbers = SplitMix64(seed: seed)
  }

  mutating func markdown() -> String {
    let stepCount = Int.random(in: measure.steps, using: &numbers)
    let steps = (1...stepCount).map { step($0, of: stepCount) }.joined(separator: "\n")
    let banner = "\n> [!WARNING]\n> Mind this.\n>\n> **I mind it**\n"
    return """
      ---
      codes: []
      title: Made
      product: Lamp
      time: 0-9999 min
      revision: 1
      reviewed: 2026-11-21
      ---

      # Made
      \(numbers.happens(percent: 50) ? banner : "")
      ## Symptoms

      - It is dark
      - It is loud

      ## Causes

      1. It is off: [Step 1](#step-1)

      ## Before you start

      - [ ] A lamp

      ## Steps

      \(steps)

      ## Fixed

      ## Get help

      ## Sources

      """
  }

  private mutating func step(_ number: Int, of stepCount: Int) -> String {
    var lines = ["### Step \(number)", ""]
    if numbers.happens(percent: 60) {
      lines += ["`\(Int.random(in: 0...9, using: &numbers)) min`", ""]
    }
    if numbers.happens(percent: 20) { lines += ["> [!WARNING]", "> Mind step \(number).", ""] }
    if numbers.happens(percent: 25) { lines += ["> [!CAUTION]", "> Stop at \(number).", ""] }
    boxesLeft = 9
    for _ in 0..<Int.random(in: measure.items, using: &numbers) where boxesLeft > 0 {
      lines += item(under: 0)
    }
    lines += ["", "**Why:** somebody wants it so.", ""] + ways(from: number, of: stepCount)
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func ways(from number: Int, of stepCount: Int) -> [String] {
    let isImplied = numbers.happens(percent: 15)
    if isImplied { return [] }
    var ways = [number < stepCount ? "step-\(number + 1)" : end]
    for _ in 0..<Int.random(in: measure.ways, using: &numbers) {
      ways.insert(way(stepCount), at: Int.random(in: 0...ways.count, using: &numbers))
    }
    return ways.enumerated().map { place, way in
      "- Way \(place): [There](\(way.contains(".md") ? way : "#" + way))"
    }
  }

  /// Back and forth, on the spot, to the ends, and into other guides.
  private mutating func way(_ stepCount: Int) -> String {
    guard let other = others.randomElement(using: &numbers), numbers.happens(percent: 45) else {
      return numbers.happens(percent: 35)
        ? end : "step-\(Int.random(in: 1...stepCount, using: &numbers))"
    }
    return "\(other.name).md" + (numbers.happens(percent: 30) ? "#step-2" : "")
  }

  private var end: String {
    mutating get { numbers.happens(percent: 55) ? "fixed" : "get-help" }
  }

  private mutating func item(under depth: Int) -> [String] {
    lineCount += 1
    boxesLeft -= 1
    let margin = String(repeating: "  ", count: depth)
    let words = "\(margin)- [ ] Item \(lineCount)"
    switch Int.random(in: 0..<100, using: &numbers) {
    case 0..<15: return ["\(words) `check: \(check)`"]
    case 15..<25:
      return ["\(words) `wait: \(Int.random(in: 1...300, using: &numbers)) s`\(required)"]
    case 25..<35: return ["\(words) `record: room`\(required)"]
    case 35..<58 where depth < measure.deepest: return question(words, depth)
    case 58..<70 where depth < measure.deepest && boxesLeft > 1: return set(words, depth)
    default: return [words + required + undoing]
    }
  }

  private mutating func question(_ words: String, _ depth: Int) -> [String] {
    let annotation = numbers.happens(percent: 45) ? " `check: \(check)`" : required
    var lines = ["\(words) `ask`\(annotation)\(undoing)"]
    for _ in 0..<Int.random(in: 0...2, using: &numbers) where boxesLeft > 0 {
      lines += item(under: depth + 1)
    }
    return lines
  }

  private mutating func set(_ words: String, _ depth: Int) -> [String] {
    let count = Int.random(in: 2...3, using: &numbers)
    boxesLeft += 1 - count
    let margin = String(repeating: "  ", count: depth + 1)
    return ["\(words) `one of`\(required)"] + (1...count).map { "\(margin)- [ ] Entry \($0)" }
  }

  private var check: String {
    mutating get { Self.checks.randomElement(using: &numbers) ?? "" }
  }

  private var required: String {
    mutating get { numbers.happens(percent: 15) ? " `required`" : "" }
  }

  private var undoing: String {
    mutating get { numbers.happens(percent: 35) ? " `undo: Put \(lineCount) back`" : "" }
  }
}
