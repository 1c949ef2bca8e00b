import GuideEngine
import Testing
import Text

@testable import HandrailCLI
@testable import SessionStore

/// Everything that can be wrong with the log is a whole sentence, with the place and the next step.
@Suite struct StoreSentenceTests {
  private func sentence(_ problem: StoreProblem) -> String {
    problem.sentence(in: "/home/pi/state", { _ in 0 }).string
  }

  @Test(
    arguments: [
      (.full, "No room is left for /home/pi/state; free some, then try again."),
      (
        .readOnly,
        """
        /home/pi/state can only be read; make it writable, or name another folder in HANDRAIL_STATE.
        """
      ),
      (
        .forbidden,
        "You may not read or write the log in /home/pi/state; look at the permissions of both."
      ),
      (.locked, "Another program holds the log in /home/pi/state; wait a moment, then try again."),
      (
        .damaged,
        """
        The log in /home/pi/state is damaged and cannot be set aside; copy the folder to a safe \
        place, then make it writable.
        """
      ),
      (
        .tooNew(9),
        """
        A newer Handrail has brought the log in /home/pi/state up to date; use that one. Nothing \
        was changed.
        """
      ),
      (
        .moved,
        """
        The log in /home/pi/state was exchanged meanwhile; look what happened there, then try again.
        """
      ),
      (
        .system(5),
        """
        The log in /home/pi/state cannot be read or written (Input/output error); look at the disk, \
        then try again.
        """
      ),
    ] as [(StoreProblem.Cause, String)])
  func `a cause`(cause: StoreProblem.Cause, text: String) {
    #expect(sentence(.log(cause)) == text)
  }

  @Test(
    arguments: [
      (.link, "is a link; sessions are kept only in a place that is none, so name that itself."),
      (.notFolder, "is no folder; sessions are kept in one, so name another or move this away."),
      (.notFile, "is no regular file; move it away, and begin again."),
      (.another, "belongs to somebody else; name a folder of your own in HANDRAIL_STATE."),
      (.open, "is open to other users; close it with chmod go= /x and begin again."),
    ] as [(StoreProblem.Distrust, String)])
  func `a place that is not trusted`(distrust: StoreProblem.Distrust, text: String) {
    #expect(sentence(.untrusted(path: "/x", distrust)) == "/x \(text)")
    #expect(StoreProblem.untrusted(path: "/x", distrust).exit == .cannotCreate)
  }

  @Test func `who drives, from where, and since when`() throws {
    let name = try #require(SessionName("swift-heron"))
    let since = try #require(Timestamp("2026-11-21T13:02:00Z"))
    let driver = Driver(name: "anna", terminal: "pts/3", clientAddress: "192.0.2.7")
    let standing = Standing(driver: driver, since: since)
    #expect(
      sentence(.driven(name, standing))
        == """
        anna on pts/3 from 192.0.2.7, since 2026-11-21 13:02, drives swift-heron; let them leave \
        it first, or take it over with handrail resume swift-heron, or play \
        --take-over.
        """)
    #expect(StoreProblem.driven(name, standing).exit == .busy)
    #expect(
      sentence(.takenOver(name, standing)).hasPrefix(
        "anna on pts/3 from 192.0.2.7, since 2026-11-21 13:02, drives swift-heron now"))
  }

  @Test func `what was damaged, and what became of it`() throws {
    let name = try #require(SessionName("swift-heron"))
    let notices: [(DamageNotice, String)] = [
      (
        .setAside(path: "/x/sessions.db.damaged-1", carriedOver: 2),
        """
        The log of sessions was damaged. It was set aside as /x/sessions.db.damaged-1, and 2 \
        sessions carried over whole; keep that file until you know that nothing is missing.
        """
      ),
      (
        .cutShort(name, kept: 56, lost: 4),
        """
        Of swift-heron the last 4 events are lost; it goes on from event 56, so look what is to be \
        done again.
        """
      ),
      (.lost(name), "swift-heron is lost; nothing of it could be read."),
    ]
    for (notice, text) in notices { #expect(notice.sentence.string == text) }
  }
}
