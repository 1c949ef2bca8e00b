import GuideEngine
import Screen
import Text

/// After the end: how it ended, what the guide says then, and where the report is.
struct EndedView {
  let session: SessionView

  init(_ session: SessionView) {
    self.session = session
  }

  private var glyphs: Glyphs { session.glyphs }
  private var margin: Int { session.isNarrow ? 0 : 1 }

  var stage: Stage {
    var stage = Stage(session.model)
    let heading = SplitRow(
      Words("The session has ended: \(ending.words)", .heading), right: Words(session.codes),
      margin: margin)
    stage.top = [Stage.Part(heading.frame(columns: session.columns, glyphs: glyphs))]
    if !session.isNarrow { stage.top.append(session.rule) }
    stage.middle = middle
    stage.bottom = { notice in (notice.map { [session.noticePart($0)] } ?? []) + bottom.all }
    stage.read = 0
    stage.scroll = session.sitting.scroll
    stage.restingPlace = { _ in .origin }
    return stage
  }

  private var ending: Ending { session.snapshot.session.ending ?? .gaveUp }

  private func middle(_ size: Size) -> Column {
    let texts = facts + [report]
    var column = Column()
    if !session.isNarrow { column.addAir(glyphs) }
    for text in texts {
      let frame = Paragraph(text, indent: 2)
        .frame(columns: max(1, size.columns - 2 * margin), glyphs: glyphs)
      column.add(lines: frame.indented(margin, to: size.columns))
    }
    if !session.isNarrow { column.addAir(glyphs) }
    for frame in OutcomeText(session, ending)?.frames(columns: size.columns) ?? [] {
      column.add(lines: frame)
    }
    return column
  }

  private var facts: [SafeText] {
    let progress = session.snapshot.progress
    let overrides = session.snapshot.overrides
    let passedOver = overrides.map { "Passed over: \($0.name.text) (\"\($0.reason)\")" as SafeText }
    return ["\(progress.done) of \(progress.whole) items were done."] + passedOver
  }

  private var report: SafeText {
    guard let name = session.sitting.name else { return "r shows the report." }
    return "r shows the report; outside it is: \(session.model.reportCommand(name))"
  }

  private var bottom: Bottom {
    let keys = KeyRow(.ended).with(.report).with(.go).with(.history).with(.help)
    return Bottom(model: session.model, keys: keys.ending(with: .leave))
  }
}
