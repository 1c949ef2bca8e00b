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

  mutating func type(_ key: Key) -> [Effect] {
    guard let top = pages.indices.last, var entry = pages[top].entry else { return [] }
    switch key {
    case .enter: return finish(entry)
    case .escape, .control("c"):
      sitting?.drafts[entry.purpose] = entry.field.buffer.text
      pages.removeLast()
      return key == .escape ? [] : leave(.quit)
    default:
      _ = entry.field.apply(key)
      pages[top].entry = entry
      return []
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
    switch entry.purpose {
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
