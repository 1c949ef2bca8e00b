import GuideEngine
import Text

extension Play.State {
  /// What was said, what came of it, and how things stand then.
  var json: JSONValue {
    .object([
      JSONValue.Member("line", .number(line.place.line)),
      JSONValue.Member("said", .text(line.text)),
      JSONValue.Member("objection", .text(objection)),
      JSONValue.Member("events", .array(events.map(\.json))),
      JSONValue.Member("state", snapshot.map { $0.json(cursor: cursor) } ?? .null),
    ])
  }
}

extension Snapshot {
  fileprivate typealias Member = JSONValue.Member

  /// Everything derived that a person sees; equal states are equal bytes.
  fileprivate func json(cursor: Cursor) -> JSONValue {
    .object([
      Member("guide", .text(SafeText(guide.reference.id.rawValue))),
      Member("visit", .number(visitName.visit.rawValue)),
      Member("depth", .number(depth)),
      Member("step", .string(step.id.rawValue)),
      Member("round", .number(round)),
      Member("isOpen", .bool(isOpen)),
      Member("toSay", .text(warningToSay?.alert.sentence)),
      Member("cursor", .string(cursor.text)),
      Member("done", .number(progress.done)),
      Member("whole", .number(progress.whole)),
      Member("minutesLeft", .number(minutesLeft)),
      Member("completion", .string(completion.rawValue)),
      Member("warnings", .array(warnings.compactMap(\.text.first).map { .text($0) })),
      Member("items", .array(isOpen ? items.map(\.json) : [])),
      Member("choices", .array(isOpen ? waysOut.map(\.json) : [])),
      Member("deferred", .array(deferred.flatMap(\.items).map { .string($0.item.id.rawValue) })),
      Member("toPutBack", .array(pendingUndoings.map(\.json))),
      Member("overrides", .array(overrides.map(\.json))),
      Member("ticked", .array(tickedCoverLines.map { .string($0.rawValue) })),
      Member("notes", .array(session.notes.map { .text($0) })),
      Member("proposed", proposal.map { .string($0.rawValue) } ?? .null),
      Member("ended", session.ending.map { .string($0.rawValue) } ?? .null),
    ])
  }
}

extension Cursor {
  fileprivate var text: String {
    switch self {
    case .item(let item): item.rawValue
    case .choices: "choices"
    }
  }
}

extension ItemStatus {
  fileprivate typealias Member = JSONValue.Member

  fileprivate var json: JSONValue {
    .object([
      Member("id", .string(item.id.rawValue)),
      Member("mark", .string(mark)),
      Member("state", .string(state.rawValue)),
      Member("answer", answer.map { .string($0 ? "yes" : "no") } ?? .null),
      Member("verdict", finding.map { .string($0.verdict.rawValue) } ?? .null),
      Member("value", .text(finding?.value)),
      Member("evidence", .text(finding?.evidence)),
      Member("measuredAt", finding.map { .string($0.measuredAt.text) } ?? .null),
      Member("byPerson", .bool(isByPerson)),
      Member("required", .bool(item.isRequired)),
      Member("secondsLeft", .optional(remainingSeconds)),
      Member("recorded", .text(recorded)),
      Member("proposal", .text(proposal)),
      Member("reason", .text(overrideReason)),
    ])
  }
}

extension WayOut {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("id", .string(choice.id.rawValue)),
      JSONValue.Member("label", .text(choice.label)),
      JSONValue.Member("refusal", .text(refusal?.sentence)),
      JSONValue.Member("returned", returned.map { .string($0.rawValue) } ?? .null),
      JSONValue.Member("anotherRound", .bool(isAnotherRound)),
    ])
  }
}

extension Undoing {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("id", .string(id.text)),
      JSONValue.Member("visit", .number(id.visit.rawValue)),
      JSONValue.Member("text", .text(text)),
    ])
  }
}

extension Override {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("id", .string(name.id.rawValue)),
      JSONValue.Member("reason", .text(reason)),
    ])
  }
}
