import TestSupport
import Testing
import Text

@testable import GuideEngine

@Suite struct ShortestWaysTests {
  @Test func `the way with the fewest items is the shortest, however long it takes`() {
    let ways = ShortestWays(
      guide([
        (0, 1, ["b", "c"]), (3, 1, ["fixed"]), (2, 90, ["fixed"]),
      ]))

    #expect(ways.steps(after: 0) == [2])
  }

  @Test func `of equally many items the fewest minutes count`() {
    let ways = ShortestWays(
      guide([
        (0, 1, ["b", "c"]), (2, 9, ["fixed"]), (2, 8, ["fixed"]),
      ]))

    #expect(ways.steps(after: 0) == [2])
  }

  @Test func `of ways alike the one that stands first in the file counts`() {
    let ways = ShortestWays(
      guide([
        (0, 1, ["c", "b"]), (2, 8, ["fixed"]), (2, 8, ["fixed"]),
      ]))

    #expect(ways.steps(after: 0) == [1])
  }

  @Test func `a way of many small steps can be shorter than one with a large step`() {
    let ways = ShortestWays(
      guide([
        (1, 1, ["b", "c"]), (9, 1, ["fixed"]), (1, 5, ["d"]), (1, 5, ["e"]), (1, 5, ["fixed"]),
      ]))

    #expect(ways.steps(after: 0) == [2, 3, 4])
    #expect(ways.steps(after: 1) == [])
    #expect(ways.steps(after: 3) == [4])
  }

  @Test func `items of the step itself do not count, it is left anyhow`() {
    let ways = ShortestWays(guide([(9, 9, ["fixed", "b"]), (0, 0, ["fixed"])]))

    #expect(ways.steps(after: 0) == [])
  }

  @Test func `what hangs under a question is not counted, nobody has answered yet`() {
    let open = Item(id: ItemID(rawValue: "b/q/o"), text: "Open", kind: .open)
    let question = Item(
      id: ItemID(rawValue: "b/q"), text: "Question", kind: .question(nil),
      children: [open, open, open])
    var steps = guide([(0, 1, ["b", "c"]), (1, 1, ["fixed"]), (2, 1, ["fixed"])]).steps
    steps[1] = step(1, [question], minutes: 1, ["fixed"])

    #expect(ShortestWays(guide(steps)).steps(after: 0) == [1])
  }

  @Test func `loops are gone through at most once`() {
    let ways = ShortestWays(
      guide([
        (1, 1, ["a", "b"]), (1, 1, ["a", "c"]), (1, 1, ["b", "a", "d"]), (1, 1, ["c", "fixed"]),
      ]))

    #expect(ways.steps(after: 0) == [1, 2, 3])
    #expect(ways.steps(after: 3) == [])
  }

  @Test func `steps with nothing to do and no minutes do not send a person round in circles`() {
    let ways = ShortestWays(
      guide([
        (0, 0, ["b", "c"]), (0, 0, ["a", "c"]), (3, 0, ["fixed"]),
      ]))

    #expect(ways.steps(after: 0) == [2])
    #expect(ways.steps(after: 1) == [2])
  }

  @Test func `a longer way to Fixed is taken before a shorter one to Get help`() {
    let ways = ShortestWays(guide([(1, 1, ["get-help", "b"]), (9, 9, ["fixed", "get-help"])]))

    #expect(ways.steps(after: 0) == [1])
  }

  @Test func `where no way leads to Fixed it is the nearest end`() {
    let ways = ShortestWays(
      guide([
        (1, 1, ["b", "c"]), (9, 1, ["get-help"]), (1, 1, ["d"]), (1, 1, ["get-help"]),
        (1, 1, ["fixed"]),
      ]))

    #expect(ways.steps(after: 0) == [2, 3])
    #expect(ways.steps(after: 1) == [])
  }

  @Test func `a loop without an end, and a way to nowhere, lead nowhere`() {
    let ways = ShortestWays(guide([(1, 1, ["b"]), (1, 1, ["a"]), (1, 1, ["nowhere"])]))

    #expect((0..<3).map(ways.steps(after:)) == [[], [], []])
  }

  @Test func `ways through other guides are no ways`() {
    let ways = ShortestWays(guide([(0, 0, ["elsewhere/b", "b"]), (5, 5, ["fixed"])]))

    #expect(ways.steps(after: 0) == [1])
  }
}

extension ShortestWaysTests {
  /// Of 500 guides of up to six steps, each way against every way that takes no step twice.
  @Test func `no way is shorter than the shortest`() {
    var numbers = SplitMix64(seed: 21)
    for _ in 0..<500 {
      let guide = randomGuide(&numbers)
      let ways = ShortestWays(guide)
      for step in guide.steps.indices {
        let shortest =
          [guide.allWays(from: step, to: [.fixed])]
          .first { !$0.isEmpty } ?? guide.allWays(from: step, to: [.fixed, .getHelp])
        let expected = shortest.map(guide.cost).min {
          ($0.items, $0.minutes) < ($1.items, $1.minutes)
        }
        let found = ways.steps(after: step)

        #expect(shortest.isEmpty ? found.isEmpty : shortest.contains(found))
        #expect(expected.map { $0 == guide.cost(found) } ?? true)
      }
    }
  }

  private func randomGuide(_ numbers: inout SplitMix64) -> Guide {
    let names = (0..<Int.random(in: 1...6, using: &numbers)).map(name)
    let targets = names + ["fixed", "get-help", "elsewhere/guide"]
    return guide(
      names.map { _ in
        let ways = (0..<Int.random(in: 1...3, using: &numbers)).compactMap { _ in
          targets.randomElement(using: &numbers)
        }
        return (
          Int.random(in: 0...2, using: &numbers), Int.random(in: 0...2, using: &numbers), ways
        )
      })
  }
}

extension Guide {
  /// The steps behind this one, on every way to such an end that takes none twice.
  fileprivate func allWays(
    from step: Int, to ends: Set<Choice.Target>, without taken: Set<Int> = []
  ) -> [[Int]] {
    let targets = steps[step].choices.map(\.target)
    var ways: [[Int]] = targets.contains(where: ends.contains) ? [[]] : []
    for (next, other) in steps.enumerated()
    where targets.contains(.step(other.id)) && next != step && !taken.contains(next) {
      ways += allWays(from: next, to: ends, without: taken.union([step])).map { [next] + $0 }
    }
    return ways
  }

  fileprivate func cost(_ way: [Int]) -> (items: Int, minutes: Int) {
    (
      way.reduce(0) { $0 + steps[$1].items.count },
      way.reduce(0) { $0 + (steps[$1].minutes ?? 0) }
    )
  }
}

/// Steps `a`, `b`, `c` and so on, each with so many items, so many minutes, and these ways out.
private func guide(_ steps: [(items: Int, minutes: Int, ways: [String])]) -> Guide {
  guide(
    steps.enumerated().map { number, draft in
      let items = (0..<draft.items).map {
        Item(id: ItemID(rawValue: "\(name(number))/\($0)"), text: "Item", kind: .open)
      }
      return step(number, items, minutes: draft.minutes, draft.ways)
    })
}

private func guide(_ steps: [Step]) -> Guide {
  Guide(
    id: GuideID(maker: "me", name: "ways"), facts: GuideFacts(), summary: [], banner: nil,
    symptoms: [], causes: [], needs: [], steps: steps, sections: [])
}

private func step(_ number: Int, _ items: [Item], minutes: Int, _ ways: [String]) -> Step {
  let id = StepID(rawValue: name(number))
  return Step(
    id: id, title: SafeText(name(number)), minutes: minutes, fixesPercent: nil, warning: nil,
    caution: nil, text: [], items: items, reason: [],
    choices: ways.map {
      Choice(id: ChoiceID(step: id, label: $0), label: SafeText($0), target: target($0))
    })
}

private func name(_ number: Int) -> String {
  String("abcdefgh".dropFirst(number).prefix(1))
}

private func target(_ way: String) -> Choice.Target {
  switch way {
  case "fixed": .fixed
  case "get-help": .getHelp
  default: GuideID(way).map { .guide($0, nil) } ?? .step(StepID(rawValue: way))
  }
}
