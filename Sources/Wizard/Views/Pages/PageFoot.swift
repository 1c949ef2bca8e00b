import Screen
import Text

/// What the keys would do in words, how much is seen, and the keys, or what the last one was answered
/// with.
struct PageFoot {
  private let model: WizardModel
  private let page: Page
  private let content: PageContent
  private let keys: PageKeys
  private let notice: SafeText?

  /// The notice has room here on all but small screens.
  init(
    _ model: WizardModel, _ page: Page, _ content: PageContent, _ keys: PageKeys,
    notice: SafeText?
  ) {
    self.model = model
    self.page = page
    self.content = content
    self.keys = keys
    self.notice = notice
  }

  var frame: Frame {
    Frame(stacking: [advice, lastRow].compactMap(\.self), glyphs: glyphs)
  }

  private var glyphs: Glyphs { model.setting.glyphs }
  private var columns: Int { model.size.columns }
  private var margin: Int { model.isNarrow ? 0 : 1 }

  /// A row that is there whether or not there is anything to say; small screens have it only then.
  private var advice: Frame? {
    let words = model.size.rows < 8 ? nil : content.advice(model, page)
    guard !model.isNarrow || words != nil else { return nil }
    let room = columns - 2 * margin - (notice.map { $0.string.count + 2 } ?? 0)
    let text = Paragraph(words ?? "", limit: model.isNarrow ? 2 : 1)
      .frame(columns: max(1, room), glyphs: glyphs)
    var frame = Frame(columns: columns, rows: text.size.rows, glyphs: glyphs)
    frame.place(text, at: Position(row: 0, column: margin))
    if let notice { frame.writeRight(notice, row: frame.size.rows - 1, .dim, margin: margin) }
    return frame
  }

  private var lastRow: Frame {
    if let reply = model.reply, !page.says(reply) {
      return MessageRow(reply, limit: max(1, model.size.rows / 4))
        .frame(columns: columns, glyphs: glyphs)
    }
    var frame = Frame(columns: columns, glyphs: glyphs)
    let bar = keys.bar.frame(columns: columns - 2 * margin, glyphs: glyphs)
    frame.place(bar, at: Position(row: 0, column: margin))
    return frame
  }
}

extension Page {
  /// Whether the page itself says what a key was answered with.
  fileprivate func says(_ reply: SafeText) -> Bool {
    switch kind {
    case .question: true
    case .entry: entry?.purpose == .endAnyway && entry?.field.buffer.isEmpty == true
    case .help, .why, .warning, .guide, .map, .history, .putBack, .report, .sessions, .trash,
      .upgrade, .cannotSave:
      false
    }
  }
}

extension PageContent {
  fileprivate func advice(_ model: WizardModel, _ page: Page) -> SafeText? {
    if page.kind == .warning { return WarningPage.advice(model) }
    guard case .list = self else { return nil }
    switch page.kind {
    case .putBack: return PutBackPage.advice
    case .sessions, .trash: return SessionsPage(model).advice(page)
    case .help, .why, .warning, .guide, .map, .history, .report, .upgrade, .entry, .question,
      .cannotSave:
      return nil
    }
  }
}
