import GuideEngine
import Text

/// The rows of the end: the four ways in which it can end, then what is to be put back.
struct EndRows {
  static let endings: [Ending] = [.fixed, .notFixed, .support, .gaveUp]
  let undoings: [Undoing]

  /// Where the cursor stands at first: on what the way has led to.
  static func row(of proposal: Ending?) -> Int {
    proposal.flatMap { endings.firstIndex(of: $0) } ?? 0
  }

  init(_ snapshot: Snapshot) {
    undoings = snapshot.pendingUndoings
  }

  var count: Int { Self.endings.count + undoings.count }

  func undoing(at row: Int) -> Undoing? {
    let index = row - Self.endings.count
    return undoings.indices.contains(index) ? undoings[index] : nil
  }
}

extension WizardModel {
  mutating func performOnEnd(_ action: Action) -> [Effect] {
    guard let sitting, let snapshot else { return [] }
    let rows = EndRows(snapshot)
    switch action {
    case .go where EndRows.endings.indices.contains(sitting.row):
      return end(EndRows.endings[sitting.row])
    case .go, .mark:
      guard let undoing = rows.undoing(at: sitting.row) else {
        reply = "Enter ends the session so; Space ticks what is to be put back."
        return []
      }
      return decide(.putBack(undoing.id))
    case .override:
      guard let undoing = rows.undoing(at: sitting.row) else { return [] }
      return type(for: .overridePutBack(undoing.id))
    case .back: return decide(.back)
    default:
      let row = moved(sitting.row, action, count: rows.count, page: pageful)
      self.sitting?.row = row
      return []
    }
  }

  mutating func performAfterEnd(_ action: Action) -> [Effect] {
    action == .go ? goHome() : []
  }
}
