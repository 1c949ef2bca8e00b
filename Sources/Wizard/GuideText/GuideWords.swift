import GuideEngine
import Text

// How parts of a guide are named where a guide is printed.

extension GuideFacts {
  var timeText: SafeText? {
    time.map { "\($0.lower)-\($0.upper) min" }
  }

  /// `medium, 15-30 min`; nil where the guide says neither.
  public var timeAndDifficulty: SafeText? {
    let parts = [difficulty, timeText].compactMap { $0 }
    return parts.isEmpty ? nil : SafeText(joining: parts, with: ", ")
  }

  /// The facts that a person wants to know first, a line each.
  var lines: [SafeText] {
    let about = SafeText(
      joining: [product, appliesTo, network].compactMap { $0 }, with: ", ")
    let effort = SafeText(
      joining: [difficulty, timeText, severity.map { "severity \($0)" }].compactMap { $0 },
      with: ", ")
    let review: SafeText = "Revision \(revision)\(reviewed.map { ", reviewed \($0.text)" } ?? "")"
    return [
      about, effort,
      models.isEmpty ? "" : "Models: \(SafeText(joining: models, with: ", "))",
      manual.map { "Manual: \($0)" } ?? "",
      support.map { "Support: \($0)" } ?? "",
      review,
    ].filter { !$0.isEmpty }
  }
}

extension Step {
  var estimate: SafeText? {
    let parts: [SafeText] = [
      minutes.map { "about \($0) min" }, fixesPercent.map { "fixes \($0) %" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : SafeText(joining: parts, with: ", ")
  }
}

extension Item {
  /// Square for what a person does, round for what is measured.
  var box: String {
    switch kind {
    case .open, .wait, .record: "[ ]"
    case .question(nil), .entry: "[?]"
    case .sensed, .question: "( )"
    case .set: ""
    }
  }

  var tag: SafeText? {
    let what: SafeText? =
      switch kind {
      case .open, .entry: nil
      case .sensed(let check): "measures: \(SafeText(check.text))"
      case .question(nil): "yes or no"
      case .question(let check?): "yes or no, measures: \(SafeText(check.text))"
      case .wait(let seconds): "wait \(Self.duration(seconds))"
      case .record(let name): "write down: \(SafeText(name.text))"
      case .set: "one of these"
      }
    let parts = [isRequired ? "required" : nil, what].compactMap { $0 }
    return parts.isEmpty ? nil : SafeText(joining: parts, with: ", ")
  }

  private static func duration(_ seconds: Int) -> SafeText {
    if seconds.isMultiple(of: 3_600) { return "\(seconds / 3_600) h" }
    return seconds.isMultiple(of: 60) ? "\(seconds / 60) min" : "\(seconds) s"
  }
}

extension Guide {
  /// What a way out of a step leads to, in words.
  public func title(of target: Choice.Target) -> SafeText {
    switch target {
    case .fixed: "Fixed"
    case .getHelp: "Get help"
    case .step(let id): step(id)?.title ?? "#\(SafeText(id.rawValue)), which does not exist"
    case .guide(let id, let step):
      "guide \(SafeText(id.rawValue))\(step.map { ", #\($0.rawValue)" } ?? "")"
    }
  }
}
