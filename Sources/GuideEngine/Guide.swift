import Text

/// A repair guide as a person goes through it.
public struct Guide: Equatable, Sendable {
  public let id: GuideID
  public let facts: GuideFacts
  /// What the number means, before anything is to be done.
  public let summary: [Prose]
  /// The one warning that stays in sight.
  public let banner: Alert?
  public let symptoms: [CoverLine]
  public let causes: [Cause]
  public let needs: [CoverLine]
  public let steps: [Step]
  /// All other sections, in the order of the file.
  public let sections: [Section]

  /// A guide is made by its parser.
  public init(
    id: GuideID, facts: GuideFacts, summary: [Prose], banner: Alert?, symptoms: [CoverLine],
    causes: [Cause], needs: [CoverLine], steps: [Step], sections: [Section]
  ) {
    self.id = id
    self.facts = facts
    self.summary = summary
    self.banner = banner
    self.symptoms = symptoms
    self.causes = causes
    self.needs = needs
    self.steps = steps
    self.sections = sections
  }

  /// The step of that name, if the guide has it.
  public func step(_ id: StepID) -> Step? {
    steps.first { $0.id == id }
  }

  /// The section of that kind, if the guide has it.
  public func section(_ kind: Section.Kind) -> Section? {
    sections.first { $0.kind == kind }
  }
}

/// What stands above a guide: everything that can be known without reading it.
public struct GuideFacts: Equatable, Sendable {
  public var codes: [SafeText] = []
  public var title: SafeText = ""
  public var product: SafeText = ""
  public var time: MinuteRange?
  public var revision = 0
  public var reviewed: CalendarDate?
  public var appliesTo: SafeText?
  public var severity: SafeText?
  public var difficulty: SafeText?
  public var network: SafeText?
  public var models: [SafeText] = []
  public var manual: SafeText?
  public var support: SafeText?
  public var language: SafeText?

  /// Nothing is known yet.
  public init() {}
}

/// How long a guide takes, from the quickest cure to the longest way.
public struct MinuteRange: Equatable, Sendable {
  public let lower: Int
  public let upper: Int

  /// The lower bound is not above the upper one.
  public init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = upper
  }
}

/// A line of the cover that can be ticked: a symptom, or something to have at hand.
public struct CoverLine: Equatable, Sendable {
  public let id: ItemID
  public let text: SafeText

  /// Ticking it is recorded and gates nothing.
  public init(id: ItemID, text: SafeText) {
    self.id = id
    self.text = text
  }
}

/// What may be behind the problem, and the step that deals with it.
public struct Cause: Equatable, Sendable {
  public let text: SafeText
  public let step: StepID?

  /// The causes of a guide stand in the order of their likelihood.
  public init(text: SafeText, step: StepID?) {
    self.text = text
    self.step = step
  }
}

/// A part of a guide that is read, not worked through.
public struct Section: Equatable, Sendable {
  /// The names that the format knows, and all others.
  public enum Kind: String, CaseIterable, Sendable {
    case quickFixes = "quick-fixes"
    case whatGoesWrong = "what-usually-goes-wrong"
    case tip = "tip"
    case fixed = "fixed"
    case getHelp = "get-help"
    case questions = "questions"
    case sources = "sources"
    case other = ""
  }

  public let kind: Kind
  public let title: SafeText
  public let text: [Prose]

  /// A heading and what stands under it.
  public init(kind: Kind, title: SafeText, text: [Prose]) {
    self.kind = kind
    self.title = title
    self.text = text
  }
}
