import GuideEngine
import Text

// What a report's object is made of; each member always stands there, null where there is nothing.

extension JSONValue {
  static func time(_ time: Timestamp?) -> JSONValue {
    time.map { .string($0.text) } ?? .null
  }

  static func word(_ word: (some RawRepresentable<String>)?) -> JSONValue {
    word.map { .string($0.rawValue) } ?? .null
  }

  static func answer(_ answer: Bool?) -> JSONValue {
    answer.map { .string($0 ? "yes" : "no") } ?? .null
  }

  static func texts(_ texts: [SafeText]) -> JSONValue {
    .array(texts.map { .text($0) })
  }

  static func members(of finding: Finding?) -> [Member] {
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
  var json: JSONValue {
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

  var json: JSONValue {
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
  var json: JSONValue {
    .object([
      JSONValue.Member("from", .number(from)), JSONValue.Member("to", .number(to)),
      JSONValue.Member("at", .time(at)),
    ])
  }
}

extension ReportContent.Round {
  func tried(in guide: SafeText) -> JSONValue {
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

  var json: JSONValue {
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

  var json: JSONValue {
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
  var json: JSONValue {
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
  var json: JSONValue {
    .object([
      JSONValue.Member("text", .text(text)), JSONValue.Member("step", .text(step)),
      JSONValue.Member("reason", .text(reason)), JSONValue.Member("at", .time(at)),
    ])
  }
}

extension ReportContent.PutBack {
  var json: JSONValue {
    .object([JSONValue.Member("text", .text(text)), JSONValue.Member("at", .time(at))])
  }
}

extension ReportContent.Note {
  var json: JSONValue {
    .object([JSONValue.Member("text", .text(text)), JSONValue.Member("at", .time(at))])
  }
}
