import GuideEngine
import Screen
import Text

extension WizardModel {
  /// Opens a text field, with what was typed before and not finished.
  mutating func type(for purpose: Entry.Purpose, _ text: SafeText) -> [Effect] {
    let draft = sitting?.drafts[purpose] ?? text
    pages.append(Page(.entry, entry: Entry(purpose: purpose, field: TextField(draft))))
    return []
  }

  /// Where the screen stands and what is being typed, kept beside the log with each key.
  private var markEffects: [Effect] {
    guard let sitting, let name = sitting.name else { return [] }
    return [.mark(mark(of: sitting), of: name)]
  }

  func mark(of sitting: Sitting) -> ScreenPlace {
    let mark = sitting.mark
    let open = pages.compactMap(\.entry).last.map {
      (purpose: $0.purpose, text: $0.field.buffer.text)
    }
    let left = sitting.lastDraft.map { (purpose: $0, text: sitting.drafts[$0] ?? "") }
    guard let draft = open ?? left, let words = draft.purpose.words, !draft.text.isEmpty else {
      return mark
    }
    return ScreenPlace(
      cursor: mark.cursor, scroll: mark.scroll,
      draft: ScreenPlace.Draft(purpose: words, text: draft.text))
  }

  /// A text that was being typed when the session was left is open again.
  mutating func reopen(_ draft: ScreenPlace.Draft) {
    guard let purpose = Entry.Purpose(draft.purpose) else { return }
    sitting?.drafts[purpose] = draft.text
    sitting?.lastDraft = purpose
    _ = type(for: purpose, draft.text)
  }

  /// A character of the text that is typed; any other key without a binding does nothing.
  mutating func write(_ key: Key) -> [Effect] {
    guard scene.isTyping, case .character = key else { return [] }
    return edit(key)
  }

  /// What a key does in the text that is typed.
  mutating func edit(_ key: Key) -> [Effect] {
    guard let top = pages.indices.last else { return editSearch(key) }
    _ = pages[top].entry?.field.apply(key)
    return markEffects
  }

  mutating func performOnEntry(_ action: Action) -> [Effect] {
    guard let entry = pages.last?.entry else { return [] }
    switch action {
    case .keep: return finish(entry)
    case .setAside:
      sitting?.drafts[entry.purpose] = entry.field.buffer.text
      sitting?.lastDraft = entry.purpose
      pages.removeLast()
      return markEffects
    default: return []
    }
  }

  private mutating func finish(_ entry: Entry) -> [Effect] {
    let text = entry.field.buffer.text
    guard !text.isEmpty else {
      reply = "There is no text; write a few words, or go back with Esc."
      return []
    }
    pages.removeLast()
    sitting?.drafts[entry.purpose] = nil
    if sitting?.lastDraft == entry.purpose { sitting?.lastDraft = nil }
    return markEffects + carryOut(entry.purpose, text)
  }

  private mutating func carryOut(_ purpose: Entry.Purpose, _ text: SafeText) -> [Effect] {
    switch purpose {
    case .record(let item): return decide(.record(item, text))
    case .override(let item): return decide(.override(item, because: text))
    case .overridePutBack(let id): return decide(.overridePutBack(id, because: text))
    case .endAnyway: return decide(.endFixedAnyway(because: text))
    case .note: return decide(.note(text))
    case .rename(let name) where name == sitting?.name: return decide(.rename(text))
    case .rename(let name): return [.rename(name, to: text), .listSessions]
    }
  }
}
