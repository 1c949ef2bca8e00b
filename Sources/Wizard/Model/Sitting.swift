import GuideEngine
import Text

/// Somebody at a session.
struct Sitting: Sendable {
  /// What the session is called in the log; nil as long as nothing of it is kept.
  var name: SafeText?
  var session: Session
  /// Events that are decided and not on disk yet: they count only once they are.
  var unkept: [Event] = []
  /// What has opened the session and goes into the log with the first act.
  var opening: [Event] = []
  /// Whether somebody else drives the session now, so that nothing more can be kept from here.
  var isTakenOver = false
  /// Why the last act could not be kept; nil while all is saved.
  var obstacle: SafeText?
  /// Where the next key acts: on an item, or among the ways out.
  var cursor: Cursor
  /// Whether somebody has gone to the ways out by a key of his own. Only then Enter and digits go along
  /// one: where the last tick has led there by itself, the next key must not leave the step.
  var isChoosing = false
  /// Whether the guide's first page was left for what is to be said before its first step.
  var hasLeftCover = false
  /// The row under the cursor in lists that are none of items: cover, ways out, end.
  var row = 0
  /// How far one has read on: rows of what is taller than its room, lines below the last row at the
  /// end.
  var scroll = 0
  /// Whether what changes by itself stands still on the screen.
  var isPaused = false
  /// Visits whose warning lay over the cover, where that shows a part of it only.
  var warnedVisits: Set<VisitNumber> = []
  /// In which rounds of steps their own warnings were read whole.
  var warnedSteps: Set<RoundName> = []
  /// What the way has grown by, for a line to say so.
  var growth: SafeText?
  /// Checks that were asked for and have not answered, and when they were asked for.
  var measuring: [CheckName: Timestamp] = [:]
  /// Whether the session ends as fixed once they have.
  var endsWhenMeasured = false
  /// Whether they were asked for once more since the end was come to.
  var hasLookedAgain = false
  /// What is told of the whole session at its end; nil until its events were read.
  var endFacts: EndFacts?
  /// Guides that choices lead into, as far as they were asked for.
  var loaded: [GuideID: PinnedGuide] = [:]
  /// The choice that waits for one.
  var awaited: (choice: ChoiceID, leavingOpen: Bool)?
  /// The item that the cursor was on before it went among the ways out.
  var lastItem: ItemID?
  /// Typed text that was not finished, by what it is for.
  var drafts: [Entry.Purpose: SafeText] = [:]
  /// The one that was finished and is not on disk yet.
  var finishing: Entry.Purpose?

  init(name: SafeText?, session: Session, at now: Timestamp) {
    self.name = name
    self.session = session
    let snapshot = session.at(now)
    cursor = snapshot.firstCursor
    hasLeftCover = snapshot.guide.guide.banner != nil && !snapshot.isBannerUnsaid
  }

  /// What is in focus: with another it is read from its beginning.
  var standing: Standing { Standing(cursor: cursor, row: row) }

  struct Standing: Equatable {
    let cursor: Cursor
    let row: Int
  }

  /// Where the screen stands and what was not finished, for whoever goes on later.
  func mark(typing entry: Entry?) -> ScreenPlace {
    var texts = drafts
    if let entry { texts[entry.purpose] = entry.draft }
    var words: [String: SafeText] = [:]
    for (purpose, text) in texts {
      if let name = purpose.words(in: self.name) { words[name] = text }
    }
    let item: ItemID? = if case .item(let item) = cursor { item } else { nil }
    return ScreenPlace(
      cursor: item, scroll: scroll, drafts: words,
      typing: entry.flatMap { $0.purpose.words(in: self.name) })
  }

  func scene(at now: Timestamp, isNarrow: Bool) -> Scene {
    let snapshot = session.at(now)
    if session.ending != nil { return .ended }
    if snapshot.proposal != nil { return .end }
    guard snapshot.isOpen else {
      let isAsked = hasLeftCover && snapshot.warningToSay != nil
      return snapshot.isAtBeginning && !isAsked ? .cover : .caution
    }
    return cursor == .choices && isNarrow ? .ways : .step
  }
}

extension Snapshot {
  /// Whether the guide's own warning is still to be said.
  var isBannerUnsaid: Bool { warningToSay?.warning == .banner }
}
