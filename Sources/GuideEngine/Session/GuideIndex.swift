/// Where everything of a guide stands, looked up once: acts are then found without searching.
struct GuideIndex: Sendable {
  /// One line of a step, with its place among the others.
  struct Line: Sendable {
    let item: Item
    let step: Int
    /// Its place among all lines of its step, nested ones counted, in reading order.
    let ordinal: Int
    /// The question or set above it.
    let parent: Int?
    /// What stands directly under it.
    var children: [Int] = []

    /// Whether it counts as an item: a set does, its entries do not.
    var counts: Bool { item.kind != .entry }
  }

  let lines: [[Line]]
  let shortest: ShortestWays
  private let stepNumbers: [StepID: Int]
  private let itemPlaces: [ItemID: (step: Int, ordinal: Int)]
  private let choicePlaces: [ChoiceID: (step: Int, ordinal: Int)]

  init(_ guide: Guide) {
    let lines = guide.steps.enumerated().map { Self.lines(of: $1, number: $0) }
    self.lines = lines
    shortest = ShortestWays(guide)
    stepNumbers = Dictionary(
      guide.steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    itemPlaces = Dictionary(
      lines.joined().map { ($0.item.id, ($0.step, $0.ordinal)) },
      uniquingKeysWith: { first, _ in first })
    choicePlaces = Dictionary(
      guide.steps.enumerated().flatMap { step in
        step.element.choices.enumerated().map { ($1.id, (step.offset, $0)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  func number(of step: StepID) -> Int? { stepNumbers[step] }

  func line(_ item: ItemID) -> Line? {
    itemPlaces[item].map { lines[$0.step][$0.ordinal] }
  }

  func place(of choice: ChoiceID) -> (step: Int, ordinal: Int)? { choicePlaces[choice] }

  private static func lines(of step: Step, number: Int) -> [Line] {
    var lines: [Line] = []
    func add(_ item: Item, under parent: Int?) {
      let ordinal = lines.count
      lines.append(Line(item: item, step: number, ordinal: ordinal, parent: parent))
      if let parent { lines[parent].children.append(ordinal) }
      for child in item.children { add(child, under: ordinal) }
    }
    for item in step.items { add(item, under: nil) }
    return lines
  }
}
