import GuideEngine
import GuideFormat
import Text

/// Commands played in a guide; the state after each is shown.
struct Play {
  /// What a line said and what came of it.
  struct State {
    let line: Walk.Line
    /// Why it was not carried out, or what was expected and is not so.
    let objection: SafeText?
    let snapshot: Snapshot?
    let cursor: Cursor
    let events: [Event]
    /// Where the session stood before it, and how far the person had come.
    let before: (visit: VisitName, progress: Progress)?
  }

  private(set) var hasFailed = false
  /// The line at which the rest was given up.
  private(set) var stoppedAt: Int?
  /// Where the cursor stands at the end.
  private(set) var cursor = Cursor.choices

  mutating func follow(_ walk: Walk, _ beginning: WalkRun, show: (State) -> Void) {
    var run = beginning
    for line in walk.lines {
      let before = run.snapshot.map { ($0.visitName, $0.progress) }
      let eventCount = run.events.count
      let objection = follow(line, &run)
      show(
        State(
          line: line, objection: objection, snapshot: run.snapshot,
          cursor: run.cursor, events: Array(run.events[eventCount...]), before: before))
      if stoppedAt == line.place.line { break }
    }
    cursor = run.cursor
    // As a person leaves it; what is not kept does not notice.
    if (try? run.leave()) == nil { hasFailed = true }
  }

  /// Why the line was not carried out, or what was expected and is not so.
  private mutating func follow(_ line: Walk.Line, _ run: inout WalkRun) -> SafeText? {
    do throws(WalkRun.Failure) {
      try run.follow(line)
      return line.isExpectation ? nil : run.refusal?.sentence
    } catch {
      hasFailed = true
      if error.endsWalk { stoppedAt = line.place.line }
      return error.message
    }
  }
}
