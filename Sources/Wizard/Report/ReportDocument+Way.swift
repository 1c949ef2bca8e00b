import GuideEngine
import Text

/// The steps on the way and off it, item by item.
extension ReportDocument {
  mutating func addWay() {
    let visits = content.visits.filter { !$0.way.isEmpty || $0.number > 1 }
    for (index, visit) in visits.enumerated() {
      addSection(visits.count > 1 ? "The way through \(visit.guide)" : "The way")
      if index == 0 { add(.paragraph(Self.legend)) }
      addOpening(of: visit)
      for (index, round) in visit.way.enumerated() { add(round, number: index + 1) }
    }
  }

  private static let legend: SafeText = """
    [x] done, [y] yes, [n] no, [ ] open, [:] runs, [>] put off, [~] overridden. Measured: (x) \
    holds, (!) fails, (?) could not be measured. What was typed or measured stands in quotation \
    marks, and the way out of a step after ->.
    """

  mutating func addOffWay() {
    let visits = content.visits.filter { !$0.offWay.isEmpty }
    guard !visits.isEmpty else { return }
    addSection("Done off the way")
    add(.paragraph("Somebody went back from these steps, so they are not on the way."))
    for visit in visits {
      for round in visit.offWay {
        add(round, number: nil, of: content.visits.count > 1 ? visit : nil)
      }
    }
  }

  /// How the visit came about and came out.
  private mutating func addOpening(of visit: ReportContent.Visit) {
    var sentences: [SafeText] = []
    if visit.number > 1 {
      let time: SafeText = visit.enteredAt.map { " \(times.both($0))" } ?? ""
      sentences.append("Another guide led here\(time). \(visit.standing.words)")
    }
    sentences += visit.newerTexts.map {
      "Revision \($0.to) took the place of revision \($0.from) \(times.both($0.at))."
    }
    if !sentences.isEmpty { add(.paragraph(SafeText(joining: sentences, with: " "))) }
    if visit.number > 1 { addFacts([("Seen", visit.symptoms), ("At hand", visit.needs)]) }
  }

  private mutating func add(
    _ round: ReportContent.Round, number: Int?, of visit: ReportContent.Visit? = nil
  ) {
    let number: SafeText = number.map { "\($0). " } ?? ""
    let time: SafeText = round.number > 1 ? ", round \(round.number)" : ""
    let guide: SafeText = visit.map { " (\($0.guide))" } ?? ""
    add(
      .heading(
        "\(number)\(round.title)\(time)\(guide)", time: round.openedAt.map { sinceDay($0) }))
    var lines: [Line] = []
    for index in round.items.indices {
      if let line = line(round.items, index) { lines.append(line) }
    }
    let leftOut = round.count(.inactive)
    if leftOut > 0 {
      lines.append(
        Line(text: leftOut == 1 ? "1 item did not apply." : "\(leftOut) items did not apply."))
    }
    for way in round.waysOut { lines.append(dated(line(way), way.at)) }
    if !lines.isEmpty { add(.lines(lines)) }
  }

  /// Nil for what does not apply, and for entries: their set says which it was.
  private mutating func line(_ items: [ReportContent.Item], _ index: Int) -> Line? {
    let item = items[index]
    guard item.state != .inactive, item.kind != .entry else { return nil }
    let entries = items[(index + 1)...].prefix { $0.depth > item.depth }.filter {
      $0.kind == .entry
    }
    let set = item.kind == .set ? Array(entries) : []
    let time = item.shownTime ?? set.compactMap(\.actedAt).max()
    let line = Line(
      mark: SafeText(item.mark), text: "\(item.text)\(item.outcome(entries: set))",
      depth: item.depth, details: details(of: item))
    return dated(line, time)
  }

  private func details(of item: ReportContent.Item) -> [SafeText] {
    var details: [SafeText] = []
    if let value = item.value { details.append("\"\(value)\"") }
    if let reason = item.reason { details.append("Overridden: \"\(reason)\"") }
    if let finding = item.finding { details += words(finding, shownAt: item.shownTime) }
    if item.isByPerson, item.reason == nil {
      details.append("Answered by hand: \(item.answer == true ? "yes" : "no")")
    }
    return details
  }

  /// A measurement, with its time as far as the line shows another.
  func words(_ finding: Finding, shownAt shown: Timestamp?) -> [SafeText] {
    let measured = finding.measuredAt
    let isToday = shown.map(times.day) == times.day(measured)
    let time: SafeText =
      shown == measured ? "" : " at \(isToday ? times.clock(measured) : times.both(measured))"
    let verdict: SafeText =
      switch finding.verdict {
      case .holds: "Measured\(time)"
      case .fails: "Measured\(time), and it fails"
      case .unknown: "Could not be measured\(time)"
      }
    let value: SafeText = finding.value.map { ": \"\($0)\"" } ?? ""
    let evidence: [SafeText] = finding.evidence.map { ["Evidence: \"\($0)\""] } ?? []
    return ["\(verdict)\(value)"] + evidence
  }

  private func line(_ way: ReportContent.WayOut) -> Line {
    let open: [SafeText] =
      switch way.openItems {
      case 0: []
      case 1: ["1 item was left open"]
      default: ["\(way.openItems) items were left open"]
      }
    return Line(mark: "->", text: "\(way.label)\(way.goal)", details: open)
  }
}

extension ReportContent.WayOut {
  /// Where it leads, if that is not the next step, and what came of it.
  fileprivate var goal: SafeText {
    switch target {
    case .step: ""
    case .fixed: " (Fixed)"
    case .getHelp: " (Get help)"
    case .guide(let guide, _):
      returned.map { " (guide \(guide.rawValue), which returned: \($0.words))" }
        ?? " (guide \(guide.rawValue))"
    }
  }
}

extension ReportContent.Item {
  /// Whether what stands there is what a check found.
  var isMeasured: Bool { finding != nil && !isByPerson && reason == nil && actedAt == nil }

  /// Of the measurement, or of what somebody did.
  fileprivate var shownTime: Timestamp? { isMeasured ? finding?.measuredAt : actedAt }

  /// What is to be read after its text.
  fileprivate func outcome(entries: [ReportContent.Item]) -> SafeText {
    switch state {
    case .deferred: return " (put off)"
    case .overridden, .inactive: return ""
    case .todo:
      if let secondsLeft { return " (runs, \(secondsLeft / 60) min \(secondsLeft % 60) s left)" }
      return finding == nil ? " (open)" : ""
    case .done: break
    }
    if kind == .set { return " \(entries.first { $0.answer == true }?.text ?? "None of these")." }
    guard case .question = kind else { return "" }
    return answer == true ? " Yes." : " No."
  }
}

extension ReportContent.Visit.Standing {
  fileprivate var words: SafeText {
    switch self {
    case .open: "This guide is open."
    case .returned(let ending): "This guide returned: \(ending.words)."
    case .left: "This guide was left without an outcome."
    }
  }
}
