import GuideEngine
import Text

/// The members of the object, in their order:
/// `version`, `notice`, `masked`, `session`, `name`, `product`, `madeAt`, `beganAt`, `lastUsedAt`,
/// `endedAt`, `outcome`, `proposed`, `standsAt`, `secondsSpent`, `sittings`, `guides`, `overrides`,
/// `putBack`, `toPutBack`, `notes`, `unknownEvents`, `support`.
extension ReportContent {
  fileprivate typealias Member = JSONValue.Member

  var json: JSONValue {
    .object(
      head + [
        Member("sittings", .array(sittings.map(\.json))),
        Member("guides", .array(visits.map(\.json))),
        Member("overrides", .array(overrides.map(\.json))),
        Member("putBack", .array(putBack.map(\.json))),
        Member("toPutBack", .texts(toPutBack)),
        Member("notes", .array(notes.map(\.json))),
        Member("unknownEvents", .number(unknownEvents)),
        Member("support", support),
      ])
  }

  private var head: [Member] {
    [
      Member("version", .number(1)),
      Member("notice", .text(privacy.notice)),
      Member("masked", .bool(privacy == .masked)),
      Member("session", .text(session)),
      Member("name", .text(name)),
      Member("product", .text(product)),
      Member("madeAt", .time(madeAt)),
      Member("beganAt", .time(beganAt)),
      Member("lastUsedAt", .time(lastUsedAt)),
      Member("endedAt", .time(outcome.endedAt)),
      Member("outcome", .word(outcome.ending)),
      Member("proposed", .word(outcome.proposed)),
      Member("standsAt", .text(outcome.step)),
      Member("secondsSpent", .number(secondsSpent)),
    ]
  }

  private var support: JSONValue {
    .object([
      Member("symptoms", .texts(visits.flatMap(\.symptoms))),
      Member("products", .texts(values(of: .product, .room))),
      Member("serials", .texts(values(of: .serial))),
      Member("versions", .texts(values(of: .version))),
      Member("appVersions", .texts(values(of: .appVersion))),
      Member("diagnostics", .texts(values(of: .diagnostic))),
      Member("cases", .texts(values(of: .case))),
      Member("messages", .texts(values(of: .message))),
      Member("changes", .texts(values(of: .change))),
      Member("results", .texts(values(of: .result))),
      Member(
        "inventory",
        .array(
          inventory.map { entry in
            .object(
              [Member("check", .string(entry.check.text))] + JSONValue.members(of: entry.finding))
          })),
      Member(
        "tried",
        .array(visits.flatMap { visit in visit.way.map { $0.tried(in: visit.guide) } })),
      Member(
        "doubts",
        .array(
          doubts.map { item in
            .object(
              [Member("text", .text(item.text))] + JSONValue.members(of: item.finding) + [
                Member("answer", .answer(item.answer))
              ])
          })),
    ])
  }
}

extension ReportContent.Outcome {
  fileprivate var endedAt: Timestamp? {
    if case .ended(_, let time) = self { time } else { nil }
  }

  fileprivate var ending: Ending? {
    if case .ended(let ending, _) = self { ending } else { nil }
  }

  fileprivate var proposed: Ending? {
    if case .open(_, let proposed) = self { proposed } else { nil }
  }

  fileprivate var step: SafeText? {
    if case .open(let step, _) = self { step } else { nil }
  }
}

extension JSONValue {
  fileprivate static func time(_ time: Timestamp?) -> JSONValue {
    time.map { .string($0.text) } ?? .null
  }

  fileprivate static func word(_ word: (some RawRepresentable<String>)?) -> JSONValue {
    word.map { .string($0.rawValue) } ?? .null
  }

  fileprivate static func answer(_ answer: Bool?) -> JSONValue {
    answer.map { .string($0 ? "yes" : "no") } ?? .null
  }

  fileprivate static func texts(_ texts: [SafeText]) -> JSONValue {
    .array(texts.map { .text($0) })
  }

  fileprivate static func members(of finding: Finding?) -> [Member] {
    [
      Member("verdict", .word(finding?.verdict)),
      Member("value", .text(finding?.value)),
      Member("evidence", .text(finding?.evidence)),
      Member("measuredAt", .time(finding?.measuredAt)),
    ]
  }
}

extension ReportContent.Sitting {
  /// `how` is null while it goes on, and where nothing was written down at its end.
  fileprivate var json: JSONValue {
    let departure: Departure? = if case .left(let departure) = how { departure } else { nil }
    return .object([
      JSONValue.Member("driver", .text(driver)),
      JSONValue.Member("terminal", .text(terminal)),
      JSONValue.Member("clientAddress", .text(clientAddress)),
      JSONValue.Member("beganAt", .time(beganAt)),
      JSONValue.Member("endedAt", .time(how == .goesOn ? nil : endedAt)),
      JSONValue.Member("how", .word(departure)),
      JSONValue.Member("seconds", .number(seconds)),
    ])
  }
}

extension ReportContent.Visit {
  fileprivate typealias Member = JSONValue.Member

  fileprivate var json: JSONValue {
    .object([
      Member("visit", .number(number)),
      Member("guide", .text(guide)),
      Member("codes", .texts(codes)),
      Member("title", .text(title)),
      Member("revision", .number(revision)),
      Member("reviewed", reviewed.map { .string($0.text) } ?? .null),
      Member("fingerprint", .string(fingerprint)),
      Member("newerTexts", .array(newerTexts.map(\.json))),
      Member("enteredAt", .time(enteredAt)),
      Member("isOpen", .bool(standing == .open)),
      Member("returned", .word(returned)),
      Member("symptoms", .texts(symptoms)),
      Member("needs", .texts(needs)),
      Member("way", .array(way.map(\.json))),
      Member("offTheWay", .array(offWay.map(\.json))),
    ])
  }

  private var returned: Ending? {
    if case .returned(let ending) = standing { ending } else { nil }
  }
}

extension SessionHistory.NewerText {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("from", .number(from)), JSONValue.Member("to", .number(to)),
      JSONValue.Member("at", .time(at)),
    ])
  }
}

extension ReportContent.Round {
  fileprivate func tried(in guide: SafeText) -> JSONValue {
    .object([
      JSONValue.Member("guide", .text(guide)),
      JSONValue.Member("title", .text(title)),
      JSONValue.Member("round", .number(number)),
      JSONValue.Member("items", .number(count(.todo, .done, .overridden, .deferred))),
      JSONValue.Member("done", .number(count(.done))),
      JSONValue.Member("overridden", .number(count(.overridden))),
      JSONValue.Member("deferred", .number(count(.deferred))),
      JSONValue.Member("choices", .texts(waysOut.map(\.label))),
    ])
  }

  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("step", .string(step.rawValue)),
      JSONValue.Member("title", .text(title)),
      JSONValue.Member("round", .number(number)),
      JSONValue.Member("openedAt", .time(openedAt)),
      JSONValue.Member("items", .array(items.filter { $0.state != .inactive }.map(\.json))),
      JSONValue.Member("inactive", .number(count(.inactive))),
      JSONValue.Member("choices", .array(waysOut.map(\.json))),
    ])
  }
}

extension ReportContent.Item {
  fileprivate typealias Member = JSONValue.Member

  fileprivate var json: JSONValue {
    .object(
      [
        Member("id", .string(id.rawValue)),
        Member("text", .text(text)),
        Member("depth", .number(depth)),
        Member("mark", .string(mark)),
        Member("state", .string(state.rawValue)),
        Member("answer", .answer(answer)),
        Member("byPerson", .bool(isByPerson)),
        Member("at", .time(actedAt)),
        Member("record", recordName.map { .string($0.text) } ?? .null),
        Member("recorded", .text(value)),
        Member("check", check.map { .string($0.text) } ?? .null),
      ] + JSONValue.members(of: finding) + [
        Member("reason", .text(reason)),
        Member("secondsLeft", .optional(secondsLeft)),
      ])
  }

  private var recordName: RecordName? {
    if case .record(let name) = kind { name } else { nil }
  }
}

extension ReportContent.WayOut {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("id", .string(choice.rawValue)),
      JSONValue.Member("label", .text(label)),
      JSONValue.Member("at", .time(at)),
      JSONValue.Member("openItems", .number(openItems)),
      JSONValue.Member("returned", .word(returned)),
    ])
  }
}

extension ReportContent.Override {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("text", .text(text)), JSONValue.Member("step", .text(step)),
      JSONValue.Member("reason", .text(reason)), JSONValue.Member("at", .time(at)),
    ])
  }
}

extension ReportContent.PutBack {
  fileprivate var json: JSONValue {
    .object([JSONValue.Member("text", .text(text)), JSONValue.Member("at", .time(at))])
  }
}

extension ReportContent.Note {
  fileprivate var json: JSONValue {
    .object([JSONValue.Member("text", .text(text)), JSONValue.Member("at", .time(at))])
  }
}
