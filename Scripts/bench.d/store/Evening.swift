import GuideEngine
import Text

/// A person with a guide: what is to be said first, then item after item of the open step, with
/// notes and things taken back, and now and then another step. Always the same acts.
struct Evening {
  /// The first event, for whoever keeps the session.
  let opening: Event
  private(set) var session: Session
  private let start: Timestamp
  private var turn = 0

  init(_ guide: PinnedGuide, from start: Timestamp) throws {
    let driver = Driver(name: "pi", terminal: "pts/3", clientAddress: "192.0.2.7")
    guard let opening = Session.opening(guide, driver: driver, now: start) else {
      throw Missing.opening
    }
    self.opening = opening
    self.start = start
    session = try Session(opening: opening)
  }

  /// What the next act leads to, in most cases one event.
  mutating func act() throws -> [Event] {
    while true {
      turn += 1
      // A decision that is refused is not an act; another turn will be one.
      let now = start.advanced(by: 7 * turn)
      guard let events = try? session.decide(command(session.at(now)), at: now),
        !events.isEmpty
      else { continue }
      for event in events { try session.apply(event) }
      return events
    }
  }

  /// So many events or a few more, without the first.
  mutating func events(atLeast count: Int) throws -> [Event] {
    var events: [Event] = []
    while events.count < count { events += try act() }
    return events
  }

  private func command(_ snapshot: Snapshot) -> Command {
    guard snapshot.isOpen else { return .acknowledge }
    let ways = snapshot.waysOut.filter {
      if case .step = $0.choice.target { true } else { false }
    }
    if turn % 24 == 0, let way = ways.first { return .choose(way.choice.id, leavingOpen: true) }
    if turn % 8 == 0 { return .note("Started the router in the hall again, as number \(turn).") }
    let item = snapshot.items[turn / 2 % snapshot.items.count].item
    return turn % 2 == 0 ? .item(item.id, Self.act(on: item)) : .item(item.id, .untick)
  }

  private static func act(on item: Item) -> Command.ItemAct {
    switch item.kind {
    case .question, .entry: .answer(.yes)
    case .record: .record("the kitchen")
    case .open, .sensed, .wait, .set: .tick
    }
  }
}
