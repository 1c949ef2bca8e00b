import Foundation
import TestSupport
import Testing

/// A person who is not root, whoever runs the tests: permissions mean something to them.
struct Somebody {
  private let place: SessionPlace
  private let program: String
  private static let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

  /// They have a copy of the program, and a folder of their own where sessions can stand.
  init(at place: SessionPlace) throws {
    self.place = place
    program = "\(place.scratch.path)/program"
    try Program.handrail.copy(to: program)
    try place.makeAbove()
    #expect(chmod(place.scratch.path, 0o755) == 0)
    if geteuid() == 0 { #expect(chown(place.above, 65_534, 65_534) == 0) }
  }

  func run(_ words: [String]) throws -> Program.Ending {
    for word in words where word.hasPrefix("/") { chmod(word, 0o644) }
    let become = geteuid() == 0 ? Self.nobody : []
    return try Program(
      "/usr/bin/env", environment: place.environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }
    )
    .run(become + [program] + words)
  }
}
