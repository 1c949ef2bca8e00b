import GuideEngine
import Screen
import Text

/// The guide's warning, what page it is, and where in the guide it was opened.
struct PageHead {
  private let model: WizardModel
  private let page: Page
  private let notice: SafeText?

  /// A notice takes the place's place.
  init(_ model: WizardModel, _ page: Page, notice: SafeText?) {
    self.model = model
    self.page = page
    self.notice = notice
  }

  var frame: Frame {
    let parts = [banner, title, rule].compactMap(\.self)
    return Frame(stacking: parts, glyphs: glyphs)
  }

  private var glyphs: Glyphs { model.setting.glyphs }
  private var columns: Int { model.size.columns }
  private var margin: Int { model.isNarrow ? 0 : 1 }

  private var title: Frame {
    var frame = Frame(columns: columns, glyphs: glyphs)
    let place = model.isNarrow ? model.shortPlace : model.place
    let right = notice ?? (page.kind.isOfGuide ? place : model.setting.host)
    let style: Style = page.kind == .cannotSave ? .bad : .heading
    let room = columns - 2 * margin
    let words = page.kind.title(model)
    let end = frame.write(words, at: Position(row: 0, column: margin), style, limit: max(1, room))
    let width = DisplayWidth.narrow.of(right.string)
    if end + 2 + width <= columns - margin { frame.writeRight(right, row: 0, margin: margin) }
    return frame
  }

  private var rule: Frame? {
    guard !model.isNarrow else { return nil }
    var frame = Frame(columns: columns, glyphs: glyphs)
    frame.drawRule(row: 0, .dim)
    return frame
  }

  /// One row, on every page of a guide that has the room; the page with all of it needs none.
  private var banner: Frame? {
    guard model.size.rows >= 10, page.kind.isOfGuide, page.kind != .warning,
      let warning = model.snapshot?.warnings.first
    else { return nil }
    var frame = Frame(columns: columns, glyphs: glyphs)
    frame.write("WARNING  \(warning.sentence)", at: .origin, limit: columns)
    frame.addStyle(.warning)
    return frame
  }
}

extension WizardModel {
  /// `Step 2 of 9 · 1013`, or the machine where nobody is at a session.
  fileprivate var place: SafeText {
    guard let snapshot else { return setting.host }
    guard snapshot.isOpen else { return snapshot.guide.guide.code }
    let count = snapshot.guide.guide.steps.count
    let dot = setting.glyphs.dot
    return "Step \(snapshot.stepNumber + 1) of \(count) \(dot) \(snapshot.guide.guide.code)"
  }

  /// `2/9 · 1013`
  fileprivate var shortPlace: SafeText {
    guard let snapshot else { return setting.host }
    guard snapshot.isOpen else { return snapshot.guide.guide.code }
    let count = snapshot.guide.guide.steps.count
    return "\(snapshot.stepNumber + 1)/\(count) \(setting.glyphs.dot) \(snapshot.guide.guide.code)"
  }
}

extension Guide {
  /// The number that brings people here, else the name.
  var code: SafeText { facts.codes.first ?? SafeText(id.name) }
}

extension Page.Kind {
  /// Whether it lies over a guide, and not over a list of sessions.
  fileprivate var isOfGuide: Bool {
    switch self {
    case .sessions, .trash, .question(.delete), .question(.takeOver): false
    case .help, .why, .warning, .guide, .map, .history, .putBack, .report, .upgrade, .entry,
      .question, .cannotSave:
      true
    }
  }

  fileprivate func title(_ model: WizardModel) -> SafeText {
    switch self {
    case .help: "Keys"
    case .why: "Why this step"
    case .warning: "The whole warning"
    case .guide: "The whole guide"
    case .map: "All steps"
    case .history: "What was done"
    case .putBack: "To put back"
    case .report: model.isReportFull ? "Report, full" : "Report, masked"
    case .sessions: "Sessions"
    case .trash: "Trash"
    case .upgrade: "A newer text of this guide"
    case .entry: EntryPage(model).title
    case .question(let question): question.title
    case .cannotSave: "NOT SAVED"
    }
  }
}

extension Page.Question {
  fileprivate var title: SafeText {
    switch self {
    case .leavingOpen: "Leave this open?"
    case .stopWait: "Stop the wait?"
    case .delete: "Into the trash?"
    case .end: "End the session?"
    case .takeOver: "Take it over?"
    case .takenOver: "Somebody else drives it now"
    }
  }
}
