import GuideEngine
import Screen
import Text

/// What stands below the work on every screen of a session.
extension SessionView {
  /// `13 of 31 · 12 min left`
  func progressWords(isShort: Bool) -> SafeText {
    let progress = snapshot.progress
    let minutes = snapshot.minutesLeft
    let time: SafeText? = minutes > 0 ? "\(minutes) min\(isShort ? "" : " left")" : nil
    return SafeText(
      joining: ["\(progress.done) of \(progress.whole)", time].compactMap(\.self), with: dot)
  }

  /// How far one has come, and whether all of it is saved.
  var progressPart: Stage.Part {
    let progress = snapshot.progress
    let row = ProgressRow(
      done: progress.done, of: progress.whole, words: progressWords(isShort: false),
      state: saved.span)
    return Stage.Part(
      row.frame(columns: columns - 2, glyphs: glyphs).indented(1, to: columns), .wanted)
  }

  /// Whether what was done is on disk.
  var saved: Words {
    guard sitting.obstacle == nil else { return Words("NOT SAVED", [.message, .strong]) }
    return sitting.name == nil ? Words("nothing to save yet", .dim) : Words("saved")
  }

  /// What is to be put back, if anything is; and what of the work is out of sight, if anything is.
  func putBackParts(_ notice: SafeText?) -> [Stage.Part] {
    let due = snapshot.pendingUndoings
    guard let first = due.first else { return notice.map { [noticePart($0)] } ?? [] }
    let things = SafeText.count(due.count, "thing", "things")
    let many: SafeText = due.count == 1 ? "" : ", \(things)"
    let words: SafeText =
      isNarrow
      ? "PUT BACK \(things): b" : "PUT BACK before you end\(many): \(first.text)"
    let shows = SafeText(joining: ["b shows it", notice].compactMap(\.self), with: "   ")
    let right = isNarrow ? notice : shows
    let row = SplitRow(
      Words(words, .attention), right: right.map { Words($0, .dim) }, margin: isNarrow ? 0 : 1)
    return [Stage.Part(row.frame(columns: columns, glyphs: glyphs), .extra)]
  }

  /// `Let it come back: 1:24 to go`, of the wait that is over first among those out of sight.
  func waitPart(_ seen: Set<ItemID>) -> Stage.Part? {
    let hidden = snapshot.runningWaits.filter { !seen.contains($0.status.item.id) }
    guard let first = hidden.first else { return nil }
    let rest: SafeText = ": \(ItemTag.clock(first.seconds)) to go"
    let margin = isNarrow ? 0 : 1
    var frame = Frame(columns: columns, glyphs: glyphs)
    let end = frame.write(
      first.status.item.text, at: Position(row: 0, column: margin), .attention,
      limit: max(0, columns - 2 * margin - glyphs.columns(of: rest)))
    frame.write(rest, at: Position(row: 0, column: end), .attention, limit: max(0, columns - end))
    return Stage.Part(frame, .wanted)
  }

  /// `3-10 of 18 v` in a row of its own.
  func noticePart(_ notice: SafeText) -> Stage.Part {
    var frame = Frame(columns: columns, glyphs: glyphs)
    frame.writeRight(notice, row: 0, .dim, margin: isNarrow ? 0 : 1)
    return Stage.Part(frame, .extra)
  }
}

extension Frame {
  /// The same further to the right, in a row as wide as all.
  func indented(_ column: Int, to columns: Int) -> Frame {
    var frame = Frame(columns: columns, rows: size.rows, glyphs: glyphs)
    frame.place(self, at: Position(row: 0, column: column))
    return frame
  }
}
