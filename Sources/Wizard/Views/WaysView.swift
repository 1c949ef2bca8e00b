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
    let keys = KeyRow(.ways).withDigits(session.snapshot.waysOut.count)
      .with(.back).with(.help).with(.go).ending(with: session.saved)
    var bottom = Bottom(model: session.model, keys: keys)
    let hint = WaysList(session: session, columns: session.columns).hint
    if !hint.text.isEmpty { bottom.sentence = hint }
    bottom.parts = session.putBackParts(notice)
    return bottom.all
  }
}
