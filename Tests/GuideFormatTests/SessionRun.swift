@testable import GuideEngine

/// A session that is being gone through, with everything that has happened in it.
struct SessionRun {
  private(set) var session: Session
  private(set) var events: [Event]
  private(set) var now = Self.beginning
  /// What the checks were asked for at some time: late reports name an old one.
  private(set) var rounds: [RoundName] = []
  let library: GuideLibrary

  static let beginning = Timestamp(secondsSince1970: 1_800_000_000)
  static let driver = Driver(name: "walker", terminal: "pts/3")

  /// What went wrong; every fault fails the test that finds it.
  struct Fault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
      self.description = description
    }
  }

  /// Nil where the library has no such guide, or the guide no such step.
  init?(_ library: GuideLibrary, _ guide: GuideID, at step: StepID? = nil) throws {
    guard let pinned = library.guide(guide),
      let opening = Session.opening(pinned, at: step, driver: Self.driver, now: Self.beginning)
    else { return nil }
    self.library = library
    session = try Session(opening: opening)
    events = [opening]
  }

  init?(_ script: Script) throws {
    try self.init(script.library, script.guide, at: script.step)
  }

  var snapshot: Snapshot { session.at(now) }

  mutating func turnClock(by seconds: Int) {
    now = now.advanced(by: seconds)
  }

  func decide(_ command: Command) throws(Refusal) -> [Event] {
    try session.decide(command, at: now, guides: library.guide)
  }

  /// Decides and applies; gives back why it was refused, if it was.
  @discardableResult
  mutating func perform(_ command: Command) throws -> Refusal? {
    let decided: [Event]
    do throws(Refusal) {
      decided = try decide(command)
    } catch {
      return error
    }
    try keep(decided)
    return nil
  }

  /// An event that was decided can always be applied.
  mutating func keep(_ decided: [Event], _ each: (Session) throws -> Void = { _ in }) throws {
    for event in decided {
      do throws(FoldProblem) {
        try session.apply(event)
      } catch {
        throw Fault("\(event.kind.name) was decided and cannot follow: \(error.sentence)")
      }
      try each(session)
    }
    events += decided
    if decided.contains(where: \.opensStep) { rounds.append(snapshot.roundName) }
  }
}
