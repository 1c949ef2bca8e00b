import Foundation
import TestSupport
import Testing

/// A folder to which no sessions can be entrusted is refused with the reason, whatever is asked.
@Suite struct StatePlaceTests {
  private let place: SessionPlace

  init() throws {
    place = try SessionPlace()
  }

  /// Every command that needs the folder.
  private func expectRefused(
    _ sentence: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    for words in try [
      ["sessions"], ["report"], ["export", "swift-heron"], place.playing(Lines.beginning),
    ] {
      let ending = try place.run(words)
      #expect(ending.exit == 73, sourceLocation: location)
      let said = (ending.output + ending.messages).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(said.contains(sentence), "\(said)", sourceLocation: location)
    }
  }

  private func prepare(_ script: String) throws {
    let ending = try Program("/bin/sh").run([
      "-c",
      "mkdir -m 700 '\(place.scratch.path)/above' && cd '\(place.scratch.path)/above' && \(script)",
    ])
    #expect(ending.exit == 0)
  }

  @Test func `without HOME there is no place`() throws {
    for environment in [["LANG": "C.UTF-8"], ["HOME": "here", "HANDRAIL_STATE": "there"]] {
      let program = Program(Program.handrail.path, environment: environment)
      for words in try [["sessions"], ["report"], place.playing(Lines.beginning)] {
        let ending = try program.run(words)
        #expect(ending.exit == 73)
        #expect(ending.messages.contains("Sessions have no place: HOME is not set; "))
      }
    }
  }

  @Test func `in a home of its own it makes all folders for this user alone`() throws {
    var program = Program.handrail
    program.environment["HOME"] = place.scratch.path
    #expect(try program.run(place.playing(Lines.beginning)).exit == 0)
    let state = "\(place.scratch.path)/.local/state/handrail"
    let modes = try Program("/usr/bin/stat").run(["-c", "%a", state, "\(state)/sessions.db"])
    #expect(modes.output == "700\n600\n")
  }

  @Test func `a link`() throws {
    try prepare("mkdir -m 700 real && ln -s real state")
    try expectRefused("is a link; sessions are kept only in a place that is none")
  }

  @Test func `a pipe`() throws {
    try prepare("mkfifo -m 600 state")
    try expectRefused("is no folder; sessions are kept in one")
  }

  @Test(arguments: ["777", "770", "755"])
  func `a folder that is open to others`(mode: String) throws {
    try prepare("mkdir state && chmod \(mode) state")
    try expectRefused("is open to other users; close it with chmod go= ")
  }

  @Test(arguments: ["sessions.db", "sessions.db-wal"])
  func `a pipe in place of a file never keeps it waiting`(name: String) throws {
    #expect(try place.play(Lines.beginning).exit == 0)
    let pipe = "\(place.state)/\(name)"
    unlink(pipe)
    #expect(mkfifo(pipe, 0o600) == 0)
    try expectRefused("is no regular file; move it away, and begin again.")
  }
}
