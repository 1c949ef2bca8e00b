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
    if !leavingOpen, !open.isEmpty { return .open(open.map(NamedItem.init)) }
    if case .guide(let guide, _) = target, depth >= 4, visitOnStack(of: guide) == nil {
      return .tooManyGuides
    }
    return nil
  }

  /// The visit to a guide that is open, be it on the screen or beneath.
  func visitOnStack(of guide: GuideID) -> VisitNumber? {
    session.stack.last { session.visits[$0]?.pinned.reference.id == guide }
  }

  /// What applies in the open step and is neither done nor put off.
  private var openLines: [GuideIndex.Line] {
    guard isOpen else { return [] }
    let reading = openReading
    return reading.lines.filter { $0.counts && reading.state($0.ordinal) == .todo }
  }

  /// What stands against calling it fixed beside what is required and put off: what is open, and
  /// what checks deny or could not say. What a choice to Fixed left open is not asked about again,
  /// but for what is measured.
  var linesAgainstFixed: [GuideIndex.Line] {
    let reading = openReading
    let wasLeftOpen = proposal == .fixed && visit.leavesOpen
    return openLines.filter { line in
      if case .sensed = line.item.kind { return reading.answer(line.ordinal) != false }
      return !wasLeftOpen
    }
  }
}
