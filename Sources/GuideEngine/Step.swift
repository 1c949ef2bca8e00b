import Text

/// A heading with items, a reason and ways out.
public struct Step: Equatable, Sendable {
  public let id: StepID
  public let title: SafeText
  public let minutes: Int?
  /// The chance, by the guide's estimate, that this step ends the problem.
  public let fixesPercent: Int?
  public let warning: Alert?
  /// To be acknowledged before the step opens.
  public let caution: Alert?
  public let text: [Prose]
  public let items: [Item]
  public let reason: [Prose]
  /// Never empty: a step that names no way out simply leads on.
  public let choices: [Choice]

  /// A step is made by its guide's parser.
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
    case guide(GuideID, StepID?)
  }

  public let id: ChoiceID
  public let label: SafeText
  public let target: Target
  /// Whether the guide wrote nothing and the step simply leads on.
  public let isImplied: Bool

  /// What a person picks, and where it leads.
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

  public let text: [SafeText]
  public let sentence: SafeText

  /// The sentence stands for the text where there is no room.
  public init(text: [SafeText], sentence: SafeText = plainSentence) {
    self.text = text
    self.sentence = sentence
  }
}
