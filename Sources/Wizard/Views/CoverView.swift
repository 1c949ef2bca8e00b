import GuideEngine
import Screen
import Text

/// A guide's first page: the warning, what it is about, and lines that can be ticked.
struct CoverView {
  let session: SessionView

  init(_ session: SessionView) {
    self.session = session
  }

  private var glyphs: Glyphs { session.glyphs }
  private var margin: Int { session.isNarrow ? 0 : 1 }

  var stage: Stage {
    var stage = Stage(session.model)
    stage.top = warning + title
    stage.middle = middle
    stage.bottom = bottom
    return stage
  }

  /// A box, unless the warning is so long that it would leave no room for the guide.
  private var warning: [Stage.Part] {
    guard let banner = session.guide.banner else { return [] }
    let box = session.banner(banner, cover: true)
    let isTooTall = box.size.rows > session.model.size.rows / 3
    return [Stage.Part(isTooTall ? session.banner(banner, cover: false) : box)]
  }

  private var title: [Stage.Part] {
    let facts = Words(session.guide.facts.effort(glyphs))
    guard session.isNarrow else {
      let row = SplitRow(
        Words("\(session.codes)  \(session.guide.facts.title)", .heading), right: facts, margin: 1)
      return [Stage.Part(row.frame(columns: session.columns, glyphs: glyphs), .wanted)]
    }
    let first = SplitRow(Words(session.codes, .heading), right: facts)
    let second = Paragraph(session.guide.facts.title, .heading, limit: 2)
    return [
      Stage.Part(first.frame(columns: session.columns, glyphs: glyphs), .wanted),
      Stage.Part(second.frame(columns: session.columns, glyphs: glyphs), .extra),
    ]
  }

  private func middle(_ size: Size) -> Column {
    Column.fitting(
      size.rows,
      { column(size, Density(hasAir: true)) },
      { column(size, Density(hasAir: false)) },
      { column(size, Density(hasAir: false, causes: 3)) },
      { column(size, Density(hasAir: false, causes: 0)) },
      { column(size, Density(hasAir: false, causes: 0, hasSummary: !session.isNarrow)) })
  }

  private struct Density {
    let hasAir: Bool
    var causes = Int.max
    var hasSummary = true
  }

  private func column(_ size: Size, _ density: Density) -> Column {
    var column = Column()
    if density.hasSummary { addSummary(to: &column, size, density) }
    let guide = session.guide
    add(guide.symptoms, "Do you see this?", "Tick what fits; nothing depends on it.", &column, size)
    add(guide.needs, "Have at hand", nil, &column, size)
    let causes = guide.causes.prefix(density.causes)
    if density.hasAir, !causes.isEmpty { column.addAir(glyphs) }
    for (index, cause) in causes.enumerated() {
      let mark: SafeText = index == 0 ? " Most likely   " : " Then          "
      column.add(uncounted: row(mark, cause.text, size))
    }
    return column
  }

  private func addSummary(to column: inout Column, _ size: Size, _ density: Density) {
    let prose = ProseFrames(columns: max(1, size.columns - 2 * margin), glyphs: glyphs)
    if density.hasAir { column.addAir(glyphs) }
    for frame in prose.frames(of: session.guide.summary) {
      column.add(uncounted: frame.indented(margin, to: size.columns))
    }
    if density.hasAir { column.addAir(glyphs) }
  }

  private func add(
    _ lines: [CoverLine], _ heading: SafeText, _ hint: SafeText?, _ column: inout Column,
    _ size: Size
  ) {
    guard !lines.isEmpty else { return }
    let row = SplitRow(
      Words(heading, .heading), right: hint.map { Words($0, .dim) }, margin: margin)
    column.add(uncounted: row.frame(columns: size.columns, glyphs: glyphs))
    let all = session.model.coverLines
    for line in lines {
      let isFocused = all.firstIndex { $0.id == line.id } == session.model.coverRow
      column.add(self.row(line, isFocused, size), isFocused: isFocused)
    }
  }

  private func row(_ line: CoverLine, _ isFocused: Bool, _ size: Size) -> Frame {
    let box: SafeText = session.snapshot.isTicked(line.id) ? "[x]" : "[ ]"
    let pointer: SafeText = session.isNarrow ? (isFocused ? "> " : "  ") : isFocused ? " > " : "   "
    return TaggedRow(
      mark: "\(pointer)\(box) ", text: Paragraph.Span(line.text), isFocused: isFocused,
      cursor: session.isNarrow ? 3 : 4
    ).frame(columns: size.columns - margin, glyphs: glyphs)
  }

  private func row(_ mark: SafeText, _ text: SafeText, _ size: Size) -> Frame {
    TaggedRow(mark: mark, text: Paragraph.Span(text))
      .frame(columns: size.columns - margin, glyphs: glyphs)
  }

  private func bottom(_ notice: SafeText?) -> [Stage.Part] {
    // Where hardly a key has room it is the one that goes on.
    let isTiny = session.columns < 30
    var keys = isTiny ? KeyRow(.cover).with(.go) : KeyRow(.cover).with(.mark).with(.go)
    if !session.isNarrow { keys = keys.with(.guide) }
    var bottom = Bottom(
      model: session.model, keys: keys.with(.help).ending(with: .leave))
    bottom.sentence = Words(sentence, .strong)
    return session.putBackParts(notice) + bottom.all
  }

  private var sentence: SafeText {
    guard case .banner? = session.snapshot.warningToSay?.warning,
      let said = session.guide.banner?.sentence
    else { return "Enter begins with step \(session.snapshot.stepNumber + 1)." }
    return session.isNarrow
      ? "Enter says \"\(said)\"." : "Enter says: \"\(said)\", and begins."
  }
}
