import Text

/// One visit to one guide: the way through it and what was done on its steps.
struct Visit: Equatable, Sendable {
  var pinned: PinnedGuide
  var place: Place
  /// The steps as they were gone, the open one last.
  var way: [WayEntry] = []
  /// How often each step stands on the way; that is also the round that counts.
  var roundsOnWay: [Int: Int] = [:]
  /// Every round of every step that was ever opened, also those that back took off the way.
  var rounds: [Int: [Round]] = [:]
  /// The end that a choice has led to and that nobody has confirmed yet.
  var proposal: Ending?
  /// Whether the last choice was made although items were open.
  var leavesOpen = false
  /// The choice that led into another guide, for the ending to stand beside.
  var leftBy: ChoiceID?
  /// Guides that back has left, to be gone on with if they are entered again.
  var parked: [GuideID: VisitNumber] = [:]
  var hasSaidBanner = false
  var tickedCoverLines: Set<ItemID> = []
  /// What was typed last, as a proposal for another round.
  var lastRecorded: [ItemID: SafeText] = [:]
  var offer: PinnedGuide?
  var declined: Set<Fingerprint> = []

  /// Where in its guide a visit stands; the step is its number in the guide.
  enum Place: Equatable, Sendable {
    /// It was gone to, but something is to be said before it opens.
    case before(step: Int)
    /// The last step of the way is open.
    case open
  }

  struct WayEntry: Equatable, Sendable {
    let step: Int
    let round: Int
    /// Whether it began the round, and did not go on with one that back had left.
    let isNew: Bool
  }

  init(_ pinned: PinnedGuide, before step: Int) {
    self.pinned = pinned
    place = .before(step: step)
  }

  /// The step on the screen, once it is open.
  var openStep: Int? { place == .open ? way.last?.step : nil }

  /// Nil where the item does not stand on the way.
  func tracePlace(of line: GuideIndex.Line, in visit: VisitNumber) -> TracePlace? {
    roundsOnWay[line.step].map {
      TracePlace(visit: visit, step: line.step, round: $0, ordinal: line.ordinal)
    }
  }

  func line(at place: TracePlace) -> GuideIndex.Line {
    pinned.index.lines[place.step][place.ordinal]
  }

  func trace(at place: TracePlace) -> ItemTrace {
    guard let rounds = rounds[place.step], rounds.indices.contains(place.round - 1) else {
      return ItemTrace()
    }
    return rounds[place.round - 1].traces[place.ordinal] ?? ItemTrace()
  }

  mutating func modifyTrace(at place: TracePlace, _ change: (inout ItemTrace) -> Void) {
    modifyRound(at: place) { round in
      change(&round.traces[place.ordinal, default: ItemTrace()])
      if round.traces[place.ordinal] == ItemTrace() { round.traces[place.ordinal] = nil }
    }
  }

  mutating func modifyRound(at place: TracePlace, _ change: (inout Round) -> Void) {
    guard rounds[place.step]?.indices.contains(place.round - 1) == true else { return }
    rounds[place.step]?[place.round - 1].modify(change)
  }

  /// As the last of the way again, or as its next round.
  func canOpen(step: Int, round: Int) -> Bool {
    if let last = way.last, last.step == step, last.round == round { return true }
    return round == nextRound(of: step)
  }

  func nextRound(of step: Int) -> Int { roundsOnWay[step, default: 0] + 1 }

  mutating func open(step: Int, round: Int) {
    place = .open
    guard way.last?.step != step || way.last?.round != round else { return }
    let isNew = rounds[step, default: []].count < round
    if isNew { rounds[step, default: []].append(Round()) }
    way.append(WayEntry(step: step, round: round, isNew: isNew))
    roundsOnWay[step] = round
  }

  mutating func takeLastOffWay() -> WayEntry? {
    guard let last = way.popLast() else { return nil }
    roundsOnWay[last.step] = last.round > 1 ? last.round - 1 : nil
    return last
  }

  mutating func putBackOnWay(_ entry: WayEntry) {
    way.append(entry)
    roundsOnWay[entry.step] = entry.round
  }

  mutating func removeRound(_ entry: WayEntry) {
    rounds[entry.step]?.removeLast()
    if rounds[entry.step]?.isEmpty == true { rounds[entry.step] = nil }
  }
}

/// One time round a step. What nobody has touched has no trace.
struct Round: Equatable, Sendable {
  var traces: [Int: ItemTrace] = [:]
  /// How guides ended that were entered from here.
  var returned: [ChoiceID: Ending] = [:]

  /// In place: a round is never copied to be changed.
  mutating func modify(_ change: (inout Round) -> Void) {
    change(&self)
  }
}

/// Where an item's trace is kept.
struct TracePlace: Hashable, Sendable {
  let visit: VisitNumber
  let step: Int
  let round: Int
  let ordinal: Int
}

/// What happened to an item in one round.
struct ItemTrace: Equatable, Sendable {
  var act = Act()
  var finding: Finding?
  /// The number of the last event by which a check held or failed.
  var decidedAt = 0

  /// What a person did to it, which undo takes back.
  struct Act: Equatable, Sendable {
    var mark: Mark?
    var override: SafeText?
    var isDeferred = false
    /// When it became what it is.
    private(set) var at: Timestamp?

    private var isEmpty: Bool { mark == nil && override == nil && !isDeferred }

    /// An act of which nothing is left has no time, so that what nobody touched has no trace.
    mutating func change(at time: Timestamp?, _ change: (inout Act) -> Void) {
      let before = self
      change(&self)
      if self != before { at = time }
      if isEmpty { at = nil }
    }
  }

  enum Mark: Equatable, Sendable {
    case ticked
    /// With the event's number: of two entries of a set the later yes is the one that counts.
    case answered(isYes: Bool, number: Int)
    case waiting(since: Timestamp)
    case recorded(SafeText, by: Recorder)
  }
}

/// Something that was changed for a test, and whether it is as it was.
struct UndoingTrace: Equatable, Sendable {
  let text: SafeText
  /// When it became due, for the order.
  let since: Int
  /// The rounds in which the item was done and not taken back; due while there is one.
  var rounds: Set<Int>
  /// Why it stays as it is, if somebody said so.
  var override: SafeText?
}
