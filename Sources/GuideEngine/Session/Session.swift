import Text

/// One person's way through a guide: the fold of the session's events.
///
/// It holds no clock; what depends on the time is read by `at(_:)`. Applying one event costs the
/// same however long the session is, and so does a copy that is gone on with.
public struct Session: Equatable, Sendable {
  /// The number of the last event.
  public internal(set) var lastNumber: Int
  /// The guides that are open, the one on the screen last.
  var stack: [VisitNumber]
  var visits: [VisitNumber: Visit]
  /// The first visit as it began.
  private let beginning: Visit
  /// Numbers are never given twice, also after an undo.
  var newestVisit: VisitNumber
  var undoings: [UndoingID: UndoingTrace] = [:]
  var reversals = PagedList<Reversal>()
  /// The item on which the act was made that undo took back last.
  var lastUndone: TracePlace?
  var saidCautions: Set<SaidCaution> = []
  /// What checks said before the session was resumed, where they have said something since.
  var verdictsBefore: [TracePlace: Verdict?] = [:]
  var hasResumed = false
  var departure: Departure?
  /// How the session ended, once it has.
  public internal(set) var ending: Ending?
  /// Who holds it now.
  public internal(set) var driver: Driver
  /// How the visit before this one ended; nil in the first.
  public internal(set) var lastDeparture: Departure?
  /// What the person calls the session; nil until it was renamed.
  public internal(set) var name: SafeText?
  var noteList = PagedList<SafeText>()
  /// What a newer Handrail wrote that this one does not understand, in order.
  public internal(set) var unknownEvents: [UnknownEvent] = []

  /// A caution holds for one text of a guide.
  struct SaidCaution: Hashable, Sendable {
    let fingerprint: Fingerprint
    let step: StepID
  }

  /// The state after the first event, which must be the opening.
  public init(opening event: Event) throws(FoldProblem) {
    guard case .opened(let pinned, let step, let driver) = event.kind else { throw .notOpened }
    guard event.number == 1 else { throw .wrongNumber(event.number, expected: 1) }
    guard event.place == VisitName(guide: pinned.reference.id, visit: .first),
      let first = pinned.index.number(of: step)
    else { throw .unknownName(event.number) }
    lastNumber = 1
    stack = [.first]
    newestVisit = .first
    beginning = Visit(pinned, before: first)
    visits = [.first: beginning]
    self.driver = driver
  }

  /// The state after all of them.
  public init(folding events: some Sequence<Event>) throws(FoldProblem) {
    var rest = events.makeIterator()
    guard let opening = rest.next() else { throw .notOpened }
    try self.init(opening: opening)
    while let event = rest.next() { try apply(event) }
  }

  /// The event that begins a session with this guide, at its first step or another.
  ///
  /// Nil where the guide has no such step.
  public static func opening(
    _ guide: PinnedGuide, at step: StepID? = nil, driver: Driver, now: Timestamp
  ) -> Event? {
    guard let first = step ?? guide.guide.steps.first?.id, guide.guide.step(first) != nil else {
      return nil
    }
    return Event(
      number: 1, at: now, place: VisitName(guide: guide.reference.id, visit: .first),
      kind: .opened(guide, at: first, driver))
  }

  /// The guide that the session began with, as it was then.
  public var firstGuide: PinnedGuide { beginning.pinned }

  /// What the person wrote down beside the items, in order.
  public var notes: [SafeText] { Array(noteList) }

  /// The last of them.
  public var lastNote: SafeText? { noteList.last }

  /// Whether nobody is at it: the last that happened is that somebody left.
  public var isLeft: Bool { departure != nil }

  /// The visit on the screen. There always is one, so what stands behind `??` is never read.
  var top: VisitNumber { stack.last ?? .first }
  var topVisit: Visit { visits[top] ?? beginning }

  /// What depends on the time, read at a moment.
  public func at(_ now: Timestamp) -> Snapshot {
    Snapshot(self, now: now)
  }
}

extension VisitNumber {
  static let first = VisitNumber(rawValue: 1)
}

/// Why a list of events is no session.
public enum FoldProblem: Error, Equatable, Sendable {
  /// The first event does not open a session.
  case notOpened
  /// Another event opens one.
  case openedAgain(Int)
  /// An event is missing, or stands twice.
  case wrongNumber(Int, expected: Int)
  /// The event speaks of a visit, step, item or choice that the session does not have.
  case unknownName(Int)
  /// There is no act of that number to take back.
  case nothingToUndo(Int)

  /// What is wrong, and with which event.
  public var sentence: SafeText {
    switch self {
    case .notOpened: "The list does not begin with the opening of a session; it is not one."
    case .openedAgain(let number): "Event \(number) opens the session again; leave it out."
    case .wrongNumber(let number, let expected):
      "Event \(expected) is missing, \(number) stands in its place; the list must be whole."
    case .unknownName(let number):
      "Event \(number) names what the session does not have; look for a newer Handrail."
    case .nothingToUndo(let number):
      "Event \(number) takes back an act that was not the last; the list must be whole."
    }
  }
}
