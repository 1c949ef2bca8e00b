import GuideEngine
import Text

/// How it ends as lines, and what is said after the end.
struct PlainEnd {
  let session: SessionView

  private var snapshot: Snapshot { session.snapshot }

  var lines: [PlainLine] {
    snapshot.warnings.map { PlainLine("WARNING: \($0.whole)") }
      + [PlainLine("How did it end? \(session.codes)")] + endings + due + review
  }

  private var endings: [PlainLine] {
    EndRows.endings.enumerated().map { index, ending in
      let proposed: SafeText = snapshot.proposal == ending ? " (proposed)" : ""
      return PlainLine("\(index + 1)", nil, "\(words(ending))\(proposed)")
    }
  }

  func words(_ ending: Ending) -> SafeText {
    switch ending {
    case .fixed: "It is fixed"
    case .notFixed: "It is not fixed"
    case .support: "\(session.guide.facts.product) or somebody else goes on with it"
    case .gaveUp: "I give up here"
    }
  }

  private var due: [PlainLine] {
    let lines = PlainDue.lines(session)
    return lines.isEmpty ? [] : [PlainLine("Before it can end:")] + lines
  }

  private var review: [PlainLine] {
    let measured = snapshot.items.filter { $0.item.check != nil && $0.state != .inactive }
      .map { PlainLine(news: "Measured, \($0.stateWords): \($0.item.text)\(value($0))") }
    let putOff = snapshot.deferred.flatMap { group in
      group.items.map { PlainLine(news: "Put off in \(group.step.title): \($0.item.text)") }
    }
    return measured + passed + putOff
  }

  private func value(_ status: ItemStatus) -> SafeText {
    status.finding?.value.map { " (\($0))" } ?? ""
  }

  private var passed: [PlainLine] {
    snapshot.overrides.map {
      PlainLine(news: "Passed over: \($0.name.text) (\"\($0.reason)\")")
    }
  }

  var ended: [PlainLine] {
    let ending = snapshot.session.ending ?? .gaveUp
    let progress = snapshot.progress
    let section = session.guide.section(ending == .fixed ? .fixed : .getHelp)
    let name = session.sitting.name.map { " \($0)" as SafeText } ?? ""
    return [
      PlainLine("The session has ended: \(ending.words). \(session.codes)"),
      PlainLine("\(progress.done) of \(progress.whole) items were done."),
    ] + passed + PlainProse.lines(section?.text ?? []) + [
      PlainLine("Type report for the report; outside it is: handrail report\(name)")
    ]
  }
}
