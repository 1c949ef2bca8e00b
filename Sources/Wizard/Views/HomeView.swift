import GuideEngine
import Screen
import Text

/// The first screen: a number to type, sessions to go on with, guides to begin.
struct HomeView {
  let model: WizardModel
  private let sessions: [SessionCard]
  private let widths: HomeCards.Widths

  init(model: WizardModel) {
    self.model = model
    sessions = model.home.shownSessions
    widths = HomeCards.Widths(model.home, model.setting.glyphs)
  }

  private var home: Home { model.home }
  private var glyphs: Glyphs { model.setting.glyphs }
  private var margin: Int { model.isNarrow ? 0 : 1 }

  var frame: Frame { stage.frame }

  var stage: Stage {
    var stage = Stage(model)
    stage.top = top
    stage.middle = middle
    stage.bottom = { notice in (notice.map { [noticePart($0)] } ?? []) + bottom.all }
    return stage
  }

  private var top: [Stage.Part] {
    let columns = model.size.columns
    let name = SplitRow(
      Words("handrail", .heading), right: Words(model.setting.host), margin: margin)
    var rule = Frame(columns: columns, glyphs: glyphs)
    rule.drawRule(row: 0, .dim)
    var parts = [Stage.Part(name.frame(columns: columns, glyphs: glyphs), .wanted)]
    if !model.isNarrow { parts.append(Stage.Part(rule, .air)) }
    parts.append(Stage.Part(prompt, home.search == nil ? .wanted : .needed))
    return parts
  }

  /// What is typed stands behind it, and the cursor with it.
  private var prompt: Frame {
    let columns = model.size.columns
    let hint: SafeText = home.search == nil ? "Type its number, or / and words: " : ""
    let question: SafeText =
      model.isNarrow ? "Number or /words: " : "What does it show?  \(hint)"
    var frame = Frame(columns: columns, glyphs: glyphs)
    let end = frame.write(question, at: Position(row: 0, column: margin))
    guard let search = home.search else {
      if end < columns { frame.write("_", at: Position(row: 0, column: end), .dim) }
      frame.cursor = home.rowCount == 0 ? Position(row: 0, column: min(end, columns - 1)) : nil
      return frame
    }
    let start = min(end, columns / 2)
    frame.place(
      search.frame(columns: columns - start - margin, glyphs: glyphs),
      at: Position(row: 0, column: start))
    return frame
  }

  private func middle(_ size: Size) -> Column {
    Column.fitting(
      size.rows, { column(size, hasAir: !model.isNarrow, isClose: false) },
      { column(size, hasAir: false, isClose: false) },
      { column(size, hasAir: false, isClose: true) })
  }

  private func column(_ size: Size, hasAir: Bool, isClose: Bool) -> Column {
    var column = Column()
    let cards = HomeCards(model: model, columns: size.columns, isClose: isClose, widths: widths)
    if !sessions.isEmpty {
      if hasAir { column.addAir(glyphs) }
      add("Go on where you stopped", size, &column)
      let heights = sessions.indices.map { cards.rows(of: sessions[$0], $0) }
      column.add(heights, focus: home.focus) { cards.frame(sessions[$0], $0) }
    }
    // What no guide is found for was said in answer to the last key.
    if model.reply != nil, model.reply == home.searchAnswer { return column }
    guard let guides = home.guides, !guides.isEmpty else {
      addNothing(size, &column)
      return column
    }
    if hasAir { column.addAir(glyphs) }
    add(guidesHeading, size, &column)
    let heights = Array(repeating: 1, count: guides.count)
    column.add(heights, focus: home.focus - sessions.count) { index in
      cards.frame(guides[index], sessions.count + index)
    }
    return column
  }

  private var guidesHeading: SafeText {
    if home.search?.buffer.isEmpty == false { return "What fits" }
    return sessions.isEmpty ? "Start a guide" : "Or start a guide"
  }

  private func add(_ heading: SafeText, _ size: Size, _ column: inout Column) {
    column.add(
      uncounted: Paragraph(heading, .heading)
        .frame(columns: max(1, size.columns - margin), glyphs: glyphs)
        .indented(margin, to: size.columns))
  }

  /// Why there is no guide to be seen.
  private func addNothing(_ size: Size, _ column: inout Column) {
    let text: SafeText =
      home.guides == nil
      ? "Looking for guides ..." : home.searchAnswer ?? "There is no guide here."
    column.add(
      uncounted: Paragraph(text, home.searchAnswer == nil ? .plain : .attention)
        .frame(columns: max(1, size.columns - 2 * margin), glyphs: glyphs)
        .indented(margin, to: size.columns))
  }

  private func noticePart(_ notice: SafeText) -> Stage.Part {
    var frame = Frame(columns: model.size.columns, glyphs: glyphs)
    frame.writeRight(notice, row: 0, .dim, margin: margin)
    return Stage.Part(frame, .extra)
  }

  private var bottom: Bottom {
    var bottom = Bottom(model: model, keys: keys)
    bottom.sentence = Words(sentence, .strong)
    return bottom
  }

  /// While somebody types, letters are text and no keys.
  private var keys: KeyRow {
    var keys = KeyRow(model.scene)
    if home.choice != nil { keys = keys.with(.go, isBeginning ? "begin" : nil) }
    if home.search != nil { return keys.with(.endSearch).with(.help).ending(with: .leave) }
    if !model.isNarrow { keys = keys.with(.down, "further").with(.search).with(.sessions) }
    return keys.with(.help).ending(with: .leave)
  }

  private var isBeginning: Bool {
    if case .guide = home.choice { true } else { false }
  }

  /// What Enter will do.
  private var sentence: SafeText {
    switch home.choice {
    case .session(let card): "Go on with \(card.code), step \(card.step)."
    case .guide(let card) where !card.canBeStarted: "\(card.code) has errors and cannot be begun."
    case .guide(let card):
      model.isNarrow ? "Begin \(card.code)." : "Begin \(card.code): \(card.facts.title)."
    case nil:
      home.search == nil ? "Type a number, or / and words." : "Type on, or Esc shows all guides."
    }
  }
}
