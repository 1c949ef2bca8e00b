import Text

/// A heading with items, a reason and ways out.
public struct Step: Equatable, Sendable {
  /// Unlike every other in a guide without errors; another heading makes it another step.
  public let id: StepID
  /// The heading as written; its slug is the id.
  public let title: SafeText
  /// At most a week; a step without minutes counts as taking none.
  public let minutes: Int?
  /// The chance that this step ends the problem; more than 100 in one guide together is an error.
  public let fixesPercent: Int?
  /// At most one in the file, too; it holds up nothing.
  public let warning: Alert?
  /// To be acknowledged before the step opens.
  public let caution: Alert?
  /// What is neither item, choice, reason nor alert, in the order of the file.
  public let text: [Prose]
  /// In the order of the file, nested ones inside theirs; a step may have none.
  public let items: [Item]
  /// The paragraphs that begin with `**Why:**`, without that word.
  public let reason: [Prose]
  /// Never empty: a step that names no way out simply leads on.
  public let choices: [Choice]

  /// Nothing is checked: whoever makes a step without choices adds the implied one.
  public init(
    id: StepID, title: SafeText, minutes: Int?, fixesPercent: Int?, warning: Alert?,
    caution: Alert?, text: [Prose], items: [Item], reason: [Prose], choices: [Choice]
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.fixesPercent = fixesPercent
    self.warning = warning
    self.caution = caution
    self.text = text
    self.items = items
    self.reason = reason
    self.choices = choices
  }
}

/// One way out of a step.
public struct Choice: Equatable, Sendable {
  /// Where a choice leads.
  public enum Target: Hashable, Sendable {
    case step(StepID)
    case fixed
    case getHelp
    /// Another guide, at its beginning or at one of its steps.
    case guide(GuideID, StepID?)
  }

  /// From step and label, not from the target: a choice may lead elsewhere and stay itself.
  public let id: ChoiceID
  /// The words before the link or, without any, the link's; if implied, where it leads.
  public let label: SafeText
  /// Sure to exist only in a guide without errors.
  public let target: Target
  /// Whether the guide wrote nothing and the step simply leads on.
  public let isImplied: Bool

  /// An implied choice is its step's only one.
  public init(id: ChoiceID, label: SafeText, target: Target, isImplied: Bool = false) {
    self.id = id
    self.label = label
    self.target = target
    self.isImplied = isImplied
  }
}

/// A warning or a caution, and what a person says to it.
public struct Alert: Equatable, Sendable {
  /// What is said where the guide has no sentence of its own.
  public static let plainSentence: SafeText = "I have read this"

  /// A paragraph each, without the sentence; empty only in a guide with errors.
  public let text: [SafeText]
  /// It stands on a button, so one of more than 30 columns is an error.
  public let sentence: SafeText

  /// Without a sentence of its own the alert gets the plain one; the width is not checked here.
  public init(text: [SafeText], sentence: SafeText = plainSentence) {
    self.text = text
    self.sentence = sentence
  }
}
