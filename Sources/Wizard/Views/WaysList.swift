import GuideEngine
import Screen
import Text

/// The ways out of a step: what is the case, and where it leads.
struct WaysList {
  let session: SessionView
  let columns: Int

  private var ways: [WayOut] { session.snapshot.waysOut }
  private var isReached: Bool { session.sitting.cursor == .choices }
  private var isChosenFrom: Bool { isReached && session.sitting.isChoosing }
  private var focus: Int? {
    isChosenFrom ? min(session.sitting.row, max(0, ways.count - 1)) : nil
  }

  /// Until somebody goes among them, their heading has the focus.
  func add(to column: inout Column) {
    column.add(uncounted: heading, isFocused: isReached && !isChosenFrom)
    for (index, way) in ways.enumerated() {
      column.add(
        session.isNarrow ? narrowRow(index, way) : wideRow(index, way), isFocused: index == focus)
    }
  }

  private var heading: Frame {
    let margin = session.isNarrow ? 0 : 1
    let right = session.isNarrow ? nil : hint
    guard isReached, !isChosenFrom else {
      return SplitRow(Words("What happened?", .heading), right: right, margin: margin)
        .frame(columns: columns, glyphs: session.glyphs)
    }
    return TaggedRow(
      mark: session.isNarrow ? "> " : " > ", text: Paragraph.Span("What happened?", .heading),
      tag: right?.span, isFocused: true, cursor: margin + 2
    ).frame(columns: columns - margin, glyphs: session.glyphs)
  }

  /// What Enter does among the ways: it goes along the one under the cursor.
  var goLabel: SafeText? {
    focus.flatMap { ways.indices.contains($0) ? "go: \(ways[$0].choice.label)" : nil }
  }

  /// Room for the longest of them, so that the other keys do not move with the cursor.
  var goColumns: Int {
    let longest = ways.map { session.glyphs.columns(of: $0.choice.label) }.max() ?? 0
    return isChosenFrom ? longest + Self.goPrefix : 0
  }

  /// `Enter go: `
  private static let goPrefix = 10

  /// Beside the heading: how to get here, or what is in the way.
  var hint: Words {
    guard let focus, ways.indices.contains(focus) else {
      let done = session.snapshot.completion.words.map { "\($0); " } ?? ""
      return Words("\(done)Enter, then a number", .dim)
    }
    return obstacle(of: ways[focus]) ?? Words(session.snapshot.completion.words ?? "", .dim)
  }

  /// What keeps a way closed, by the numbers of the items; nil where it is open.
  private func obstacle(of way: WayOut) -> Words? {
    switch way.refusal {
    case .required(let items): Words("\(list(items)) still to do, and required", .attention)
    case .deferred(let items): Words("\(list(items)) put off, and still open", .attention)
    case .open(let items): Words("\(list(items)) still open; you will be asked", .dim)
    case .some: Words("not open now", .attention)
    case nil: nil
    }
  }

  private func list(_ items: [NamedItem]) -> SafeText {
    let lines = StepLines(session.snapshot.items).lines
    let names = items.map { item in
      lines.first { $0.status.item.id == item.id }?.name ?? "\"\(item.text)\""
    }
    let isMany = names.count > 1
    return "\(SafeText(joining: names, with: ", ")) \(isMany ? "are" : "is")"
  }

  private func wideRow(_ index: Int, _ way: WayOut) -> Frame {
    let isFocused = index == focus
    let mark: SafeText = "\(isFocused ? " > " : "   ")  \(isChosenFrom ? "\(index + 1)" : " ") "
    let indent = session.glyphs.columns(of: mark)
    let label = Paragraph(way.choice.label).frame(columns: labelColumns, glyphs: session.glyphs)
    let column = indent + labelColumns + 2
    let target = Paragraph(target(way), indent: 3)
      .frame(columns: max(1, columns - 1 - column), glyphs: session.glyphs)
    var frame = Frame(
      columns: columns - 1, rows: max(label.size.rows, target.size.rows), glyphs: session.glyphs)
    // The whole row in reverse would cost two rows of bytes at each move.
    frame.write(mark, at: .origin, isFocused ? .focus : .plain)
    frame.place(label, at: Position(row: 0, column: indent))
    frame.place(target, at: Position(row: 0, column: column))
    if isFocused { frame.cursor = Position(row: 0, column: indent - 2) }
    return frame
  }

  /// As wide as the longest needs, at most a good half.
  private var labelColumns: Int {
    let longest = ways.map { session.glyphs.columns(of: $0.choice.label) }.max() ?? 0
    return max(1, min(longest, (columns - 9) * 11 / 20))
  }

  private func narrowRow(_ index: Int, _ way: WayOut) -> Frame {
    let isFocused = index == focus
    let label = TaggedRow(
      mark: "\(isFocused ? ">" : " ") \(index + 1) ", text: Paragraph.Span(way.choice.label),
      isFocused: isFocused, cursor: 2
    ).frame(columns: columns, glyphs: session.glyphs)
    let target = Paragraph(target(way), indent: 2)
      .frame(columns: max(1, columns - 4), glyphs: session.glyphs).indented(4, to: columns)
    return Frame(stacking: [label, target], glyphs: session.glyphs)
  }

  private func target(_ way: WayOut) -> [Paragraph.Span] {
    let arrow = session.glyphs.arrow
    let gap: SafeText = session.isNarrow ? " " : "  "
    let title: SafeText = "\(arrow)\(gap)\(session.title(of: way.choice.target))"
    let tags: [SafeText] = [
      way.returned?.triedWords, way.isAnotherRound ? "another round" : nil,
    ].compactMap(\.self)
    guard !tags.isEmpty else { return [Paragraph.Span(title)] }
    return [
      Paragraph.Span(title),
      Paragraph.Span("  (\(SafeText(joining: tags, with: ", ")))", .dim),
    ]
  }
}

extension Ending {
  /// How a guide came out that was gone into and has come back.
  fileprivate var triedWords: SafeText {
    switch self {
    case .fixed: "tried, fixed"
    case .notFixed: "tried, no change"
    case .support: "tried, handed to support"
    case .gaveUp: "tried, given up"
    }
  }
}

extension Completion {
  /// What is to be said of a step in which nothing is left to do.
  var words: SafeText? {
    switch self {
    case .incomplete: nil
    case .complete: "All done"
    case .withDeferred: "All done but what was put off"
    case .withOverrides: "All done, some of it overridden"
    }
  }
}
