import Foundation
import TestSupport
import Testing

/// Keys as bad lines, mistaken pastes and cats on keyboards send them.
@Suite struct KeyFaultTests {
  private let state: StateFolder

  init() throws {
    state = try StateFolder()
  }

  @Test(arguments: ["[", "O"])
  func `fault 16: an arrow that comes byte by byte is an arrow`(introducer: String) throws {
    let victim = try Victim.atFirstStep(state)

    for byte in ["\u{1B}", introducer, "B"] {
      victim.terminal.type(byte)
      // The time between the bytes is what is tested.
      usleep(120_000)
    }
    victim.terminal.type("y")

    try state.wait(for: 1, of: "answered")
    let answers = try state.events().filter { $0.contains("\"answered\"") }
    let second = try Victim.secondItem()
    #expect(answers.count == 1 && answers[0].contains(second))
    #expect(try state.events().allSatisfy { !$0.contains("\"wentBack\"") })
  }

  private static let line = "a line of a log, q\u{1B}[201~q\r\n"
  private static let paste =
    "\u{1B}[200~" + String(repeating: line, count: (1 << 20) / line.utf8.count) + "\u{1B}[201~"

  @Test func `fault 17: a paste of a mebibyte is one text, cut to its field`() throws {
    let victim = try Victim.atFirstStep(state)
    victim.terminal.type("a")

    victim.terminal.type(Self.paste)
    _ = try victim.rest()
    victim.terminal.type("\r")

    try state.wait(for: 1, of: "noted")
    let notes = try state.events().filter { $0.contains("\"noted\"") }
    #expect(notes.count == 1 && notes[0].contains("a line of a log, qq a line"))
    #expect(notes[0].utf8.count < 8_000)
    victim.terminal.type("q")
    #expect(victim.ending == 0)
  }

  @Test func `fault 17: the same paste on a list does nothing`() throws {
    let victim = try Victim.atFirstStep(state)
    let before = try state.events()

    victim.terminal.type(Self.paste)
    _ = try victim.rest()

    #expect(try state.events() == before)
    victim.terminal.type("y")
    try state.wait(for: 1, of: "answered")
    victim.terminal.type("q")
    #expect(victim.ending == 0)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `fault 18: random bytes end it cleanly or not at all`(seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    let victim = try Victim.atFirstStep(state)
    // Two of the seeds leave out what ends it on purpose.
    let endings: [UInt8] = seed == 1 ? [] : [0x03, UInt8(ascii: "q")]
    let end = ContinuousClock.now + .seconds(2)
    while ContinuousClock.now < end, !victim.ends(within: .zero) {
      let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      victim.terminal.type(bytes.filter { !endings.contains($0) })
      _ = victim.terminal.take()
    }

    victim.send(SIGTERM)
    #expect(victim.ends(within: .seconds(20)))
    // What comes when the terminal is given back already does what it does to any program.
    let late = [SIGINT, SIGQUIT, SIGTERM].map { -$0 }
    #expect(([0, 130, 143] + late).contains(victim.ending))
    #expect(victim.terminal.modes == victim.modesBefore)
    try state.expectWhole()
  }
}

extension Victim {
  /// The second item that can be acted on in the first step of 1003, by its id.
  fileprivate static func secondItem() throws -> String {
    let state = try StateFolder()
    let victim = try atFirstStep(state)
    victim.terminal.type("jy")
    try state.wait(for: 1, of: "answered")
    let answer = try #require(try state.events().last { $0.contains("\"answered\"") })
    return try #require(answer.firstMatch(of: #/"id":"([^"]+)"/#).map { String($0.1) })
  }
}
