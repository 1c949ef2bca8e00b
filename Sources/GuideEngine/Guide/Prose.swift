import Text

/// Text to be read, in the few shapes that a guide needs.
public enum Prose: Equatable, Sendable {
  case paragraph(SafeText)
  case heading(SafeText)
  /// Entries after bullets, or after numbers from the first one's on.
  case list(firstNumber: Int?, entries: [[Prose]])
  /// Lines that stand as they were written.
  case code(SafeText)
  case quotation([Prose])
  /// A note or a tip, which is read like the text around it.
  case aside(Aside, [Prose])

  /// Alerts that need no answer.
  public enum Aside: String, Sendable {
    case note = "NOTE"
    case tip = "TIP"
  }
}
