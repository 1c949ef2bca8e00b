import GuideEngine
import Screen
import Text

/// What was changed for a test and is still as it was changed, and where that was.
struct PutBackPage {
  private let model: WizardModel

  static let advice: SafeText = "Space: it is put back. o: it stays, and you say why."

  init(_ model: WizardModel) {
    self.model = model
  }

  static func writeNothing(on writer: inout PageWriter) {
    writer.write("Nothing is left to put back; go on with Left.")
  }

  /// A block for each.
  func rows(_ page: Page, columns: Int) -> [Frame] {
    guard let snapshot = model.snapshot else { return [] }
    let undoings = snapshot.pendingUndoings
    let focus = min(page.focus, undoings.count - 1)
    let account = snapshot.account
    return undoings.enumerated().map { index, undoing in
      row(undoing, origin(of: undoing.id, account), isFocused: index == focus, columns)
    }
  }

  private func row(
    _ undoing: Undoing, _ origin: SafeText?, isFocused: Bool, _ columns: Int
  ) -> Frame {
    let glyphs = model.setting.glyphs
    var parts = [
      TaggedRow(
        mark: isFocused ? "> [ ] " : "  [ ] ", text: Paragraph.Span(undoing.text),
        tag: tag(undoing),
        isFocused: isFocused, cursor: 3
      ).frame(columns: columns, glyphs: glyphs)
    ]
    if let origin {
      parts.append(
        TaggedRow(mark: "      ", text: Paragraph.Span(origin, .dim))
          .frame(columns: columns, glyphs: glyphs))
    }
    return Frame(stacking: parts, glyphs: glyphs)
  }

  private func tag(_ undoing: Undoing) -> Paragraph.Span? {
    guard let session = SessionView(model), session.hasDraft(for: .overridePutBack(undoing.id))
    else { return nil }
    return session.unfinished.span
  }

  /// Which item changed it, in which step, and when.
  private func origin(of id: UndoingID, _ account: [VisitAccount]) -> SafeText? {
    guard let visit = account.first(where: { $0.visit == id.visit }) else { return nil }
    for round in (visit.way + visit.offWay).reversed() {
      guard let status = round.items.first(where: { $0.item.id == id.item }),
        let time = status.actedAt
      else { continue }
      let steps = visit.guide.guide.steps
      let number = (steps.firstIndex { $0.id == round.step.id } ?? 0) + 1
      let guide: SafeText = account.count > 1 ? " of \(visit.guide.guide.code)" : ""
      let when = model.setting.clock.moment(time, at: model.now)
      return "Changed in step \(number)\(guide), \(round.step.title), \(when): \(status.item.text)"
    }
    return nil
  }
}

extension WallClock {
  /// `13:50`, with the day if it is another one.
  func moment(_ time: Timestamp, at now: Timestamp) -> SafeText {
    let isToday = dayAndTime(time).string.prefix(10) == dayAndTime(now).string.prefix(10)
    return isToday ? self.time(time) : dayAndTime(time)
  }
}
