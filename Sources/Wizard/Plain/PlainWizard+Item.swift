import GuideEngine
import Text

extension PlainWizard {
  /// What stands behind an item's name; nothing is what Space does.
  mutating func act(on status: ItemStatus, _ rest: SafeText) -> [Effect] {
    let item = status.item.id
    switch (rest.firstWord, rest.afterFirstWord.isEmpty) {
    case ("", _): return markOrAsk(status)
    case ("?", true):
      asides += PlainStep(model)?.lines(about: status) ?? []
      return []
    case ("o", _): return perform(.override, on: item) + written(rest.afterFirstWord)
    case ("d", true): return perform(.putOff, on: item)
    case ("u", true): return model.decide(.untick(item))
    default: break
    }
    if case .record = status.item.kind { return perform(.mark, on: item) + written(rest) }
    return answer(status, rest)
  }

  private mutating func answer(_ status: ItemStatus, _ rest: SafeText) -> [Effect] {
    let item = status.item.id
    switch (rest.string.lowercased(), status.item.kind) {
    case ("none", .set), ("no", .set), ("n", .set): return model.answerNone(item)
    case ("yes", _), ("y", _): return perform(.yes, on: item)
    case ("no", _), ("n", _): return perform(.no, on: item)
    case ("done", _) where status.state == .done: model.reply = "It is done already."
    case ("done", _): return perform(.mark, on: item)
    default:
      model.reply = """
        This wants no text. Its name alone marks it; behind it can stand yes, no, u to take it \
        back, d to put it off, o and a reason to pass it over.
        """
    }
    return []
  }

  /// A question is never answered by its name alone, and a set is by one of its lines.
  private mutating func markOrAsk(_ status: ItemStatus) -> [Effect] {
    let item = status.item.id
    switch status.item.kind {
    case .set:
      asides += PlainStep(model)?.lines(about: status) ?? []
      return []
    case .question where status.state != .overridden:
      model.sitting?.cursor = .item(item)
      asides += PlainStep(model)?.lines(about: status) ?? []
      return []
    case .open, .sensed, .wait, .record, .question, .entry: return perform(.mark, on: item)
    }
  }
}
