import GuideEngine
import Text

/// What the readers of a guide's parts share.
struct GuideReading {
  let id: GuideID
  let source: SourceText
  /// Most guides never speak of a factory, and need no closer look at each of their clauses.
  let mentionsFactory: Bool
  var diagnostics: Diagnostics
  var places: [GuideElement: Place] = [:]
  var choices: Set<ChoiceID> = []
  /// Where the links stand that are ways out of a step.
  var choiceOffsets: Set<Int> = []

  init(id: GuideID, source: SourceText, diagnostics: Diagnostics) {
    self.id = id
    self.source = source
    self.diagnostics = diagnostics
    mentionsFactory = source.mentionsFactory
  }

  mutating func add(_ rule: Rule, _ block: MarkdownBlock, _ message: SafeText) {
    diagnostics.add(rule, atByte: block.range.lowerBound, message)
  }

  mutating func add(_ rule: Rule, atByte offset: Int, _ message: SafeText) {
    diagnostics.add(rule, atByte: offset, message)
  }

  mutating func note(_ element: GuideElement, at block: MarkdownBlock) {
    places[element] = source.place(ofByte: block.range.lowerBound)
  }
}

extension SafeText {
  /// Text of a guide: never longer than the guide itself may be.
  init(guide text: String) {
    self.init(text, limit: SourceCheck.largestFile)
  }
}
