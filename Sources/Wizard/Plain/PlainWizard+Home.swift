import GuideEngine
import Text

extension PlainWizard {
  /// A number of the list, a guide's own number, or words to be searched for.
  mutating func answerOnHome(_ command: PlainCommand) -> [Effect] {
    switch command {
    case .act(.back): return model.home.search == nil ? [] : model.perform(.back)
    case .act(let action) where Self.onHome.contains(action): return model.perform(action)
    case .act(.trash): return model.perform(.sessions) + model.perform(.trash)
    case .again:
      saysAll = true
      return []
    case .named(let name, let rest) where rest.isEmpty: return follow(name)
    case .named(.item(let word), let rest): return search("\(SafeText(word)) \(rest)")
    case .words(let words): return search(words)
    case .nothing, .act, .ways, .note, .report, .named:
      model.reply = "That needs a session; begin or go on with one first."
      return []
    }
  }

  private static let onHome: [Action] = [.help, .leave, .sessions]

  /// Whoever arrives with a number means the guide; the numbers of the list keep clear of those.
  private mutating func follow(_ name: PlainName) -> [Effect] {
    guard case .item(let word) = name else { return [] }
    let code = SafeText(word)
    if let card = guides.first(where: { $0.facts.codes.contains(code) || $0.code == code }) {
      return model.follow(.guide(card))
    }
    let numbers = PlainHome(model, guides).numbers
    guard let row = name.number.flatMap(numbers.firstIndex(of:)) else { return search(code) }
    model.home.focus = row
    return model.perform(.go)
  }

  private mutating func search(_ words: SafeText) -> [Effect] {
    saysAll = true
    return model.search(for: words)
  }
}
