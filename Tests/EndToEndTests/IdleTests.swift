import Foundation
import TestSupport
import Testing

/// Nobody is woken where nothing happens.
@Suite struct IdleTests {
  @Test func `a step without a wait costs nothing for three seconds`() throws {
    let state = try StateFolder()
    let victim = try Victim.atFirstStep(state)
    victim.terminal.wait(for: "Where and how many")
    try expectRest(of: victim)
  }

  @Test func `the first screen costs nothing, either`() throws {
    let state = try StateFolder()
    let victim = try Victim.wizard([], state)
    victim.terminal.wait(for: "1003")
    try expectRest(of: victim)
  }

  private func expectRest(of victim: Victim) throws {
    let before = try victim.rest()
    // That nothing happens can only be seen by waiting.
    usleep(3_000_000)
    #expect(try ProcessFacts(victim.process).counts == before)
    #expect(victim.terminal.take() == [])
  }
}
