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
    // Who reads on does not see what Enter would do, so it does nothing but lead back.
    if sitting.scroll > 0, [.go, .mark, .override].contains(action) {
      self.sitting?.scroll = 0
      self.sitting?.row = EndRows.row(of: snapshot.proposal)
      return []
    }
    switch action {
    case .go where EndRows.endings.indices.contains(sitting.row):
      return propose(EndRows.endings[sitting.row])
    case .go, .mark:
      guard let undoing = rows.undoing(at: sitting.row) else {
        reply =
          rows.undoings.isEmpty
          ? "Enter ends the session so; Up and Down choose."
          : "Go down to what is to be put back first; Space ticks it there."
        return []
      }
      return decide(.putBack(undoing.id))
    case .override:
      guard let undoing = rows.undoing(at: sitting.row) else { return [] }
      return type(for: .overridePutBack(undoing.id))
    case .back: return decide(.back)
    default:
      moveOnEnd(action, count: rows.count)
      return []
    }
  }

  /// A session's end is for good, so it is asked once; what would be refused is refused at once.
  mutating func propose(_ ending: Ending) -> [Effect] {
    guard let snapshot, snapshot.depth == 1, snapshot.session.allows(ending, at: now) else {
      return end(ending)
    }
    pages.append(Page(.question(.end(ending))))
    return []
  }

  /// Below the last row there is more to read, through which the same keys go.
  private mutating func moveOnEnd(_ action: Action, count: Int) {
    guard var sitting, let stage else { return }
    let end = stage.lastScroll
    let scroll = min(sitting.scroll, end)
    let next = moved(scroll, action, count: end + 1, page: stage.view.visible.count - 1)
    if scroll > 0 || sitting.row == count - 1, next > 0 || next != scroll {
      sitting.scroll = next
    } else {
      sitting.scroll = 0
      sitting.row = moved(sitting.row, action, count: count, page: pageful)
    }
    self.sitting = sitting
  }

  mutating func performAfterEnd(_ action: Action) -> [Effect] {
    guard action != .go else { return goHome() }
    guard let sitting, let stage else { return [] }
    let end = stage.lastScroll
    let scroll = moved(
      min(sitting.scroll, end), action, count: end + 1, page: stage.view.visible.count - 1)
    self.sitting?.scroll = scroll
    return []
  }
}

extension Session {
  /// Whether it can end so, as far as that is known before everything is measured once more.
  fileprivate func allows(_ ending: Ending, at now: Timestamp) -> Bool {
    do throws(Refusal) {
      _ = try decide(.end(ending), at: now)
      return true
    } catch {
      if case .unproven = error { return true }
      return false
    }
  }
}
