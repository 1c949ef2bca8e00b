import Text

/// Finds what a walk's names mean in the state of a session.
struct WalkNames {
  let snapshot: Snapshot

  /// Why a name means nothing, or too much.
  struct Mistake: Error, Equatable {
    let message: SafeText
  }

  func item(_ name: Walk.Name) throws(Mistake) -> ItemID {
    guard let item = try itemIfAny(name) else {
      throw Mistake(message: "the guide has no item \(name)")
    }
    return item
  }

  /// An item of the open step, else one that was put off, else any of the guide.
  func itemIfAny(_ name: Walk.Name) throws(Mistake) -> ItemID? {
    let index = snapshot.guide.index
    if let item = try item(name, among: index.lines[snapshot.stepNumber]) { return item }
    if let item = try item(name, among: snapshot.deferredLines) { return item }
    return try item(name, among: index.lines.joined())
  }

  /// In one go and without a list: a hostile walk asks for what thousands of items are called.
  private func item(
    _ name: Walk.Name, among lines: some Sequence<GuideIndex.Line>
  ) throws(Mistake) -> ItemID? {
    var found: (fitting: ItemID?, exact: ItemID?) = (nil, nil)
    var count = (fitting: 0, exact: 0)
    for line in lines where fits(name, id: line.item.id.rawValue, text: line.item.text) {
      count.fitting += 1
      found.fitting = found.fitting ?? line.item.id
      guard name == .words(line.item.text) else { continue }
      count.exact += 1
      found.exact = found.exact ?? line.item.id
    }
    if count.exact == 1 { return found.exact }
    guard count.fitting > 1 else { return found.fitting }
    throw ambiguous(name, count.fitting, "items")
  }

  /// A line of the cover, where no item is meant.
  func coverLine(_ name: Walk.Name) throws(Mistake) -> (id: ItemID, isSymptom: Bool)? {
    let guide = snapshot.guide.guide
    let lines = guide.symptoms.map { ($0, true) } + guide.needs.map { ($0, false) }
    let fitting = lines.filter { fits(name, id: $0.0.id.rawValue, text: $0.0.text) }
    guard let only = try one(of: fitting.map { ($0.0.id, $0.0.text) }, name, "lines") else {
      return nil
    }
    return fitting.first { $0.0.id == only }.map { ($0.0.id, $0.1) }
  }

  func undoing(_ name: Walk.Name) throws(Mistake) -> UndoingID {
    let fitting = snapshot.pendingUndoings.filter { undoing in
      let item = snapshot.session.visits[undoing.id.visit]?.pinned.index.line(undoing.id.item)?.item
      return fits(name, id: undoing.id.item.rawValue, text: undoing.text)
        || item.map { fits(name, id: $0.id.rawValue, text: $0.text) } ?? false
    }
    let here = fitting.filter { $0.id.visit == snapshot.session.top }
    // Of one item in several visits the longest due comes first.
    for found in [here, fitting] where Set(found.map(\.id.item)).count == 1 {
      return found[0].id
    }
    throw Mistake(
      message: fitting.isEmpty
        ? "nothing is to be put back for \(name)"
        : "\(name) may mean \(fitting.count) things to put back; write more of its words")
  }

  func choice(_ name: Walk.Name) throws(Mistake) -> ChoiceID {
    let fitting = snapshot.step.choices.filter { choice in
      switch name {
      case .slug(let slug): leads(choice, to: slug)
      case .words(let words): choice.label.string.hasPrefix(words.string)
      }
    }
    if let only = try one(of: fitting.map { ($0.id, $0.label) }, name, "ways out") { return only }
    let ways = SafeText(joining: snapshot.step.choices.map(\.label), with: "\", \"")
    throw Mistake(
      message: "the step \(snapshot.step.title) has no way out \(name), only \"\(ways)\"")
  }

  private func leads(_ choice: Choice, to slug: String) -> Bool {
    if choice.isImplied { return slug == "on" }
    switch choice.target {
    case .step(let step): return slug == step.rawValue
    case .fixed: return slug == "fixed"
    case .getHelp: return slug == "get-help"
    case .guide(let guide, let step):
      let names = ["\(guide.name).md", guide.rawValue, "../\(guide.rawValue).md"]
      return names.contains(slug) || step.map { slug == "\(guide.name).md#\($0.rawValue)" } ?? false
    }
  }

  func fits(_ name: Walk.Name, id: String, text: SafeText) -> Bool {
    switch name {
    case .slug(let slug): id.hasLevels(slug)
    case .words(let words): text.string.begins(with: words.string)
    }
  }

  /// Nil where none fits. Whose words these are wins over those that only begin with them.
  private func one<ID>(
    of fitting: [(id: ID, text: SafeText)], _ name: Walk.Name, _ kind: SafeText
  ) throws(Mistake) -> ID? {
    let exact = fitting.filter { name == .words($0.text) }
    if exact.count == 1 { return exact[0].id }
    guard fitting.count > 1 else { return fitting.first?.id }
    throw ambiguous(name, fitting.count, kind)
  }

  private func ambiguous(_ name: Walk.Name, _ count: Int, _ kind: SafeText) -> Mistake {
    let advice: SafeText =
      switch name {
      case .slug: "write the beginning of its words in quotation marks"
      case .words: "write more of the words"
      }
    return Mistake(message: "\(name) may mean \(count) \(kind); \(advice)")
  }
}

extension String {
  /// As `hasPrefix`, and quick where it is ASCII: every item of a guide may be asked.
  fileprivate func begins(with prefix: String) -> Bool {
    if utf8.starts(with: prefix.utf8) { return true }
    return !utf8.allSatisfy { $0 < 0x80 } && hasPrefix(prefix)
  }

  /// Whether these are the last levels of an id, or all of them.
  fileprivate func hasLevels(_ slug: String) -> Bool {
    let rest = utf8.count - slug.utf8.count
    if rest >= 0, utf8.suffix(slug.utf8.count).elementsEqual(slug.utf8) {
      return rest == 0 || utf8.dropLast(slug.utf8.count).last == UInt8(ascii: "/")
    }
    return !utf8.allSatisfy { $0 < 0x80 } && (self == slug || hasSuffix("/\(slug)"))
  }
}

extension SafeText.StringInterpolation {
  mutating func appendInterpolation(_ name: Walk.Name) {
    appendInterpolation(name.description)
  }
}
