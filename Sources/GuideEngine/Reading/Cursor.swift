/// Where the next key acts.
public enum Cursor: Equatable, Sendable {
  case item(ItemID)
  case choices
}

extension Snapshot {
  /// Where the cursor stands when the step opens: at the first that is still to do.
  public var firstCursor: Cursor {
    isOpen ? stops.first.map { .item($0.item) } ?? .choices : .choices
  }

  /// Where it goes after this item was done: to the next still to do, then to what was put off and
  /// is listed here, from the top again once, else to the choices.
  public func cursor(after item: ItemID) -> Cursor {
    guard isOpen else { return .choices }
    let stops = stops
    let done = guide.index.line(item).map(position(of:)) ?? Position(step: -1, ordinal: -1)
    let next = stops.first { $0.position > done } ?? stops.first
    return next.map { .item($0.item) } ?? .choices
  }

  /// Where it goes after what just happened; this is the state after it.
  ///
  /// What a check reported moves it only off an item that it has done.
  public func cursor(following events: [Event], from cursor: Cursor) -> Cursor {
    if events.contains(where: \.opensStep) { return firstCursor }
    for event in events {
      if case .undone = event.kind { return cursorOnUndone ?? cursor }
      guard case .item(let item, let change) = event.kind else { continue }
      switch change {
      case .ticked, .answered, .waitStarted, .recorded(_, by: .person), .deferred,
        .overridden(_, toEnd: false):
        return self.cursor(after: item)
      case .unticked, .waitStopped: return .item(item)
      case .checked, .recorded(_, by: .check):
        if case .item(let here) = cursor, hasLeftTheList(here) { return self.cursor(after: here) }
      case .overridden(_, toEnd: true): break
      }
    }
    return cursor
  }

  /// The item on which the act was made that was taken back.
  private var cursorOnUndone: Cursor? {
    guard let place = session.lastUndone, place.visit == session.top, place.step == stepNumber,
      place.round == round, openReading.lines.indices.contains(place.ordinal)
    else { return nil }
    return .item(openReading.lines[place.ordinal].item.id)
  }

  /// Whether a check has done an item, or has made it one that does not apply.
  private func hasLeftTheList(_ item: ItemID) -> Bool {
    switch status(of: item)?.state {
    case .done, .overridden, .inactive: true
    case .todo, .deferred, nil: false
    }
  }

  /// Where a line stands among all at which the cursor may stop; those of other steps come last.
  private struct Position: Comparable {
    let step: Int
    let ordinal: Int

    static func < (left: Position, right: Position) -> Bool {
      (left.step, left.ordinal) < (right.step, right.ordinal)
    }
  }

  private func position(of line: GuideIndex.Line) -> Position {
    let step = line.step == stepNumber ? -1 : stepsOfWay.firstIndex(of: line.step) ?? -1
    return Position(step: step, ordinal: line.ordinal)
  }

  private var stops: [(item: ItemID, position: Position)] {
    let reading = openReading
    let here = reading.lines.filter { isToDo($0, reading) }
    let listed = leadsToFixed ? deferredLines.filter { $0.step != stepNumber } : []
    return (here + listed).map { ($0.item.id, position(of: $0)) }
  }

  /// Whether the cursor may rest on it: it applies, and nobody has done, begun or put it off.
  private func isToDo(_ line: GuideIndex.Line, _ reading: RoundReading) -> Bool {
    if let set = line.parent, case .set = reading.lines[set].item.kind {
      return reading.state(set) == .todo && reading.answer(line.ordinal) == nil
    }
    guard line.item.kind != .set, reading.remainingSeconds(line.ordinal) == nil else {
      return false
    }
    return reading.state(line.ordinal) == .todo
  }
}

extension Event {
  /// Whether another step is on the screen from here on, or the same one for another round.
  public var opensStep: Bool {
    if case .stepOpened = kind { true } else { false }
  }
}
