import GuideEngine
import Text

/// What a line does within a session.
extension PlainWizard {
  mutating func act(_ command: PlainCommand) -> [Effect] {
    switch command {
    case .nothing: return []
    case .again:
      saysAll = true
      return []
    case .ways:
      asides += PlainStep(model)?.ways ?? []
      return []
    case .note(let text) where text.isEmpty && PlainPrompt(model).asksYesOrNo:
      return perform(.no)
    case .note(let text): return model.perform(.note) + written(text)
    case .report(let isFull):
      model.isReportFull = isFull
      return model.perform(.report)
    case .act(let action): return perform(action)
    case .named(let name, let rest): return act(on: name, rest)
    case .words: return misunderstand()
    }
  }

  private mutating func misunderstand() -> [Effect] {
    model.reply = "That is no answer here; ? lists what is."
    return []
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    switch (action, model.scene) {
    // Among the ways out the key goes to the items first; a line names what it means.
    case (.back, .step), (.back, .ways): return model.decide(.back)
    case (.mark, .step), (.yes, .step), (.no, .step), (.putOff, .step):
      guard case .item(let item)? = model.sitting?.cursor else {
        model.reply = "Nothing is asked here; name what you mean, as in 2 yes."
        return []
      }
      return perform(action, on: item)
    case (.mark, _), (.yes, _), (.no, _), (.putOff, _), (.trash, _): return misunderstand()
    case (.check, .step): return model.perform(.check)
    case (.check, _): return misunderstand()
    default: return model.perform(action)
    }
  }

  /// As if the cursor were there. The head of a set is no row, so no cursor can stand on it.
  mutating func perform(_ action: Action, on item: ItemID) -> [Effect] {
    guard let snapshot = model.snapshot, StepRows(snapshot).items.contains(item) else {
      switch action {
      case .override: return model.type(for: .override(item))
      case .putOff: return model.decide(.defer(item))
      default: return model.decide(action == .mark ? .tick(item) : .answer(item, .yes))
      }
    }
    model.sitting?.cursor = .item(item)
    return model.perform(action)
  }

  private mutating func act(on name: PlainName, _ rest: SafeText) -> [Effect] {
    switch (name, model.scene) {
    case (.due(let number), _): return putBack(number, rest)
    case (.symptom(let number), .cover):
      return tick(number - 1, of: model.snapshot?.guide.guide.symptoms.count ?? 0, from: 0)
    case (.need(let number), .cover):
      let symptoms = model.snapshot?.guide.guide.symptoms.count ?? 0
      return tick(number - 1, of: model.coverLines.count - symptoms, from: symptoms)
    case (.item, .end): return end(name.number ?? 0)
    case (.way(let number), .step), (.way(let number), .ways): return leave(number)
    case (.item, .step), (.putOff, .step), (.item, .ways), (.putOff, .ways):
      guard let status = PlainStep(model)?.status(name) else { return missing() }
      return act(on: status, rest)
    default: return missing()
    }
  }

  private mutating func missing() -> [Effect] {
    model.reply = "There is nothing of that name here; l says all that there is."
    return []
  }

  private mutating func tick(_ index: Int, of count: Int, from first: Int) -> [Effect] {
    guard (0..<count).contains(index) else { return missing() }
    model.sitting?.row = first + index
    return model.perform(.mark)
  }

  private mutating func leave(_ number: Int) -> [Effect] {
    let choices = model.snapshot.map { StepRows($0).choices } ?? []
    guard choices.indices.contains(number - 1) else { return missing() }
    return model.choose(choices[number - 1], leavingOpen: false)
  }

  private mutating func end(_ number: Int) -> [Effect] {
    guard EndRows.endings.indices.contains(number - 1) else { return missing() }
    return model.propose(EndRows.endings[number - 1])
  }

  private mutating func putBack(_ number: Int, _ rest: SafeText) -> [Effect] {
    let due = model.snapshot?.pendingUndoings ?? []
    guard due.indices.contains(number - 1) else { return missing() }
    let id = due[number - 1].id
    if rest.isEmpty || rest.firstWord == "done" {
      asides.append(PlainLine("That is put back: \(due[number - 1].text)"))
      return model.decide(.putBack(id))
    }
    guard rest.firstWord == "o" else { return misunderstand() }
    return model.type(for: .overridePutBack(id)) + written(rest.afterFirstWord)
  }
}
