import GuideEngine
import Text

extension ItemStatus {
  /// Its box in a word or two.
  var stateWords: SafeText {
    switch state {
    case .overridden: "passed"
    case .deferred: remainingSeconds == nil ? "put off" : "running"
    case .inactive: "left out"
    case .todo, .done: kindWords
    }
  }

  private var kindWords: SafeText {
    switch item.kind {
    case .question, .entry:
      answer.map { $0 ? "yes" : "no" } ?? (item.check == nil ? "open" : verdict)
    case .sensed where !isByPerson: verdict
    case .wait where remainingSeconds != nil: "running"
    case .open, .sensed, .wait, .record, .set: state == .done ? "done" : "to do"
    }
  }

  private var verdict: SafeText {
    switch finding?.verdict {
    case .holds: "holds"
    case .fails: "fails"
    case .unknown: "unknown"
    case nil: "to do"
    }
  }
}
