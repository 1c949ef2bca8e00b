import GuideEngine
import Screen
import Text

/// What is told before the end: what was measured last, and what was passed over.
struct EndReview {
  let session: SessionView

  func add(to column: inout Column, _ size: Size, hasAir: Bool) {
    let measured = session.snapshot.items.filter { $0.item.check != nil && $0.state != .inactive }
    let words = EndWords(session)
    let time = words.measuredAt.map { Words($0, .dim) }
    section(words.measured, time, measured.map(line), &column, size, hasAir)
    let put = session.snapshot.deferred.flatMap { group in
      let step = session.guide.steps.firstIndex { $0.id == group.step.id } ?? 0
      return group.items.map {
        Line(mark: "[>]", text: $0.item.text, tag: Words("put off in step \(step + 1)", .dim))
      }
    }
    let forced = session.snapshot.overrides.map {
      Line(mark: "[~]", text: $0.name.text, tag: Words("\"\($0.reason)\"", .dim))
    }
    section("Passed over", nil, forced + put, &column, size, hasAir)
  }

  private struct Line {
    let mark: SafeText
    let text: SafeText
    let tag: Words?
  }

  private func line(_ status: ItemStatus) -> Line {
    var tag = ItemTag(status: status, leftOut: 0, isFocused: false, session: session)
    // It stands above, for all of them.
    tag.toldTime = EndWords(session).measuredAt
    return Line(mark: SafeText(status.mark), text: status.item.text, tag: tag.words)
  }

  private func section(
    _ heading: SafeText, _ right: Words?, _ lines: [Line], _ column: inout Column, _ size: Size,
    _ hasAir: Bool
  ) {
    guard !lines.isEmpty else { return }
    let margin = session.isNarrow ? 0 : 1
    if hasAir { column.addAir(session.glyphs) }
    let title = SplitRow(Words(heading, .heading), right: right, margin: margin)
    column.add(uncounted: title.frame(columns: size.columns, glyphs: session.glyphs))
    for line in lines {
      let frame = TaggedRow(
        mark: "\(session.isNarrow ? "  " : "   ")\(line.mark) ",
        text: Paragraph.Span(line.text), tag: line.tag?.span
      ).frame(columns: size.columns - margin, glyphs: session.glyphs)
      column.add(uncounted: frame)
    }
  }
}
