import GuideEngine
import Text

/// A session as it stands in the log, and the right by which it is gone on with.
public struct SavedSession: Sendable {
  /// What it is called for good.
  public let name: SessionName
  /// The fold of its events, up to the last that was read or kept.
  public internal(set) var session: Session
  let key: Int
  /// Whose turn it is: only who has the newest number may append.
  var driver: Int
  /// Up to the last event.
  var chain: Chain
  var begunAt: Timestamp
  /// When something last happened in it, by the clock of the machine.
  public internal(set) var usedAt: Timestamp
}

/// A session as a list shows it.
public struct SessionEntry: Equatable, Sendable {
  /// What it is called for good.
  public let name: SessionName
  /// What a person calls it.
  public let title: SafeText?
  /// The guide that it began with.
  public let guide: GuideID
  /// That guide's title.
  public let guideTitle: SafeText
  /// The guide on the screen, which is another one where a choice has led there.
  public let openGuide: GuideID
  /// Its step's place in the file, from 1 on.
  public let step: Int
  /// That step's heading.
  public let stepTitle: SafeText
  /// In items.
  public let progress: Progress
  /// How many things are still to be put back.
  public let toPutBack: Int
  /// The first of them; nil where a log of an older form does not say.
  public let undoing: SafeText?
  /// When a wait is over that ran when somebody was last at it; nil where none did.
  public let waitEnd: Timestamp?
  /// The last that somebody wrote down about it.
  public let note: SafeText?
  /// How it ended, once it has.
  public let outcome: Ending?
  /// When it began, by the machine's clock.
  public let begunAt: Timestamp
  /// When something last happened in it, by the machine's clock.
  public let usedAt: Timestamp
  /// When it was put into the trash; nil where it was not.
  public let trashedAt: Timestamp?
}
