import GuideEngine
import Screen
import Text

extension WizardModel {
  mutating func show(_ cards: [GuideCard]?, _ answer: SafeText?) {
    home.guides = cards
    home.searchAnswer = answer
    home.focus = min(home.focus, max(0, home.rowCount - 1))
  }

  mutating func performOnHome(_ action: Action) -> [Effect] {
    switch action {
    case .search:
      home.search = TextField("")
      home.focus = 0
    case .go: return follow(home.choice)
    case .endSearch, .back: return home.search == nil ? [] : endSearch()
    default: home.focus = moved(home.focus, action, count: home.rowCount, page: pageful)
    }
    return []
  }

  /// Goes on with a session, or begins with a guide.
  mutating func follow(_ choice: Home.Choice?) -> [Effect] {
    switch choice {
    case .session(let card): return [.open(name: card.name, takingOver: false)]
    case .guide(let card) where card.canBeStarted: return [.loadGuide(card.id)]
    case .guide(let card):
      reply =
        "This guide has errors and cannot be begun; handrail lint names them: \(card.id.rawValue)."
    case nil: reply = home.searchAnswer ?? "There is nothing to begin here; search for a guide."
    }
    return []
  }

  /// A key that moves or deletes in what is searched for; whoever deletes further than that ends it.
  mutating func editSearch(_ key: Key) -> [Effect] {
    if key == .backspace, home.search?.buffer.isEmpty == true { return endSearch() }
    guard home.search?.apply(key) == true else { return [] }
    home.focus = 0
    return [.listGuides(search: home.search?.buffer.text.string)]
  }

  mutating func search(for text: SafeText) -> [Effect] {
    home.search = TextField(text)
    home.focus = 0
    return [.listGuides(search: text.string)]
  }

  private mutating func endSearch() -> [Effect] {
    home.search = nil
    home.searchAnswer = nil
    home.focus = 0
    return [.listGuides(search: nil)]
  }

  /// Back to the first screen, from wherever one is.
  mutating func goHome() -> [Effect] {
    let effects = getUp()
    sitting = nil
    pages = []
    return effects + endSearch() + [.listSessions]
  }

  /// A row further, or as far as the key goes; the ends are ends. A page is what is in sight, but
  /// for one row that stays.
  func moved(
    _ row: Int, _ action: Action, count: Int, page: @autoclosure () -> Int
  ) -> Int {
    let wanted =
      switch action {
      case .up: row - 1
      case .down: row + 1
      case .pageUp: row - max(1, page())
      case .pageDown: row + max(1, page())
      case .first: 0
      case .last: count - 1
      default: row
      }
    return max(0, min(wanted, count - 1))
  }
}
