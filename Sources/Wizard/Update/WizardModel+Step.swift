import GuideEngine
import Text

extension WizardModel {
  mutating func performOnStep(_ action: Action) -> [Effect] {
    switch action {
    case .go: return goOn()
    case .back: return goBack()
    case .check: return checkAgain()
    case .pause: sitting?.isPaused.toggle()
    case .mark, .yes, .no, .noneOfThese, .override, .putOff: return act(action)
    default: move(action)
    }
    return []
  }

  private mutating func goOn() -> [Effect] {
    guard let sitting, let snapshot else { return [] }
    let choices = StepRows(snapshot).choices
    guard sitting.cursor == .choices, sitting.isChoosing else {
      goToWays(row: sitting.cursor == .choices ? sitting.row : 0)
      return []
    }
    guard choices.indices.contains(sitting.row) else { return [] }
    return choose(choices[sitting.row], leavingOpen: false)
  }

  private mutating func goToWays(row: Int) {
    if case .item(let item) = sitting?.cursor { sitting?.lastItem = item }
    sitting?.cursor = .choices
    sitting?.isChoosing = true
    sitting?.row = row
  }

  /// From the ways out to the items, from there to the step before.
  private mutating func goBack() -> [Effect] {
    guard let sitting, let snapshot else { return [] }
    let rows = StepRows(snapshot)
    guard sitting.cursor == .choices, let last = rows.items.last else {
      return decide(.back)
    }
    self.sitting?.cursor =
      sitting.lastItem.flatMap { rows.items.contains($0) ? .item($0) : nil }
      ?? .item(last)
    return []
  }

  private mutating func checkAgain() -> [Effect] {
    let effects = measure()
    if effects.isEmpty { reply = "Nothing is measured in this step; tick what you did yourself." }
    return effects
  }

  private mutating func move(_ action: Action) {
    guard var sitting, let snapshot else { return }
    let rows = StepRows(snapshot)
    let count = rows.items.count + (isNarrow ? 0 : rows.choices.count)
    if scene == .ways {
      sitting.row = moved(sitting.row, action, count: rows.choices.count, page: pageful)
    } else {
      let here: Int =
        switch sitting.cursor {
        case .item(let item): rows.items.firstIndex(of: item) ?? 0
        case .choices: rows.items.count + sitting.row
        }
      let next = moved(here, action, count: count, page: pageful)
      if rows.items.indices.contains(next) {
        sitting.cursor = .item(rows.items[next])
      } else if count > 0 {
        sitting.cursor = .choices
        sitting.isChoosing = true
        sitting.row = next - rows.items.count
      }
    }
    if case .item(let item) = sitting.cursor { sitting.lastItem = item }
    self.sitting = sitting
  }

  private mutating func act(_ action: Action) -> [Effect] {
    guard case .item(let id) = sitting?.cursor, let status = snapshot?.status(of: id) else {
      reply = "These are the ways out; go to an item first."
      return []
    }
    switch action {
    case .mark: return mark(status)
    case .yes: return answer(status, .yes)
    case .no: return answer(status, .no)
    case .noneOfThese: return answerNone(of: status)
    case .putOff:
      return decide(status.state == .deferred ? .untick(id) : .defer(id))
    case .override:
      return status.state == .overridden ? decide(.untick(id)) : override(id)
    default: return []
    }
  }

  /// A reason is typed only where it will be taken.
  private mutating func override(_ id: ItemID) -> [Effect] {
    do throws(Refusal) {
      _ = try sitting?.session.decide(.override(id, because: "-"), at: now)
      return type(for: .override(id))
    } catch {
      reply = error.sentence
      return []
    }
  }

  /// What Space does with each kind of item; a second time it takes it back.
  private mutating func mark(_ status: ItemStatus) -> [Effect] {
    let id = status.item.id
    if status.state == .overridden { return decide(.untick(id)) }
    switch status.item.kind {
    case .open: return decide(status.state == .done ? .untick(id) : .tick(id))
    case .question, .entry: return answer(status, .yes)
    case .sensed:
      return decide(status.isByPerson && status.answer == true ? .untick(id) : .tick(id))
    case .wait:
      guard status.remainingSeconds == nil else {
        pages.append(Page(.question(.stopWait(id))))
        return []
      }
      return decide(status.state == .done ? .untick(id) : .tick(id))
    case .record:
      return type(for: .record(id))
    case .set: return []
    }
  }

  private mutating func answer(_ status: ItemStatus, _ answer: Answer) -> [Effect] {
    let id = status.item.id
    let isSame = status.answer == (answer == .yes)
    let isOwn = status.item.check == nil || status.isByPerson
    return decide(isSame && isOwn ? .untick(id) : .answer(id, answer))
  }

  private mutating func answerNone(of status: ItemStatus) -> [Effect] {
    guard let set = snapshot?.set(of: status.item.id) else {
      reply = "This is not one of several lines; answer it with its own keys."
      return []
    }
    return answerNone(set.item.id)
  }

  /// Of a whole set at once; a second time it takes that back.
  mutating func answerNone(_ set: ItemID) -> [Effect] {
    decide(snapshot?.isNone(set) == true ? .untick(set) : .answer(set, .none))
  }

  /// A number picks in the list that has the focus: among items one of them, and it leaves no step.
  mutating func pick(_ number: Int) -> [Effect] {
    guard let sitting, let snapshot else { return [] }
    switch scene {
    case .step where sitting.cursor != .choices: return pickItem(number)
    case .step, .ways:
      let choices = StepRows(snapshot).choices
      guard choices.indices.contains(number - 1) else { return [] }
      guard sitting.isChoosing else {
        reply = "Enter first, then the number: so no key leaves the step by accident."
        return []
      }
      self.sitting?.row = number - 1
      return choose(choices[number - 1], leavingOpen: false)
    case .end:
      guard EndRows.endings.indices.contains(number - 1) else { return [] }
      self.sitting?.row = number - 1
      self.sitting?.scroll = 0
      return []
    case .home, .search, .cover, .caution, .ended, .page: return []
    }
  }

  /// The cursor goes to the item of that number, or to the first under it where it is a head.
  private mutating func pickItem(_ number: Int) -> [Effect] {
    guard let snapshot else { return [] }
    let lines = StepLines(snapshot.items)
    let rows = StepRows(snapshot).items
    guard let index = lines.lines.firstIndex(where: { $0.name == "\(number)" }),
      let item = lines.lines[lines.family(of: index)].map(\.status.item.id)
        .first(where: rows.contains)
    else { return [] }
    sitting?.cursor = .item(item)
    sitting?.lastItem = item
    return []
  }
}
