import GuideEngine
import Testing
import Text

@testable import Wizard

/// A walk that is followed by keys alone, from home to its end.
struct KeyedWalk: WalkFollower {
  private(set) var refusal: Refusal?
  /// Whether the way has led to Get help.
  private(set) var hasAskedForHelp = false
  let guide: GuideID
  let wizard: KeyedWizard

  init(_ guide: GuideID, _ wizard: KeyedWizard) {
    self.guide = guide
    self.wizard = wizard
  }

  mutating func follow(_ line: Walk.Line) throws(WalkRun.Failure) {
    if !line.isExpectation { refusal = nil }
    do {
      switch line.action {
      case .start(nil): try start()
      case .act(let act): try perform(act)
      case .expect(let expectation):
        try expectation.check(
          in: begun(), cursor: wizard.model.cursor ?? .choices, refusal: refusal)
      case .start, .check, .wait, .leave, .resume:
        throw Self.noKey
      }
    } catch let failure as WalkRun.Failure {
      throw failure
    } catch {
      throw WalkRun.Failure("the same screen", SafeText("\(error)" as String), endsWalk: true)
    }
    if wizard.model.snapshot?.proposal == .support { hasAskedForHelp = true }
  }

  private static let noKey = WalkRun.Failure(
    "a key for this", "this screen has none", endsWalk: true)

  private func begun() throws -> Snapshot { try #require(wizard.model.snapshot) }

  /// By the number that somebody has come with.
  private func start() throws {
    try wizard.type(SafeText(guide.name))
    try wizard.look()
    try wizard.press(.enter)
    try wizard.look()
    #expect(wizard.model.scene == .cover)
    try wizard.press(.enter)
    try wizard.look()
  }

  private mutating func perform(_ act: Walk.Act) throws {
    wizard.beginCommand()
    let command = try act.command(in: begun())
    let session = try begun().session
    let events: [Event]
    do throws(Refusal) {
      events = try session.decide(command, at: wizard.now, guides: wizard.guide)
    } catch {
      refusal = error
      // What the screen has no key for, nobody is refused.
      if try wizard.carryOut(command) { #expect(wizard.model.reply == error.sentence) }
      return try wizard.look()
    }
    try carryOut(command, leadingTo: events)
  }

  /// Keys that do something else than the command's own events have to leave all items as it does.
  private func carryOut(_ command: Command, leadingTo events: [Event]) throws {
    var session = try begun().session
    for event in events { try session.apply(event) }
    let countBefore = wizard.kept.count
    guard try wizard.carryOut(command) else {
      throw Self.noKey
    }
    let kept = wizard.kept.dropFirst(countBefore).filter { !$0.isMeasured }.map(\.kind)
    let isSame = kept == events.filter { !$0.isMeasured }.map(\.kind)
    let items = session.at(wizard.now).items.map(Standing.init)
    #expect(try isSame || begun().items.map(Standing.init) == items, "other events: \(kept)")
    try wizard.look()
    // Beginning a guide says its banner's sentence.
    guard case .choose = command, try begun().warningToSay?.warning == .banner else { return }
    #expect(wizard.model.scene == .cover)
    try wizard.acknowledge()
    try wizard.look()
  }

  /// How an item stands, whenever it came to that.
  private struct Standing: Equatable {
    let id: ItemID
    let state: ItemStatus.State
    let answer: Bool?
    let recorded: SafeText?

    init(_ status: ItemStatus) {
      id = status.item.id
      state = status.state
      answer = status.answer
      recorded = status.recorded
    }
  }
}

extension Event {
  fileprivate var isMeasured: Bool {
    guard case .item(_, let change) = kind else { return false }
    if case .recorded(_, by: .check) = change { return true }
    if case .checked = change { return true }
    return false
  }
}
