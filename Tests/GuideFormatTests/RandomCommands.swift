import TestSupport
import Text

@testable import GuideEngine

/// What a person, a cat and three slow checks do to a session.
struct RandomCommands {
  /// What a person does most; each session has one.
  enum Mood: CaseIterable {
    case steady
    case hasty
    case regretful
    /// With checks that report all the time.
    case measuring
    /// With newer texts that come in between.
    case updating
  }

  private enum Act {
    case item, choice, back, undo, report, undoing, end, upgrade, cover, other
  }

  private let mood: Mood
  /// Each act as often as it is wanted.
  private let acts: [Act]
  private var numbers: SplitMix64

  init(_ mood: Mood, seed: UInt64) {
    self.mood = mood
    numbers = SplitMix64(seed: seed)
    let counts: [(Act, Int)] =
      switch mood {
      case .steady: [(.item, 14), (.choice, 4), (.report, 3)]
      case .hasty: [(.item, 3), (.choice, 14), (.end, 1)]
      case .regretful: [(.item, 9), (.choice, 6), (.back, 1), (.undo, 4)]
      case .measuring: [(.item, 7), (.choice, 4), (.report, 9)]
      case .updating: [(.item, 6), (.choice, 6), (.report, 2), (.upgrade, 7)]
      }
    let rest: [Act] = [.choice, .choice, .back, .undo, .undoing, .end, .cover, .other]
    acts = counts.flatMap { Array(repeating: $0, count: $1) } + rest
  }

  /// Most often none, sometimes forward, and now and then back.
  mutating func secondsToPass() -> Int {
    switch number(in: 0..<100) {
    case 0..<20: number(in: 1...30)
    case 20..<26: number(in: 31...2_000)
    case 26..<30: -number(in: 1...400)
    default: 0
    }
  }

  mutating func next(_ run: SessionRun) -> Command {
    let snapshot = run.snapshot
    if !snapshot.isOpen, numbers.happens(percent: 70) { return .acknowledge }
    switch acts.randomElement(using: &numbers) ?? .item {
    case .item: return onItem(snapshot)
    case .choice: return choice(snapshot)
    case .back: return .back
    case .undo: return .undo
    case .report: return report(snapshot, run)
    case .undoing: return undoing(snapshot)
    case .end: return end(snapshot)
    case .upgrade: return upgrade(snapshot, run.library)
    case .cover: return cover(snapshot)
    case .other: return other()
    }
  }

  private mutating func onItem(_ snapshot: Snapshot) -> Command {
    guard let item = item(snapshot) else { return .tick(ItemID(rawValue: "made/up")) }
    if item.check != nil, numbers.happens(percent: 15) {
      return .override(item.id, because: text())
    }
    switch number(in: 0..<100) {
    case 0..<55: return fitting(item)
    case 55..<67: return .untick(item.id)
    case 67..<76: return .override(item.id, because: text())
    case 76..<85: return .defer(item.id)
    case 85..<88: return .tick(item.id)
    case 88..<92: return .answer(item.id, Answer.allCases.randomElement(using: &numbers) ?? .no)
    case 92..<94: return .record(item.id, text())
    case 94..<96: return .record(item.id, text(), by: .check(.speakers))
    case 96: return .untick(ItemID(rawValue: item.id.rawValue + "/none"))
    default: return fitting(item)
    }
  }

  private mutating func fitting(_ item: Item) -> Command {
    switch item.kind {
    case .open, .wait: .tick(item.id)
    case .sensed: .answer(item.id, numbers.happens(percent: 60) ? .yes : .no)
    case .question, .entry: .answer(item.id, numbers.happens(percent: 60) ? .yes : .no)
    case .record: .record(item.id, text())
    case .set: .answer(item.id, .none)
    }
  }

  /// Of the open step, of the list of what was put off, or anywhere in the guide.
  private mutating func item(_ snapshot: Snapshot) -> Item? {
    switch number(in: 0..<100) {
    case 0..<8:
      return snapshot.guide.index.lines.joined().map(\.item).randomElement(using: &numbers)
    case 8..<18:
      let item = snapshot.deferred.flatMap(\.items).randomElement(using: &numbers)?.item
      return item ?? snapshot.step.items.randomElement(using: &numbers)
    default:
      let lines = snapshot.openReading.lines
      let measured = lines.filter { $0.item.check != nil }.randomElement(using: &numbers)
      if mood == .measuring, numbers.happens(percent: 60), let measured { return measured.item }
      return lines.randomElement(using: &numbers)?.item
    }
  }

  private mutating func choice(_ snapshot: Snapshot) -> Command {
    let leavingOpen = numbers.happens(percent: 75)
    switch number(in: 0..<100) {
    case 0: return .choose(ChoiceID(rawValue: "made>up"), leavingOpen: leavingOpen)
    case 1..<4:
      let any = snapshot.guide.guide.steps.flatMap(\.choices).randomElement(using: &numbers)
      return any.map { .choose($0.id, leavingOpen: leavingOpen) } ?? .back
    default:
      guard let way = snapshot.waysOut.randomElement(using: &numbers) else { return .back }
      guard way.isBlocked, numbers.happens(percent: 70), let id = way.refusal?.items.first?.id,
        let item = snapshot.status(of: id)?.item
      else { return .choose(way.choice.id, leavingOpen: leavingOpen) }
      return numbers.happens(percent: 40) ? .override(id, because: text()) : fitting(item)
    }
  }

  /// By the check of an item of the step or by any, in time or late.
  private mutating func report(_ snapshot: Snapshot, _ run: SessionRun) -> Command {
    let asked = snapshot.checksToRun.randomElement(using: &numbers)
    let check = numbers.happens(percent: 90) ? asked ?? .speakers : .link
    let isLate = numbers.happens(percent: 15)
    let late = run.rounds.randomElement(using: &numbers) ?? snapshot.roundName
    let verdict = Verdict.allCases.randomElement(using: &numbers) ?? .unknown
    let measured = run.now.advanced(by: -number(in: 0...90))
    let finding = Finding(verdict, value: "6 rooms", measuredAt: measured)
    return .report(check, finding, askedBy: isLate ? late : snapshot.roundName)
  }

  private mutating func undoing(_ snapshot: Snapshot) -> Command {
    let madeUp = UndoingID(visit: .first, item: ItemID(rawValue: "made/up"))
    let id = snapshot.pendingUndoings.randomElement(using: &numbers)?.id ?? madeUp
    return numbers.happens(percent: 60) ? .putBack(id) : .overridePutBack(id, because: text())
  }

  /// An end that ends the session ends the test, so that one is rare.
  private mutating func end(_ snapshot: Snapshot) -> Command {
    if snapshot.depth == 1, numbers.happens(percent: 75) { return other() }
    if numbers.happens(percent: 25) { return .endFixedAnyway(because: text()) }
    return .end(Ending.allCases.randomElement(using: &numbers) ?? .fixed)
  }

  private mutating func upgrade(_ snapshot: Snapshot, _ library: GuideLibrary) -> Command {
    switch number(in: 0..<4) {
    case 0: return .takeUpgrade
    case 1: return snapshot.offer == nil ? .takeUpgrade : .declineUpgrade
    default:
      let id = snapshot.guide.reference.id
      let text = library.texts(of: id).randomElement(using: &numbers)
      return text.map { .offerUpgrade($0) } ?? .takeUpgrade
    }
  }

  private mutating func cover(_ snapshot: Snapshot) -> Command {
    let guide = snapshot.guide.guide
    let lines = guide.symptoms + guide.needs
    let line = lines.randomElement(using: &numbers)?.id ?? ItemID(rawValue: "made/up")
    return numbers.happens(percent: 50)
      ? .setSymptom(line, isSeen: numbers.happens(percent: 60))
      : .setNeed(line, isAtHand: numbers.happens(percent: 60))
  }

  private mutating func other() -> Command {
    switch number(in: 0..<8) {
    case 0, 1, 2: .note(text())
    case 3: .rename(text())
    case 4: .leave(Departure.allCases.randomElement(using: &numbers) ?? .quit)
    case 5, 6: .drive(Driver(name: "another"))
    default: .acknowledge
    }
  }

  /// Now and then nothing.
  private mutating func text() -> SafeText {
    numbers.happens(percent: 8) ? "" : "Word \(number(in: 0...9))"
  }

  private mutating func number(in range: Range<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }
}

extension WayOut {
  /// Whether more is in the way than a question.
  fileprivate var isBlocked: Bool {
    switch refusal {
    case nil, .open: false
    default: true
    }
  }
}
