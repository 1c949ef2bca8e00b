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
  /// Whether what it lacked was asked for.
  var hasAsked = false

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
