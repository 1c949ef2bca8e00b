import Text

/// A repair guide as a person goes through it.
public struct Guide: Equatable, Sendable {
  /// From the file's path, not from its text.
  public let id: GuideID
  /// From the front matter; gaps in what is required only with errors.
  public let facts: GuideFacts
  /// What the number means, before anything is to be done.
  public let summary: [Prose]
  /// The one warning before the first section; it stays in sight.
  public let banner: Alert?
  /// What a person may see; empty only with errors.
  public let symptoms: [CoverLine]
  /// The most likely first; empty only with errors.
  public let causes: [Cause]
  /// What is to be at hand before the first step; the section may be missing.
  public let needs: [CoverLine]
  /// In the order of the file, and the first is where everybody begins; empty only with errors.
  public let steps: [Step]
  /// All other sections, in the order of the file.
  public let sections: [Section]

  /// Nothing is checked: in a guide with errors ids may be equal and links lead nowhere.
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

  /// The first step of that id; nil for a link that leads nowhere.
  public func step(_ id: StepID) -> Step? {
    steps.first { $0.id == id }
  }

  /// The first section of that kind; of `other` there may be more.
  public func section(_ kind: Section.Kind) -> Section? {
    sections.first { $0.kind == kind }
  }
}

/// What stands above a guide: everything that can be known without reading it.
public struct GuideFacts: Equatable, Sendable {
  /// The numbers that the product shows, as text; required, but the list may be empty.
  public var codes: [SafeText] = []
  /// The same as the heading of level 1; more than 60 columns are warned of.
  public var title: SafeText = ""
  /// The maker's name as people write it; the folder has it as `GuideID.maker`.
  public var product: SafeText = ""
  /// Required, so nil only with errors.
  public var time: MinuteRange?
  /// From 1 on, and of two files with one id the higher wins; 0 only with errors.
  public var revision = 0
  /// More than a year ago is warned of; nil only with errors.
  public var reviewed: CalendarDate?
  /// What of the product the guide is about, in free words: `updates`.
  public var appliesTo: SafeText?
  /// Free words for a person; nothing is decided by it.
  public var severity: SafeText?
  /// Free words such as `medium`; nothing is decided by it.
  public var difficulty: SafeText?
  /// What of the network plays a part, in free words: `Wi-Fi and the app`.
  public var network: SafeText?
  /// Those that the guide is for, if it names any; no text in it is empty.
  public var models: [SafeText] = []
  /// Where the manual is, in words or as an address; nothing ever opens it.
  public var manual: SafeText?
  /// Where the maker helps, most often a host; nothing ever opens it.
  public var support: SafeText?
  /// The language of the guide's text, as its writer names it.
  public var language: SafeText?

  /// What a file without front matter has: revision 0, below every valid one.
  public init() {}
}

/// How long a guide takes, from the quickest cure to the longest way.
public struct MinuteRange: Equatable, Sendable {
  /// Minutes; a quickest way to Fixed that takes longer is warned of.
  public let lower: Int
  /// Minutes, at most a week; a slowest way to any end that takes longer is warned of.
  public let upper: Int

  /// The lower bound must not be above the upper one; this is not checked.
  public init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = upper
  }
}

/// A line of the cover that can be ticked: a symptom, or something to have at hand.
public struct CoverLine: Equatable, Sendable {
  /// The section's slug, `/` and the text's: `symptoms/1013-appears`; none comes twice.
  public let id: ItemID
  /// One paragraph without a box, which the screen draws; never without a word.
  public let text: SafeText

  /// Ticking it is recorded and gates nothing.
  public init(id: ItemID, text: SafeText) {
    self.id = id
    self.text = text
  }
}

/// What may be behind the problem, and the step that deals with it.
public struct Cause: Equatable, Sendable {
  /// The words before the link without their colon; all of them where no link ends the line.
  public let text: SafeText
  /// Nil where no link ends the line, which is warned of; with errors it may not exist.
  public let step: StepID?

  /// Whether the guide has the step is the linter's question.
  public init(text: SafeText, step: StepID?) {
    self.text = text
    self.step = step
  }
}

/// A part of a guide that is read, not worked through.
public struct Section: Equatable, Sendable {
  /// The slugs of the headings that the format knows; any other is `other`, and warned of.
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

  /// From the slug of the title; without errors no kind but `other` comes twice.
  public let kind: Kind
  /// The heading as written, which alone tells one `other` from the next.
  public let title: SafeText
  /// Everything up to the next section; boxes in it are refused.
  public let text: [Prose]

  /// The kind is taken as given, not from the title's slug.
  public init(kind: Kind, title: SafeText, text: [Prose]) {
    self.kind = kind
    self.title = title
    self.text = text
  }
}
