import GuideEngine
import SessionStore
import Text
import Wizard

/// `handrail sessions`
enum SessionsCommand {
  static func run(_ arguments: Arguments, _ log: SessionLog) -> Outcome {
    log.run { store throws(StoreProblem) in
      let isTrash = arguments.options.contains(.trash)
      let entries = try store.list(trashed: isTrash)
      guard !arguments.isJSON else { return json(entries, log) }
      guard !entries.isEmpty else { return Outcome(messages: [nothing(isTrash)]) }
      var page = PageWriter(log.surroundings)
      let width = entries.map(\.name.text.utf8.count).max() ?? 0
      let margin = String(repeating: " ", count: min(width + 2, 20))
      for entry in entries {
        let name = entry.name.text
        let gap = String(repeating: " ", count: width + 2 - name.utf8.count)
        write(entry, first: name + gap, rest: margin, log, on: &page)
      }
      return .done(page.text)
    }
  }

  private static func nothing(_ isTrash: Bool) -> SafeText {
    isTrash
      ? "The trash is empty; handrail delete NAME puts a session there."
      : "There is no session yet; one begins with a guide, and handrail guides lists those."
  }

  private static func write(
    _ entry: SessionEntry, first: String, rest: String, _ log: SessionLog,
    on page: inout PageWriter
  ) {
    page.write(
      "\(entry.guide.name)  \(entry.place)", first: first, rest: rest,
      tag: entry.trashedAt.map { "deleted \(log.time($0))" } ?? log.time(entry.usedAt))
    if let title = entry.title { page.write("\"\(title)\"", first: rest, rest: rest) }
    let due = entry.toPutBack
    if due > 0 {
      page.write(
        "Still to put back: \(due == 1 ? "1 thing" : "\(due) things")", first: rest, rest: rest)
    }
  }

  private static func json(_ entries: [SessionEntry], _ log: SessionLog) -> Outcome {
    let document = JSONValue.document(("sessions", .array(entries.map(\.json))))
    return .done(document.written(asciiOnly: !log.surroundings.isUTF8) + "\n")
  }
}

extension SessionEntry {
  /// Where it stands, in a line.
  fileprivate var place: SafeText {
    if let outcome { return outcome.words }
    let guide: SafeText = openGuide == guide ? "" : "\(openGuide.name), "
    return "\(guide)step \(step), \(stepTitle), \(progress.done) of \(progress.whole)"
  }

  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("name", .string(name.text)),
      JSONValue.Member("title", .text(title)),
      JSONValue.Member("note", .text(note)),
      JSONValue.Member("guide", .text(SafeText(guide.rawValue))),
      JSONValue.Member("guideTitle", .text(guideTitle)),
      JSONValue.Member("openGuide", .text(SafeText(openGuide.rawValue))),
      JSONValue.Member("step", .number(step)),
      JSONValue.Member("stepTitle", .text(stepTitle)),
      JSONValue.Member("done", .number(progress.done)),
      JSONValue.Member("whole", .number(progress.whole)),
      JSONValue.Member("toPutBack", .number(toPutBack)),
      JSONValue.Member("outcome", outcome.map { .string($0.rawValue) } ?? .null),
      JSONValue.Member("begunAt", .string(begunAt.text)),
      JSONValue.Member("usedAt", .string(usedAt.text)),
      JSONValue.Member("trashedAt", trashedAt.map { .string($0.text) } ?? .null),
    ])
  }
}
