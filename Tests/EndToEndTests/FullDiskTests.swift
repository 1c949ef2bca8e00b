import Foundation
import TestSupport
import Testing

/// A disk that is full, and has room again.
@Suite(.enabled(if: MountSpace.isPossible || isCI, "this needs root or user namespaces"))
struct FullDiskTests {
  private let space: MountSpace

  init() throws {
    space = MountSpace(place: try SessionPlace())
  }

  @Test func `a disk too small for a log`() throws {
    let steps = try space.run(
      """
      must mkdir -m 700 "$above"
      must mount -t tmpfs -o size=64k,mode=700 none "$above"
      begin small
      step sessions "$program" sessions
      resize size=4m
      begin large
      step export "$program" export swift-heron
      """)
    steps.expect("small", exit: 74, saying: "NOT SAVED: No room is left for ")
    steps.expect("sessions", exit: 0, saying: "There is no session yet")
    steps.expect("large", exit: 0, saying: "Kept in swift-heron")
    #expect(steps["export"]?.output.contains("\"events\":8}") == true)
  }

  @Test func `a disk that is full from the start has no folder either`() throws {
    let steps = try space.run(
      """
      must mkdir -m 700 "$above"
      must mount -t tmpfs -o size=64k,nr_inodes=2,mode=700 none "$above"
      fill
      begin full
      step sessions "$program" sessions
      step report "$program" report
      rm "$above/filler"
      resize size=4m,nr_inodes=100
      begin room
      """)
    steps.expect("full", exit: 74, saying: "NOT SAVED: No room is left for ")
    steps.expect("sessions", exit: 0, saying: "There is no session yet")
    steps.expect("report", exit: 1)
    steps.expect("room", exit: 0, saying: "Kept in swift-heron")
  }

  @Test func `a disk that fills up keeps what is there, to be read, and goes on with room`() throws
  {
    let steps = try space.run(
      """
      must mkdir -m 700 "$above"
      must mount -t tmpfs -o size=512k,mode=700 none "$above"
      begin begin
      fill
      choose full
      step rename "$program" rename swift-heron The hall
      step sessions "$program" sessions
      step report "$program" report
      step export "$program" export swift-heron
      rm "$above/filler"
      choose room
      step after "$program" export swift-heron
      """)
    steps.expect("begin", exit: 0)
    for name in ["full", "rename"] { steps.expect(name, exit: 74, saying: "No room is left for ") }
    steps.expect("sessions", exit: 0, saying: "swift-heron 1013 step 1, Where it showed, 3 of 7")
    steps.expect("report", exit: 0, saying: "Repair report: swift-heron")
    #expect(steps["export"]?.output.contains("\"events\":8}") == true)
    steps.expect("room", exit: 0, saying: "Kept in swift-heron")
    #expect(steps["after"]?.output.contains("\"events\":13}") == true)
  }

  /// From no free page to 24 free ones, the disk fills up at every point of what is done.
  @Test func `a disk with a little room`() throws {
    let steps = try space.run(
      """
      must mkdir -m 700 "$above"
      must mount -t tmpfs -o size=512k,mode=700 none "$above"
      begin begin
      for pages in $(seq 0 24); do
        fill
        truncate -s -$((pages * 4096)) "$above/filler"
        note "note-$pages"
        step "export-$pages" "$program" export swift-heron
        rm "$above/filler"
        step "after-$pages" "$program" export swift-heron
      done
      note room
      """)
    var kept = 0
    for pages in 0...24 {
      let isKept = steps["note-\(pages)"]?.exit == 0
      kept += isKept ? 1 : 0
      if !isKept { steps.expect("note-\(pages)", exit: 74, saying: "No room is left for ") }
      for name in ["export-\(pages)", "after-\(pages)"] {
        let notes = steps[name]?.output.components(separatedBy: "\"event\":\"noted\"").count
        #expect(notes.map { $0 > kept } == true, "\(name)")
      }
    }
    #expect(kept > 0 && kept < 25)
    steps.expect("room", exit: 0, saying: "Kept in swift-heron")
  }

  @Test func `a disk that takes no file more`() throws {
    let steps = try space.run(
      """
      must mkdir -m 700 "$above"
      must mount -t tmpfs -o size=4m,nr_inodes=6,mode=700 none "$above"
      begin begin
      while ( : >"$above/$(ls "$above" | wc -l)" ) 2>/dev/null; do :; done
      choose full
      step sessions "$program" sessions
      resize nr_inodes=100
      choose room
      """)
    steps.expect("begin", exit: 0)
    steps.expect("full", exit: 74, saying: "No room is left for ")
    steps.expect("sessions", exit: 0, saying: "swift-heron")
    steps.expect("room", exit: 0, saying: "Kept in swift-heron")
  }

  @Test func `a damaged log on a full disk stays where it is until there is room to mend it`()
    throws
  {
    let steps = try space.run(
      """
      must mkdir -m 700 "$above"
      must mount -t tmpfs -o size=512k,mode=700 none "$above"
      begin begin
      printf 'No database here' | dd of="$HANDRAIL_STATE/sessions.db" conv=notrunc 2>/dev/null
      fill
      step full "$program" sessions
      truncate -s -65536 "$above/filler"
      step almost "$program" sessions
      step files ls "$HANDRAIL_STATE"
      rm "$above/filler"
      step room "$program" sessions
      """)
    for name in ["full", "almost"] { steps.expect(name, exit: 74, saying: "No room is left for ") }
    #expect(steps["files"]?.output.contains("damaged") == false)
    steps.expect("room", exit: 0, saying: "and 1 session carried over whole;")
  }
}
