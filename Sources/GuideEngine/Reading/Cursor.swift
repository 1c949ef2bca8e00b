/// Where the next key acts.
public enum Cursor: Equatable, Sendable {
  case item(ItemID)
  case choices
}

extension Snapshot {
  /// Where the cursor stands when the step opens: at the first that is still to do.
  public var firstCursor: Cursor {
    cursor(after: -1)
  }

  /// Where it goes after this item was done: to the next still to do, from the top again once,
  /// else to the choices.
  public func cursor(after item: ItemID) -> Cursor {
    guard let line = guide.index.line(item), line.step == stepNumber else { return firstCursor }
    return cursor(after: line.ordinal)
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
        if cursor == .item(item), status(of: item)?.state == .done {
          return self.cursor(after: item)
        }
      case .overridden(_, toEnd: true): break
      }
    }
    return cursor
  }

  /// The item on which the act was made that was taken back.
  private var cursorOnUndone: Cursor? {
    guard let place = session.lastUndone, place.visit == session.top, place.step == stepNumber
    else {
      return nil
    }
    return .item(openReading.lines[place.ordinal].item.id)
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

  private func cursor(after ordinal: Int) -> Cursor {
    guard isOpen else { return .choices }
    let reading = openReading
    let open = reading.lines.filter { isToDo($0, reading) }
    let next = open.first { $0.ordinal > ordinal } ?? open.first
    return next.map { .item($0.item.id) } ?? .choices
  }
}

extension Event {
  /// Whether another step is on the screen from here on, or the same one for another round.
  public var opensStep: Bool {
    if case .stepOpened = kind { true } else { false }
  }
}
