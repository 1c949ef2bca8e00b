import Text

/// One way out of the open step, as it stands.
public struct WayOut: Equatable, Sendable {
  /// As the guide has it.
  public let choice: Choice
  /// How the guide ended that this choice led into.
  public let returned: Ending?
  /// Whether it leads into a step that stands on the way already.
  public let isAnotherRound: Bool
  /// Why it is blocked, or what it asks first; nil where it is open.
  public let refusal: Refusal?
}

/// Items that were put off in a step, open still.
public struct DeferredItems: Equatable, Sendable {
  /// The step they stand in.
  public let step: Step
  /// In the order of the step.
  public let items: [ItemStatus]
}

/// How much of the open step is done.
public enum Completion: String, Sendable {
  case incomplete
  case complete
  case withDeferred
  case withOverrides
}

extension Snapshot {
  /// The ways out of the step on the screen.
  public var waysOut: [WayOut] {
    let round = visit.rounds[stepNumber].flatMap { rounds in
      rounds.indices.contains(self.round - 1) ? rounds[self.round - 1] : nil
    }
    return step.choices.map { choice in
      var isAnotherRound = false
      if case .step(let id) = choice.target, let number = guide.index.number(of: id) {
        isAnotherRound = visit.roundsOnWay[number] != nil
      }
      return WayOut(
        choice: choice, returned: round?.returned[choice.id], isAnotherRound: isAnotherRound,
        refusal: gate(to: choice.target, leavingOpen: false))
    }
  }

  /// Whether everything that applies in the step is done, and how.
  public var completion: Completion {
    let states = countedStates(openReading)
    if states.contains(.todo) { return .incomplete }
    if states.contains(.overridden) { return .withOverrides }
    return states.contains(.deferred) ? .withDeferred : .complete
  }

  /// What was put off on the way and is open still, by step, in the order of the way.
  public var deferred: [DeferredItems] {
    stepsOfWay.compactMap { number in
      let reading = reading(of: number)
      let items = deferredOrdinals(reading).map(reading.status)
      return items.isEmpty ? nil : DeferredItems(step: guide.guide.steps[number], items: items)
    }
  }

  var deferredLines: [GuideIndex.Line] {
    stepsOfWay.flatMap { number in
      let reading = reading(of: number)
      return deferredOrdinals(reading).map { reading.lines[$0] }
    }
  }

  /// Each step once, where it stands first.
  var stepsOfWay: [Int] {
    visit.way.filter { $0.round == 1 }.map(\.step)
  }

  private func deferredOrdinals(_ reading: RoundReading) -> [Int] {
    reading.lines.indices.filter { ordinal in
      switch reading.state(ordinal) {
      case .deferred: true
      case .todo: reading.lines[ordinal].counts && reading.isPutOff(ordinal)
      case .done, .overridden, .inactive: false
      }
    }
  }

  func countedStates(_ reading: RoundReading) -> [ItemStatus.State] {
    reading.lines.filter(\.counts).map { reading.state($0.ordinal) }
  }

  /// What keeps the person from going there: first what is required, then what was put off, then
  /// what is open. Get help is always open.
  func gate(to target: Choice.Target, leavingOpen: Bool) -> Refusal? {
    guard target != .getHelp else { return nil }
    let open = openLines
    let required = open.filter(\.item.isRequired)
    if !required.isEmpty { return .required(required.map(NamedItem.init)) }
    if target == .fixed {
      let deferred = deferredLines
      if !deferred.isEmpty { return .deferred(deferred.map(NamedItem.init)) }
    }
    guard !leavingOpen, !open.isEmpty else { return nil }
    return .open(open.map(NamedItem.init))
  }

  /// What applies in the open step and is neither done nor put off.
  private var openLines: [GuideIndex.Line] {
    guard isOpen else { return [] }
    let reading = openReading
    return reading.lines.filter { $0.counts && reading.state($0.ordinal) == .todo }
  }

  /// What keeps the person from calling it fixed. What a choice to Fixed left open is not asked
  /// about again, but for what is measured.
  func gateToFixed(anyway: Bool) -> Refusal? {
    if let refusal = gate(to: .fixed, leavingOpen: true) { return refusal }
    if anyway { return nil }
    let wasLeftOpen = proposal == .fixed && visit.leavesOpen
    let open = wasLeftOpen ? unprovenLines : openLines.filter { !isAnsweredNo($0) }
    return open.isEmpty ? nil : .unproven(open.map(NamedItem.init))
  }

  /// Whether a person has said that what could not be measured is not so.
  private func isAnsweredNo(_ line: GuideIndex.Line) -> Bool {
    line.item.check != nil && openReading.answer(line.ordinal) == false
  }

  /// What checks of the open step deny, or could not say while nobody else did.
  var unprovenLines: [GuideIndex.Line] {
    guard isOpen else { return [] }
    let reading = openReading
    return reading.lines.filter { line in
      guard case .sensed = line.item.kind, reading.state(line.ordinal) == .todo else {
        return false
      }
      return reading.answer(line.ordinal) == nil
    }
  }
}
