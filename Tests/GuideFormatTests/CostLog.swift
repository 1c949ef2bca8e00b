import TestSupport

@testable import GuideEngine

/// A session that does the same over and over, with a watch on each batch of events.
///
/// The events are put together here: deciding reads the way, and is not what is measured.
struct CostLog {
  private(set) var session: Session
  private let guide: PinnedGuide
  private let step = StepID(rawValue: "step-1")
  private let now = SessionRun.beginning
  private var round = 1
  /// Whether the session before each act is kept, as by whoever may have to go back to it.
  var keepsOldSession = false
  private var oldSession: Session?

  private static let batchSize = 200

  /// What is done over and over.
  enum Habit: CaseIterable {
    case ticking, looping, goingBack, noting, measuring, recording, puttingBack

    static let undoable = allCases.filter { $0 != .measuring }
  }

  init(_ guide: PinnedGuide) throws {
    self.guide = guide
    let opening = Session.opening(guide, at: step, driver: SessionRun.driver, now: now)
    guard let opening else { throw SessionRun.Fault("the guide has no first step") }
    session = try Session(opening: opening)
    try apply(.stepOpened(step, round: 1))
  }

  /// Seconds of the quickest batch until the event of that number.
  mutating func quickestBatch(
    of habit: Habit, until number: Int
  ) throws -> Double {
    var quickest = Double.infinity
    while session.lastNumber < number {
      let start = ProcessorTime.ofThisThread
      try pass(habit, until: session.lastNumber + Self.batchSize)
      quickest = min(quickest, ProcessorTime.ofThisThread - start)
    }
    return quickest
  }

  mutating func pass(_ habit: Habit, until number: Int) throws {
    while session.lastNumber < number {
      for kind in events(of: habit) { try apply(kind) }
    }
  }

  mutating func quickestBatchOfUndos(count: Int) throws -> Double {
    var quickest = Double.infinity
    for _ in 0..<(count / Self.batchSize) {
      let start = ProcessorTime.ofThisThread
      try undo(count: Self.batchSize)
      quickest = min(quickest, ProcessorTime.ofThisThread - start)
    }
    return quickest
  }

  mutating func undo(count: Int) throws {
    for _ in 0..<count {
      guard let last = session.reversals.last else { return }
      try apply(.undone(last.number))
    }
  }

  private mutating func apply(_ kind: Event.Kind) throws {
    if keepsOldSession { oldSession = session }
    let place = VisitName(guide: guide.reference.id, visit: .first)
    try session.apply(
      Event(number: session.lastNumber + 1, at: now, place: place, kind: kind))
  }

  /// One turn, which always has the same events.
  private mutating func events(of habit: Habit) -> [Event.Kind] {
    switch habit {
    case .ticking: return [.item(item("open"), .ticked), .item(item("open"), .unticked)]
    case .looping:
      round += 1
      return [again, .stepLeft(step, round: round - 1), .stepOpened(step, round: round)]
    case .goingBack:
      round += 1
      let there: [Event.Kind] = [
        again, .stepOpened(step, round: round), again, .stepOpened(step, round: round + 1),
      ]
      return there + [.wentBack, .stepOpened(step, round: round)]
    case .noting: return [.noted("A note")]
    case .measuring:
      return Verdict.allCases.map {
        .item(item("sensed"), .checked(Finding($0, measuredAt: now)))
      }
    case .recording: return [.item(item("record"), .recorded("A room", by: .person))]
    case .puttingBack:
      let id = UndoingID(visit: .first, item: item("open"))
      return [.item(item("open"), .ticked), .putBack(id, insteadBecause: nil)]
    }
  }

  private var again: Event.Kind {
    .choiceMade(ChoiceID(step: step, label: "again"), leavingOpen: true)
  }

  private func item(_ slug: String) -> ItemID {
    ItemID(rawValue: "\(step.rawValue)/\(slug)")
  }
}
