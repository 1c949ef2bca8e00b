import Text

extension Refusal {
  /// What is in the way, and what to do next.
  public var sentence: SafeText {
    switch self {
    case .sessionHasEnded: "This session has ended; begin a new one to go on."
    case .warningUnsaid(let alert, let step):
      "Before \(step) opens, say that you have read the warning: \(alert.sentence)."
    case .notOpen(let step): "\(step) is not open yet; open it first."
    case .nothingToSay: "Nothing is to be acknowledged here; go on with the step."
    case .nothingToUndo: "Nothing is left to undo; go on from here."
    case .nowhereBack: "This is the beginning, there is nothing to go back to; go on from here."
    case .unknownItem(let item): "The guide has no item \(item.rawValue); look at the step again."
    case .unknownChoice(let choice):
      "The step has no way out \(choice.rawValue); choose one of those it shows."
    case .required(let items):
      "Required first: \(Self.list(items)). Do \(Self.it(items)), or override with a reason."
    case .deferred(let items):
      "Put off and still open: \(Self.list(items)). Do \(Self.it(items)) before you call it fixed."
    case .open(let items):
      "Still open: \(Self.list(items)). Go on and leave \(Self.it(items)) open?"
    case .unproven(let items):
      """
      Open, or not shown to be so: \(Self.list(items)). Look once more, or end it anyway with a reason.
      """
    case .nothingAgainstFixed: "Nothing stands against Fixed; end it so, without a reason."
    case .putBackFirst(let items):
      "To be put back before the end: \(Self.list(items)). Do \(Self.it(items)), or say why not."
    case .tooManyGuides:
      "Four guides are open, and no more can be; return from one, or choose Get help."
    case .guideMissing(let guide):
      "The guide \(guide.rawValue) cannot be opened here; choose Get help, or install it."
    case .noOffer: "No newer text of this guide waits; go on with this one."
    case .notNewer: "That text of the guide is not newer; go on with this one."
    case .textMissing: "There is no text; write a few words."
    case .anotherStep(let item, _), .doesNotApply(let item, _), .doneAlready(let item),
      .waitRuns(let item), .overriddenAlready(let item), .deferredAlready(let item),
      .nothingToTakeBack(let item), .needsAnswer(let item), .needsValue(let item),
      .needsTick(let item), .isSet(let item), .isEntry(let item), .notMeasuredYet(let item),
      .measured(let item, _), .decidedByAnother(let item, _), .isRequired(let item),
      .reasonMissing(let item), .nothingDue(let item):
      sentence(about: item)
    }
  }

  /// For what is wrong with an act on one item.
  private func sentence(about item: NamedItem) -> SafeText {
    switch self {
    case .anotherStep(_, let step):
      "\(item) stands in another step; go back to \(step) to change it."
    case .doesNotApply(_, let question):
      "\(item) does not apply; answer \"\(question)\" with yes first."
    case .doneAlready: "\(item) is done already; take it back first to change it."
    case .waitRuns: "\(item) is running; let it run out, take it back, or override it."
    case .overriddenAlready: "\(item) is overridden; take that back first to change it."
    case .deferredAlready: "\(item) is put off already; do it, or take that back."
    case .nothingToTakeBack: "\(item) is still to do, so there is nothing to take back; do it."
    case .needsAnswer: "\(item) is a question; answer it with yes or no."
    case .needsValue: "\(item) wants a value; open it, and write it down."
    case .needsTick: "\(item) has no answer; tick it."
    case .isSet: "\(item) is answered by its lines; say yes to one, or none to all."
    case .isEntry: "\(item) is one of several; answer it with yes or no."
    case .notMeasuredYet:
      "\(item) is measured, not ticked; run the check, or override it with a reason."
    case .measured(_, let verdict):
      "\(item) is measured and \(verdict.words); run the check again, or override it with a reason."
    case .decidedByAnother(_, let chosen):
      "\(item) is no because \"\(chosen)\" is yes; change that answer."
    case .isRequired: "\(item) is required and cannot be put off; do it, or override it."
    case .reasonMissing: "An override of \(item) needs a reason; write a few words."
    case .nothingDue: "Nothing is to be put back for \(item); go on."
    case .sessionHasEnded, .warningUnsaid, .notOpen, .nothingToSay, .nothingToUndo, .nowhereBack,
      .unknownItem, .unknownChoice, .textMissing, .required, .deferred, .open, .unproven,
      .nothingAgainstFixed,
      .putBackFirst, .tooManyGuides, .guideMissing, .noOffer, .notNewer:
      ""
    }
  }

  private static func list(_ items: [NamedItem]) -> SafeText {
    SafeText(joining: items.map { "\($0)" }, with: ", ")
  }

  private static func it(_ items: [NamedItem]) -> SafeText {
    items.count == 1 ? "it" : "them"
  }
}

extension Verdict {
  fileprivate var words: SafeText {
    switch self {
    case .holds: "holds"
    case .fails: "does not hold"
    case .unknown: "could not be measured"
    }
  }
}

extension SafeText.StringInterpolation {
  /// An item by its words, in quotation marks.
  mutating func appendInterpolation(_ item: NamedItem) {
    appendInterpolation(SafeText("\"\(item.text)\""))
  }
}
