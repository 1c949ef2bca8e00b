import GuideEngine
import Screen
import Text

/// What lies over a screen until it is left.
struct Page: Sendable {
  let kind: Kind
  /// The row under the cursor, where it is a list.
  var focus = 0
  /// The first block that is seen.
  var scroll = 0
  /// What is being typed, where something is.
  var entry: Entry?
  /// What it is about, where only whoever opened it knows; a reply is gone with the next key.
  var about: SafeText?
  /// Acts that did not come to count, in words.
  var lost: [SafeText] = []

  enum Kind: Hashable, Sendable {
    case help
    case why
    case warning
    case guide
    case map
    case history
    case putBack
    case report
    case sessions
    case trash
    case upgrade
    /// A text is typed.
    case entry
    /// Something is asked once before it is done.
    case question(Question)
    case cannotSave
  }

  /// What is asked once before it is done.
  enum Question: Hashable, Sendable {
    /// A choice that leaves items open.
    case leavingOpen(ChoiceID)
    /// A wait that runs.
    case stopWait(ItemID)
    case delete(SafeText)
    /// The session's end, which is for good.
    case end(Ending)
    /// The session is driven by somebody else.
    case takeOver(SafeText)
    /// Somebody else has taken it over from here.
    case takenOver(SafeText)
  }

  init(_ kind: Kind, entry: Entry? = nil) {
    self.kind = kind
    self.entry = entry
  }
}
