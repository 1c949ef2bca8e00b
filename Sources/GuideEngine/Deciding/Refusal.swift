import Text

/// Why something cannot be done: a sentence for the person, and the items it is about.
public enum Refusal: Error, Equatable, Sendable {
  // The session and its place.
  case sessionHasEnded
  case warningUnsaid(Alert, step: SafeText)
  case notOpen(step: SafeText)
  case nothingToSay
  case nothingToUndo
  case nowhereBack
  case unknownItem(ItemID)
  case unknownChoice(ChoiceID)
  case anotherStep(NamedItem, step: SafeText)
  // An item.
  case doesNotApply(NamedItem, question: SafeText)
  case doneAlready(NamedItem)
  case waitRuns(NamedItem)
  case overriddenAlready(NamedItem)
  case deferredAlready(NamedItem)
  case nothingToTakeBack(NamedItem)
  case needsAnswer(NamedItem)
  case needsValue(NamedItem)
  case needsTick(NamedItem)
  case isSet(NamedItem)
  case isEntry(NamedItem)
  case notMeasuredYet(NamedItem)
  case measured(NamedItem, Verdict)
  case decidedByAnother(NamedItem, chosen: SafeText)
  case isRequired(NamedItem)
  case reasonMissing(NamedItem)
  case nothingDue(NamedItem)
  case textMissing
  // A way out.
  case required([NamedItem])
  case deferred([NamedItem])
  case open([NamedItem])
  case unproven([NamedItem])
  case nothingAgainstFixed
  case putBackFirst([NamedItem])
  case tooManyGuides
  case guideMissing(GuideID)
  // The guide.
  case noOffer
  case notNewer

  /// The items it is about.
  public var items: [NamedItem] {
    switch self {
    case .sessionHasEnded, .warningUnsaid, .notOpen, .nothingToSay, .nothingToUndo, .nowhereBack,
      .unknownItem, .unknownChoice, .textMissing, .nothingAgainstFixed, .tooManyGuides,
      .guideMissing, .noOffer,
      .notNewer:
      []
    case .anotherStep(let item, _), .doesNotApply(let item, _), .doneAlready(let item),
      .waitRuns(let item),
      .overriddenAlready(let item), .deferredAlready(let item), .nothingToTakeBack(let item),
      .needsAnswer(let item), .needsValue(let item), .needsTick(let item), .isSet(let item),
      .isEntry(let item), .notMeasuredYet(let item), .measured(let item, _),
      .decidedByAnother(let item, _), .isRequired(let item), .reasonMissing(let item),
      .nothingDue(let item):
      [item]
    case .required(let items), .deferred(let items), .open(let items), .unproven(let items),
      .putBackFirst(let items):
      items
    }
  }
}

/// An item, and the words that a person knows it by.
public struct NamedItem: Equatable, Sendable {
  /// Its id; that of what is to be put back ends in `/undo`.
  public let id: ItemID
  /// Its text.
  public let text: SafeText

  init(_ line: GuideIndex.Line) {
    id = line.item.id
    text = line.item.text
  }

  init(_ id: UndoingID, text: SafeText) {
    self.id = ItemID(rawValue: id.text)
    self.text = text
  }
}
