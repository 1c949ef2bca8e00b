import GuideEngine
import Screen
import Text

/// What the wizard hears.
public enum Message: Sendable {
  case key(Key)
  /// Text for a text field, and nothing anywhere else.
  case paste(SafeText)
  case resized(Size)
  /// Only time has passed.
  case moved
  case sessions([SessionCard])
  /// Nil while they are still being read and none fits so far.
  case guides([GuideCard]?, answer: SafeText?)
  /// A guide to begin with, at its first step unless another is named.
  case guide(PinnedGuide, at: StepID? = nil)
  /// What a walk does in place of keys.
  case command(Command)
  /// A newer text of the session's guide is at hand.
  case newerGuide(PinnedGuide)
  /// A session at which this program now sits.
  case opened(name: SafeText, Session, ScreenPlace?)
  /// What was to be kept is on disk, in the session of that name.
  case kept(name: SafeText)
  /// It is not, and why.
  case notKept(SafeText)
  /// It is not, since somebody else has sat down at the session, and when.
  case takenOver(by: Driver, since: Timestamp)
  /// What a check found, and the round that asked.
  case measured(CheckName, Finding, askedBy: RoundName)
  /// The whole of a session's events, for the pages that tell them.
  case events([Event])
  /// Something could not be done, or was done; a sentence for the person.
  case said(SafeText)
  /// This session is the one that is most likely meant.
  case preferred(name: SafeText)
  /// The program is to end, by whatever it was that made it.
  case leave(Departure)
  /// The session is driven by somebody else.
  case driven(name: SafeText, SafeText)
}

extension Message {
  var isMoved: Bool {
    if case .moved = self { true } else { false }
  }
}

/// What the wizard wants to be done; somebody else does it and says what came of it.
public enum Effect: Equatable, Sendable {
  case listSessions
  /// All guides, or those that fit.
  case listGuides(search: String?)
  case loadGuide(GuideID)
  /// Sits down at a session, also one that somebody else drives.
  case open(name: SafeText, takingOver: Bool)
  /// Events onto the disk; a session without a name is a new one.
  case keep([Event], in: SafeText?)
  case measure([CheckName], askedBy: RoundName)
  case readEvents(of: SafeText)
  /// Beside the log, whenever there is time.
  case mark(ScreenPlace, of: SafeText)
  case rename(SafeText, to: SafeText)
  /// A note about a session at which nobody sits.
  case note(SafeText, on: SafeText)
  case delete(SafeText)
  case restore(SafeText)
  /// To the person's clipboard, by way of the terminal.
  case copy(String)
  /// Gets up from the session.
  case release(SafeText)
  case repaint
  case suspend
}
