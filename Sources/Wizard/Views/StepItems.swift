import GuideEngine
import Screen
import Text

/// The items of a step in rows, and those that were put off elsewhere and can be done here.
struct StepItems {
  let session: SessionView
  let columns: Int
  let lines: StepLines
  /// Whether questions, too, fold when nothing of them is left to do.
  var foldsQuestions = false

  init(_ session: SessionView, columns: Int) {
    self.session = session
    self.columns = columns
    lines = StepLines(session.snapshot.items)
  }

  func add(to column: inout Column) {
    var index = 0
    while index < lines.lines.count {
      let line = lines.lines[index]
      guard line.status.state != .inactive else {
        index += 1
        continue
      }
      let isFolded = isFolded(index)
      column.add(
        frame(index, isFolded: isFolded), isFocused: isFocused(line.status.item.id),
        isStop: isFolded || line.status.item.kind != .set, item: line.status.item.id)
      index += isFolded ? 1 + line.lineCount : 1
    }
    addListed(to: &column)
  }

  private var listed: [DeferredItems] {
    guard !StepRows.listed(session.snapshot).isEmpty else { return [] }
    return session.snapshot.deferred.filter { $0.step.id != session.snapshot.step.id }
  }

  /// What was put off stands under the name of its step.
  private func addListed(to column: inout Column) {
    for group in listed {
      let number = session.guide.steps.firstIndex { $0.id == group.step.id } ?? 0
      let heading = Paragraph("Put off in step \(number + 1), \(group.step.title)", .heading)
      let margin = session.isNarrow ? 0 : 1
      column.add(
        uncounted: heading.frame(columns: columns - margin, glyphs: session.glyphs)
          .indented(margin, to: columns))
      for status in group.items {
        let row = row(status, label: "", depth: 0, tag: tag(status), text: status.item.text)
        column.add(row, isFocused: isFocused(status.item.id), item: status.item.id)
      }
    }
  }

  private func isFocused(_ item: ItemID) -> Bool { session.sitting.cursor == .item(item) }

  /// What is complete folds once the cursor has left it: always where the rest of it says nothing.
  private func isFolded(_ index: Int) -> Bool {
    let family = lines.lines[lines.family(of: index)]
    guard family.count > 1, !family.contains(where: { isFocused($0.status.item.id) }) else {
      return false
    }
    switch family.first?.status.item.kind {
    case .set: return family.first?.status.state == .done
    case .question:
      let isDone = family.allSatisfy { ![.todo, .deferred].contains($0.status.state) }
      return foldsQuestions && isDone && family.contains { $0.status.state == .done }
    case .open, .sensed, .wait, .record, .entry, nil: return false
    }
  }

  private func frame(_ index: Int, isFolded: Bool) -> Frame {
    let line = lines.lines[index]
    let status = line.status
    let isSet = status.item.kind == .set
    let tag = isSet ? setTag(index, isFolded: isFolded) : tag(status, line.leftOut)
    return row(
      status, label: line.label, depth: status.depth,
      tag: isFolded && !isSet ? foldedTag(index, tag) : tag, text: status.item.text)
  }

  private func tag(_ status: ItemStatus, _ leftOut: Int = 0) -> Words? {
    ItemTag(
      status: status, leftOut: leftOut, isFocused: isFocused(status.item.id), session: session
    ).words
  }

  private func setTag(_ index: Int, isFolded: Bool) -> Words? {
    let entries = lines.lines[lines.family(of: index)].dropFirst()
    let head = lines.lines[index].status
    let chosen = entries.first { $0.status.answer == true }
    guard isFolded else {
      if head.state == .done, chosen == nil { return Words("none of these") }
      // The head has no row of its own to answer it on.
      let hasCursor = entries.contains { isFocused($0.status.item.id) }
      let words: SafeText = hasCursor ? "one of these, 0 none" : "one of these"
      return Words(head.item.isRequired ? "required, \(words)" : words, .dim)
    }
    return Words(chosen?.status.item.text ?? "none of these")
  }

  private func foldedTag(_ index: Int, _ tag: Words?) -> Words? {
    let inside = lines.lines[lines.family(of: index)].dropFirst()
      .count { $0.status.state != .inactive }
    guard inside > 0 else { return tag }
    let words: SafeText = "\(inside) under it done"
    return Words(tag.map { "\($0.text), \(words)" } ?? words, tag?.style ?? .dim)
  }

  private func row(
    _ status: ItemStatus, label: SafeText, depth: Int, tag: Words?, text: SafeText
  ) -> Frame {
    let isFocused = isFocused(status.item.id)
    let mark = ItemMark(
      label: label, box: status.item.kind == .set ? nil : status.mark, depth: depth,
      isFocused: isFocused, isNarrow: session.isNarrow)
    let right = session.isNarrow ? 0 : 1
    let isDim = status.item.kind == .entry && status.answer == false
    var frame = TaggedRow(
      mark: mark.text, text: Paragraph.Span(text, isDim ? .dim : .plain), tag: tag?.span,
      isFocused: isFocused, cursor: mark.cursor
    ).frame(columns: columns - right, glyphs: session.glyphs)
    if isFocused, let note = status.item.note {
      let indent = session.glyphs.columns(of: mark.text)
      let words = Paragraph(note, .dim)
        .frame(columns: max(1, columns - right - indent), glyphs: session.glyphs)
      frame = Frame(
        stacking: [frame, words.indented(indent, to: columns - right)], glyphs: session.glyphs)
    }
    return frame
  }
}

/// What stands before an item's text: where the cursor is, its number, its box.
struct ItemMark {
  let text: SafeText
  /// Inside of the box.
  let cursor: Int

  init(label: SafeText, box: String?, depth: Int, isFocused: Bool, isNarrow: Bool) {
    let pointer = isNarrow ? (isFocused ? ">" : "") : isFocused ? " >" : ""
    let start = (isNarrow ? 1 : 3) + 2 * depth
    let indent = max(start - (depth == 0 && label.string.count > 1 ? 1 : 0), pointer.count)
    let blanks = String(repeating: " ", count: indent - pointer.count)
    let number = label.isEmpty ? " " : label.string
    let before = "\(pointer)\(blanks)\(number) "
    cursor = before.count + 1
    text = SafeText(before + (box.map { "\($0) " } ?? ""))
  }
}
