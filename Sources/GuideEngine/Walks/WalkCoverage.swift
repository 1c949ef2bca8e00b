/// What of a guide was tried by walks.
public struct WalkCoverage: Sendable {
  /// A number of a whole.
  public struct Share: Equatable, Sendable {
    /// How many were tried.
    public let tried: Int
    /// How many there are.
    public let whole: Int
  }

  private let guide: PinnedGuide
  private var items: Set<ItemID> = []
  private var choices: Set<ChoiceID> = []
  private var endings: Set<Ending> = []

  init(_ guide: PinnedGuide) {
    self.guide = guide
  }

  /// Items on which something was done, or of which a check could say something.
  public var itemShare: Share {
    Share(tried: items.count, whole: guide.index.lines.joined().count)
  }

  /// Ways out that were taken.
  public var choiceShare: Share {
    Share(tried: choices.count, whole: guide.guide.steps.reduce(0) { $0 + $1.choices.count })
  }

  /// Outcomes with which the guide was ended.
  public var endingShare: Share {
    Share(tried: endings.count, whole: Ending.allCases.count)
  }

  /// What no walk has tried in one step.
  public struct Untried: Sendable {
    /// Where it stands.
    public let step: Step
    /// Ways out that were never taken.
    public let choices: [Choice]
    /// Items, nested ones too, on which nothing was done.
    public let items: [Item]
  }

  /// The steps of which something was not tried, in the order of the guide.
  public var untried: [Untried] {
    zip(guide.guide.steps, guide.index.lines).compactMap { step, lines in
      let choices = step.choices.filter { !self.choices.contains($0.id) }
      let items = lines.map(\.item).filter { !self.items.contains($0.id) }
      guard !choices.isEmpty || !items.isEmpty else { return nil }
      return Untried(step: step, choices: choices, items: items)
    }
  }

  /// The outcomes that no walk has ended with.
  public var untriedEndings: [Ending] { Ending.allCases.filter { !endings.contains($0) } }

  mutating func add(_ events: [Event]) {
    for event in events where event.place.guide == guide.reference.id {
      switch event.kind {
      case .item(_, .checked(let finding)) where finding.verdict == .unknown: continue
      case .item(let item, _): addItem(item)
      case .choiceMade(let choice, _): choices.insert(choice)
      case .ended(let ending), .guideReturned(let ending?, _): endings.insert(ending)
      case .opened, .warningAcknowledged, .stepOpened, .stepLeft, .symptomSet, .needSet,
        .wentBack, .undone, .putBack, .noted, .guideEntered, .guideReturned, .endProposed, .left,
        .driverChanged, .upgradeOffered, .upgradeTaken, .upgradeDeclined, .renamed, .unknown:
        continue
      }
    }
  }

  /// A set is answered by its entries.
  private mutating func addItem(_ id: ItemID) {
    guard let line = guide.index.line(id) else { return }
    items.insert(id)
    if let parent = line.parent {
      let above = guide.index.lines[line.step][parent].item
      if above.kind == .set { items.insert(above.id) }
    }
  }
}
