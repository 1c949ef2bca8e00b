import GuideEngine
import Text

/// What whoever drives the wizard by a walk asks of it, and looks at.
extension WizardModel {
  /// The session that somebody is at; nil on the first screen.
  public var session: Session? { sitting?.session }

  /// Whether a page lies over the session, or over the first screen.
  public var isCovered: Bool { !pages.isEmpty }

  /// Where the next key acts in it.
  public var cursor: Cursor? { sitting?.cursor }

  /// What it is called; nil as long as nothing of it is kept.
  public var sessionName: SafeText? { sitting?.name }

  /// Why the last act could not be kept; nil while all is saved.
  public var obstacle: SafeText? { sitting?.obstacle }

  /// What lies over the session is closed: a question that was asked is answered by the next command.
  mutating func carryOut(_ command: Command) -> [Effect] {
    reply = nil
    refusal = nil
    pages = []
    if case .choose(let choice, let leavingOpen) = command {
      return choose(choice, leavingOpen: leavingOpen)
    }
    return decide(command)
  }
}
