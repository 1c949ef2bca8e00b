import Foundation
import TestSupport
import Testing

extension Victim {
  /// What makes a terminal show its other screen, and what gives the first one back.
  static let entered = "\u{1B}[?1049h"
  static let left = "\u{1B}[?1049l"

  /// The wizard as the first process on a terminal.
  static func wizard(
    _ words: [String], _ state: StateFolder, term: String? = "xterm-256color",
    environment: [String: String] = [:]
  ) throws -> Victim {
    try Victim(
      [Program.handrail.path] + words, term: term,
      environment: state.environment.merging(environment) { $1 })
  }

  /// The wizard at the first step of 1003, where the cursor is on the first of two answers.
  static func atFirstStep(
    _ state: StateFolder, environment: [String: String] = [:],
    at location: SourceLocation = #_sourceLocation
  ) throws -> Victim {
    let victim = try wizard(["1003"], state, environment: environment)
    victim.terminal.wait(for: "Do you see this", at: location)
    victim.terminal.type("\r")
    try state.wait(for: 1, of: "stepOpened", at: location)
    return victim
  }

  /// Until it sleeps and stays asleep; what it has used of the processor by then.
  func rest(at location: SourceLocation = #_sourceLocation) throws -> [UInt64] {
    var counts: [UInt64] = []
    let rests = try Patience.waits {
      _ = terminal.take()
      usleep(100_000)
      let now = try ProcessFacts(process).counts
      defer { counts = now }
      return now == counts
    }
    #expect(rests, "it does not come to rest", sourceLocation: location)
    return counts
  }
}
