import TestSupport
import Text

@testable import GuideEngine

/// A session as a list of commands, to be gone through again with some of them left out.
struct Script: CustomStringConvertible {
  let library: GuideLibrary
  let guide: GuideID
  var step: StepID?
  var acts: [Act] = []

  struct Act {
    var secondsBefore: Int
    let command: Command
  }

  /// The same fault, or another, with as few commands as can be found by leaving out one by one.
  func shortest(with fault: (Script) -> String?) -> Script {
    var shortest = self
    var index = shortest.acts.count - 1
    while index >= 0 {
      var shorter = shortest
      shorter.acts.remove(at: index)
      if fault(shorter) == nil {
        shorter = shortest
        shorter.acts[index].secondsBefore = 0
      }
      if fault(shorter) != nil { shortest = shorter }
      index = min(index - 1, shortest.acts.count - 1)
    }
    return shortest.acts.count < acts.count ? shortest.shortest(with: fault) : shortest
  }

  var description: String {
    let lines = acts.map { act in
      let time = act.secondsBefore == 0 ? "" : "after \(act.secondsBefore) s "
      return "  \(time)\(act.command.words)"
    }
    let head = "\(guide.rawValue) at \(step?.rawValue ?? "its first step"):"
    return ([head] + lines + ["in"] + made).joined(separator: "\n")
  }

  /// The steps of guides that stand in no file.
  private var made: [String] {
    guard guide.maker == "made" else { return [] }
    return library.ids.flatMap { id in
      let source = library.guide(id).map { String(decoding: $0.source, as: UTF8.self) } ?? ""
      let lines = source.split(separator: "\n").drop { $0 != "## Steps" }
      return [id.rawValue] + lines.prefix { $0 != "## Fixed" }.map(String.init)
    }
  }
}

extension Command {
  /// Short enough to be read in a failure.
  fileprivate var words: String {
    switch self {
    case .offerUpgrade(let guide): "offer revision \(guide.reference.revision)"
    case .report(let check, let finding, let round):
      "report \(check.text) \(finding.verdict) to \(round.step.rawValue), round \(round.round)"
        + " of visit \(round.visit.rawValue)"
    default: "\(self)"
    }
  }
}

extension SplitMix64 {
  /// Mostly short, for a session does not get better; now and then long.
  mutating func mixedLength() -> Int {
    switch Int.random(in: 0..<100, using: &self) {
    case 0..<50: Int.random(in: 1...6, using: &self)
    case 50..<85: Int.random(in: 7...16, using: &self)
    default: Int.random(in: 17...50, using: &self)
    }
  }
}
