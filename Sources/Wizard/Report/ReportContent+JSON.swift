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
