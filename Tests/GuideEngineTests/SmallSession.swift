import Testing
import Text

@testable import GuideEngine

/// A session that tests drive by commands and look at.
struct SmallSession {
  private(set) var session: Session
  private(set) var events: [Event]
  /// Those of the last command.
  private(set) var latest: [Event]
  private(set) var cursor: Cursor = .choices
  /// By the test's clock.
  var now = Self.beginning
  private let guides: [PinnedGuide]

  static let beginning = Timestamp(secondsSince1970: 1_800_000_000)
  static let driver = Driver(name: "tester")

  /// A session of the first guide, with its own warning said; choices may lead into the others.
  init(_ guides: PinnedGuide...) throws {
    try self.init(guides)
  }

  /// The same with guides that were made before.
  init(_ guides: [PinnedGuide]) throws {
    try self.init(guides, at: nil)
    if case .caution? = snapshot.warningToSay?.warning { return }
    try act(.acknowledge)
  }

  /// A session of a guide of one step, which has these items and both ends.
  init(_ items: Item...) throws {
    try self.init(.small(.step("s", items)))
  }

  /// A session that was opened, and nothing else.
  init(opening guides: PinnedGuide..., at step: StepID? = nil) throws {
    try self.init(guides, at: step)
  }

  private init(_ guides: [PinnedGuide], at step: StepID?) throws {
    let first = try #require(guides.first)
    let opening = try #require(
      Session.opening(first, at: step, driver: Self.driver, now: Self.beginning))
    self.guides = guides
    session = try Session(opening: opening)
    events = [opening]
    latest = [opening]
  }

  /// Carries commands out, one after the other; throws the refusal of the first that is refused.
  mutating func act(_ commands: Command...) throws {
    for command in commands {
      latest = try decide(command)
      for event in latest { try session.apply(event) }
      events += latest
      cursor = snapshot.cursor(following: latest, from: cursor)
    }
  }

  /// What the check says to the items of the open step.
  mutating func check(
    _ check: CheckName = .link, _ verdict: Verdict, _ value: SafeText? = nil
  ) throws {
    let finding = Finding(verdict, value: value, measuredAt: now)
    try act(.report(check, finding, askedBy: snapshot.roundName))
  }

  mutating func wait(_ seconds: Int) {
    now = now.advanced(by: seconds)
  }

  /// What comes of a command that is not carried out.
  func decide(_ command: Command) throws(Refusal) -> [Event] {
    try session.decide(command, at: now) { id in guides.first { $0.reference.id == id } }
  }

  /// Why a command would be refused now; nothing is changed by asking.
  func refusal(of command: Command) -> Refusal? {
    do throws(Refusal) {
      _ = try decide(command)
      return nil
    } catch {
      return error
    }
  }
}

extension SmallSession {
  var snapshot: Snapshot { session.at(now) }
  var step: StepID { snapshot.step.id }
  var completion: Completion { snapshot.completion }
  /// What the last command made happen.
  var happened: [Event.Kind] { latest.map(\.kind) }
  /// What is to be put back, by the items that made it due.
  var due: [ItemID] { snapshot.pendingUndoings.map(\.id.item) }
  /// What was put off and is open, under its steps' names.
  var deferred: [StepID: [ItemID]] {
    Dictionary(
      uniqueKeysWithValues: snapshot.deferred.map { ($0.step.id, $0.items.map(\.item.id)) })
  }

  func status(_ item: ItemID) throws -> ItemStatus {
    try #require(snapshot.status(of: item), "the guide has \(item.rawValue)")
  }

  func state(_ item: ItemID) -> ItemStatus.State? { snapshot.status(of: item)?.state }

  func answer(_ item: ItemID) -> Bool? { snapshot.status(of: item)?.answer }

  func states(_ items: ItemID...) -> [ItemStatus.State?] { items.map(state) }

  func answers(_ items: ItemID...) -> [Bool?] { items.map(answer) }
}

extension Command {
  /// A way out, with nothing left open.
  static func choose(_ choice: ChoiceID) -> Command { .choose(choice, leavingOpen: false) }

  /// A way out, whatever is still open.
  static func leaveOpen(_ choice: ChoiceID) -> Command { .choose(choice, leavingOpen: true) }

  /// What the first visit's item changed is as it was.
  static func putBack(_ item: ItemID) -> Command { .putBack(UndoingID(visit: 1, item: item)) }
}
