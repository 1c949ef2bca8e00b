import Text

@testable import GuideEngine

// In these tests a name is an id and a text at once, so that each act and each expectation reads
// as in the table of cases: `.tick("a")`.

extension ItemID: ExpressibleByStringLiteral {
  /// By its name.
  public init(stringLiteral name: String) { self.init(rawValue: name) }
}

extension StepID: ExpressibleByStringLiteral {
  /// By its name.
  public init(stringLiteral name: String) { self.init(rawValue: name) }
}

extension ChoiceID: ExpressibleByStringLiteral {
  /// By its name.
  public init(stringLiteral name: String) { self.init(rawValue: name) }
}

extension GuideID: ExpressibleByStringLiteral {
  /// By its name; the maker is `test`.
  public init(stringLiteral name: String) { self.init(maker: "test", name: name) }
}

extension VisitNumber: ExpressibleByIntegerLiteral {
  /// By its number.
  public init(integerLiteral number: Int) { self.init(rawValue: number) }
}

extension NamedItem: ExpressibleByStringLiteral {
  /// By its name, which is its text, too.
  public init(stringLiteral name: String) {
    self.init(GuideIndex.Line(item: .open(name), step: 0, ordinal: 0, parent: nil))
  }

  /// What is to be put back for an item.
  static func undoing(of item: String, in visit: VisitNumber = 1) -> NamedItem {
    NamedItem(UndoingID(visit: visit, item: ItemID(rawValue: item)), text: .undoing(of: item))
  }
}

extension SafeText {
  /// What says that an item is to be put back.
  static func undoing(of item: String) -> SafeText { "Put \(item) back" }
}

extension Item {
  static func open(_ name: String, required: Bool = false, undo: Bool = false) -> Item {
    Item(name, .open, required, undo: undo)
  }

  static func sensed(_ name: String, _ check: CheckName = .link) -> Item {
    Item(name, .sensed(check))
  }

  static func ask(
    _ name: String, _ children: [Item] = [], check: CheckName? = nil, required: Bool = false,
    undo: Bool = false
  ) -> Item {
    Item(name, .question(check), required, undo: undo, children)
  }

  static func wait(_ name: String, _ seconds: Int = 60, required: Bool = false) -> Item {
    Item(name, .wait(seconds: seconds), required)
  }

  static func record(_ name: String, required: Bool = false) -> Item {
    Item(name, .record(.message), required)
  }

  static func oneOf(_ name: String, _ entries: [String], required: Bool = false) -> Item {
    Item(name, .set, required, entries.map { Item($0, .entry) })
  }

  private init(
    _ name: String, _ kind: Kind, _ isRequired: Bool = false, undo: Bool = false,
    _ children: [Item] = []
  ) {
    self.init(
      id: ItemID(rawValue: name), text: SafeText(name), kind: kind, isRequired: isRequired,
      undoing: undo ? .undoing(of: name) : nil, children: children)
  }
}

extension Step {
  /// A step whose choices are called after where they lead: `s>t`, `s>fixed`, `s>get-help`, `s>b`.
  static func step(
    _ name: String, _ items: [Item] = [], minutes: Int? = nil, warning: Alert? = nil,
    caution: Alert? = nil, to targets: [Choice.Target] = [.fixed, .getHelp]
  ) -> Step {
    Step(
      id: StepID(rawValue: name), title: SafeText(name), minutes: minutes, fixesPercent: nil,
      warning: warning, caution: caution, text: [], items: items, reason: [],
      choices: targets.map { target in
        Choice(
          id: ChoiceID(step: StepID(rawValue: name), label: target.name),
          label: SafeText(target.name), target: target)
      })
  }
}

extension Choice.Target {
  fileprivate var name: String {
    switch self {
    case .step(let step): step.rawValue
    case .fixed: "fixed"
    case .getHelp: "get-help"
    case .guide(let guide, _): guide.name
    }
  }
}

extension PinnedGuide {
  /// A guide of the maker `test`; its revision and `text` alone tell its text from another's.
  static func small(
    id: GuideID = "a", revision: Int = 1, text: String = "", banner: Alert? = nil,
    symptoms: [String] = [], needs: [String] = [], _ steps: Step...
  ) -> PinnedGuide {
    .small(
      id: id, revision: revision, text: text, banner: banner, symptoms: symptoms, needs: needs,
      steps)
  }

  /// The same with steps that were made before.
  static func small(
    id: GuideID = "a", revision: Int = 1, text: String = "", banner: Alert? = nil,
    symptoms: [String] = [], needs: [String] = [], _ steps: [Step]
  ) -> PinnedGuide {
    var facts = GuideFacts()
    facts.revision = revision
    let guide = Guide(
      id: id, facts: facts, summary: [], banner: banner, symptoms: symptoms.map(CoverLine.init),
      causes: [], needs: needs.map(CoverLine.init), steps: steps, sections: [])
    return PinnedGuide(guide, source: Array("\(id.rawValue) \(revision) \(text)".utf8))
  }
}

extension CoverLine {
  fileprivate init(_ name: String) {
    self.init(id: ItemID(rawValue: name), text: SafeText(name))
  }
}
