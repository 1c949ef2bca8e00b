@testable import GuideEngine

/// A run in which every undo is compared with the state before what it took back.
struct UndoRun: WatchedRun {
  private(set) var run: SessionRun
  private let looksAtAll: Bool
  /// What can be taken back, the last act last.
  private var acts: [Act] = []
  private var count = 0

  private struct Act {
    let number: Int
    let movesPlace: Bool
    let before: Memory
    let eventCount: Int
  }

  init?(_ script: Script, looksAtAll: Bool) throws {
    guard let run = try SessionRun(script) else { return nil }
    self.run = run
    self.looksAtAll = looksAtAll
  }

  mutating func follow(_ act: Script.Act) throws {
    run.turnClock(by: act.secondsBefore)
    count += 1
    let before = run
    try run.perform(act.command)
    try keepBooks(of: act.command, since: before)
    guard looksAtAll || count.isMultiple(of: 4), act.command.canBeUndone,
      run.session.lastNumber > before.session.lastNumber, run.session.ending == nil
    else { return }
    try lookAtUndoOfThis(since: before)
  }

  /// Undoing everything leads to the beginning, or to the newest text, and never gets stuck.
  mutating func finish() throws {
    guard run.session.ending == nil else { return }
    while true {
      let before = run
      let refusal = try run.perform(.undo)
      if acts.isEmpty != (refusal == .nothingToUndo) {
        throw SessionRun.Fault("\(acts.count) acts are left to undo: \(refusal?.sentence ?? "")")
      }
      if refusal != nil { return }
      try keepBooks(of: .undo, since: before)
      guard looksAtAll || acts.count.isMultiple(of: 3) else { continue }
      if let fault = run.snapshot.fault { throw SessionRun.Fault("on the way back, \(fault)") }
    }
  }

  private mutating func keepBooks(of command: Command, since before: SessionRun) throws {
    let events = run.events[before.events.count...]
    if events.contains(where: \.clearsActs) { acts = [] }
    if let number = events.compactMap(\.undone).first { return try compare(number, since: before) }
    guard command.canBeUndone, let last = events.last(where: \.isAct) else { return }
    let isMove = events.contains(where: \.movesPlace)
    acts.append(
      Act(
        number: last.number, movesPlace: isMove, before: Memory(before.session),
        eventCount: before.events.count))
  }

  private mutating func compare(_ number: Int, since before: SessionRun) throws {
    guard let act = acts.popLast(), act.number == number else {
      throw SessionRun.Fault("undo takes back event \(number), which was not the last act")
    }
    var expected = act.before
    if !act.movesPlace { expected.place = Memory(before.session).place }
    var found = Memory(run.session)
    let since = run.events[act.eventCount...]
    if since.contains(where: \.isMeasured) {
      expected = expected.withoutMeasured(in: run.session)
      found = found.withoutMeasured(in: run.session)
    }
    if let difference = expected.difference(from: found) {
      throw SessionRun.Fault("undo gives back other \(difference)")
    }
    if let loss = Measurements(before.session).loss(in: Measurements(run.session)) {
      throw SessionRun.Fault("undo takes back what a check said: \(loss)")
    }
  }

  /// Right after it, undo gives back everything that can be read.
  private func lookAtUndoOfThis(since before: SessionRun) throws {
    var undone = run
    if let refusal = try undone.perform(.undo) {
      throw SessionRun.Fault("what was done cannot be undone: \(refusal.sentence)")
    }
    let readout = Readout(before.snapshot)
    if let difference = readout.difference(from: Readout(undone.snapshot)) {
      throw SessionRun.Fault("undone at once, \(difference)")
    }
  }
}

extension Command {
  /// What rule 17 lists.
  fileprivate var canBeUndone: Bool {
    switch self {
    case .item(_, .record(_, let recorder)): recorder == .person
    case .item, .choose, .back, .putBack, .overridePutBack,
      .setSymptom, .setNeed, .note:
      true
    case .end, .endFixedAnyway: true
    case .acknowledge, .undo, .report, .leave, .drive, .offerUpgrade, .takeUpgrade,
      .declineUpgrade, .rename:
      false
    }
  }
}

extension Event {
  fileprivate var undone: Int? {
    if case .undone(let number) = kind { number } else { nil }
  }

  /// What was done before a newer text came, or before the end, stays.
  fileprivate var clearsActs: Bool {
    switch kind {
    case .upgradeTaken, .ended: true
    default: false
    }
  }

  fileprivate var isMeasured: Bool {
    switch kind {
    case .item(_, .checked), .item(_, .recorded(_, by: .check)): true
    default: false
    }
  }

  fileprivate var movesPlace: Bool {
    switch kind {
    case .choiceMade, .wentBack, .guideReturned: true
    default: false
    }
  }

  /// Whether undo speaks of this event, and not of one beside it.
  fileprivate var isAct: Bool {
    switch kind {
    case .stepLeft, .stepOpened, .endProposed, .warningAcknowledged, .guideEntered, .ended,
      .guideReturned(nil, _):
      false
    default: true
    }
  }
}

extension Memory {
  fileprivate func difference(from other: Memory) -> String? {
    if place != other.place { return "place: \(other.place) for \(place)" }
    if marks != other.marks { return "marks: \(other.marks) for \(marks)" }
    if undoings != other.undoings { return "undoings: \(other.undoings) for \(undoings)" }
    if returned != other.returned { return "endings of guides" }
    return self == other ? nil : "typed values, ticks of the cover or notes"
  }
}
