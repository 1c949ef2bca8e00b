import GuideEngine
import Testing
import Text
import Wizard

@testable import GuideFormat

/// A session that tests drive by commands, to look at its report.
struct SmallRepair {
  private(set) var session: Session
  private(set) var events: [Event]
  /// By the test's clock.
  var now = Self.beginning

  /// 2027-01-15T08:00:00Z
  static let beginning = Timestamp(secondsSince1970: 1_800_000_000)

  static func pinned(revision: Int = 1) throws -> PinnedGuide {
    let id = GuideID(maker: "example", name: "7")
    let text = markdown(revision: revision)
    return try #require(GuideParser.parse(Array(text.utf8), id: id, file: "7.md").pinned)
  }

  init(driver: Driver = Driver(name: "anna", terminal: "pts/3", clientAddress: "10.0.0.9")) throws {
    let opening = try #require(
      Session.opening(try Self.pinned(), driver: driver, now: Self.beginning))
    session = try Session(opening: opening)
    events = [opening]
    try act(.acknowledge)
  }

  var report: Report { Report(events, session: session, name: "swift-heron", now: now) }
  var text: String { report.text(.masked) { _ in 0 } }
  var markdown: String { report.markdown(.masked) { _ in 0 } }
  var json: JSONValue { report.json(.masked) }

  /// Carries commands out, each a second after the one before.
  mutating func act(_ commands: Command...) throws {
    for command in commands {
      let decided = try session.decide(command, at: now)
      try keep(decided.map(\.kind))
      now = now.advanced(by: 1)
    }
  }

  /// Adds events as they would stand in a log.
  mutating func keep(_ kinds: [Event.Kind]) throws {
    for kind in kinds {
      let event = Event(
        number: session.lastNumber + 1, at: now, place: session.at(now).visitName, kind: kind)
      try session.apply(event)
      events.append(event)
    }
  }

  static let plug = ItemID(rawValue: "the-plug/plug-it-in")
  static let name = ItemID(rawValue: "the-plug/what-is-it-called")
  static let owner = ItemID(rawValue: "the-plug/whose-is-it")
  static let light = ItemID(rawValue: "the-light/see-the-light")
  static let toLight = ChoiceID(rawValue: "the-plug>it-is-in")
  static let works = ChoiceID(rawValue: "the-light>it-works")
  static let again = ChoiceID(rawValue: "the-light>once-more")

  private static func markdown(revision: Int) -> String {
    """
    ---
    codes: ["7"]
    title: A small guide
    product: Example
    time: 1-5 min
    revision: \(revision)
    reviewed: 2026-11-21
    ---

    # A small guide

    ## Symptoms
    - It is silent

    ## Causes
    1. It has no power: [The plug](#the-plug)

    ## Steps

    ### The plug
    `1 min`

    - [ ] Plug it in `undo: Pull the plug`
    - [ ] What is it called? `record: product`
    - [ ] Whose is it? `record: owner`

    - It is in: [The light](#the-light)
    - It does not fit: [Get help](#get-help)

    ### The light
    `1 min`

    - [ ] See the light

    - It works: [Fixed](#fixed)
    - Once more: [The plug](#the-plug)

    ## Fixed
    Good.

    ## Get help
    Ask somebody.

    ## Sources
    - None.

    """
  }
}
