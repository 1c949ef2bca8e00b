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
  private let guide: PinnedGuide
  private let library: Library

  init(_ guide: PinnedGuide, _ library: Library) {
    self.guide = guide
    self.library = library
  }

  mutating func follow(_ walk: Walk, show: (State) -> Void) {
    var run = WalkRun(guide, guides: { [library] in library.catalogue.guide($0)?.parsed.pinned })
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
      if endsWalk { break }
    }
  }
}
