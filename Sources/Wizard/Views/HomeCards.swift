import GuideEngine
import Screen
import Text

/// Sessions and guides as the first screen lists them.
struct HomeCards {
  let model: WizardModel
  let columns: Int
  /// Whether there is room for one row each, but for the one under the cursor.
  let isClose: Bool
  let widths: Widths

  /// Measured once for a frame, since there may be thousands of guides.
  struct Widths {
    let code: Int
    let difficulty: Int
    let time: Int

    init(_ home: Home, _ glyphs: Glyphs) {
      let guides = home.guides ?? []
      let codes = home.shownSessions.map { glyphs.columns(of: $0.code) }.max() ?? 0
      code = min(8, max(codes, guides.lazy.map { glyphs.columns(of: $0.code) }.max() ?? 0))
      difficulty = guides.lazy.map { glyphs.columns(of: $0.facts.difficulty ?? "") }.max() ?? 0
      time = guides.lazy.map { glyphs.columns(of: $0.facts.duration ?? "") }.max() ?? 0
    }
  }

  private var glyphs: Glyphs { model.setting.glyphs }
  private var dot: SafeText { " \(glyphs.dot) " }
  private var margin: Int { model.isNarrow ? 0 : 1 }

  /// How many rows a session's frame has.
  func rows(of card: SessionCard, _ row: Int) -> Int {
    if isClose, row != model.home.focus { return 1 }
    let isWaiting = model.isNarrow && card.shortWaitWords(at: model.now) != nil
    return card.toPutBack > 0 || isWaiting ? 3 : 2
  }

  func frame(_ card: SessionCard, _ row: Int) -> Frame {
    let age = Words(model.setting.clock.age(of: card.usedAt, at: model.now), .dim)
    let title = card.title.map { "\($0): \(card.guideTitle)" } ?? card.guideTitle
    let details = isClose && row != model.home.focus ? [] : details(card, age)
    let head = head(card.code, title, model.isNarrow && !details.isEmpty ? nil : age, row)
    return Frame(stacking: [head] + details, glyphs: glyphs)
  }

  func frame(_ card: GuideCard, _ row: Int) -> Frame {
    let effort = card.canBeStarted ? effort(card.facts) : "has errors"
    return head(card.code, card.facts.title, model.isNarrow ? nil : Words(effort, .dim), row)
  }

  /// Pointer, number, title, and a word at the right edge.
  private func head(_ code: SafeText, _ title: SafeText, _ tag: Words?, _ row: Int) -> Frame {
    let isFocused = row == model.home.focus
    let pointer: SafeText = model.isNarrow ? (isFocused ? "> " : "  ") : isFocused ? " > " : "   "
    let gap: SafeText = model.isNarrow ? " " : "  "
    let mark: SafeText = "\(pointer)\(glyphs.padded(code, to: widths.code))"
    var frame = SplitRow(Words("\(mark)\(gap)\(title)"), right: tag)
      .frame(columns: columns - margin, glyphs: glyphs)
    if isFocused {
      frame.addStyle(.focus, columns: 0..<glyphs.columns(of: mark))
      // Whoever types is followed where the text is.
      if model.home.search == nil {
        frame.cursor = Position(row: 0, column: min(columns - 1, margin + 2))
      }
    }
    return frame
  }

  private func details(_ card: SessionCard, _ age: Words) -> [Frame] {
    let indent = margin + 2 + widths.code + (model.isNarrow ? 1 : 2)
    let room = max(1, columns - indent - margin)
    let lines = model.isNarrow ? narrowLines(card, age) : wideLines(card, room)
    return lines.map { row in row.frame(columns: room, glyphs: glyphs).indented(indent, to: columns)
    }
  }

  /// What waits is seen whole; the name of the step gives way to it.
  private func wideLines(_ card: SessionCard, _ room: Int) -> [SplitRow] {
    let wait = card.waitWords(at: model.now)
    let rest = SafeText(
      joining: ["", "\(card.progress.done) of \(card.progress.whole) done", wait].compactMap(
        \.self),
      with: dot)
    let step = glyphs.cut(
      "Step \(card.step), \(card.stepTitle)", to: room - glyphs.columns(of: rest))
    return [SplitRow(Words("\(step)\(rest)"))]
      + (card.dueWords.map { [SplitRow(Words($0, .attention))] } ?? [])
  }

  private func narrowLines(_ card: SessionCard, _ age: Words) -> [SplitRow] {
    let progress: SafeText = "\(card.progress.done) of \(card.progress.whole)"
    let due: SafeText? = card.toPutBack > 0 ? "still to put back: \(card.toPutBack)" : nil
    let waiting = [card.shortWaitWords(at: model.now), due].compactMap(\.self)
    let step = SplitRow(Words("step \(card.step)\(dot)\(progress)"), right: age)
    guard !waiting.isEmpty else { return [step] }
    return [step, SplitRow(Words(SafeText(joining: waiting, with: dot), .attention))]
  }

  private func effort(_ facts: GuideFacts) -> SafeText {
    """
    \(glyphs.padded(facts.difficulty ?? "", to: widths.difficulty))  \
    \(glyphs.padded(facts.duration ?? "", to: widths.time, atRight: true))
    """
  }
}
