import Glibc
import GuideEngine
import Testing
import Text

@testable import GuideFormat

@Suite struct WayGraphTests {
  @Test func `the quickest way leads to Fixed, whatever other end is nearer`() {
    let graph = graph([(3, [1, 2], false), (9, [3], false), (4, [3], false), (1, [], true)])

    #expect(graph.quickestToFixed == 8)
  }

  @Test func `the quickest way may go through more steps, and through steps without minutes`() {
    let graph = graph([
      (0, [1, 3], false), (0, [2], false), (0, [4], false), (9, [4], false), (1, [], true),
    ])

    #expect(graph.quickestToFixed == 1)
  }

  @Test func `without a way to Fixed there is no quickest one`() {
    #expect(graph([(1, [1], false), (1, [0], false)]).quickestToFixed == nil)
    #expect(graph([]).quickestToFixed == nil)
  }

  @Test func `the slowest way takes no step twice`() {
    let graph = graph([
      (3, [1, 2], false), (9, [0, 2], false), (4, [1, 3], false), (1, [], true),
    ])

    #expect(graph.slowestToAnyEnd == 17)
  }

  @Test func `help is an end for the slowest way and not for the quickest`() {
    let graph = WayGraph(Self.guide([(5, [.getHelp])]))

    #expect(graph.slowestToAnyEnd == 5)
    #expect(graph.quickestToFixed == nil)
    #expect(graph.canEnd == [true])
  }

  @Test func `another guide is no end`() {
    let other = GuideID(maker: "sonos", name: "other")
    let graph = WayGraph(Self.guide([(5, [.guide(other, nil)])]))

    #expect(graph.canEnd == [false])
    #expect(graph.slowestToAnyEnd == nil)
  }

  @Test func `more than 100 000 partial ways are not tried`() {
    let everywhere = Array(0..<12)
    let all = everywhere.map { _ in (1, everywhere, true) }

    #expect(graph(all).slowestToAnyEnd == nil)
    #expect(graph(Array(all.prefix(2))).slowestToAnyEnd == 2)
  }

  @Test func `steps in a circle have no end and can be reached`() {
    let graph = graph([(1, [1, 2], false), (1, [0], false), (1, [2], false)])

    #expect(graph.canBeReached == [true, true, true])
    #expect(graph.canEnd == [false, false, false])
  }

  @Test func `a step that no way leads to cannot be reached, though it ends`() {
    let graph = graph([(1, [], true), (1, [0, 1], false), (1, [1], true)])

    #expect(graph.canBeReached == [true, false, false])
    #expect(graph.canEnd == [true, true, true])
  }

  @Test func `a choice that leads nowhere brings no other fault with it`() {
    let nowhere = StepID(rawValue: "nowhere")
    let guide = Self.guide([(1, [.step(nowhere)]), (1, [.fixed])])

    #expect(WayGraph(guide).canEnd == [true, true])
    #expect(WayGraph(guide).canBeReached == [true, false])
    let meant = WayGraph(guide, meanings: [nowhere: guide.steps[1].id])
    #expect(meant.canBeReached == [true, true])
  }

  @Test func `8000 steps in a row need no deep stack`() throws {
    let result = try onSmallStack {
      let steps = (0..<8_000).map { ($0 == 7_999) ? (1, [], true) : (1, [$0 + 1], false) }
      let graph = WayGraph(Self.guide(Self.targets(steps)))
      let ends = graph.canEnd + graph.canBeReached
      return [graph.quickestToFixed, graph.slowestToAnyEnd, ends.contains(false) ? 0 : 1]
    }

    #expect(result == [8_000, 8_000, 1])
  }

  @Test func `a file full of steps is read and linted on a small stack`() throws {
    let steps = (0..<7_000).map { "### \(String($0, radix: 36))\n" }.joined()

    let problems = try onSmallStack {
      [Fixture.lint(Fixture.guide(steps: "\n\(steps)")).problems.count]
    }

    #expect(problems == [0])
  }

  private typealias Steps = [(minutes: Int, next: [Int], isFixed: Bool)]

  private func graph(_ steps: [(Int, [Int], Bool)]) -> WayGraph {
    WayGraph(Self.guide(Self.targets(steps)))
  }

  private static func targets(_ steps: [(Int, [Int], Bool)]) -> [(Int, [Choice.Target])] {
    steps.map { minutes, next, isFixed in
      (minutes, (isFixed ? [.fixed] : []) + next.map { .step(StepID(rawValue: "\($0)")) })
    }
  }

  private static func guide(_ steps: [(minutes: Int, targets: [Choice.Target])]) -> Guide {
    Guide(
      id: Fixture.id, facts: GuideFacts(), summary: [], banner: nil, symptoms: [], causes: [],
      needs: [], steps: steps.enumerated().map { step($0, $1.minutes, $1.targets) }, sections: [])
  }

  private static func step(_ index: Int, _ minutes: Int, _ targets: [Choice.Target]) -> Step {
    let id = StepID(rawValue: "\(index)")
    return Step(
      id: id, title: "A step", minutes: minutes, fixesPercent: nil, warning: nil, caution: nil,
      text: [], items: [], reason: [],
      choices: targets.enumerated().map { number, target in
        Choice(id: ChoiceID(step: id, label: "\(number)"), label: "On", target: target)
      })
  }

  /// What some work gives on a thread with a stack of 512 KB, the smallest that platforms give.
  private func onSmallStack(_ work: @escaping () -> [Int?]) throws -> [Int?] {
    final class Box {
      let work: () -> [Int?]
      var result: [Int?] = []
      init(_ work: @escaping () -> [Int?]) { self.work = work }
    }
    let box = Box(work)
    var attributes = pthread_attr_t()
    try #require(pthread_attr_init(&attributes) == 0)
    try #require(pthread_attr_setstacksize(&attributes, 512 * 1_024) == 0)
    var thread = pthread_t()
    let started = pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument else { return nil }
        let box = Unmanaged<Box>.fromOpaque(argument).takeUnretainedValue()
        box.result = box.work()
        return nil
      }, Unmanaged.passUnretained(box).toOpaque())
    try #require(started == 0)
    pthread_join(thread, nil)
    return box.result
  }
}
