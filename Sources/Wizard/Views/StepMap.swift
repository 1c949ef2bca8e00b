import GuideEngine
import Screen
import Text

/// The steps of the guide beside the open one, where there is room for both.
struct StepMap {
  let session: SessionView

  static func hasRoom(_ model: WizardModel) -> Bool {
    model.size.columns >= 110 && !model.isNarrow
  }

  var side: Stage.Side {
    Stage.Side(columns: columns) { frame(rows: $0) }
  }

  private var columns: Int { min(40, session.columns / 3) }

  private func frame(rows: Int) -> Frame {
    var column = Column()
    column.add(
      uncounted: Paragraph("Steps", .heading)
        .frame(columns: columns - 1, glyphs: glyphs).indented(1, to: columns))
    let way = Set(session.snapshot.way)
    for (number, step) in session.guide.steps.enumerated() {
      let isHere = number == session.snapshot.stepNumber
      column.add(row(step, number + 1, isOnWay: way.contains(step.id), isHere), isFocused: isHere)
    }
    return column.view(Size(columns: columns, rows: rows), glyphs: glyphs).frame
  }

  private var glyphs: Glyphs { session.glyphs }

  /// `*` is the open one; `>` is the cursor's; how much is done is said of the steps on the way only.
  private func row(_ step: Step, _ number: Int, isOnWay: Bool, _ isHere: Bool) -> Frame {
    let style: Style = isHere ? .strong : isOnWay ? .plain : .dim
    let label = glyphs.padded("\(number)", to: 2, atRight: true)
    return TaggedRow(
      mark: "\(isHere ? "*" : " ")\(label)  ", text: Paragraph.Span(step.title, style),
      tag: isOnWay ? Paragraph.Span(count(step), .dim) : nil
    ).frame(columns: columns - 1, glyphs: glyphs)
  }

  private func count(_ step: Step) -> SafeText {
    let states = step.items.flatMap(states).filter { $0 != .inactive }
    return "\(states.count { $0 != .todo }) of \(states.count)"
  }

  /// A set counts as one.
  private func states(_ item: Item) -> [ItemStatus.State] {
    let own = session.snapshot.status(of: item.id).map { [$0.state] } ?? []
    return item.kind == .set ? own : own + item.children.flatMap(states)
  }
}
