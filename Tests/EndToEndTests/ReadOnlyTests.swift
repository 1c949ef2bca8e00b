import Foundation
import TestSupport
import Testing

/// A log that can only be read: all that reads goes on, and all that writes says why it does not.
@Suite struct ReadOnlyTests {
  private let place: SessionPlace

  init() throws {
    place = try SessionPlace()
  }

  private static let readAll = """
    step sessions "$program" sessions
    step report "$program" report
    step export "$program" export swift-heron
    note note
    step rename "$program" rename swift-heron The hall
    step delete "$program" delete swift-heron
    step import "$program" import "$above/../export"
    step other "$program" play 1013 --session calm-otter --commands "$beginning"

    """

  private func expectReadOnly(_ steps: [String: MountSpace.Step], events: Int) {
    for name in ["sessions", "report"] { steps.expect(name, exit: 0, saying: "swift-heron") }
    #expect(steps["export"]?.output.contains("\"events\":\(events)}") == true)
    for name in ["note", "rename", "delete", "import", "other"] {
      steps.expect(name, exit: 74, saying: "can only be read; make it writable")
    }
    steps.expect("other", exit: 74, saying: "NOT SAVED: ")
  }

  /// The folder of the test's own is mounted once more, over itself, so that it can be made to be
  /// read only.
  private func run(_ script: String) throws -> [String: MountSpace.Step] {
    try MountSpace(place: place).run("must mount --bind \"$above\" \"$above\"\n" + script)
  }

  @Test(.enabled(if: MountSpace.isPossible || isCI, "this needs root or user namespaces"))
  func `a mount that is read only in the middle, and writable again`() throws {
    #expect(try place.play(Lines.beginning).exit == 0)
    let steps = try run(
      """
      note before
      "$program" export swift-heron >"$above/../export"
      must mount -o remount,ro,bind "$above"
      \(Self.readAll)
      must mount -o remount,rw,bind "$above"
      choose again
      """)
    steps.expect("before", exit: 0)
    expectReadOnly(steps, events: 11)
    steps.expect("again", exit: 0, saying: "Kept in swift-heron")
    #expect(try place.events().count == 16)
  }

  @Test(.enabled(if: MountSpace.isPossible || isCI, "this needs root or user namespaces"))
  func `a mount that is read only from the start`() throws {
    try place.makeAbove()
    let steps = try run(
      """
      must mount -o remount,ro,bind "$above"
      step sessions "$program" sessions
      begin begin
      must mount -o remount,rw,bind "$above"
      begin again
      """)
    steps.expect("sessions", exit: 0, saying: "There is no session yet")
    steps.expect("begin", exit: 74, saying: "can only be read; make it writable")
    steps.expect("begin", exit: 74, saying: "NOT SAVED: ")
    steps.expect("again", exit: 0, saying: "Kept in swift-heron")
  }

  @Test(
    .enabled(
      if: MountSpace.isPossible && Strace.isPossible || isCI,
      "this needs root or user namespaces, and strace"))
  func `what a killed process left beside the log is read, too`() throws {
    #expect(try place.play(Lines.beginning).exit == 0)
    try place.playAndLeaveUnmerged(Lines.choice)
    // To have something to import, without touching what was left.
    let copy = try SessionPlace(copying: place)
    try place.scratch.write(copy.run(["export", "swift-heron"]).output, to: "export")
    let steps = try run(
      """
      must mount -o remount,ro,bind "$above"
      \(Self.readAll)
      """)
    expectReadOnly(steps, events: 13)
    #expect(try place.events().count == 13)
  }

  @Test(
    .enabled(
      if: MountSpace.isPossible && Strace.isPossible || isCI,
      "this needs root or user namespaces, and strace"))
  func `what cannot be read without writing is not read by half`() throws {
    #expect(try place.play(Lines.beginning).exit == 0)
    try place.playAndLeaveUnmerged(Lines.choice)
    unlink("\(place.log)-shm")
    let steps = try run(
      """
      must mount -o remount,ro,bind "$above"
      step sessions "$program" sessions
      """)
    steps.expect("sessions", exit: 74, saying: "can only be read; make it writable")
    #expect(try place.events().count == 13)
  }

  @Test func `permissions that let nobody write`() throws {
    let somebody = try Somebody(at: place)
    #expect(try somebody.run(place.playing(Lines.beginning)).exit == 0)
    for (folder, file) in [(0o500, 0o400), (0o500, 0o600), (0o700, 0o400)] as [(mode_t, mode_t)] {
      #expect(chmod(place.log, file) == 0 && chmod(place.state, folder) == 0)
      #expect(try somebody.run(["sessions"]).output.hasPrefix("swift-heron"))
      #expect(try somebody.run(["report"]).exit == 0)
      #expect(try somebody.run(["export", "swift-heron"]).output.contains("\"events\":8}"))
      let played = try somebody.run(place.playing(Lines.note))
      #expect(played.exit == 74, "\(played.messages)")
      let said = played.messages
      #expect(
        said.contains("can only be read; ")
          || said.contains("You may not read or write the log in "), "\(said)")
      #expect(chmod(place.state, 0o700) == 0 && chmod(place.log, 0o600) == 0)
    }
    #expect(try somebody.run(place.playing(Lines.note)).exit == 0)
  }
}
