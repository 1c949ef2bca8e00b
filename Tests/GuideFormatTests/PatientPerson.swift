@testable import GuideEngine

/// Brings a session to an end from wherever it stands, as somebody would who does everything that
/// is asked: no more than what is on the screen is needed for it.
struct PatientPerson {
  private(set) var run: SessionRun
  /// Where it stood, to be told apart from other places by what can be read.
  private(set) var places: [[String]] = []

  init(_ run: SessionRun) {
    self.run = run
  }

  /// The end that is always possible, once everything is put back.
  mutating func handToSupport() throws {
    for _ in 0..<5 where run.session.ending == nil {
      for undoing in run.snapshot.pendingUndoings { try perform(.putBack(undoing.id)) }
      try perform(.end(.support))
    }
    if run.session.ending != .support { throw SessionRun.Fault("support is never reached") }
  }

  /// Through the steps to Fixed; stops early where it is known that this can be done.
  mutating func reachFixed(unless isKnown: ([String]) -> Bool = { _ in false }) throws {
    for _ in 0..<200 where run.session.ending == nil {
      let place = run.snapshot.wholePlace
      if isKnown(place) { return }
      places.append(place)
      try goOn()
    }
    if run.session.ending != .fixed {
      throw SessionRun.Fault("Fixed is never reached, from \(run.snapshot.placeWords)")
    }
  }

  private mutating func goOn() throws {
    let snapshot = run.snapshot
    if !snapshot.isOpen { return try perform(.acknowledge) }
    if let proposal = snapshot.proposal, proposal != .fixed { return try perform(.back) }
    for undoing in snapshot.pendingUndoings { try perform(.putBack(undoing.id)) }
    try doEverything()
    if snapshot.proposal == .fixed { return try endFixed() }
    let guide = snapshot.guide.guide
    if let fixed = snapshot.step.choices.first(where: { $0.target == .fixed }) {
      try perform(.choose(fixed.id, leavingOpen: false))
    } else if let next = guide.wayToFixed(from: snapshot.step.id) {
      try perform(.choose(next, leavingOpen: false))
    } else if snapshot.depth > 1 {
      try perform(.end(.notFixed))
    } else {
      try perform(.back)
    }
  }

  private mutating func endFixed() throws {
    for undoing in run.snapshot.pendingUndoings { try perform(.putBack(undoing.id)) }
    try perform(.end(.fixed))
  }

  /// A yes opens what hangs under it, and so it is done again until nothing is left.
  private mutating func doEverything() throws {
    for _ in 0..<30 {
      let snapshot = run.snapshot
      let deferred = snapshot.leadsToFixed ? snapshot.deferred.flatMap(\.items) : []
      let open = snapshot.items.filter { $0.state == .todo && $0.item.kind != .entry } + deferred
      guard let next = open.first else { return }
      if let seconds = next.remainingSeconds {
        run.turnClock(by: seconds)
      } else {
        try perform(next.act)
      }
    }
    throw SessionRun.Fault("a step never comes to its end: \(run.snapshot.placeWords)")
  }

  private mutating func perform(_ command: Command) throws {
    if let refusal = try run.perform(command) {
      throw SessionRun.Fault("\(command) is refused: \(refusal.sentence)")
    }
  }
}

extension ItemStatus {
  /// What does it, or else forces it.
  fileprivate var act: Command {
    switch item.kind {
    case .open: .tick(item.id)
    case .wait: .tick(item.id)
    case .record: .record(item.id, "Seen")
    case .set: .answer(item.id, .none)
    case .question(nil): .answer(item.id, .no)
    case .question, .sensed: .override(item.id, because: "Seen")
    case .entry: .answer(item.id, .no)
    }
  }
}

extension Guide {
  /// The choice with which the way to Fixed goes on that takes the fewest steps.
  func wayToFixed(from start: StepID) -> ChoiceID? {
    var distances: [StepID: Int] = [:]
    for step in steps where step.choices.contains(where: { $0.target == .fixed }) {
      distances[step.id] = 0
    }
    for distance in 1...steps.count {
      for step in steps where distances[step.id] == nil {
        let next = step.choices.compactMap(\.target.step).compactMap { distances[$0] }.min()
        if next == distance - 1 { distances[step.id] = distance }
      }
    }
    return step(start)?.choices.filter { $0.target.step.flatMap { distances[$0] } != nil }
      .min { distances[$0.target.step ?? start] ?? 0 < distances[$1.target.step ?? start] ?? 0 }?.id
  }

  func canReachFixed(from step: StepID) -> Bool {
    let here = self.step(step)?.choices.contains { $0.target == .fixed } ?? false
    return here || wayToFixed(from: step) != nil
  }
}

extension Choice.Target {
  fileprivate var step: StepID? {
    if case .step(let id) = self { id } else { nil }
  }
}

extension Snapshot {
  /// What tells one state from another in what can be done from it.
  var wholePlace: [String] {
    let marks = guide.guide.steps.flatMap { step in
      guide.index.lines[guide.index.number(of: step.id) ?? 0].map { line in
        (status(of: line.item.id)?.mark ?? "") + (status(of: line.item.id)?.state.rawValue ?? "")
      }
    }
    let warning = warningToSay?.alert.text.first?.string ?? ""
    return placeWords.filter { !$0.hasPrefix("visit") } + ["\(depth)", warning] + marks
      + pendingUndoings.map(\.id.text) + session.saidCautions.map(\.step.rawValue).sorted()
  }
}
