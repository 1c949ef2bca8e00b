import GuideEngine
import Text
import Wizard

/// The state of a session as lines of text: what stands on the screen, without the screen.
enum StatePage {
  static func write(_ state: Play.State, on page: inout PageWriter) {
    page.skip()
    page.write("> \(state.line.text)")
    if let objection = state.objection { page.write(objection, first: "  ! ", rest: "    ") }
    guard let snapshot = state.snapshot, !state.line.isExpectation else { return }
    writeHead(snapshot, on: &page)
    if let before = state.before, state.line.goesOn, before.visit == snapshot.visitName,
      let grown = snapshot.progress.growth(since: before.progress)
    {
      page.write(grown, first: "  ", rest: "    ")
    }
    for warning in snapshot.warnings {
      page.write("WARNING  \(warning.sentence)", first: "  !! ", rest: "     ")
    }
    if let (_, alert) = snapshot.warningToSay {
      page.write("Before it opens:", first: "  ")
      for paragraph in alert.text { page.write(paragraph, first: "    ", rest: "    ") }
      page.write("Say: \"\(alert.sentence)\"", first: "  ", rest: "    ")
    }
    guard snapshot.isOpen else { return writeDue(snapshot, on: &page) }
    for status in snapshot.items { write(status, state.cursor, on: &page) }
    for way in snapshot.waysOut { write(way, on: &page) }
    writeDue(snapshot, on: &page)
  }

  private static func writeHead(_ snapshot: Snapshot, on page: inout PageWriter) {
    if let ending = snapshot.session.ending {
      return page.write("Ended: \(ending.words)", first: "  ")
    }
    let progress = snapshot.progress
    let round: SafeText = snapshot.round > 1 ? ", round \(snapshot.round)" : ""
    let guide = SafeText(snapshot.guide.reference.id.rawValue)
    let place: SafeText = "step \(snapshot.stepNumber + 1) of \(snapshot.guide.guide.steps.count)"
    page.write(
      "\(guide), \(place): \(snapshot.step.title)\(round)", first: "  ", rest: "    ",
      tag: "\(progress.done) of \(progress.whole), \(snapshot.minutesLeft) min left")
    if let proposal = snapshot.proposal {
      page.write("Proposed: \(proposal.words)", first: "  ")
    }
    if snapshot.isOpen, snapshot.completion != .incomplete {
      page.write(snapshot.completion.words, first: "  ")
    }
  }

  private static func write(
    _ status: ItemStatus, _ cursor: Cursor, on page: inout PageWriter
  ) {
    guard status.state != .inactive else { return }
    let margin = String(repeating: "  ", count: status.depth)
    let pointer = cursor == .item(status.item.id) ? "> " : "  "
    let isHead = status.item.kind == .set && [.todo, .done].contains(status.state)
    let first = "  \(pointer)\(margin)" + (isHead ? "" : "\(status.mark) ")
    let rest = String(repeating: " ", count: first.count)
    page.write(status.item.text, first: first, rest: rest, tag: status.tag)
  }

  private static func write(_ way: WayOut, on page: inout PageWriter) {
    page.write(way.choice.label, first: "    -> ", rest: "       ", tag: way.tag)
  }

  private static func writeDue(_ snapshot: Snapshot, on page: inout PageWriter) {
    for group in snapshot.deferred {
      for status in group.items {
        page.write(
          "Put off in \(group.step.title): \(status.item.text)", first: "  ", rest: "    ")
      }
    }
    for undoing in snapshot.pendingUndoings {
      page.write("To put back: \(undoing.text)", first: "  ", rest: "    ")
    }
    for override in snapshot.overrides {
      page.write(
        "Overridden: \(override.name.text) (\(override.reason))", first: "  ", rest: "    ")
    }
  }
}

extension ItemStatus {
  /// What is to be known beside its text.
  fileprivate var tag: SafeText? {
    if let remainingSeconds {
      let minutes = (remainingSeconds + 59) / 60
      return remainingSeconds > 90 ? "\(minutes) min left" : "\(remainingSeconds) s left"
    }
    if let recorded { return recorded }
    if let proposal, state == .todo { return "earlier: \(proposal)" }
    if isByPerson { return "by you" }
    if let value = finding?.value, state != .overridden { return value }
    return item.isRequired && state == .todo ? "required" : nil
  }
}

extension Walk.Line {
  /// Whether a way that became longer is news: it is none after going back.
  fileprivate var goesOn: Bool {
    switch action {
    case .act(.back), .act(.undo): false
    case .start, .act, .check, .wait, .leave, .resume, .expect: true
    }
  }
}

extension WayOut {
  fileprivate var tag: SafeText? {
    let gate: SafeText? =
      switch refusal {
      case .open: "asks first"
      case .some: "blocked"
      case nil: isAnotherRound ? "another round" : nil
      }
    let tags = [returned.map { "returned: \($0.words)" }, gate].compactMap(\.self)
    return tags.isEmpty ? nil : SafeText(joining: tags, with: ", ")
  }
}

extension Completion {
  fileprivate var words: SafeText {
    switch self {
    case .incomplete: "Incomplete"
    case .complete: "Complete"
    case .withDeferred: "Complete, with deferred items"
    case .withOverrides: "Complete, with overrides"
    }
  }
}
