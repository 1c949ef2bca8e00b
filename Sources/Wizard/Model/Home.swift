import GuideEngine
import Screen
import Text

/// The first screen: what to go on with, and what to begin.
struct Home: Sendable {
  /// The one that was gone on with last first; nil until they were read.
  var sessions: [SessionCard]?
  /// By code, or as far as they fit what is searched for; nil until they were read.
  var guides: [GuideCard]?
  /// What is searched for; nil while nobody types.
  var search: TextField?
  /// What to say about a number that no guide knows.
  var searchAnswer: SafeText?
  /// The row under the cursor, sessions first.
  var focus = 0
  var scroll = 0

  /// Sessions that are to be seen: while somebody searches, only guides are.
  var shownSessions: [SessionCard] {
    search == nil ? (sessions ?? []).filter { $0.outcome == nil } : []
  }

  /// What the cursor can stand on.
  var rowCount: Int { shownSessions.count + (guides?.count ?? 0) }

  /// What stands under the cursor.
  var choice: Choice? {
    let sessions = shownSessions
    if sessions.indices.contains(focus) { return .session(sessions[focus]) }
    let guides = guides ?? []
    let index = focus - sessions.count
    return guides.indices.contains(index) ? .guide(guides[index]) : nil
  }

  enum Choice: Equatable {
    case session(SessionCard)
    case guide(GuideCard)
  }
}

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

  /// All of it is taken as given.
  public init(
    name: SafeText, title: SafeText?, code: SafeText, guideTitle: SafeText, step: Int,
    stepTitle: SafeText, progress: Progress, toPutBack: Int, outcome: Ending?, usedAt: Timestamp,
    isInTrash: Bool
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
  }
}

/// A guide as lists show it.
public struct GuideCard: Equatable, Sendable {
  /// Folder and file name.
  public let id: GuideID
  /// What stands above it.
  public let facts: GuideFacts
  /// Whether somebody can be led through it.
  public let canBeStarted: Bool

  /// All of it is taken as given.
  public init(id: GuideID, facts: GuideFacts, canBeStarted: Bool) {
    self.id = id
    self.facts = facts
    self.canBeStarted = canBeStarted
  }

  /// The number that brings people here, else the name.
  var code: SafeText { facts.codes.first ?? SafeText(id.name) }
}
