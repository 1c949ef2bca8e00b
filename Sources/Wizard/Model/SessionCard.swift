import GuideEngine
import Text

/// A session as lists show it.
public struct SessionCard: Equatable, Sendable {
  /// What it is called for good.
  public let name: SafeText
  /// What a person calls it.
  public let title: SafeText?
  /// The number or name of the guide that it began with.
  public let code: SafeText
  /// That guide's title.
  public let guideTitle: SafeText
  /// The step's place in the file, from 1 on.
  public let step: Int
  /// The step's heading.
  public let stepTitle: SafeText
  /// In items.
  public let progress: Progress
  /// How many things are still to be put back.
  public let toPutBack: Int
  /// How it ended, once it has.
  public let outcome: Ending?
  /// When something last happened in it.
  public let usedAt: Timestamp
  /// Whether it lies in the trash.
  public let isInTrash: Bool
  /// The first thing that is still to be put back; nil where only their number is known.
  public let undoing: SafeText?
  /// When a wait is over that ran when somebody was last at it; nil where none did.
  public let waitEnd: Timestamp?
  /// The last that somebody wrote down about it.
  public let note: SafeText?

  /// All of it is taken as given.
  public init(
    name: SafeText, title: SafeText?, code: SafeText, guideTitle: SafeText, step: Int,
    stepTitle: SafeText, progress: Progress, toPutBack: Int, outcome: Ending?, usedAt: Timestamp,
    isInTrash: Bool, undoing: SafeText? = nil, waitEnd: Timestamp? = nil, note: SafeText? = nil
  ) {
    self.name = name
    self.title = title
    self.code = code
    self.guideTitle = guideTitle
    self.step = step
    self.stepTitle = stepTitle
    self.progress = progress
    self.toPutBack = toPutBack
    self.outcome = outcome
    self.usedAt = usedAt
    self.isInTrash = isInTrash
    self.undoing = undoing
    self.waitEnd = waitEnd
    self.note = note
  }
}

/// What waits for somebody in a session, in words.
extension SessionCard {
  /// `Still to put back: Switch the filter on again and 1 more`; nil where nothing is.
  var dueWords: SafeText? {
    guard toPutBack > 0 else { return nil }
    guard let undoing else {
      return "Still to put back: \(SafeText.count(toPutBack, "thing", "things"))"
    }
    let more: SafeText = toPutBack > 1 ? " and \(toPutBack - 1) more" : ""
    return "Still to put back: \(undoing)\(more)"
  }

  /// `a wait runs, 1:24 to go`; nil where none ran when somebody was last at it.
  func waitWords(at now: Timestamp) -> SafeText? {
    guard let waitEnd, outcome == nil else { return nil }
    let left = waitEnd.seconds(since: now)
    return left > 0 ? "a wait runs, \(ItemTag.clock(left)) to go" : "a wait is over"
  }

  /// The same where there is hardly room.
  func shortWaitWords(at now: Timestamp) -> SafeText? {
    guard let waitEnd, outcome == nil else { return nil }
    let left = waitEnd.seconds(since: now)
    return left > 0 ? "wait \(ItemTag.clock(left))" : "wait over"
  }
}
