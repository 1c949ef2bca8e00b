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
    WaysList(session: session, columns: size.columns).add(to: &column)
    return column
  }

  private func bottom(_ notice: SafeText?) -> [Stage.Part] {
    let ways = WaysList(session: session, columns: session.columns)
    var keys = KeyRow(.ways).with(.go, ways.goLabel ?? "choose", .byWords, place: ways.goColumns)
      .with(.back)
    if session.sitting.isChoosing { keys = keys.withDigits(session.snapshot.waysOut.count) }
    var bottom = Bottom(
      model: session.model, keys: keys.with(.help).ending(with: session.saved))
    let hint = ways.hint
    if !hint.text.isEmpty { bottom.sentence = hint }
    bottom.parts = session.putBackParts(notice)
    return bottom.all
  }
}
