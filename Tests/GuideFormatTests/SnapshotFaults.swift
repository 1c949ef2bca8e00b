import Text

@testable import GuideEngine

/// What no session may ever look like, whatever was done to it.
extension Snapshot {
  /// The first fault of everything that can be read; nil for a sound session.
  var fault: String? {
    placeFault ?? itemFault ?? wayFault ?? countFault ?? dueFault
  }

  private var placeFault: String? {
    if !(1...4).contains(depth) { return "\(depth) guides are open" }
    if !guide.guide.steps.indices.contains(stepNumber) { return "no step is open" }
    if isOpen, way.last != step.id { return "the open step is not the last of the way" }
    if isOpen, round != way.count(where: { $0 == step.id }) { return "the round is miscounted" }
    if isOpen, warningToSay != nil { return "a step is open with a warning to be said" }
    if !isOpen, !checksToRun.isEmpty { return "a closed step is measured" }
    if Set(checksToRun).count != checksToRun.count { return "a check is run twice" }
    if isAtBeginning != way.isEmpty { return "the beginning is not the beginning" }
    return nil
  }

  private var itemFault: String? {
    let items = items
    if items.map(\.item.id) != openReading.lines.map(\.item.id) { return "lines are missing" }
    var above: [(ItemStatus, isActive: Bool)] = []
    for status in items {
      above.removeLast(above.count - status.depth)
      let isActive = above.last.map { $0.isActive && $0.0.opensWhatIsUnder } ?? true
      if status.state != status.expectedState(isActive: isActive, items) {
        return "\(status.item.id.rawValue) is \(status.state)"
      }
      if case .wait(let seconds) = status.item.kind, status.remainingSeconds ?? 0 > seconds {
        return "\(status.item.id.rawValue) takes longer than it ever did"
      }
      if status.mark.count != 3 { return "\(status.item.id.rawValue) has no box" }
      above.append((status, isActive))
    }
    return nil
  }

  private var wayFault: String? {
    let ways = waysOut
    if ways.map(\.choice) != step.choices { return "ways out are missing" }
    for way in ways {
      if way.choice.target == .getHelp, way.refusal != nil { return "Get help is gated" }
      if let fault = way.refusal?.fault { return fault }
      if case .step(let id) = way.choice.target, way.isAnotherRound != self.way.contains(id) {
        return "\(way.choice.id.rawValue) does not know its round"
      }
    }
    return nil
  }

  private var countFault: String? {
    let counted = items.filter { $0.item.kind != .entry && $0.state != .inactive }
    let hasOpen = counted.contains { $0.state == .todo }
    if hasOpen != (completion == .incomplete) { return "the step is \(completion)" }
    if progress != countedProgress { return "\(progress) and not \(countedProgress)" }
    if minutesLeft < 0 { return "\(minutesLeft) minutes are left" }
    guard case .item(let id) = firstCursor else { return nil }
    let rest = items.first { $0.item.id == id }
    let isListed = leadsToFixed && deferred.flatMap(\.items).contains { $0.item.id == id }
    return rest?.state == .todo || isListed ? nil : "the cursor stands on \(id.rawValue)"
  }

  /// What applies in each step of the way and of the shortest way from here, counted by hand.
  private var countedProgress: Progress {
    let isOver = session.ending != nil || proposal != nil
    let ahead = isOver ? [] : [stepNumber] + guide.index.shortest.steps(after: stepNumber)
    let onWay = Set(visit.way.map(\.step))
    func states(_ steps: Set<Int>) -> [ItemStatus.State] {
      steps.map(reading).flatMap { reading in
        reading.lines.filter { $0.item.kind != .entry }.map { reading.state($0.ordinal) }
      }.filter { $0 != .inactive }
    }
    return Progress(
      done: states(onWay).count { $0 != .todo }, whole: states(onWay.union(ahead)).count)
  }

  private var dueFault: String? {
    if session.ending != nil, !pendingUndoings.isEmpty { return "it ended with something due" }
    for item in deferred.flatMap(\.items) {
      let isWrong = ![.deferred, .todo].contains(item.state)
      if isWrong { return "\(item.item.id.rawValue) is \(item.state) and listed as put off" }
      if item.state == .deferred, item.item.isRequired { return "what is required was put off" }
    }
    for override in overrides where override.reason.isEmpty { return "an override has no reason" }
    return changesSinceResume.contains { $0.item.check == nil } ? "an unmeasured item changed" : nil
  }
}

extension Refusal {
  /// A sentence of its own: whole, and with an end.
  var fault: String? {
    let sentence = sentence.string
    let isWhole = sentence.hasSuffix(".") || sentence.hasSuffix("?")
    return isWhole && sentence.count > 1 ? nil : "\(self) says \"\(sentence)\""
  }
}

extension ItemStatus {
  fileprivate var opensWhatIsUnder: Bool {
    if case .question = item.kind { return answer == true && overrideReason == nil }
    return true
  }

  /// By the rules, from what is shown beside the item; a tick shows nowhere else than in the state.
  fileprivate func expectedState(isActive: Bool, _ items: [ItemStatus]) -> State {
    guard isActive else { return .inactive }
    if overrideReason != nil { return .overridden }
    let rest = state == .deferred ? State.deferred : .todo
    switch item.kind {
    case .open: return state == .overridden || state == .inactive ? .todo : state
    case .sensed:
      let isDecided = finding.map { $0.verdict != .unknown } ?? false
      return (isDecided ? finding?.verdict == .holds : answer == true) ? .done : rest
    case .question, .entry: return answer != nil ? .done : rest
    case .wait: return remainingSeconds == nil && state == .done ? .done : rest
    case .record: return recorded != nil ? .done : rest
    case .set:
      let entries = item.children.map { entry in items.first { $0.item.id == entry.id }?.answer }
      let yeses = entries.count { $0 == true }
      let isComplete = yeses == 1 || entries.allSatisfy { $0 == false }
      return yeses > 1 ? .inactive : isComplete ? .done : rest
    }
  }
}
