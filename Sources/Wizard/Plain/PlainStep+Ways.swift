import GuideEngine
import Text

/// What is due, the ways out, and what comes next.
extension PlainStep {
  var due: [PlainLine] { PlainDue.lines(session) }

  /// All ways, whether news or not.
  var ways: [PlainLine] {
    snapshot.waysOut.enumerated().map { index, way in
      let target = session.title(of: way.choice.target)
      let leads: SafeText = way.choice.label == target ? "" : ", to \(target)"
      let tag = tag(way).map { " (\($0))" as SafeText } ?? ""
      return PlainLine("w\(index + 1)", nil, "\(way.choice.label)\(leads)\(tag)")
    }
  }

  private func tag(_ way: WayOut) -> SafeText? {
    let tags: [SafeText?] = [
      way.returned.map { "tried: \($0.words)" }, way.isAnotherRound ? "another round" : nil,
    ]
    let said = tags.compactMap(\.self)
    return said.isEmpty ? nil : SafeText(joining: said, with: ", ")
  }

  /// They are said again when the last item is done.
  var waysOnScreen: [PlainLine] {
    let isAsked = session.sitting.cursor == .choices
    let heading: SafeText = isAsked ? "What happened?" : "Ways out, when this is done:"
    guard !isAsked else { return [PlainLine(news: heading)] + ways.map { $0.keyed("asked") } }
    return [PlainLine(heading)] + ways.map { $0.keyed(nil) }
  }

  var next: [PlainLine] {
    guard case .item(let item) = session.sitting.cursor, let status = snapshot.status(of: item),
      let name = name(of: item)
    else { return [] }
    if let set = set(of: item) {
      return [PlainLine(news: "Next is \(set.name): \(set.status.item.text)")]
    }
    let required: SafeText = status.item.isRequired ? " (required)" : ""
    return [PlainLine(news: "Next is \(name): \(status.item.text)\(required)")]
      + note(status).map { $0.keyed("\(name) \($0.text)") }
  }
}

/// What is to be put back.
enum PlainDue {
  static func lines(_ session: SessionView) -> [PlainLine] {
    session.snapshot.pendingUndoings.enumerated().map { index, undoing in
      let isBegun = session.hasDraft(for: .overridePutBack(undoing.id))
      let draft: SafeText = isBegun ? ", \(session.unfinished.text)" : ""
      return PlainLine("b\(index + 1)", "put back", "\(undoing.text) (before the end\(draft))")
    }
  }
}
