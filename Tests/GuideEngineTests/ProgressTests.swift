import Testing

@testable import GuideEngine

@Suite struct ProgressTests {
  @Test func `what is done, forced or put off counts, of all that applies on the way`() throws {
    var session = try SmallSession(
      .open("a"), .open("b"), .open("c"), .ask("q", [.open("d"), .open("e")]),
      .oneOf("set", ["f", "g"]))
    #expect(session.snapshot.progress == Progress(done: 0, whole: 5))

    try session.act(.tick("a"), .override("b", because: "x"), .defer("c"), .answer("f", .yes))
    #expect(session.snapshot.progress == Progress(done: 4, whole: 5))
    try session.act(.answer("q", .yes))

    #expect(session.snapshot.progress == Progress(done: 5, whole: 7))
  }

  @Test func `the shortest way from here to Fixed counts, too`() throws {
    var session = try SmallSession(detour())
    #expect(session.snapshot.progress == Progress(done: 0, whole: 3))

    try session.act(.leaveOpen("s>long"))

    #expect(session.snapshot.progress == Progress(done: 0, whole: 4))
  }

  @Test func `what back took off the way does not count`() throws {
    var session = try SmallSession(detour())
    try session.act(.tick("a"), .leaveOpen("s>long"), .tick("c"), .back)

    #expect(session.snapshot.progress == Progress(done: 1, whole: 3))
  }

  @Test func `a step that stands on the way twice counts once, by its last round`() throws {
    var session = try SmallSession(
      .small(
        .step("s", [.open("a")], to: [.step("t")]),
        .step("t", [.open("b")], to: [.step("s"), .fixed])))
    try session.act(.tick("a"), .choose("s>t"), .tick("b"), .choose("t>s"))

    #expect(session.snapshot.progress == Progress(done: 1, whole: 2))
  }

  @Test func `where Fixed cannot be reached the nearest end counts`() throws {
    let session = try SmallSession(
      .small(
        .step("s", to: [.step("t"), .step("u")]),
        .step("t", [.open("a"), .open("b")], to: [.getHelp]),
        .step("u", [.open("c")], to: [.getHelp])))

    #expect(session.snapshot.progress == Progress(done: 0, whole: 1))
  }

  @Test func `a line says when the whole has grown, and only then`() {
    let earlier = Progress(done: 2, whole: 9)

    #expect(
      Progress(done: 2, whole: 14).growth(since: earlier)
        == "The way has grown from 9 to 14 items.")
    #expect(Progress(done: 3, whole: 9).growth(since: earlier) == nil)
    #expect(Progress(done: 2, whole: 7).growth(since: earlier) == nil)
  }

  @Test func `minutes are those of the open step and of the way behind it`() throws {
    var session = try SmallSession(detour())
    #expect(session.snapshot.minutesLeft == 9)

    try session.act(.leaveOpen("s>long"))
    #expect(session.snapshot.minutesLeft == 7)
    try session.act(.leaveOpen("long>end"))
    #expect(session.snapshot.minutesLeft == 5)
    try session.act(.leaveOpen("end>fixed"))

    #expect(session.snapshot.minutesLeft == 0)
  }

  @Test func `what a running wait still takes is added, rounded up`() throws {
    var session = try SmallSession(
      .small(.step("s", [.wait("w", 90), .wait("v", 30)], minutes: 3)))
    #expect(session.snapshot.minutesLeft == 3)

    try session.act(.tick("w"), .tick("v"))
    #expect(session.snapshot.minutesLeft == 5)
    session.wait(30)
    #expect(session.snapshot.minutesLeft == 4)
    session.wait(60)

    #expect(session.snapshot.minutesLeft == 3)
  }

  @Test func `a step's number is its place in the file`() throws {
    var session = try SmallSession(detour())
    try session.act(.leaveOpen("s>end"))

    #expect(session.snapshot.stepNumber == 2)
    #expect(session.snapshot.way.count == 2)
  }

  /// A guide that is left by its end, at once or after a longer way.
  private func detour() -> PinnedGuide {
    .small(
      .step("s", [.open("a"), .open("b")], minutes: 4, to: [.step("long"), .step("end")]),
      .step("long", [.open("c")], minutes: 2, to: [.step("end")]),
      .step("end", [.open("d")], minutes: 5, to: [.fixed]))
  }
}
