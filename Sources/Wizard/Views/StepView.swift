import GuideEngine
import Screen
import Text

/// A step: what it says, its items, and the ways out.
struct StepView {
  let session: SessionView

  init(_ session: SessionView) {
    self.session = session
  }

  var stage: Stage {
    var stage = Stage(session.model)
    stage.top = session.warningParts + session.placeParts
    if StepMap.hasRoom(session.model) { stage.side = StepMap(session: session).side }
    stage.middle = middle
    stage.bottom = bottom
    stage.reminder = session.waitPart
    return stage
  }

  private func bottom(_ notice: SafeText?) -> [Stage.Part] {
    var bottom = Bottom(model: session.model, keys: StepKeys(session: session).row)
    bottom.parts = session.putBackParts(notice)
    if !session.isNarrow { bottom.parts.append(session.progressPart) }
    return bottom.all
  }

  private func middle(_ size: Size) -> Column {
    Column.fitting(
      size.rows,
      { column(size, Density(hasAir: true)) },
      { column(size, Density(hasAir: false)) },
      { column(size, Density(hasAir: false, foldsQuestions: true)) },
      { column(size, Density(hasAir: false, foldsQuestions: true, textRows: textRows(size))) })
  }

  private struct Density {
    let hasAir: Bool
    var foldsQuestions = false
    var textRows = Int.max
  }

  /// Where not all has room, the text leaves most of it to the items.
  private func textRows(_ size: Size) -> Int { max(2, size.rows / 3) }

  private func column(_ size: Size, _ density: Density) -> Column {
    var column = Column()
    for frame in notices(size.columns) { column.add(uncounted: frame) }
    if let text = text(size.columns, density) {
      column.add(uncounted: text)
      if density.hasAir { column.addAir(session.glyphs) }
    }
    var items = StepItems(session, columns: size.columns)
    items.foldsQuestions = density.foldsQuestions
    items.add(to: &column)
    guard !session.isNarrow else { return column }
    if density.hasAir { column.addAir(session.glyphs) }
    WaysList(session: session, columns: size.columns).add(to: &column)
    return column
  }

  /// What is news: that the way has grown, and what has changed while nobody was there.
  private func notices(_ columns: Int) -> [Frame] {
    let changes = session.snapshot.changesSinceResume.map { change -> SafeText in
      "Changed while you were away: \(change.item.text) (before: \(change.before.words))"
    }
    return ([session.sitting.growth].compactMap(\.self) + changes).map {
      paragraph($0, .attention, columns)
    }
  }

  private func text(_ columns: Int, _ density: Density) -> Frame? {
    let margin = session.isNarrow ? 0 : 1
    let prose = ProseFrames(columns: max(1, columns - 2 * margin), glyphs: session.glyphs)
    let frames = prose.frames(of: session.snapshot.step.text)
    guard !frames.isEmpty else { return nil }
    let whole = Frame(stacking: frames, glyphs: session.glyphs)
    guard whole.size.rows > density.textRows else { return whole.indented(margin, to: columns) }
    var cut = whole.rows(0..<density.textRows)
    cut.writeRight(" \(session.glyphs.ellipsis) v", row: density.textRows - 1, .dim)
    return cut.indented(margin, to: columns)
  }

  private func paragraph(_ text: SafeText, _ style: Style, _ columns: Int) -> Frame {
    let margin = session.isNarrow ? 0 : 1
    return Paragraph(text, style).frame(
      columns: max(1, columns - 2 * margin), glyphs: session.glyphs
    ).indented(margin, to: columns)
  }
}

extension Verdict {
  fileprivate var words: SafeText {
    switch self {
    case .holds: "it held"
    case .fails: "it failed"
    case .unknown: "it could not be measured"
    }
  }
}

/// What can be pressed in a step: it depends on where the cursor is.
struct StepKeys {
  let session: SessionView

  var row: KeyRow {
    let keys = session.sitting.cursor == .choices ? amongWays : onItem
    return session.isNarrow ? keys.ending(with: session.saved) : keys.ending(with: .leave)
  }

  private var ways: WaysList { WaysList(session: session, columns: session.columns) }

  private var amongWays: KeyRow {
    let keys = KeyRow(.step).with(.go, ways.goLabel, .byWords, place: ways.goColumns)
    let choosing =
      session.sitting.isChoosing ? keys.withDigits(session.snapshot.waysOut.count) : keys
    return choosing.with(.back, "items").with(.help)
  }

  private var onItem: KeyRow {
    var row = KeyRow(.step)
    let keys = session.isNarrow && likely.first?.0 == .check ? likely.prefix(1) : likely[...]
    for (action, label) in keys { row = row.with(action, label) }
    guard !session.isNarrow else { return row.with(.go, nil, .byWords).with(.help) }
    return row.keeping(Self.likelyColumns).with(.go, nil, .byWords).with(.why).with(.help)
      .with(.undo)
  }

  /// `c check   o override`
  private static let likelyColumns = 20

  /// The keys that do something with the item under the cursor.
  private var likely: [(Action, SafeText?)] {
    guard case .item(let id) = session.sitting.cursor, let status = session.snapshot.status(of: id)
    else { return [] }
    if status.state == .overridden { return [(.mark, "take back")] }
    switch status.item.kind {
    case .open: return [(.mark, status.state == .done ? "untick" : "tick")]
    case .question, .entry: return [(.yes, nil), (.no, nil)]
    case .sensed:
      return status.finding?.verdict == .unknown
        ? [(.yes, nil), (.no, nil)] : [(.check, nil), (.override, nil)]
    case .wait:
      let runs = status.remainingSeconds != nil
      return [(.mark, runs ? "stop" : status.state == .done ? "take back" : "start")]
    case .record: return [(.mark, "write")]
    case .set: return []
    }
  }
}
