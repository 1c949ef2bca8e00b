import GuideEngine
import Screen
import Text

/// What is known about an item, for the right column.
struct ItemTag {
  let status: ItemStatus
  let leftOut: Int
  let isFocused: Bool
  let session: SessionView
  /// A time that is told elsewhere.
  var toldTime: SafeText?

  /// Nil where there is nothing to know beside the box.
  var words: Words? {
    guard session.hasDraft(for: status) else { return known }
    return joined([known, session.unfinished])
  }

  private var known: Words? {
    switch status.state {
    case .overridden: return status.overrideReason.map { Words(quoted($0), .attention) }
    case .inactive: return nil
    case .deferred where status.remainingSeconds == nil:
      return Words(joined(["put off", fact?.text]), .attention)
    case .todo, .done, .deferred: break
    }
    guard status.state == .todo else { return joined([fact, left]) }
    return joined([required, fact, left])
  }

  private var required: Words? {
    status.item.isRequired && status.remainingSeconds == nil ? Words("required", .attention) : nil
  }

  private var left: Words? {
    guard leftOut > 0 else { return nil }
    return Words(status.answer == nil ? "\(leftOut) more if yes" : "\(leftOut) left out", .dim)
  }

  /// By kind, whatever the state.
  private var fact: Words? {
    if status.item.check != nil { return measured }
    switch status.item.kind {
    case .wait(let seconds): return waited(seconds)
    case .record: return recorded
    case .open, .question, .entry, .sensed, .set: return nil
    }
  }

  private var measured: Words? {
    if let since = status.item.check.flatMap({ session.sitting.measuring[$0] }) {
      let seconds = session.model.now.seconds(since: since)
      return Words(seconds > 0 ? "measuring, \(seconds) s" : "measuring", .dim)
    }
    let by: SafeText? = status.isByPerson ? "you said \(status.answer == true ? "yes" : "no")" : nil
    guard let finding = status.finding else {
      return Words(by ?? "c measures it", .dim)
    }
    if let by { return Words(dated(by, status.actedAt)) }
    switch finding.verdict {
    case .holds: return Words(dated(finding.value, finding.measuredAt), .good)
    case .fails: return Words(dated(finding.value, finding.measuredAt), .bad)
    case .unknown: return Words("\(finding.value ?? "not measured"): say y or n", .attention)
    }
  }

  private func waited(_ seconds: Int) -> Words? {
    if let left = status.remainingSeconds {
      let held: SafeText = session.sitting.isPaused ? ", told again by p" : ""
      return Words("\(Self.clock(left)) to go\(held)", .attention)
    }
    return status.state == .done ? Words("over", .dim) : Words(Self.duration(seconds), .dim)
  }

  private var recorded: Words? {
    if let value = status.recorded { return Words(dated(quoted(value), status.actedAt)) }
    return status.proposal.map { Words("earlier: \(quoted($0))", .dim) }
  }

  private func dated(_ text: SafeText?, _ moment: Timestamp?) -> SafeText {
    let time = moment.map(session.time).flatMap { $0 == toldTime ? nil : $0 }
    return SafeText(joining: [text, time].compactMap(\.self), with: ", ")
  }

  /// In full only where the cursor is: it may be as long as a page.
  private func quoted(_ text: SafeText) -> SafeText {
    "\"\(isFocused ? text : SafeText(text.string, limit: 60))\""
  }

  private func joined(_ parts: [SafeText?]) -> SafeText {
    SafeText(joining: parts.compactMap(\.self), with: ", ")
  }

  private func joined(_ parts: [Words?]) -> Words? {
    let parts = parts.compactMap(\.self)
    guard let first = parts.first else { return nil }
    return Words(joined(parts.map(\.text)), first.style)
  }

  /// `1:24`, `2:03:00`
  static func clock(_ seconds: Int) -> SafeText {
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    let rest = two(seconds % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(rest)" : "\(minutes):\(rest)"
  }

  private static func two(_ number: Int) -> SafeText { number < 10 ? "0\(number)" : "\(number)" }

  private static func duration(_ seconds: Int) -> SafeText {
    if seconds.isMultiple(of: 3_600) { return "takes \(seconds / 3_600) h" }
    return seconds.isMultiple(of: 60) ? "takes \(seconds / 60) min" : "takes \(seconds) s"
  }
}
