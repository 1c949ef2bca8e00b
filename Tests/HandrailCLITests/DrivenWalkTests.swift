import GuideEngine
import GuideFormat
import Screen
import SessionStore
import TestSupport
import Testing
import Text
import Wizard

@testable import HandrailCLI

/// The walks of the shipped guides, carried out on the wizard.
@Suite struct DrivenWalkTests {
  @Test(arguments: ["803", "1003", "1013"])
  func `a walk leads the wizard where it leads the engine`(name: String) throws {
    // In memory: some thousand acts are kept here, and each would be waited for on a disk.
    let done: Void? = try ScratchState.with(under: "/dev/shm") { try follow(name, keepingIn: $0) }
    if done == nil { try follow(name, keepingIn: ScratchFolder().path) }
  }

  private func follow(_ name: String, keepingIn folder: String) throws {
    var surroundings = try surroundings()
    surroundings.standStill(keepingSessionsIn: folder)
    let store = SessionStore(at: folder, readGuide: SessionLog.read)
    let walks = try walks(name, surroundings)
    try #require(walks.walks.count > 10)
    for walk in walks.walks {
      var run = WalkRun(walks.guides.first, guides: walks.guides.linked)
      #expect(run.follow(walk, in: walks.file).isEmpty, "\(walk.title)")
      var watched = WatchedWizard(
        wizard: try wizard(surroundings, store, walks.guides), place: walk.title)
      #expect(watched.follow(walk, in: walks.file).isEmpty, "\(walk.title)")
      let kept = try #require(watched.wizard.model.sessionName)
      #expect(watched.wizard.model.session == run.session, "\(walk.title)")
      #expect(try store.events(of: store.find(kept.string)).events == run.events, "\(walk.title)")
      watched.wizard.leave()
    }
  }

  private func walks(_ name: String, _ surroundings: Surroundings) throws -> DrivenWalks {
    let file = "\(Program.repository)/Guides/sonos/\(name).walk"
    let arguments = try Arguments(["--walk", file].map { Array($0.utf8) })
    let finding = DrivenWalks.find(arguments, Library(arguments, surroundings))
    guard case .found(let walks?) = finding else { throw Missing() }
    return walks
  }

  private func wizard(
    _ surroundings: Surroundings, _ store: SessionStore, _ guides: DrivenWizard.Guides
  ) throws -> DrivenWizard {
    let setting = WizardModel.Setting(
      glyphs: .unicode, host: "", clock: WallClock(offset: { _ in 0 }), driver: WalkRun.walker)
    let library = Library(try Arguments([]), surroundings)
    return DrivenWizard(
      setting, size: Size(columns: 80, rows: 24), at: surroundings.now,
      WizardWorld(library, store), guides: guides)
  }

  private struct Missing: Error {}
}

/// Looks at the screen on each step of a walk, and where it ends.
private struct WatchedWizard: WalkFollower {
  var wizard: DrivenWizard
  let place: SafeText

  var refusal: Refusal? { wizard.refusal }

  mutating func follow(_ line: Walk.Line) throws(WalkRun.Failure) {
    try wizard.follow(line)
    switch line.action {
    case .act(.choose), .act(.end), .act(.endFixedAnyway):
      look(Size(columns: 40, rows: 12), line)
      look(Size(columns: 80, rows: 24), line)
    case .start, .act, .check, .wait, .leave, .resume, .expect: break
    }
  }

  /// While a question lies over the step, that is what there is to see.
  private mutating func look(_ size: Size, _ line: Walk.Line) {
    wizard.resize(to: size)
    let frame = wizard.model.frame
    #expect(frame.size == size)
    guard refusal == nil else { return }
    let seen = "\(place), \(line.text)\n\(frame.text)"
    let keys = frame.lines.last { !$0.isEmpty } ?? ""
    #expect(keys.contains("Enter") || keys.contains("? keys"), "no keys: \(seen)")
    if wizard.model.session?.ending == nil {
      #expect(frame.text.contains("WARNING"), "no warning: \(seen)")
    }
  }
}
