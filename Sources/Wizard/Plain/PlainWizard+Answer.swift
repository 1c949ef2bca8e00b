import GuideEngine
import Screen
import Text

extension PlainWizard {
  /// Does what a typed line says, by the same rules as keys; a refusal is among the news.
  public mutating func answer(_ line: SafeText, at now: Timestamp) -> [Effect] {
    model.now = now
    model.reply = nil
    if model.pages.last?.entry != nil { return write(line) }
    let command = PlainCommand(line)
    if command == .nothing { return take(PlainPrompt(model).meaning) }
    switch model.scene {
    case .page(.question), .page(.upgrade), .page(.cannotSave): return decide(command)
    case .page(.sessions), .page(.trash): return choose(command)
    case .home, .search: return answerOnHome(command)
    case .cover, .caution, .step, .ways, .end, .ended, .page: return act(command)
    }
  }

  /// Enter alone.
  private mutating func take(_ meaning: PlainDefault) -> [Effect] {
    switch meaning {
    case .again:
      saysAll = true
      return []
    case .about(let item, _):
      asides += PlainStep(model)?.lines(about: item) ?? []
      return []
    case .ways: return act(.ways)
    case .follow, .go, .home: return model.perform(.go)
    case .mark(let item, _): return perform(.mark, on: item)
    case .measure: return model.perform(.check)
    case .choose(let choice, _): return model.choose(choice, leavingOpen: false)
    case .end(let ending, _): return model.propose(ending)
    case .refuse where model.sessionPage != nil || model.scene == .page(.upgrade):
      return model.perform(.back)
    case .refuse: return model.perform(.no)
    case .retry: return model.perform(.retry)
    case .keep(let text): return write(text)
    }
  }

  /// Where a text is asked for, every line is that text; an empty one leaves it.
  private mutating func write(_ line: SafeText) -> [Effect] {
    guard let top = model.pages.indices.last, let entry = model.pages[top].entry else { return [] }
    let text = line.isEmpty ? entry.field.buffer.text : line
    guard !text.isEmpty else { return model.perform(.setAside) }
    var field = TextField("")
    field.buffer.insert(text)
    if field.buffer.text != text { model.reply = "The text was too long; its end is left out." }
    model.pages[top].entry?.field = field
    if entry.purpose == .note { asides.append(PlainLine("Noted: \(field.buffer.text)")) }
    return model.perform(.keep)
  }

  /// Where yes or no is asked for.
  private mutating func decide(_ command: PlainCommand) -> [Effect] {
    switch command {
    case .act(.leave): return model.perform(.leave)
    case .act(.help): return model.perform(.help)
    case .act(.back): return model.perform(model.scene == .page(.cannotSave) ? .giveUp : .back)
    case .act(.yes) where model.scene == .page(.cannotSave): return model.perform(.retry)
    case .act(.no) where model.scene == .page(.cannotSave): return model.perform(.giveUp)
    case .note("") where model.scene == .page(.cannotSave): return model.perform(.giveUp)
    case .act(.yes): return model.perform(.yes)
    case .act(.no), .note(""): return model.perform(.no)
    default:
      model.reply = "Answer this first: yes or no."
      return []
    }
  }

  /// In the list of sessions, or the trash.
  private mutating func choose(_ command: PlainCommand) -> [Effect] {
    guard let kind = model.sessionPage else { return [] }
    guard case .named(.item, let rest) = command else {
      if case .act(let action) = command { return model.perform(action) }
      model.reply = "Type a number of the list, or back."
      return []
    }
    let cards = model.sessionCards(of: kind)
    guard case .named(let name, _) = command, let number = name.number,
      cards.indices.contains(number - 1)
    else {
      model.reply = "There is no such number in the list."
      return []
    }
    model.pages[model.pages.count - 1].focus = number - 1
    if kind == .trash { return model.perform(.restore) }
    switch rest.firstWord {
    case "": return model.perform(.go)
    case "x": return model.perform(.delete)
    case "e": return model.perform(.rename) + written(rest.afterFirstWord)
    case "a", "note": return model.perform(.note) + written(rest.afterFirstWord)
    default:
      model.reply = """
        \(number) goes on with it, \(number) x deletes it, \(number) e TITLE names it, \
        \(number) a WORDS notes something about it.
        """
      return []
    }
  }

  /// A text that was typed on the same line as what it is for; without one it is asked for.
  mutating func written(_ text: SafeText) -> [Effect] {
    text.isEmpty || model.pages.last?.entry == nil ? [] : write(text)
  }
}

extension WizardModel {
  /// The list of sessions or the trash, where one of them is on top.
  fileprivate var sessionPage: Page.Kind? {
    guard let kind = pages.last?.kind, kind == .sessions || kind == .trash else { return nil }
    return kind
  }
}

extension SafeText {
  var firstWord: String { String(string.prefix { $0 != " " }).lowercased() }

  var afterFirstWord: SafeText {
    SafeText(String(string.drop { $0 != " " }.drop { $0 == " " }))
  }
}
