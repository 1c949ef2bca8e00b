import GuideEngine
import Text

/// What only the list of events knows of a session: times, who drove, and which way was taken out of
/// a step. What was undone is left out, as if it had never been.
struct SessionHistory {
  private(set) var sittings: [Sitting] = []
  private(set) var choices: [RoundName: [Taken]] = [:]
  private(set) var openings: [RoundName: Timestamp] = [:]
  private(set) var entries: [VisitNumber: Timestamp] = [:]
  private(set) var returns: [VisitNumber: Return] = [:]
  private(set) var newerTexts: [VisitNumber: [NewerText]] = [:]
  private(set) var putBacks: [PutBack] = []
  private(set) var notes: [Note] = []
  private(set) var endedAt: Timestamp?

  private let undone: Set<Int>
  private var openRounds: [VisitNumber: RoundName] = [:]
  /// What back would take off, the last move of each visit last.
  private var moves: [VisitNumber: [Move]] = [:]
  private var parents: [VisitNumber: VisitNumber] = [:]
  private var lastChooser = VisitNumber(rawValue: 1)
  private var isMoveUndone = false
  private var lastTime: Timestamp?

  /// One time that somebody sat at the session.
  struct Sitting {
    let driver: Driver
    let beganAt: Timestamp
    var lastAt: Timestamp
    var seconds = 0
    /// Nil where it goes on, or was cut off.
    var departure: Departure?
  }

  /// A way out that was taken.
  struct Taken {
    let choice: ChoiceID
    let at: Timestamp
    var isGoneBack = false
    var returned: Ending?
  }

  struct Return {
    let ending: Ending?
  }

  struct NewerText {
    let from: Int
    let to: Int
    let at: Timestamp
  }

  struct PutBack {
    let id: UndoingID
    /// Why it stays as it is, if somebody said so.
    let reason: SafeText?
    let at: Timestamp
  }

  struct Note {
    let text: SafeText
    let at: Timestamp
  }

  private struct Move {
    let round: RoundName
    let index: Int
  }

  init(_ events: [Event]) {
    undone = Set(
      events.compactMap { event in
        if case .undone(let number) = event.kind { number } else { nil }
      })
    var revisions: [VisitNumber: Int] = [:]
    for event in events {
      sit(event)
      if !undone.contains(event.number) { follow(event, &revisions) }
      if event.isMove { isMoveUndone = undone.contains(event.number) }
    }
  }

  /// A sitting lasts from event to event; a clock that was set back takes nothing off it.
  private mutating func sit(_ event: Event) {
    switch event.kind {
    // A title can be given while nobody sits there.
    case .renamed: return
    case .opened(_, _, let driver), .driverChanged(let driver):
      sittings.append(Sitting(driver: driver, beganAt: event.at, lastAt: event.at))
    default:
      guard let index = sittings.indices.last else { break }
      if sittings[index].departure == nil, let lastTime {
        sittings[index].seconds += event.at.seconds(since: lastTime)
        sittings[index].lastAt = event.at
      }
      if case .left(let departure) = event.kind { sittings[index].departure = departure }
    }
    lastTime = event.at
  }

  private mutating func follow(_ event: Event, _ revisions: inout [VisitNumber: Int]) {
    let visit = event.place.visit
    switch event.kind {
    case .opened(let guide, _, _):
      entries[visit] = event.at
      revisions[visit] = guide.reference.revision
    case .guideEntered(let guide, _) where !isMoveUndone:
      entries[visit] = entries[visit] ?? event.at
      parents[visit] = lastChooser
      returns[visit] = nil
      revisions[visit] = guide.reference.revision
    case .upgradeTaken(let guide):
      newerTexts[visit, default: []].append(
        NewerText(from: revisions[visit] ?? 0, to: guide.reference.revision, at: event.at))
      revisions[visit] = guide.reference.revision
    case .stepOpened(let step, let round): open(step, round, event)
    case .choiceMade(let choice, _): take(choice, event)
    case .wentBack: goBack(from: visit)
    case .guideReturned(let ending, let outer): comeBack(ending, to: outer, event)
    case .putBack(let id, let reason):
      putBacks.append(PutBack(id: id, reason: reason, at: event.at))
    case .noted(let text): notes.append(Note(text: text, at: event.at))
    case .ended: endedAt = event.at
    case .undone: isMoveUndone = false
    case .guideEntered, .warningAcknowledged, .stepLeft, .symptomSet, .needSet, .item, .endProposed,
      .left, .driverChanged, .upgradeOffered, .upgradeDeclined, .renamed, .unknown:
      break
    }
  }

  private mutating func open(_ step: StepID, _ round: Int, _ event: Event) {
    let name = RoundName(visit: event.place.visit, step: step, round: round)
    openRounds[event.place.visit] = name
    if !isMoveUndone { openings[name] = openings[name] ?? event.at }
  }

  private mutating func take(_ choice: ChoiceID, _ event: Event) {
    let visit = event.place.visit
    guard let round = openRounds[visit] else { return }
    lastChooser = visit
    moves[visit, default: []].append(Move(round: round, index: choices[round]?.count ?? 0))
    choices[round, default: []].append(
      Taken(choice: choice, at: event.at))
  }

  /// Back takes off the last move of the guide, or the one that led into it.
  private mutating func goBack(from visit: VisitNumber) {
    if let move = moves[visit]?.popLast() {
      choices[move.round]?[move.index].isGoneBack = true
    } else if let parent = parents[visit], let move = moves[parent]?.popLast() {
      choices[move.round]?[move.index].isGoneBack = true
    }
  }

  /// The choice that led into another guide is no move any more: its step is open again.
  private mutating func comeBack(_ ending: Ending?, to outer: VisitNumber, _ event: Event) {
    if ending == nil, isMoveUndone { return }
    returns[event.place.visit] = Return(ending: ending)
    if let move = moves[outer]?.popLast() {
      choices[move.round]?[move.index].returned = ending
    }
  }
}

extension Event {
  /// Whether it is what the openings that follow come of.
  fileprivate var isMove: Bool {
    switch kind {
    case .choiceMade, .wentBack: true
    default: false
    }
  }
}
