import GuideEngine
import Text

/// A step as lines: what it says, its items by their names, what is due, the ways out.
struct PlainStep {
  let session: SessionView

  init(session: SessionView) {
    self.session = session
  }

  init?(_ model: WizardModel) {
    guard let session = SessionView(model), session.snapshot.isOpen else { return nil }
    self.session = session
  }

  var snapshot: Snapshot { session.snapshot }
  private var items: StepLines { StepLines(snapshot.items) }

  var lines: [PlainLine] {
    snapshot.warnings.map { PlainLine("WARNING: \($0.whole)") } + [head] + notices
      + PlainProse.lines(snapshot.step.text) + itemLines + putOffLines + due + waysOnScreen + next
  }

  private var head: PlainLine {
    let progress = snapshot.progress
    let minutes = SafeText.count(snapshot.minutesLeft, "minute", "minutes")
    let saved: SafeText = session.sitting.obstacle == nil ? "Saved." : "NOT SAVED."
    return PlainLine(
      """
      Step \(snapshot.stepNumber + 1) of \(session.guide.steps.count): \(title)\(stop) \
      \(progress.done) of \(progress.whole) done, about \(minutes) left. \(saved)
      """)
  }

  /// Some headings are questions.
  private var stop: SafeText { title.string.hasSuffix("?") ? "" : "." }

  private var title: SafeText {
    let round: SafeText = snapshot.round > 1 ? ", round \(snapshot.round)" : ""
    let guide: SafeText = snapshot.depth > 1 ? ", in guide \(session.codes)" : ""
    return "\(snapshot.step.title)\(round)\(guide)"
  }

  private var notices: [PlainLine] {
    let changes = snapshot.changesSinceResume.map {
      PlainLine(news: "Changed while you were away: \($0.item.text)")
    }
    return (session.sitting.growth.map { [PlainLine(news: $0)] } ?? []) + changes
  }

  private var itemLines: [PlainLine] {
    let items = items
    return items.lines.indices.filter { isSaid($0, items) }.map { line($0, items) }
  }

  /// The entries of a set stand no longer there once one of them was chosen.
  private func isSaid(_ index: Int, _ items: StepLines) -> Bool {
    let line = items.lines[index]
    guard line.status.state != .inactive else { return false }
    guard line.status.item.kind == .entry, let set = line.parent else { return true }
    return items.lines[set].status.state != .done
  }

  private func line(_ index: Int, _ items: StepLines) -> PlainLine {
    let line = items.lines[index]
    guard line.status.item.kind == .set else {
      return self.line(line.name, line.status, line.leftOut)
    }
    let family = items.lines[items.family(of: index)].dropFirst()
    let chosen = family.first { $0.status.answer == true }?.status.item.text
    guard line.status.state == .done else {
      let required: SafeText = line.status.item.isRequired ? " (required)" : ""
      return PlainLine(line.name, "one of", "\(line.status.item.text)\(required)")
    }
    return PlainLine(line.name, "done", "\(line.status.item.text) \(chosen ?? "None of these")")
  }

  private func line(_ name: SafeText, _ status: ItemStatus, _ leftOut: Int = 0) -> PlainLine {
    let tag = tag(status, leftOut)
    let text: SafeText = tag.map { "\(status.item.text) (\($0))" } ?? status.item.text
    // That a second has passed is no news.
    let isMeasuring = status.item.check.flatMap { session.sitting.measuring[$0] } != nil
    let isRunning = status.remainingSeconds != nil || isMeasuring
    return PlainLine(name, status.stateWords, text, key: isRunning ? status.item.text : text)
  }

  private func tag(_ status: ItemStatus, _ leftOut: Int = 0) -> SafeText? {
    let words = ItemTag(
      status: status, leftOut: leftOut, isFocused: true, session: session
    ).words
    return words.flatMap { $0.text.isEmpty || $0.text == status.stateWords ? nil : $0.text }
  }

  private var putOff: [(name: SafeText, group: DeferredItems, status: ItemStatus)] {
    guard !StepRows.listed(snapshot).isEmpty else { return [] }
    let groups = snapshot.deferred.filter { $0.step.id != snapshot.step.id }
    let all = groups.flatMap { group in group.items.map { (group, $0) } }
    return all.enumerated().map { ("p\($0 + 1)", $1.0, $1.1) }
  }

  private var putOffLines: [PlainLine] {
    putOff.map { name, group, status in
      PlainLine(name, status.stateWords, "\(status.item.text) (from \(group.step.title))")
    }
  }

  func status(_ name: PlainName) -> ItemStatus? {
    switch name {
    case .item(let word): items.lines.first { $0.name.string == word }?.status
    case .putOff(let number):
      putOff.indices.contains(number - 1) ? putOff[number - 1].status : nil
    case .symptom, .need, .way, .due: nil
    }
  }

  func name(of item: ItemID) -> SafeText? {
    items.lines.first { $0.status.item.id == item }?.name
      ?? putOff.first { $0.status.item.id == item }?.name
  }

  /// One item with all that is under it, and its note; an entry with the whole of its set.
  func lines(about item: ItemID) -> [PlainLine] {
    let items = items
    guard let index = items.lines.firstIndex(where: { $0.status.item.id == item }) else {
      return snapshot.status(of: item).map { lines(about: $0) } ?? []
    }
    let line = items.lines[index]
    let set = line.status.item.kind == .entry ? line.parent.map { items.lines[$0].status } : nil
    return lines(about: set ?? line.status)
  }

  /// The set that an item is an entry of.
  func set(of item: ItemID) -> StepLines.Line? {
    let items = items
    guard let line = items.lines.first(where: { $0.status.item.id == item }),
      line.status.item.kind == .entry
    else { return nil }
    return line.parent.map { items.lines[$0] }
  }

  func lines(about status: ItemStatus) -> [PlainLine] {
    let items = items
    guard let index = items.lines.firstIndex(where: { $0.status.item.id == status.item.id }) else {
      return name(of: status.item.id).map { [line($0, status)] } ?? []
    }
    let family = items.family(of: index).filter { items.lines[$0].status.state != .inactive }
    return family.map { line($0, items) } + note(status)
  }

  func note(_ status: ItemStatus) -> [PlainLine] {
    let undoing: [SafeText] = status.item.undoing.map { ["Put back before the end: \($0)"] } ?? []
    return ([status.item.note].compactMap(\.self) + undoing).map { PlainLine($0) }
  }
}
