import Text

/// A walk under way: the session, the clock, what checks say, and where the cursor stands.
public struct WalkRun: WalkFollower {
  /// The session as far as it was walked; nil before the start.
  public private(set) var session: Session?
  /// Everything that happened, in order.
  public private(set) var events: [Event] = []
  /// Where the next key would act.
  public private(set) var cursor: Cursor = .choices
  /// By the walk's own clock.
  public private(set) var now: Timestamp
  /// Why the last command was refused, if it was.
  public private(set) var refusal: Refusal?
  private let guide: PinnedGuide
  private let guides: (GuideID) -> PinnedGuide?
  private let driver: Driver
  private let keeper: Keeper?
  private var measures: [CheckName: Walk.Measure] = [:]
  /// Whether the session was there before the walk, so that its start begins nothing.
  private var isResumed = false

  /// Keeps events before they count; gives back why it could not.
  public typealias Keeper = ([Event]) -> SafeText?

  /// When a walk begins that nobody keeps.
  public static let beginning = Timestamp(secondsSince1970: 1_800_000_000)
  /// Who walks if nobody else does.
  public static let walker = Driver(name: "walker")

  /// Nothing has happened yet; a choice into another guide asks `guides` for it.
  public init(
    _ guide: PinnedGuide, guides: @escaping (GuideID) -> PinnedGuide? = { _ in nil },
    at now: Timestamp = Self.beginning, driver: Driver = Self.walker, keeper: Keeper? = nil
  ) {
    self.guide = guide
    self.guides = guides
    self.now = now
    self.driver = driver
    self.keeper = keeper
  }

  /// Goes on with a session at which somebody has just sat down; the walk's start begins nothing.
  public init(
    resuming session: Session, cursor: Cursor?, guides: @escaping (GuideID) -> PinnedGuide?,
    at now: Timestamp, keeper: Keeper?
  ) {
    self.init(
      session.firstGuide, guides: guides, at: now, driver: session.driver, keeper: keeper)
    self.session = session
    self.cursor = cursor ?? session.at(now).firstCursor
    isResumed = true
  }

  /// The session at the walk's time.
  public var snapshot: Snapshot? { session?.at(now) }

  /// What was wrong with a line: what was expected, and what is.
  public struct Failure: Error, Equatable, Sendable {
    /// `expected ..., but ...`
    public let message: SafeText
    /// Whether what comes after cannot be trusted, because a command was not carried out.
    public let endsWalk: Bool
  }

  /// Carries out a line, or looks whether what it expects is so.
  ///
  /// A refusal is no failure here: the next line may expect it.
  public mutating func follow(_ line: Walk.Line) throws(Failure) {
    // What is refused is known until something else is tried.
    if !line.isExpectation { refusal = nil }
    switch line.action {
    case .start(let step): try start(at: step)
    case .act(let act): try perform(act)
    case .check(let names, let measure):
      for name in names { measures[name] = measure }
      // While nobody is there nothing is measured.
      if session?.isLeft != true { try self.measure(names) }
    case .wait(let seconds): now = now.advanced(by: seconds)
    case .leave: try perform(Command.leave(.quit))
    case .resume:
      try perform(Command.drive(driver))
      try measure(begun().checksToRun)
    case .expect(let expectation):
      try expectation.check(in: begun(), cursor: cursor, refusal: refusal)
    }
  }

  /// Gets up from the session, if somebody is still at it.
  public mutating func leave() throws(Failure) {
    if session?.isLeft == false { try perform(Command.leave(.quit)) }
  }

  private mutating func start(at step: String?) throws(Failure) {
    if isResumed {
      guard step == nil else {
        throw Failure("no step behind start", "the session has begun already", endsWalk: true)
      }
      return try measure(begun().checksToRun)
    }
    let opening = Session.opening(
      guide, at: step.map { StepID(rawValue: $0) }, driver: driver, now: now)
    guard let opening else {
      throw Failure("a start at \(step ?? "")", "the guide has no such step", endsWalk: true)
    }
    try keep([opening])
    if let warning = snapshot?.warningToSay?.warning, warning != .banner { return }
    try perform(Command.acknowledge)
  }

  private mutating func perform(_ act: Walk.Act) throws(Failure) {
    let command = try act.command(in: begun())
    if command.looksOnceMore { try measure(begun().checksToRun) }
    try perform(command)
    // Beginning a guide says its banner's sentence; a caution is for the walk to acknowledge.
    if case .choose = command, try begun().warningToSay?.warning == .banner {
      try perform(Command.acknowledge)
    }
  }

  /// Decides, keeps and applies; then what has come to be measured is measured.
  private mutating func perform(_ command: Command) throws(Failure) {
    guard let (decided, checksBefore) = decide(command, try begun()) else { return }
    try keep(decided)
    let checks = try begun().checksToRun
    let isNew = { !checksBefore.contains($0) }
    try measure(decided.contains(where: \.opensStep) ? checks : checks.filter(isNew))
  }

  /// What comes of a command, and what was measured before it. The snapshot ends with this: the
  /// session is applied to in place.
  private mutating func decide(
    _ command: Command, _ snapshot: Snapshot
  ) -> (events: [Event], checksBefore: [CheckName])? {
    do throws(Refusal) {
      let events = try snapshot.session.decide(command, at: now, guides: guides)
      return (events, snapshot.checksToRun)
    } catch {
      refusal = error
      return nil
    }
  }

  /// A check of which the walk says nothing could not be made.
  private mutating func measure(_ checks: [CheckName]) throws(Failure) {
    for check in checks {
      let measure = measures[check] ?? Walk.Measure(verdict: .unknown, value: nil)
      guard let verdict = measure.verdict else { continue }
      let finding = Finding(verdict, value: measure.value, measuredAt: now)
      let report = Command.report(check, finding, askedBy: try begun().roundName)
      try keep((try? session?.decide(report, at: now)) ?? [])
    }
  }

  private mutating func keep(_ decided: [Event]) throws(Failure) {
    if let keeper, !decided.isEmpty, let obstacle = keeper(decided) {
      throw Failure(message: "NOT SAVED: \(obstacle)", endsWalk: true)
    }
    do throws(FoldProblem) {
      for event in decided {
        if session == nil {
          session = try Session(opening: event)
        } else {
          try session?.apply(event)
        }
        events.append(event)
      }
    } catch {
      throw Failure("events that follow each other", error.sentence, endsWalk: true)
    }
    if let snapshot { cursor = snapshot.cursor(following: decided, from: cursor) }
  }

  private func begun() throws(Failure) -> Snapshot {
    guard let snapshot else {
      throw Failure("a walk that has begun", "start was not understood", endsWalk: true)
    }
    return snapshot
  }
}

extension WalkRun.Failure {
  /// In the words of a walk: what was expected, and what is.
  public init(_ expected: SafeText, _ found: SafeText, endsWalk: Bool = false) {
    self.init(message: "expected \(expected), but \(found)", endsWalk: endsWalk)
  }
}
