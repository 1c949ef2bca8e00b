import GuideEngine
import Screen
import Text

/// How it ends: the four ways, what has to be done before, and what is told of the rest.
struct EndView {
  let session: SessionView
  private let rows: EndRows
  private let words: EndWords

  init(_ session: SessionView) {
    self.session = session
    words = EndWords(session)
    rows = EndRows(session.snapshot)
  }

  private var glyphs: Glyphs { session.glyphs }
  private var margin: Int { session.isNarrow ? 0 : 1 }

  var stage: Stage {
    var stage = Stage(session.model)
    let facts = SafeText(joining: words.facts, with: session.dot)
    let heading = SplitRow(Words("How did it end?", .heading), right: Words(facts), margin: margin)
    stage.top =
      session.warningParts
      + [Stage.Part(heading.frame(columns: session.columns, glyphs: glyphs), .wanted)]
      + (session.isNarrow ? [] : [session.rule])
    stage.middle = middle
    stage.bottom = bottom
    stage.read = 0
    stage.scroll = session.sitting.scroll
    // Where one reads below the last row, no row has the focus in sight.
    stage.restingPlace = { _ in .origin }
    return stage
  }

  private func middle(_ size: Size) -> Column {
    Column.fitting(
      size.rows, { column(size, hasAir: !session.isNarrow) }, { column(size, hasAir: false) })
  }

  private func column(_ size: Size, hasAir: Bool) -> Column {
    var column = Column()
    for (index, ending) in EndRows.endings.enumerated() {
      let tag = joined(
        session.snapshot.proposal == ending ? proposed : nil,
        ending == .fixed ? unfinished(.endAnyway) : nil)
      add("\(index + 1)", words.words(ending), tag, row: index, size, &column)
    }
    if !rows.undoings.isEmpty { add("Before it can end", size, hasAir, &column) }
    for (index, undoing) in rows.undoings.enumerated() {
      let row = EndRows.endings.count + index
      let tag = joined(changed(undoing), unfinished(.overridePutBack(undoing.id)))
      add("[ ]", undoing.text, tag, row: row, size, &column)
    }
    if let text = OutcomeText(session, session.snapshot.proposal) {
      add(text.title, size, hasAir, &column)
      for frame in text.frames(columns: size.columns) { column.add(lines: frame) }
    }
    EndReview(session: session).add(to: &column, size, hasAir: hasAir)
    return column
  }

  private func add(_ heading: SafeText, _ size: Size, _ hasAir: Bool, _ column: inout Column) {
    if hasAir { column.addAir(glyphs) }
    column.add(
      uncounted: Paragraph(heading, .heading)
        .frame(columns: size.columns - margin, glyphs: glyphs).indented(margin, to: size.columns))
  }

  private func add(
    _ sign: SafeText, _ text: SafeText, _ tag: Words?, row: Int, _ size: Size,
    _ column: inout Column
  ) {
    let isFocused = session.sitting.row == row
    let pointer = session.isNarrow ? (isFocused ? "> " : "  ") : isFocused ? " > " : "   "
    let frame = TaggedRow(
      mark: "\(SafeText(pointer))\(sign) ", text: Paragraph.Span(text), tag: tag?.span,
      isFocused: isFocused, cursor: pointer.count + (row < EndRows.endings.count ? 0 : 1)
    ).frame(columns: size.columns - margin, glyphs: glyphs)
    column.add(frame, isFocused: isFocused)
  }

  private func unfinished(_ purpose: Entry.Purpose) -> Words? {
    session.hasDraft(for: purpose) ? session.unfinished : nil
  }

  private func joined(_ words: Words?...) -> Words? {
    let words = words.compactMap(\.self)
    return words.last.map { Words(SafeText(joining: words.map(\.text), with: ", "), $0.style) }
  }

  private var proposed: Words {
    Words(session.isNarrow ? "(proposed)" : words.proposed, .dim)
  }

  /// Where and when it was done what is to be put back.
  private func changed(_ undoing: Undoing) -> Words? {
    let snapshot = session.snapshot
    guard !session.isNarrow, undoing.id.visit == snapshot.visitName.visit,
      let step = session.guide.steps.firstIndex(where: { $0.contains(undoing.id.item) })
    else { return nil }
    let time = snapshot.status(of: undoing.id.item)?.actedAt.map(session.time)
    return Words(
      SafeText(joining: ["changed in step \(step + 1)", time].compactMap(\.self), with: ", "), .dim)
  }

  private func bottom(_ notice: SafeText?) -> [Stage.Part] {
    var bottom = Bottom(model: session.model, keys: keys)
    bottom.sentence = Words(sentence, .strong)
    if let notice { bottom.parts.append(session.noticePart(notice)) }
    if !session.isNarrow { bottom.parts.append(session.progressPart) }
    return bottom.all
  }

  private var keys: KeyRow {
    if session.sitting.scroll > 0 {
      return KeyRow(.end).with(Action.down, "read on").with(.go, "back up").with(.help)
        .ending(with: session.saved)
    }
    let isPutBack = session.sitting.row >= EndRows.endings.count
    var keys = isPutBack ? KeyRow(.end).with(.mark).with(.override) : KeyRow(.end).with(.go)
    if session.isNarrow { return keys.with(.help).with(.back).ending(with: session.saved) }
    keys = isPutBack ? keys : keys.withDigits(EndRows.endings.count)
    return keys.with(.report).with(.undo).with(.help).ending(with: .back)
  }

  private var sentence: SafeText {
    if session.sitting.scroll > 0 { return "Enter goes back up to how it ended." }
    if !rows.undoings.isEmpty {
      return session.isNarrow
        ? "Put back first: Space ticks it."
        : "Nothing ends before that is put back: Space ticks it, o passes it over."
    }
    if session.sitting.endsWhenMeasured { return "Looking once more before it ends ..." }
    guard EndRows.endings.indices.contains(session.sitting.row) else { return "" }
    return "Enter ends the session: \(words.words(EndRows.endings[session.sitting.row]))."
  }
}

extension Step {
  /// Whether it is one of its items, at any depth.
  func contains(_ id: ItemID) -> Bool {
    func isIn(_ items: [Item]) -> Bool { items.contains { $0.id == id || isIn($0.children) } }
    return isIn(items)
  }
}
