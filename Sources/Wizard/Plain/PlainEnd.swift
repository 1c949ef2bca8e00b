import GuideEngine
import Text

/// How it ends as lines, and what is said after the end.
struct PlainEnd {
  let session: SessionView

  private var snapshot: Snapshot { session.snapshot }
  private var words: EndWords { EndWords(session) }

  var lines: [PlainLine] {
    snapshot.warnings.map { PlainLine("WARNING: \($0.whole)") }
      + [PlainLine("How did it end? \(SafeText(joining: words.facts, with: ", "))")]
      + endings + due + outcome + review
  }

  private var endings: [PlainLine] {
    EndRows.endings.enumerated().map { index, ending in
      let proposed: SafeText = snapshot.proposal == ending ? " (\(words.proposed))" : ""
      return PlainLine("\(index + 1)", nil, "\(words.words(ending))\(proposed)")
    }
  }

  private var due: [PlainLine] {
    let lines = PlainDue.lines(session)
    return lines.isEmpty ? [] : [PlainLine("Before it can end:")] + lines
  }

  /// What the guide says where this is what happened.
  private var outcome: [PlainLine] {
    OutcomeText(session, snapshot.proposal).map { [PlainLine("\($0.title):")] + $0.lines } ?? []
  }

  private var review: [PlainLine] {
    let measured = snapshot.items.filter { $0.item.check != nil && $0.state != .inactive }
      .map { PlainLine(news: "Measured, \($0.stateWords): \($0.item.text)\(value($0))") }
    let putOff = snapshot.deferred.flatMap { group in
      group.items.map { PlainLine(news: "Put off in \(group.step.title): \($0.item.text)") }
    }
    let time = words.measuredAt.map { ", \($0)" as SafeText } ?? ""
    let heading = PlainLine("\(words.measured)\(time):")
    return (measured.isEmpty ? [] : [heading]) + measured + passed + putOff
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
    let outside = session.sitting.name.map { name -> SafeText in
      "; outside it is: \(session.model.reportCommand(name))"
    }
    return [
      PlainLine("The session has ended: \(ending.words). \(session.codes)"),
      PlainLine("\(progress.done) of \(progress.whole) items were done."),
    ] + passed + (OutcomeText(session, ending)?.lines ?? []) + [
      PlainLine("Type report for the report\(outside ?? ".")")
    ]
  }
}
