import GuideEngine
import Screen
import Text

/// The ways out of a step where they have a screen of their own.
struct WaysView {
  let session: SessionView

  init(_ session: SessionView) {
    self.session = session
  }

  var stage: Stage {
    var stage = Stage(session.model)
    stage.top = session.warningParts + session.placeParts
    stage.middle = middle
    stage.bottom = bottom
    stage.reminder = session.waitPart
    return stage
  }

  private func middle(_ size: Size) -> Column {
    var column = Column()
    column.add(
      uncounted: Paragraph("What happened?", .heading)
        .frame(columns: size.columns, glyphs: session.glyphs))
    WaysList(session: session, columns: size.columns).add(to: &column)
    return column
  }

  private func bottom(_ notice: SafeText?) -> [Stage.Part] {
    let ways = WaysList(session: session, columns: session.columns)
    let keys = KeyRow(.ways).with(.go, ways.goLabel, .byWords).with(.back)
      .withDigits(session.snapshot.waysOut.count).with(.help).ending(with: session.saved)
    var bottom = Bottom(model: session.model, keys: keys)
    let hint = ways.hint
    if !hint.text.isEmpty { bottom.sentence = hint }
    bottom.parts = session.putBackParts(notice)
    return bottom.all
  }
}
