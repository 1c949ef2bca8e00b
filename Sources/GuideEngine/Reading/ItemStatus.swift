import Text

/// How an item stands at a moment.
public struct ItemStatus: Equatable, Sendable {
  /// The item as the guide has it.
  public let item: Item
  /// 0 for an item of the step itself, 1 for one under a question or set, and so on.
  public let depth: Int
  /// Whether it counts as done, and if not, why.
  public let state: State
  /// Yes or no to a question, by whomever; nil where nobody has answered.
  public let answer: Bool?
  /// Whether a person answered what a check could not.
  public let isByPerson: Bool
  /// When somebody did what stands there, or a check filled it in; nil where nobody did anything,
  /// and for what follows from another item. A finding has a time of its own.
  public let actedAt: Timestamp?
  /// What was measured last in this round.
  public let finding: Finding?
  /// What a running wait still takes.
  public let remainingSeconds: Int?
  /// What was typed or filled in.
  public let recorded: SafeText?
  /// What was typed in an earlier round.
  public let proposal: SafeText?
  /// Why it was forced.
  public let overrideReason: SafeText?

  /// The five states of an item.
  public enum State: String, CaseIterable, Sendable {
    case todo
    case done
    case overridden
    case deferred
    case inactive
  }
}

/// The lines of a step in one of its rounds, read at a moment.
struct RoundReading {
  let lines: [GuideIndex.Line]
  private let visit: Visit
  private let traces: [Int: ItemTrace]
  private let now: Timestamp

  init(_ visit: Visit, step: Int, round: Int, now: Timestamp) {
    self.visit = visit
    self.now = now
    lines = visit.pinned.index.lines[step]
    let rounds = visit.rounds[step] ?? []
    traces = rounds.indices.contains(round - 1) ? rounds[round - 1].traces : [:]
  }

  func trace(_ ordinal: Int) -> ItemTrace { traces[ordinal] ?? ItemTrace() }

  /// Yes or no to a question, an entry, or a measured item that a person answered.
  func answer(_ ordinal: Int) -> Bool? {
    let line = lines[ordinal]
    switch line.item.kind {
    case .question(let check):
      if check != nil, let verdict = decided(ordinal) { return verdict == .holds }
      return answerByHand(ordinal)
    case .entry:
      guard isActive(ordinal), let chosen = line.parent.flatMap(chosenEntry) else {
        return answerByHand(ordinal)
      }
      return chosen == ordinal
    case .sensed: return answerByHand(ordinal)
    case .open, .wait, .record, .set: return nil
    }
  }

  /// Whether every question above is answered with yes.
  func isActive(_ ordinal: Int) -> Bool {
    guard let parent = lines[ordinal].parent else { return true }
    if case .question = lines[parent].item.kind {
      guard answer(parent) == true, trace(parent).act.override == nil else { return false }
    }
    return isActive(parent)
  }

  func state(_ ordinal: Int) -> ItemStatus.State {
    guard isActive(ordinal) else { return .inactive }
    let act = trace(ordinal).act
    if act.override != nil { return .overridden }
    if isDone(ordinal) { return .done }
    return act.isDeferred ? .deferred : .todo
  }

  /// Whether it, or what it hangs under, was put off.
  func isPutOff(_ ordinal: Int) -> Bool {
    if trace(ordinal).act.isDeferred { return true }
    return lines[ordinal].parent.map(isPutOff) ?? false
  }

  func remainingSeconds(_ ordinal: Int) -> Int? {
    guard case .wait(let seconds) = lines[ordinal].item.kind,
      case .waiting(let start) = trace(ordinal).act.mark
    else { return nil }
    return max(0, seconds - now.seconds(since: start))
  }

  func status(_ ordinal: Int) -> ItemStatus {
    let item = lines[ordinal].item
    let trace = trace(ordinal)
    let state = state(ordinal)
    let remaining = remainingSeconds(ordinal)
    return ItemStatus(
      item: item, depth: depth(ordinal), state: state, answer: answer(ordinal),
      isByPerson: item.check != nil && decided(ordinal) == nil && answerByHand(ordinal) != nil,
      actedAt: trace.act.at, finding: trace.finding,
      remainingSeconds: remaining == 0 || state == .overridden ? nil : remaining,
      recorded: recorded(ordinal),
      proposal: recorded(ordinal) == nil ? visit.lastRecorded[item.id] : nil,
      overrideReason: trace.act.override)
  }

  private func recorded(_ ordinal: Int) -> SafeText? {
    guard case .recorded(let text, _) = trace(ordinal).act.mark else { return nil }
    return text
  }

  private func depth(_ ordinal: Int) -> Int {
    lines[ordinal].parent.map { depth($0) + 1 } ?? 0
  }

  private func isDone(_ ordinal: Int) -> Bool {
    switch lines[ordinal].item.kind {
    case .open: trace(ordinal).act.mark == .ticked
    case .sensed: decided(ordinal).map { $0 == .holds } ?? (answerByHand(ordinal) == true)
    case .question, .entry: answer(ordinal) != nil
    case .wait: remainingSeconds(ordinal) == 0
    case .record: recorded(ordinal) != nil
    case .set:
      chosenEntry(ordinal) != nil || lines[ordinal].children.allSatisfy { answer($0) == false }
    }
  }

  private func decided(_ ordinal: Int) -> Verdict? {
    guard let verdict = trace(ordinal).finding?.verdict, verdict != .unknown else { return nil }
    return verdict
  }

  private func answerByHand(_ ordinal: Int) -> Bool? {
    guard case .answered(let isYes, _) = trace(ordinal).act.mark else { return nil }
    return isYes
  }

  /// The entry with a yes; of several the one that was answered last.
  private func chosenEntry(_ set: Int) -> Int? {
    var chosen: (ordinal: Int, number: Int)?
    for child in lines[set].children {
      guard case .answered(isYes: true, let number) = trace(child).act.mark,
        number > chosen?.number ?? 0
      else { continue }
      chosen = (child, number)
    }
    return chosen?.ordinal
  }
}

extension Item {
  /// What measures it, if anything does.
  public var check: CheckName? {
    switch kind {
    case .sensed(let check): check
    case .question(let check): check
    case .open, .wait, .record, .set, .entry: nil
    }
  }
}
