import GuideEngine
import Screen
import Text

extension WizardModel {
  mutating func show(_ cards: [GuideCard], _ answer: SafeText?) {
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
    case .back where home.search != nil: return endSearch()
    default: home.focus = moved(home.focus, action, count: home.rowCount)
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

  /// Digits begin a search at once, all else after `/`; nil for a key that is none of a search's.
  mutating func search(_ key: Key) -> [Effect]? {
    if home.search == nil {
      guard case .character(let character) = key, character.isASCII, character.isNumber else {
        return nil
      }
      return search(for: SafeText(String(character)))
    }
    switch key {
    case .enter: return follow(home.choice)
    case .escape: return endSearch()
    case .backspace where home.search?.buffer.text.isEmpty == true: return endSearch()
    case .character, .backspace, .delete, .left, .right, .home, .end:
      guard home.search?.apply(key) == true else { return [] }
      home.focus = 0
      return [.listGuides(search: home.search?.buffer.text.string)]
    default: return nil
    }
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

  /// A row further, or as far as the key goes; the ends are ends.
  func moved(_ row: Int, _ action: Action, count: Int) -> Int {
    let page = max(1, size.rows / 2)
    let wanted =
      switch action {
      case .up: row - 1
      case .down: row + 1
      case .pageUp: row - page
      case .pageDown: row + page
      case .first: 0
      case .last: count - 1
      default: row
      }
    return max(0, min(wanted, count - 1))
  }
}
