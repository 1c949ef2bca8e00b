import Testing

@testable import GuideEngine

@Suite struct ResumeTests {
  @Test func `a session knows how the visit before this one ended`() throws {
    var session = try SmallSession(.open("a"))
    #expect(session.session.lastDeparture == nil)

    try session.act(.leave(.connectionLost), .drive(SmallSession.driver))
    #expect(session.session.lastDeparture == .connectionLost)
    try session.act(.drive(SmallSession.driver))

    #expect(session.session.lastDeparture == .unexplained)
  }

  @Test func `who drives is the one who sat down last`() throws {
    var session = try SmallSession(.open("a"))
    let other = Driver(name: "other", terminal: "pts/3", clientAddress: "10.0.0.7")

    try session.act(.leave(.takenOver), .drive(other))

    #expect(session.session.driver == other)
    #expect(session.session.lastDeparture == .takenOver)
  }

  @Test func `an unfinished step is unfinished, and its checks are to be run again`() throws {
    var session = try SmallSession(.sensed("a"), .open("b"))
    try session.act(.tick("b"), .drive(SmallSession.driver))

    #expect(session.step == "s")
    #expect(session.snapshot.isOpen)
    #expect(session.completion == .incomplete)
    #expect(session.snapshot.checksToRun == [.link])
  }

  @Test func `what changed since is listed, and what did not is not`() throws {
    var session = try SmallSession(.sensed("a"), .sensed("b", .upnp), .ask("c", check: .speakers))
    try session.check(.link, .holds, "2 ms")
    try session.check(.upnp, .fails)
    try session.act(.leave(.quit), .drive(SmallSession.driver))
    #expect(session.snapshot.changesSinceResume.isEmpty)

    try session.check(.link, .fails)
    try session.check(.upnp, .fails)
    try session.check(.speakers, .unknown)

    let changes = session.snapshot.changesSinceResume
    #expect(changes.map(\.item.id) == ["a"])
    #expect(changes.map(\.before) == [.holds])
  }

  @Test func `what changed and changed back is as it was`() throws {
    var session = try SmallSession(.sensed("a"))
    try session.check(.link, .holds)
    try session.act(.drive(SmallSession.driver))

    try session.check(.link, .unknown)
    #expect(session.snapshot.changesSinceResume.map(\.before) == [.holds])
    try session.check(.link, .holds)

    #expect(session.snapshot.changesSinceResume.isEmpty)
  }

  @Test func `what changed in the visit before is not listed in the next`() throws {
    var session = try SmallSession(.sensed("a"))
    try session.check(.link, .holds)
    try session.act(.drive(SmallSession.driver))
    try session.check(.link, .fails)

    try session.act(.drive(SmallSession.driver))
    #expect(session.snapshot.changesSinceResume.isEmpty)
    try session.check(.link, .fails)

    #expect(session.snapshot.changesSinceResume.isEmpty)
  }

  @Test func `what changes while nobody has left is no change since`() throws {
    var session = try SmallSession(.sensed("a"))

    try session.check(.link, .holds)
    try session.check(.link, .fails)

    #expect(session.snapshot.changesSinceResume.isEmpty)
  }

  @Test func `undo goes on where it was before`() throws {
    var session = try SmallSession(.open("a"))
    try session.act(.tick("a"), .leave(.quit), .drive(SmallSession.driver), .undo)

    #expect(session.state("a") == .todo)
  }

  @Test func `opening a step and choosing the way out are two events`() throws {
    let session = try SmallSession(.small(.step("s", to: [.step("t")]), .step("t")))
    let events = session.events + (try session.decide(.choose("s>t")))

    let cut = try Session(folding: events.dropLast())

    #expect(cut.at(session.now).step.id == "t")
    #expect(!cut.at(session.now).isOpen)
    #expect(cut.at(session.now).way == ["s"])
  }

  @Test func `what changed is listed under its own name in a newer text, too`() throws {
    var session = try SmallSession(.small(.step("s", [.sensed("a")])))
    try session.check(.link, .holds)
    try session.act(.drive(SmallSession.driver))
    try session.check(.link, .fails)

    let newer = PinnedGuide.small(revision: 2, .step("s", [.open("new"), .sensed("a")]))
    try session.act(.offerUpgrade(newer), .takeUpgrade)

    #expect(session.snapshot.changesSinceResume.map(\.item.id) == ["a"])
  }
}
