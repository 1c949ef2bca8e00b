import GuideEngine
import GuideFormat
import Text

/// Commands played in a guide; the state after each is shown and not kept.
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
  private let guide: PinnedGuide
  private let guides: (GuideID) -> PinnedGuide?

  /// A choice into another guide asks `guides` for it.
  init(_ guide: PinnedGuide, guides: @escaping (GuideID) -> PinnedGuide?) {
    self.guide = guide
    self.guides = guides
  }

  mutating func follow(_ walk: Walk, show: (State) -> Void) {
    var run = WalkRun(guide, guides: guides)
    for line in walk.lines {
      let before = run.snapshot.map { ($0.visitName, $0.progress) }
      let eventCount = run.events.count
      var objection: SafeText?
      var endsWalk = false
      do throws(WalkRun.Failure) {
        try run.follow(line)
        if !line.isExpectation { objection = run.refusal?.sentence }
      } catch {
        objection = error.message
        endsWalk = error.endsWalk
        hasFailed = true
      }
      show(
        State(
          line: line, objection: objection, snapshot: run.snapshot,
          cursor: run.cursor, events: Array(run.events[eventCount...]), before: before))
      if endsWalk {
        stoppedAt = line.place.line
        break
      }
    }
  }
}
