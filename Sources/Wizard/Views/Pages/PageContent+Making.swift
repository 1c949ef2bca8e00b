import Screen
import Text

extension PageContent {
  /// What the model has for this page, laid out for so many columns.
  init(_ model: WizardModel, _ page: Page, columns: Int) {
    let glyphs = model.setting.glyphs
    var writer = PageWriter(columns: columns, glyphs: glyphs)
    switch page.kind {
    case .putBack:
      let rows = PutBackPage(model).rows(page, columns: columns)
      if !rows.isEmpty {
        self = .list(rows, focus: page.focus)
        return
      }
      PutBackPage.writeNothing(on: &writer)
    case .sessions, .trash:
      let rows = SessionsPage(model).rows(page, columns: columns)
      if !rows.isEmpty {
        self = .list(rows, focus: page.focus)
        return
      }
      SessionsPage(model).writeNothing(page.kind, on: &writer)
    case .entry:
      EntryPage(model).write(page, on: &writer)
      self = .entry(writer.lines, page.entry?.field ?? TextField())
      return
    case .map:
      let here = MapPage(model)?.write(on: &writer)
      self = .text(writer.lines, here: here)
      return
    case .help, .why, .warning, .guide, .history, .report, .upgrade, .question, .cannotSave:
      Self.write(model, page, on: &writer)
    }
    self = .text(writer.lines, here: nil)
  }

  private static func write(_ model: WizardModel, _ page: Page, on writer: inout PageWriter) {
    switch page.kind {
    case .help: HelpPage(model).write(on: &writer)
    case .why: WhyPage.write(model.snapshot, on: &writer)
    case .warning: WarningPage.write(model, on: &writer)
    case .guide:
      if let guide = model.snapshot?.guide.guide { GuidePage.write(guide, on: &writer) }
    case .history: HistoryPage(model).write(on: &writer)
    case .report: ReportPage.write(model, on: &writer)
    case .upgrade: UpgradePage.write(model.snapshot, on: &writer)
    case .question(let question): QuestionPage(model).write(question, page, on: &writer)
    case .cannotSave: CannotSavePage.write(model, on: &writer)
    case .map, .putBack, .sessions, .trash, .entry: break
    }
  }
}

extension PageWriter {
  /// For a part of a screen. Signs that may take two cells are spelled there, so they count as two.
  init(columns: Int, glyphs: Glyphs) {
    self.init(
      width: columns, isUTF8: !glyphs.isASCII, display: glyphs == .eastAsian ? .wide : .narrow)
  }
}
