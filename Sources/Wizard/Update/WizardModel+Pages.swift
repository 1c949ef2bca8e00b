import GuideEngine
import Screen
import Text

extension WizardModel {
  mutating func performOnPage(_ action: Action, _ kind: Page.Kind) -> [Effect] {
    if case .question(.takenOver(let name)) = kind { return answerTakenOver(name, action) }
    // Nobody goes on from what he has not seen.
    if action == .goOn, PageView(self).hasMoreBelow { return scroll(.pageDown) }
    if action == .back || action == .giveUp || action == .goOn { return closePage(kind) }
    switch kind {
    case .putBack: return performOnPutBack(action)
    case .report: return performOnReport(action)
    case .sessions, .trash: return performOnSessions(action, kind)
    case .upgrade: return answerUpgrade(action)
    case .question(let question): return answer(question, action)
    case .cannotSave: return action == .retry ? retry() : scroll(action)
    case .entry: return performOnEntry(action)
    case .help, .why, .warning, .guide, .map, .history: return scroll(action)
    }
  }

  mutating func closePage(_ kind: Page.Kind) -> [Effect] {
    pages.removeLast()
    switch kind {
    // What could not be kept did not happen; a text that was typed for it waits.
    case .cannotSave:
      sitting?.unkept = []
      sitting?.finishing = nil
      sitting?.endsWhenMeasured = false
      return markEffects
    default: break
    }
    return []
  }

  /// A page that is read moves by blocks, and no further than there is something to see: who went to
  /// its end comes back from there with one key.
  mutating func scroll(_ action: Action) -> [Effect] {
    guard let top = pages.indices.last else { return [] }
    let end = PageView(self).lastScroll
    pages[top].scroll = moved(
      min(pages[top].scroll, end), action, count: end + 1, page: PageView(self).pageful)
    return []
  }

  /// Further than any page goes.
  static let farDown = 1 << 20

  private mutating func performOnPutBack(_ action: Action) -> [Effect] {
    guard let top = pages.indices.last, let snapshot else { return [] }
    let undoings = snapshot.pendingUndoings
    let focus = min(pages[top].focus, max(0, undoings.count - 1))
    switch action {
    case .mark where undoings.indices.contains(focus): return decide(.putBack(undoings[focus].id))
    case .override where undoings.indices.contains(focus):
      return type(for: .overridePutBack(undoings[focus].id))
    default: moveFocus(action, from: focus, count: undoings.count)
    }
    return []
  }

  private mutating func performOnReport(_ action: Action) -> [Effect] {
    switch action {
    case .masked:
      isReportFull.toggle()
      return []
    case .copy:
      guard let report else { return [] }
      reply = "The report was sent to your terminal; if it cannot copy, the report stands here."
      return [.copy(report)]
    default: return scroll(action)
    }
  }

  private mutating func performOnSessions(_ action: Action, _ kind: Page.Kind) -> [Effect] {
    guard let top = pages.indices.last else { return [] }
    let cards = sessionCards(of: kind)
    let card = cards.indices.contains(pages[top].focus) ? cards[pages[top].focus] : nil
    switch (action, card) {
    case (.go, let card?):
      let effects = getUp()
      sitting = nil
      return effects + [.open(name: card.name, takingOver: false)]
    case (.restore, let card?):
      reply = "\(card.name) is among the sessions again."
      return [.restore(card.name), .listSessions]
    case (.note, let card?):
      return type(for: card.name == sitting?.name ? .note : .noteOn(card.name))
    case (.rename, let card?): return type(for: .rename(card.name))
    case (.delete, let card?): pages.append(Page(.question(.delete(card.name))))
    case (.trash, _): pages.append(Page(.trash))
    default: moveFocus(action, from: pages[top].focus, count: cards.count)
    }
    return []
  }

  /// In a list, which then stands as far down as it must, and no further.
  private mutating func moveFocus(_ action: Action, from focus: Int, count: Int) {
    guard let top = pages.indices.last else { return }
    pages[top].focus = moved(focus, action, count: count, page: PageView(self).pageful)
    pages[top].scroll = PageView(self).firstInSight
  }

  /// A list that has become shorter keeps its cursor.
  mutating func show(_ cards: [SessionCard]) {
    home.sessions = cards
    for index in pages.indices {
      let count = sessionCards(of: pages[index].kind).count
      switch pages[index].kind {
      case .sessions, .trash: pages[index].focus = max(0, min(pages[index].focus, count - 1))
      case .help, .why, .warning, .guide, .map, .history, .putBack, .report, .upgrade, .entry,
        .question, .cannotSave:
        break
      }
    }
  }

  /// What the list of sessions or the trash shows.
  func sessionCards(of kind: Page.Kind) -> [SessionCard] {
    (home.sessions ?? []).filter { $0.isInTrash == (kind == .trash) }
  }

  private mutating func answerUpgrade(_ action: Action) -> [Effect] {
    switch action {
    case .yes:
      pages.removeLast()
      return decide(.takeUpgrade)
    case .no:
      pages.removeLast()
      return decide(.declineUpgrade)
    default: return scroll(action)
    }
  }

  private mutating func answer(_ question: Page.Question, _ action: Action) -> [Effect] {
    guard action == .yes || action == .no else { return scroll(action) }
    pages.removeLast()
    guard action == .yes else { return [] }
    switch question {
    case .leavingOpen(let choice): return choose(choice, leavingOpen: true)
    case .stopWait(let item): return snapshot?.isRunning(item) == true ? decide(.untick(item)) : []
    case .delete(let name):
      reply = "\(name) is in the trash; z shows it."
      return [.delete(name), .listSessions]
    case .end(let ending): return end(ending)
    case .takeOver(let name), .takenOver(let name):
      return [.open(name: name, takingOver: true)]
    }
  }

  /// Nobody is to be asked about a wait that is over.
  mutating func closeStoppedWait() {
    guard case .question(.stopWait(let item))? = pages.last?.kind,
      snapshot?.isRunning(item) == false
    else { return }
    pages.removeLast()
  }

  private mutating func retry() -> [Effect] {
    guard let sitting else { return [] }
    return [.keep(sitting.opening + sitting.unkept, in: sitting.name)]
  }
}
