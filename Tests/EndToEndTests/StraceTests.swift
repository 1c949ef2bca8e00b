import Foundation
import TestSupport
import Testing

/// Faults at each call that the program makes on its log; after each, the session is as it was before
/// or after an act, and is gone on with.
///
/// An append: KILL at every call of every kind (one of three where it only looks or locks), EIO and
/// ENOSPC at every write, sync, open and read, and the three other errors at one of four. A new
/// session and the mending of a damaged log make the same writes many times over, so there it is
/// one of a few.
@Suite(.enabled(if: Strace.isPossible || isCI, "this needs strace, and leave to trace"))
struct StraceTests {
  /// A session as far as it is begun.
  private func begun() throws -> SessionPlace {
    let place = try SessionPlace()
    #expect(try place.play(Lines.beginning).exit == 0)
    return place
  }

  @Test func `a kill at any call of an append`() throws {
    let run = try FaultRun(of: Lines.choice, from: begun())
    #expect(run.calls.count > 8)
    for call in run.calls {
      // Looking and locking change nothing that would be left.
      try run.disturb(call, .kill, oneOf: ["fcntl", "newfstatat"].contains(call) ? 3 : 1)
    }
  }

  @Test(arguments: ["pwrite64", "ftruncate", "unlink", "fdatasync", "pread64"])
  func `a call of an append that fails once`(call: String) throws {
    try FaultRun(of: Lines.choice, from: begun()).disturb(call, .once("EIO"))
  }

  @Test(arguments: ["EIO", "ENOSPC"], ["pwrite64", "ftruncate", "fdatasync", "pread64", "openat"])
  func `calls of an append that fail from some point on`(error: String, call: String) throws {
    try FaultRun(of: Lines.choice, from: begun()).disturb(call, .always(error))
  }

  @Test(arguments: ["EDQUOT", "EROFS", "EACCES"])
  func `any other error in an append`(error: String) throws {
    let run = try FaultRun(of: Lines.choice, from: begun())
    for call in ["fdatasync", "openat"] { try run.disturb(call, .always(error)) }
    for call in ["pwrite64", "pread64"] { try run.disturb(call, .always(error), oneOf: 4) }
  }

  @Test(arguments: [
    ("mkdir", 1), ("rename", 1), ("openat", 1), ("fsync", 1), ("fdatasync", 1), ("ftruncate", 1),
    ("unlink", 1), ("pwrite64", 4), ("pread64", 4),
  ])
  func `a kill while the first session is made`(call: String, stride: Int) throws {
    try FaultRun(of: Lines.beginning, from: empty()).disturb(call, .kill, oneOf: stride)
  }

  @Test(arguments: [
    ("mkdir", 1), ("rename", 1), ("openat", 1), ("fsync", 1), ("fdatasync", 2), ("pwrite64", 6),
  ])
  func `no room, a failing disk or no leave for the first session`(call: String, stride: Int) throws
  {
    let run = try FaultRun(of: Lines.beginning, from: empty())
    for error in ["ENOSPC", "EIO"] { try run.disturb(call, .always(error), oneOf: stride) }
    for error in ["EACCES", "EROFS"] { try run.disturb(call, .always(error), oneOf: stride * 2) }
  }

  @Test(arguments: [
    ("rename", 1), ("fsync", 1), ("unlink", 2), ("openat", 2), ("fdatasync", 1), ("ftruncate", 1),
    ("pwrite64", 6), ("pread64", 6),
  ])
  func `a kill while a damaged log is mended`(call: String, stride: Int) throws {
    let run = try FaultRun(of: Lines.note, from: damaged())
    try run.disturb(call, .kill, oneOf: stride)
  }

  @Test func `a file that cannot be looked at while a log is mended`() throws {
    let run = try FaultRun(of: Lines.note, from: damaged())
    try run.disturb("newfstatat", .once("EIO"), oneOf: 6)
  }

  @Test(arguments: [("pwrite64", 4), ("openat", 2), ("write", 1)])
  func `no room while a damaged log is mended`(call: String, stride: Int) throws {
    let run = try FaultRun(of: Lines.note, from: damaged())
    try run.disturb(call, .always("ENOSPC"), oneOf: stride)
  }

  @Test func `a folder that was made is on disk before there is a log in it`() throws {
    let place = try empty()
    let made = try Strace(place: place).calls(
      place.playing(Lines.beginning), of: ["mkdir", "fsync", "rename"])
    // What is above it stands already.
    #expect(made == ["mkdir", "mkdir", "mkdir", "fsync", "rename", "fsync"])
  }

  private func empty() throws -> SessionPlace {
    let place = try SessionPlace()
    try place.makeAbove()
    return place
  }

  /// A log that is no database any more, with events that were never merged into it.
  private func damaged() throws -> SessionPlace {
    let place = try begun()
    try place.playAndLeaveUnmerged(Lines.choice)
    try place.damage()
    return place
  }
}
