import TestSupport
import Testing
import Text

@testable import GuideEngine

/// Applying an event costs the same however long the session and however large its guide is.
///
/// What is compared is processor time, of the quickest of many batches of 200 events. A factor of
/// five cannot be reached by chance, and is far below what anything that grew would show: the late
/// events come after thirty times as many, and the large guide has a hundred times the steps.
@Suite(.serialized) struct SessionCostTests {
  private static let tolerance = 5.0
  private static let eventCount = 30_000

  @Test(arguments: CostLog.Habit.allCases)
  func `a late act costs what the first did`(_ habit: CostLog.Habit) throws {
    var log = try CostLog(Self.guide(stepCount: 20))
    let early = try log.quickestBatch(of: habit, until: Self.eventCount / 30)
    try log.pass(habit, until: Self.eventCount * 29 / 30)
    let late = try log.quickestBatch(of: habit, until: Self.eventCount)

    #expect(late < early * Self.tolerance)
  }

  @Test(arguments: [CostLog.Habit.ticking, .noting, .measuring, .recording])
  func `a late act costs what the first did, also while the old session is kept`(
    _ habit: CostLog.Habit
  ) throws {
    var log = try CostLog(Self.guide(stepCount: 20))
    log.keepsOldSession = true
    let early = try log.quickestBatch(of: habit, until: Self.eventCount / 30)
    try log.pass(habit, until: Self.eventCount * 29 / 30)
    let late = try log.quickestBatch(of: habit, until: Self.eventCount)

    #expect(late < early * Self.tolerance)
  }

  @Test(arguments: CostLog.Habit.undoable)
  func `an undo in a long session costs what one in a short session does`(
    _ habit: CostLog.Habit
  ) throws {
    var log = try CostLog(Self.guide(stepCount: 20))
    try log.pass(habit, until: Self.eventCount)
    let late = try log.quickestBatchOfUndos(count: 1_000)
    try log.undo(count: log.session.reversals.count - 1_000)
    let early = try log.quickestBatchOfUndos(count: 1_000)

    #expect(late < early * Self.tolerance)
    #expect(log.session.reversals.isEmpty)
  }

  @Test(arguments: CostLog.Habit.allCases)
  func `a guide of 2 000 steps costs no more than one of 20`(_ habit: CostLog.Habit) throws {
    var small = try CostLog(Self.guide(stepCount: 20))
    var large = try CostLog(Self.guide(stepCount: 2_000))
    let few = try small.quickestBatch(of: habit, until: Self.eventCount / 10)
    let many = try large.quickestBatch(of: habit, until: Self.eventCount / 10)

    #expect(many < few * Self.tolerance)
  }

  /// Each step is like the first: a box to tick, one that is measured, a value, and a loop.
  private static func guide(stepCount: Int) -> PinnedGuide {
    let id = GuideID(maker: "made", name: "long")
    let guide = Guide(
      id: id, facts: GuideFacts(), summary: [], banner: nil, symptoms: [], causes: [], needs: [],
      steps: (1...stepCount).map { step($0, of: stepCount) }, sections: [])
    return PinnedGuide(guide, source: Array("\(stepCount) steps".utf8))
  }

  private static func step(_ number: Int, of stepCount: Int) -> Step {
    let id = StepID(rawValue: "step-\(number)")
    let next = StepID(rawValue: "step-\(number + 1)")
    func item(_ name: String, _ kind: Item.Kind, undoing: SafeText? = nil) -> Item {
      Item(
        id: ItemID(rawValue: "\(id.rawValue)/\(name)"), text: "Item", kind: kind, undoing: undoing)
    }
    return Step(
      id: id, title: SafeText("Step \(number)"), minutes: 1, fixesPercent: nil, warning: nil,
      caution: nil, text: [],
      items: [
        item("open", .open, undoing: "Put it back"), item("sensed", .sensed(.link)),
        item("record", .record(.room)),
      ], reason: [],
      choices: [
        Choice(
          id: ChoiceID(step: id, label: "on"), label: "On",
          target: number < stepCount ? .step(next) : .fixed),
        Choice(id: ChoiceID(step: id, label: "again"), label: "Again", target: .step(id)),
      ])
  }
}
