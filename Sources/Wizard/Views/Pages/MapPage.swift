import GuideEngine
import Text

/// All steps of the guide, what was done in them, the way so far and the shortest way on.
struct MapPage {
  private let snapshot: Snapshot
  private let arrow: SafeText
  private let onWay: [StepID: RoundAccount]
  private let offWay: [StepID: RoundAccount]
  private let ahead: [StepID]

  /// Nil where nobody is at a guide.
  init?(_ model: WizardModel) {
    guard let snapshot = model.snapshot else { return nil }
    self.snapshot = snapshot
    arrow = model.setting.glyphs.arrow
    let visit = snapshot.account.last { $0.visit == snapshot.visitName.visit }
    onWay = Dictionary((visit?.way ?? []).map { ($0.step.id, $0) }) { $1 }
    offWay = Dictionary((visit?.offWay ?? []).map { ($0.step.id, $0) }) { $1 }
    ahead = snapshot.session.ending == nil ? snapshot.shortestWayOn : []
  }

  /// Gives back the line of the step on the screen.
  func write(on writer: inout PageWriter) -> Int? {
    var here: Int?
    for (index, step) in snapshot.guide.guide.steps.enumerated() {
      if step.id == snapshot.step.id { here = writer.lines.count }
      write(step, number: index + 1, on: &writer)
    }
    writer.skip()
    writeWays(on: &writer)
    return here
  }

  private func write(_ step: Step, number: Int, on writer: inout PageWriter) {
    let isHere = step.id == snapshot.step.id
    let pointer = isHere ? "> " : "  "
    let place = String(repeating: " ", count: number < 10 ? 1 : 0) + "\(number)"
    let first = "\(pointer)\(place) \(mark(step)) "
    writer.write(
      step.title, first: first, rest: String(repeating: " ", count: first.count),
      tag: tag(step, isHere: isHere), style: isHere ? .focus : .plain)
  }

  /// A box for what was opened; what lies ahead has none yet.
  private func mark(_ step: Step) -> String {
    guard let round = onWay[step.id] else { return ahead.contains(step.id) ? aheadMark : "   " }
    return round.isComplete ? "[x]" : "[ ]"
  }

  private var aheadMark: String { arrow.string.count == 1 ? " \(arrow) " : "\(arrow) " }

  private func tag(_ step: Step, isHere: Bool) -> SafeText {
    var parts = [state(step, isHere: isHere)].compactMap(\.self)
    if let round = onWay[step.id] {
      parts.append("\(round.done) of \(round.whole)")
      if round.name.round > 1 { parts.append("round \(round.name.round)") }
    } else {
      parts.append(step.items.count == 1 ? "1 item" : "\(step.items.count) items")
    }
    if let minutes = step.minutes { parts.append("\(minutes) min") }
    return SafeText(joining: parts, with: ", ")
  }

  private func state(_ step: Step, isHere: Bool) -> SafeText? {
    if isHere { return "here" }
    if let round = onWay[step.id] { return round.isComplete ? "done" : "left open" }
    if ahead.contains(step.id) { return "ahead" }
    return offWay[step.id] == nil ? nil : "gone back from"
  }

  private func writeWays(on writer: inout PageWriter) {
    let sofar = snapshot.way.compactMap { snapshot.guide.guide.step($0)?.title }
    let on = ahead.compactMap { snapshot.guide.guide.step($0)?.title }
    let separator: SafeText = " \(arrow) "
    writer.write("The way so far", style: .heading)
    writer.write(
      sofar.isEmpty ? "No step was opened yet." : SafeText(joining: sofar, with: separator),
      first: "  ", rest: "  ")
    guard snapshot.session.ending == nil else { return }
    writer.skip()
    writer.write("The shortest way on", style: .heading)
    writer.write(
      SafeText(joining: on + [end], with: separator), first: "  ", rest: "  ",
      tag: snapshot.minutesLeft > 0 ? "about \(snapshot.minutesLeft) min left" : nil)
  }
}

extension MapPage {
  /// Where the shortest way ends.
  private var end: SafeText {
    let last = ahead.last.flatMap(snapshot.guide.guide.step) ?? snapshot.step
    return last.choices.contains { $0.target == .fixed } ? "Fixed" : "Get help"
  }
}

extension RoundAccount {
  private var counted: [ItemStatus] {
    items.filter { $0.item.kind != .entry && $0.state != .inactive }
  }

  /// What applies in it.
  fileprivate var whole: Int { counted.count }
  fileprivate var done: Int {
    counted.count { [.done, .overridden, .deferred].contains($0.state) }
  }
  fileprivate var isComplete: Bool { done == whole }
}
