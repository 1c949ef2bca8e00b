import GuideEngine
import Screen
import Text

/// What every screen of a session is drawn from.
struct SessionView {
  let model: WizardModel
  let sitting: Sitting
  let snapshot: Snapshot

  /// Nil as long as nobody is at a session.
  init?(_ model: WizardModel) {
    guard let sitting = model.sitting else { return nil }
    self.model = model
    self.sitting = sitting
    snapshot = sitting.session.at(model.now)
  }

  var glyphs: Glyphs { model.setting.glyphs }
  var columns: Int { model.size.columns }
  var isNarrow: Bool { model.isNarrow }
  var guide: Guide { snapshot.guide.guide }
  var code: SafeText { guide.facts.codes.first ?? SafeText(guide.id.name) }

  /// `13:50`, with the day where it is not of the last 24 hours.
  func time(_ moment: Timestamp) -> SafeText {
    let isRecent = model.now.seconds(since: moment) < 86_400
    return isRecent ? model.setting.clock.time(moment) : model.setting.clock.dayAndTime(moment)
  }

  /// Between two facts in a row.
  var dot: SafeText { " \(glyphs.dot) " }

  /// Where a way out of a step leads, in words.
  func title(of target: Choice.Target) -> SafeText {
    switch target {
    case .fixed: "Fixed"
    case .getHelp: "Get help"
    case .step(let id): guide.step(id)?.title ?? SafeText(id.rawValue)
    case .guide(let id, _): "guide \(id.name)"
    }
  }
}

extension Glyphs {
  /// How many columns a text takes as it is drawn.
  func columns(of text: SafeText) -> Int {
    var nowhere = Frame(columns: 0, glyphs: self)
    return nowhere.write(text, at: .origin)
  }

  /// As much of a text as has room, with a sign where something is left out.
  func cut(_ text: SafeText, to columns: Int) -> SafeText {
    guard columns > 0 else { return "" }
    guard self.columns(of: text) > columns else { return text }
    var frame = Frame(columns: columns, glyphs: self)
    frame.write(text, at: .origin, limit: columns)
    return SafeText(frame.text)
  }

  /// A text with blanks behind it, or before it, so that others stand under one another.
  func padded(_ text: SafeText, to columns: Int, atRight: Bool = false) -> SafeText {
    let missing = columns - self.columns(of: text)
    let blanks = SafeText(String(repeating: " ", count: max(0, missing)))
    return atRight ? "\(blanks)\(text)" : "\(text)\(blanks)"
  }
}

extension SafeText {
  /// So many of something.
  static func count(_ number: Int, _ one: SafeText, _ many: SafeText) -> SafeText {
    "\(number) \(number == 1 ? one : many)"
  }
}
