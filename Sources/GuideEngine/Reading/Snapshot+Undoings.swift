import Text

/// Something that was changed for a test and is to be put back before the session ends.
public struct Undoing: Equatable, Sendable {
  /// Its item's name, and the visit.
  public let id: UndoingID
  /// What is to be done.
  public let text: SafeText
}

/// Something that was forced, and why.
public struct Override: Equatable, Sendable {
  /// The item, or what was not put back.
  public let name: NamedItem
  /// In the person's words.
  public let reason: SafeText
}

extension Snapshot {
  /// What is to be put back, of all guides of the session, the longest due first.
  public var pendingUndoings: [Undoing] {
    session.undoings.filter { !$0.value.rounds.isEmpty }
      .sorted { ($0.value.since, $0.key.text) < ($1.value.since, $1.key.text) }
      .map { Undoing(id: $0.key, text: $0.value.text) }
  }

  /// What was forced on the way through the guide on the screen, in every round, and what was not
  /// put back in the whole session.
  public var overrides: [Override] {
    let items = visit.way.flatMap { entry in
      let reading = RoundReading(visit, step: entry.step, round: entry.round, now: now)
      return reading.lines.compactMap { line -> Override? in
        guard reading.isActive(line.ordinal) else { return nil }
        return reading.trace(line.ordinal).act.override
          .map { Override(name: NamedItem(line), reason: $0) }
      }
    }
    let undoings = session.undoings.sorted { $0.value.since < $1.value.since }.compactMap {
      undoing in
      undoing.value.override.map {
        Override(name: NamedItem(undoing.key, text: undoing.value.text), reason: $0)
      }
    }
    return items + undoings
  }
}
