import GuideEngine
import Screen
import Text

/// The sessions that are kept, or those in the trash.
struct SessionsPage {
  private let model: WizardModel
  private let glyphs: Glyphs

  init(_ model: WizardModel) {
    self.model = model
    glyphs = model.setting.glyphs
  }

  /// A block for each.
  func rows(_ page: Page, columns: Int) -> [Frame] {
    model.sessionCards(of: page.kind).enumerated().map { index, card in
      row(card, isFocused: index == page.focus, columns)
    }
  }

  func writeNothing(_ kind: Page.Kind, on writer: inout PageWriter) {
    guard model.home.sessions != nil else {
      return writer.write("The sessions are still being read; they will stand here.")
    }
    if kind == .trash {
      return writer.write(
        "The trash is empty. What is put here can be taken out again for 30 days.")
    }
    writer.write("There is no session yet. Go back, choose a guide and begin it.")
    if trashed > 0 {
      writer.skip()
      writer.write("z shows the trash, with \(trashed) in it.")
    }
  }

  /// What Enter would do, and where the others are.
  func advice(_ page: Page) -> SafeText? {
    let cards = model.sessionCards(of: page.kind)
    guard cards.indices.contains(page.focus) else { return nil }
    let card = cards[page.focus]
    if page.kind == .trash { return "Enter takes \(card.name) out of the trash." }
    let trash: SafeText = trashed == 0 ? "" : " z shows the trash (\(trashed))."
    return card.outcome == nil
      ? "Enter goes on with \(card.name), step \(card.step).\(trash)"
      : "Enter shows how \(card.name) ended.\(trash)"
  }

  private var trashed: Int { model.sessionCards(of: .trash).count }

  private func row(_ card: SessionCard, isFocused: Bool, _ columns: Int) -> Frame {
    let title: SafeText =
      card.title.map { "  \"\(SafeText($0.string, limit: Self.longestTitle))\"" } ?? ""
    let age = model.setting.clock.age(of: card.usedAt, at: model.now)
    let head = TaggedRow(
      mark: isFocused ? "> " : "  ", text: Paragraph.Span("\(card.name)\(title)", .strong),
      tag: Paragraph.Span(age), isFocused: isFocused
    ).frame(columns: columns, glyphs: glyphs)
    return Frame(stacking: [head] + details(card).map { detail($0, columns) }, glyphs: glyphs)
  }

  /// A row each, so that a small screen has several sessions.
  private func detail(_ span: (text: SafeText, style: Style), _ columns: Int) -> Frame {
    var frame = Frame(columns: columns, glyphs: glyphs)
    let indent = min(4, columns / 4)
    frame.write(
      span.text, at: Position(row: 0, column: indent), span.style, limit: columns - indent)
    return frame
  }

  private func details(_ card: SessionCard) -> [(text: SafeText, style: Style)] {
    let note = card.note.map {
      "Note: \(SafeText($0.string, limit: Self.longestTitle))" as SafeText
    }
    return [("\(card.code)  \(card.guideTitle)", .plain), (place(card), .plain)]
      + [(card.dueWords, .attention), (note, .dim)].compactMap { text, style in
        text.map { ($0, style) }
      }
  }

  private func place(_ card: SessionCard) -> SafeText {
    if let outcome = card.outcome { return "Ended: \(outcome.words)" }
    let progress: SafeText = "\(card.progress.done) of \(card.progress.whole)"
    return model.isNarrow
      ? "\(progress) \(glyphs.dot) step \(card.step), \(card.stepTitle)"
      : "Step \(card.step), \(card.stepTitle) \(glyphs.dot) \(progress) done"
  }

  private static let longestTitle = 120
}
