import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// A folder and files are refused, with the reason, if others could read or exchange them.
@Suite struct FolderTests {
  private let log: TestLog

  init() throws {
    log = try TestLog()
  }

  private func shell(_ script: String) throws {
    #expect(try Program("/bin/sh").run(["-c", "cd \(log.scratch.path) && \(script)"]).exit == 0)
  }

  private func distrust(_ script: String) throws -> StoreProblem? {
    try shell(script)
    let refusal = problem { try log.begin(in: log.store()) }
    #expect(problem { try log.store().list() } == refusal)
    return refusal
  }

  private func untrusted(_ name: String, _ why: StoreProblem.Distrust) -> StoreProblem {
    .untrusted(path: "\(log.scratch.path)/\(name)", why)
  }

  @Test func `a folder that is a link`() throws {
    #expect(try distrust("mkdir -m 700 real; ln -s real state") == untrusted("state", .link))
  }

  @Test func `a folder that is a file or a pipe`() throws {
    #expect(try distrust("echo > state; chmod 600 state") == untrusted("state", .notFolder))
    #expect(try distrust("rm state; mkfifo -m 600 state") == untrusted("state", .notFolder))
  }

  @Test(arguments: ["777", "750", "701"])
  func `a folder that is open to others`(mode: String) throws {
    #expect(try distrust("mkdir -m \(mode) state") == untrusted("state", .open))
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
  func `a folder of somebody else's`() throws {
    #expect(try distrust("mkdir -m 700 state; chown 65534 state") == untrusted("state", .another))
  }

  @Test(arguments: ["sessions.db", "sessions.db-wal", "sessions.db-shm"])
  func `a file that is a link, a pipe, or open to others`(name: String) throws {
    try log.begin(in: log.store())
    let file = "state/\(name)"
    #expect(
      try distrust("rm -f \(file); echo >real; ln -s ../real \(file)") == untrusted(file, .link))
    #expect(try distrust("rm \(file); mkfifo -m 600 \(file)") == untrusted(file, .notFile))
    #expect(try distrust("rm \(file); echo >\(file); chmod 644 \(file)") == untrusted(file, .open))
  }

  @Test func `folders above it are made, and those that are there are left as they are`() throws {
    let deep = "\(log.scratch.path)/a/b/state"
    try shell("mkdir -m 755 a")
    let store = SessionStore(at: deep, readGuide: TestLog.read)
    _ = try store.create([try log.opening()], drawn: 1)
    let modes = try Program("/bin/sh").run([
      "-c", "cd \(log.scratch.path); stat -c %a a a/b a/b/state",
    ])
    #expect(modes.output == "755\n700\n700\n")
  }
}
