import Testing

@testable import GuideEngine

/// Cases of ends, and of what is to be put back before them.
@Suite struct EndCaseTests {
  @Test(arguments: Ending.allCases)
  func `E19: no end is given while something is to be put back`(ending: Ending) throws {
    var session = try SmallSession(.open("p", undo: true))
    try session.act(.tick("p"))

    #expect(session.refusal(of: .end(ending)) == .putBackFirst([.undoing(of: "p")]))
    #expect(session.refusal(of: .choose("s>get-help")) == nil)
    try session.act(.putBack("p"), .end(ending))

    #expect(session.happened == [.stepLeft("s", round: 1), .ended(ending)])
    #expect(session.session.ending == ending)
  }

  @Test func `E25: what is to be put back stays due when the question above becomes no`() throws {
    var session = try SmallSession(.ask("c", [.open("p", undo: true)]))

    try session.act(.answer("c", .yes), .tick("p"), .answer("c", .no))

    #expect(session.state("p") == .inactive)
    #expect(session.due == ["p"])
  }

  @Test func `E26: Fixed is refused once for what is not shown, and given anyway`() throws {
    var session = try SmallSession(.sensed("a"))
    try session.check(.link, .unknown, "no network")
    try session.act(.leaveOpen("s>fixed"))

    #expect(session.refusal(of: .end(.fixed)) == .unproven(["a"]))
    try session.act(.endFixedAnyway(because: "seen myself"))

    #expect(
      session.happened == [
        .item("a", .overridden(reason: "seen myself", toEnd: true)), .stepLeft("s", round: 1),
        .ended(.fixed),
      ])
    #expect(session.state("a") == .overridden)
  }
}
