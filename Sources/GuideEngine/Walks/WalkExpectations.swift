import Text

/// Looks whether what a walk expects is so.
struct WalkExpectations {
  let names: WalkNames
  let cursor: Cursor
  let refusal: Refusal?

  private var snapshot: Snapshot { names.snapshot }

  func check(_ expectation: Walk.Expectation) throws(WalkRun.Failure) {
    switch expectation {
    case .step(let step):
      try expect(
        "step \(step)", "it is \(snapshot.step.id.rawValue)", snapshot.step.id.rawValue == step)
    case .item(let name, let state): try check(item(name), name, state)
    case .cursor(let name): try checkCursor(name)
    case .progress(let progress):
      let found = snapshot.progress
      try expect(
        "progress \(progress.done) of \(progress.whole)", "it is \(found.done) of \(found.whole)",
        found == progress)
    case .minutes(let minutes):
      try expect(
        "minutes \(minutes)", "it is \(snapshot.minutesLeft)", snapshot.minutesLeft == minutes)
    case .completion(let completion):
      let found = snapshot.completion
      try expect(completion.walkWords, "the step is \(found.walkWords)", found == completion)
    case .warning(let text): try checkWarning(text)
    case .refused(let items): try checkRefusal(items)
    case .putBack(let text): try checkPutBack(text)
    case .deferred(let items): try checkDeferred(items)
    case .returned(let ending): try checkReturned(ending)
    case .proposed(let ending):
      let found = snapshot.proposal.map(\.walkWord) ?? "nothing"
      try expect("proposed \(ending.walkWord)", "\(found) is", snapshot.proposal == ending)
    case .ended(let ending):
      let found = snapshot.session.ending
      try expect(
        "ended \(ending.walkWord)", found.map { "it ended \($0.walkWord)" } ?? "it has not ended",
        found == ending)
    case .depth(let depth):
      try expect("depth \(depth)", "it is \(snapshot.depth)", snapshot.depth == depth)
    }
  }

  private func expect(
    _ expected: SafeText, _ found: SafeText, _ isSo: Bool
  ) throws(WalkRun.Failure) {
    guard isSo else { throw WalkRun.Failure(expected, found) }
  }

  private func item(_ name: Walk.Name) throws(WalkRun.Failure) -> ItemID {
    do throws(WalkNames.Mistake) {
      return try names.item(name)
    } catch {
      throw WalkRun.Failure("an item \(name)", error.message)
    }
  }

  private func check(
    _ item: ItemID, _ name: Walk.Name, _ expected: Walk.ItemExpectation
  ) throws(WalkRun.Failure) {
    guard let status = snapshot.status(of: item) else { return }
    try expect("\(name) \(expected.rawValue)", "it is \(status.walkWords)", status.isAs(expected))
  }

  private func checkCursor(_ name: Walk.Name?) throws(WalkRun.Failure) {
    let found: SafeText =
      switch cursor {
      case .item(let item): "it is at \(SafeText(item.rawValue))"
      case .choices: "it is at the choices"
      }
    guard let name else { return try expect("cursor choices", found, cursor == .choices) }
    let item = try item(name)
    try expect("cursor \(name)", found, cursor == .item(item))
  }

  private func checkWarning(_ text: SafeText?) throws(WalkRun.Failure) {
    let alerts = snapshot.warnings + [snapshot.warningToSay?.alert].compactMap(\.self)
    let texts = alerts.flatMap(\.text)
    let found: SafeText = texts.first.map { "\"\($0)\" stands" } ?? "none stands"
    guard let text else { return try expect("no warning", found, texts.isEmpty) }
    let stands = texts.contains { $0.string.hasPrefix(text.string) }
    try expect("warning \"\(text)\"", found, stands)
  }

  private func checkRefusal(_ items: [Walk.Name]) throws(WalkRun.Failure) {
    guard let refusal else { throw WalkRun.Failure("refused", "the command was carried out") }
    for name in items {
      let isNamed = refusal.items.contains { goes($0, by: name) }
      try expect("refused naming \(name)", "it says: \(refusal.sentence)", isNamed)
    }
  }

  /// What is to be put back goes by its own words and by those of its item.
  private func goes(_ item: NamedItem, by name: Walk.Name) -> Bool {
    let id = item.id.rawValue
    if names.fits(name, id: id, text: item.text) { return true }
    guard id.hasSuffix(UndoingID.suffix) else { return false }
    let own = ItemID(rawValue: String(id.dropLast(UndoingID.suffix.count)))
    let text = snapshot.guide.index.line(own)?.item.text ?? item.text
    return names.fits(name, id: own.rawValue, text: text)
  }

  private func checkPutBack(_ text: SafeText?) throws(WalkRun.Failure) {
    let texts = snapshot.pendingUndoings.map(\.text)
    let found: SafeText =
      texts.isEmpty ? "nothing is due" : "due is \(SafeText(joining: texts, with: ", "))"
    guard let text else { return try expect("put back nothing", found, texts.isEmpty) }
    let isDue = texts.contains { $0.string.hasPrefix(text.string) }
    try expect("put back \"\(text)\"", found, isDue)
  }

  private func checkDeferred(_ expected: [Walk.Name]) throws(WalkRun.Failure) {
    let found = snapshot.deferred.flatMap(\.items).map(\.item)
    let words: SafeText =
      found.isEmpty
      ? "nothing is put off" : "put off is \(SafeText(joining: found.map(\.text), with: ", "))"
    var ids: [ItemID] = []
    for name in expected { ids.append(try item(name)) }
    let list = expected.isEmpty ? "nothing" : expected.map(\.description).joined(separator: ", ")
    try expect("deferred \(list)", words, Set(found.map(\.id)) == Set(ids))
  }

  private func checkReturned(_ ending: Ending) throws(WalkRun.Failure) {
    let found = snapshot.waysOut.compactMap(\.returned)
    try expect(
      "returned \(ending.walkWord)",
      found.first.map { "\($0.walkWord) stands beside a choice" } ?? "no guide has returned here",
      found.contains(ending))
  }
}

extension ItemStatus {
  func isAs(_ expected: Walk.ItemExpectation) -> Bool {
    switch expected {
    case .todo: state == .todo
    case .done: state == .done
    case .overridden: state == .overridden
    case .deferred: state == .deferred
    case .inactive: state == .inactive
    case .waiting: remainingSeconds != nil
    case .unanswered: isUnanswered
    case .yes: answer == true
    case .no: answer == false
    case .holds: finding?.verdict == .holds
    case .fails: finding?.verdict == .fails
    case .unknown: finding?.verdict == .unknown
    case .byPerson: isByPerson
    }
  }

  /// All that can be expected of it, as a walk writes it.
  var walkWords: SafeText {
    let fitting = Walk.ItemExpectation.allCases.filter { isAs($0) }
    return SafeText(joining: fitting.map { SafeText($0.rawValue) }, with: ", ")
  }

  private var isUnanswered: Bool {
    switch item.kind {
    case .question, .entry: answer == nil
    case .set: state == .todo || state == .deferred
    case .open, .sensed, .wait, .record: false
    }
  }
}

extension Completion {
  fileprivate var walkWords: SafeText {
    switch self {
    case .incomplete: "incomplete"
    case .complete: "complete"
    case .withDeferred: "complete with deferred"
    case .withOverrides: "complete with overrides"
    }
  }
}
