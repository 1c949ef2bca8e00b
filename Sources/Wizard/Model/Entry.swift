import GuideEngine
import Screen
import Text

/// A text that is typed, and what it is for.
struct Entry: Sendable {
  let purpose: Purpose
  /// What stands there anyway, before anybody has typed.
  let given: SafeText
  var field: TextField

  /// What would be lost if it were not kept; nil where nothing was typed, or all of it taken out again.
  var draft: SafeText? {
    let text = field.buffer.text
    return text.isEmpty || text == given ? nil : text
  }

  enum Purpose: Hashable, Sendable {
    case record(ItemID)
    case override(ItemID)
    case overridePutBack(UndoingID)
    case endAnyway
    case note
    /// A note about a session at which nobody sits here.
    case noteOn(SafeText)
    case rename(SafeText)
  }
}

extension Entry.Purpose {
  /// As it is kept beside the log of the session of that name; nil for what belongs to another.
  func words(in session: SafeText?) -> String? {
    switch self {
    case .record(let item): "record \(item.rawValue)"
    case .override(let item): "override \(item.rawValue)"
    case .overridePutBack(let id): "put-back \(id.visit.rawValue) \(id.item.rawValue)"
    case .endAnyway: "end-anyway"
    case .note: "note"
    case .rename(let name) where name == session: "title"
    case .rename, .noteOn: nil
    }
  }

  /// Nil for words that are none of `words`.
  init?(_ words: String, in session: SafeText?) {
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count == 2 ? parts[1] : nil) {
    case ("record", let id?): self = .record(ItemID(rawValue: id))
    case ("override", let id?): self = .override(ItemID(rawValue: id))
    case ("put-back", let name?):
      let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let visit = Int(parts[0]) else { return nil }
      self = .overridePutBack(
        UndoingID(visit: VisitNumber(rawValue: visit), item: ItemID(rawValue: parts[1])))
    case ("end-anyway", nil): self = .endAnyway
    case ("note", nil): self = .note
    case ("title", nil):
      guard let session else { return nil }
      self = .rename(session)
    default: return nil
    }
  }
}
