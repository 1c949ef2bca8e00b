import GuideEngine
import Screen
import Text

extension WizardModel {
  /// Opens a text field, with what was typed before and not finished.
  mutating func type(for purpose: Entry.Purpose) -> [Effect] {
    let given = given(for: purpose)
    let field = TextField(sitting?.drafts[purpose] ?? given)
    pages.append(Page(.entry, entry: Entry(purpose: purpose, given: given, field: field)))
    return markEffects
  }

  /// What stands in a text field that nobody has typed in.
  private func given(for purpose: Entry.Purpose) -> SafeText {
    switch purpose {
    case .record(let item):
      let status = snapshot?.status(of: item)
      return status?.recorded ?? status?.proposal ?? ""
    case .rename(let name) where name == sitting?.name: return sitting?.session.name ?? ""
    case .rename(let name):
      return home.sessions?.first { $0.name == name }?.title ?? ""
    case .override, .overridePutBack, .endAnyway, .note, .noteOn: return ""
    }
  }

  /// Where the screen stands and what is being typed, kept beside the log with each key.
  var markEffects: [Effect] {
    guard let sitting, let name = sitting.name else { return [] }
    let entry = pages.last { $0.entry != nil }?.entry
    return [.mark(sitting.mark(typing: entry), of: name)]
  }

  /// What was not finished waits for its text field; one that was open is open again.
  mutating func take(_ place: ScreenPlace) {
    for (words, text) in place.drafts {
      if let purpose = Entry.Purpose(words, in: sitting?.name) { sitting?.drafts[purpose] = text }
    }
    let typing = place.typing.flatMap { Entry.Purpose($0, in: sitting?.name) }
    if let typing, canType(for: typing) { _ = type(for: typing) }
  }

  /// Whether what it is for is still there; somebody else may have been at the session.
  private func canType(for purpose: Entry.Purpose) -> Bool {
    guard let snapshot, snapshot.session.ending == nil else { return false }
    switch purpose {
    case .record(let item), .override(let item):
      guard snapshot.isOpen, let state = snapshot.status(of: item)?.state else { return false }
      return state != .inactive
    case .overridePutBack(let id): return snapshot.pendingUndoings.contains { $0.id == id }
    case .endAnyway: return snapshot.proposal != nil
    case .note, .noteOn, .rename: return true
    }
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
    tellFull()
    return markEffects
  }

  /// What has no room any more is not left out without a word.
  mutating func tellFull() {
    guard pages.last?.entry?.field.buffer.isFull == true else { return }
    reply = "This text is full, and nothing more has room; write the rest as a note."
  }

  mutating func performOnEntry(_ action: Action) -> [Effect] {
    guard let entry = pages.last?.entry else { return [] }
    switch action {
    case .keep: return finish(entry)
    case .setAside:
      sitting?.drafts[entry.purpose] = entry.draft
      pages.removeLast()
      return markEffects
    default: return []
    }
  }

  /// The text stays a draft until it is on disk: it is lost neither by a full disk nor by a refusal.
  private mutating func finish(_ entry: Entry) -> [Effect] {
    let text = entry.field.buffer.text
    pages.removeLast()
    guard !text.isEmpty else { return leaveEmpty(entry.purpose) }
    guard entry.purpose.words(in: sitting?.name) != nil else {
      return carryOut(entry.purpose, text)
    }
    refusal = nil
    sitting?.drafts[entry.purpose] = text
    sitting?.finishing = entry.purpose
    let effects = carryOut(entry.purpose, text)
    guard effects.isEmpty else { return effects }
    if refusal == nil { sitting?.drafts[entry.purpose] = nil }
    sitting?.finishing = nil
    return markEffects
  }

  /// No text is none: what was written down before is taken back, and nothing else happens.
  private mutating func leaveEmpty(_ purpose: Entry.Purpose) -> [Effect] {
    sitting?.drafts[purpose] = nil
    guard case .record(let item) = purpose, snapshot?.status(of: item)?.state == .done else {
      return markEffects
    }
    return markEffects + decide(.untick(item))
  }

  /// A list of sessions that lies below shows what has become of them.
  private var listEffects: [Effect] { pages.last?.kind == .sessions ? [.listSessions] : [] }

  private mutating func carryOut(_ purpose: Entry.Purpose, _ text: SafeText) -> [Effect] {
    switch purpose {
    case .record(let item): return decide(.record(item, text))
    case .override(let item): return decide(.override(item, because: text))
    case .overridePutBack(let id): return decide(.overridePutBack(id, because: text))
    case .endAnyway: return decide(.endFixedAnyway(because: text))
    case .note: return decide(.note(text)) + listEffects
    case .noteOn(let name): return [.note(text, on: name), .listSessions]
    case .rename(let name) where name == sitting?.name:
      return decide(.rename(text)) + listEffects
    case .rename(let name): return [.rename(name, to: text), .listSessions]
    }
  }
}
