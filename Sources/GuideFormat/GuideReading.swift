import GuideEngine
import Text

/// What the readers of a guide's parts share.
struct GuideReading {
  let id: GuideID
  let source: SourceText
  var diagnostics: Diagnostics
  var places: [GuideElement: Place] = [:]
  var choices: Set<ChoiceID> = []
  /// Where the links stand that are ways out of a step.
  var choiceOffsets: Set<Int> = []

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
