import Text

/// What the linter looks for, by the stable names that editors and people look up.
public enum Rule: String, CaseIterable, Sendable {
  // The file
  case unreadable
  case tooLarge = "too-large"
  case emptyFile = "empty-file"
  case notUTF8 = "not-utf-8"
  case byteOrderMark = "byte-order-mark"
  case carriageReturn = "carriage-return"
  case controlCharacter = "control-character"
  case tooManyBrackets = "too-many-brackets"
  case tooDeep = "too-deep"
  // What stands above the guide
  case frontMatterMissing = "front-matter-missing"
  case frontMatterTooLarge = "front-matter-too-large"
  case yaml
  case keyDuplicate = "key-duplicate"
  case keyNested = "key-nested"
  case keyMissing = "key-missing"
  case keyUnknown = "key-unknown"
  case value
  case titleHeading = "title-heading"
  // Headings and sections
  case headingDuplicate = "heading-duplicate"
  case headingEmpty = "heading-empty"
  case sectionMissing = "section-missing"
  case sectionShape = "section-shape"
  case sectionUnknown = "section-unknown"
  // Alerts
  case alertUnknown = "alert-unknown"
  case alertRepeated = "alert-repeated"
  case alertPlace = "alert-place"
  case alertShape = "alert-shape"
  case alertSentence = "alert-sentence"
  // Items and choices
  case entry
  case boxEmpty = "box-empty"
  case boxTicked = "box-ticked"
  case boxPlace = "box-place"
  case itemDuplicate = "item-duplicate"
  case itemNesting = "item-nesting"
  case itemOrder = "item-order"
  case listSecond = "list-second"
  case annotation
  case check
  case choiceDuplicate = "choice-duplicate"
  case link
  case linkDangling = "link-dangling"
  // Steps and the whole
  case stepAttributes = "step-attributes"
  case stepUnreachable = "step-unreachable"
  case stepWithoutEnd = "step-without-end"
  case fixesTotal = "fixes-total"
  case factoryReset = "factory-reset"
  case stepCrowded = "step-crowded"
  case timeLower = "time-lower"
  case timeUpper = "time-upper"
  case requiredUnderOptional = "required-under-optional"
  case causeWithoutStep = "cause-without-step"
  case titleWide = "title-wide"
  case reviewOld = "review-old"

  /// Whether a guide that breaks the rule can still be started.
  public var severity: Problem.Severity {
    Self.warnings.contains(self) ? .warning : .error
  }

  private static let warnings: Set<Rule> = [
    .keyUnknown, .sectionUnknown, .stepCrowded, .timeLower, .timeUpper, .requiredUnderOptional,
    .causeWithoutStep, .titleWide, .reviewOld,
  ]
}
