import GuideEngine
import Screen
import Text

/// What is to be said before a step opens.
struct CautionView {
  let session: SessionView

  init(_ session: SessionView) {
    self.session = session
  }

  private var glyphs: Glyphs { session.glyphs }

  var stage: Stage {
    var stage = Stage(session.model)
    // The guide's own warning stands in the middle until it was said.
    stage.top = (isBanner ? [] : session.warningParts) + session.placeParts
    stage.middle = middle
    stage.bottom = bottom
    stage.restingPlace = cursor
    return stage
  }

  private var isBanner: Bool { session.snapshot.isBannerUnsaid }

  private var alert: Alert? { session.snapshot.warningToSay?.alert }

  private func middle(_ size: Size) -> Column {
    Column.fitting(
      size.rows, { column(size, isBoxed: !session.isNarrow) }, { column(size, isBoxed: false) })
  }

  private func column(_ size: Size, isBoxed: Bool) -> Column {
    var column = Column()
    let title: SafeText = isBanner ? "WARNING" : "CAUTION"
    let margin = isBoxed ? 3 : 0
    let paragraphs = (alert?.text ?? []).map {
      Paragraph($0).frame(columns: max(1, size.columns - 2 * margin), glyphs: glyphs)
    }
    guard isBoxed else {
      var heading = Frame(columns: size.columns, glyphs: glyphs)
      heading.write(title, at: .origin, .warning)
      // In one piece, so that it is read row by row where it is too tall.
      column.add(uncounted: Frame(stacking: [heading] + paragraphs, glyphs: glyphs))
      return column
    }
    column.addAir(glyphs)
    let inside = Frame(stacking: paragraphs, glyphs: glyphs)
    var box = Frame(columns: size.columns, rows: inside.size.rows + 2, glyphs: glyphs)
    box.drawBox(title: title)
    box.place(inside, at: Position(row: 1, column: margin))
    box.addStyle(.warning)
    column.add(uncounted: box)
    return column
  }

  /// Nobody says what he has not seen.
  private func bottom(_ notice: SafeText?) -> [Stage.Part] {
    let isRead = notice?.string.hasSuffix("v") != true
    var keys = KeyRow(.caution).with(.go, isRead ? nil : "read on").with(.back).with(.help)
    if !session.isNarrow { keys = keys.with(.guide) }
    var bottom = Bottom(model: session.model, keys: keys.ending(with: .leave))
    let what: SafeText = isBanner ? "and begins" : "and opens the step"
    if isRead {
      bottom.sentence = alert.map { Words("Enter says: \"\($0.sentence)\", \(what).", .strong) }
    }
    return session.putBackParts(notice) + bottom.all
  }

  /// In front of what Enter says.
  private func cursor(in frame: Frame) -> Position? {
    let row = frame.lines.lastIndex { $0.contains("Enter says") } ?? frame.size.rows - 1
    return Position(row: row, column: session.isNarrow ? 0 : 1)
  }
}
