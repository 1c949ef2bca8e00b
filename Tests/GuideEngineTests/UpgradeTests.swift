import Testing

@testable import GuideEngine

@Suite struct UpgradeTests {
  @Test func `only a newer text of the guide is offered`() throws {
    let session = try onSecondStep()

    #expect(session.refusal(of: .offerUpgrade(text(1, steps: "s"))) == .notNewer)
    let other = PinnedGuide.small(id: "b", revision: 9, .step("s"))
    #expect(session.refusal(of: .offerUpgrade(other)) == .notNewer)
    #expect(session.refusal(of: .takeUpgrade) == .noOffer)
    #expect(session.refusal(of: .declineUpgrade) == .noOffer)
    #expect(session.refusal(of: .offerUpgrade(text(2, steps: "s"))) == nil)
  }

  @Test func `a text that was declined is not offered again, a still newer one is`() throws {
    var session = try onSecondStep()
    let second = text(2, steps: "s", "t")

    try session.act(.offerUpgrade(second), .declineUpgrade)
    #expect(session.happened == [.upgradeDeclined(second.reference)])
    #expect(session.snapshot.offer == nil)
    #expect(session.refusal(of: .offerUpgrade(second)) == .notNewer)

    try session.act(.offerUpgrade(text(3, steps: "s")))
    #expect(session.snapshot.offer?.reference.revision == 3)
  }

  @Test func `a text that is offered already is offered once`() throws {
    var session = try onSecondStep()
    try session.act(.offerUpgrade(text(2, steps: "s")))

    try session.act(.offerUpgrade(text(2, steps: "s")))

    #expect(session.happened == [])
  }

  @Test func `the open step stays open, with the way that led to it`() throws {
    var session = try onSecondStep()

    try session.act(.offerUpgrade(text(2, steps: "new", "s", "t")), .takeUpgrade)

    #expect(session.step == "t")
    #expect(session.snapshot.way == ["s", "t"])
    #expect(session.states("in s", "in t") == [.done, .done])
    try session.act(.back)
    #expect(session.step == "s")
  }

  @Test func `where the open step is gone, the last of the way that is left is opened`() throws {
    var session = try onSecondStep()

    try session.act(.offerUpgrade(text(2, steps: "s", "u")), .takeUpgrade)

    #expect(session.happened.last == .stepOpened("s", round: 1))
    #expect(session.snapshot.way == ["s"])
    #expect(session.state("in s") == .done)
  }

  @Test func `where the whole way is gone, the first step is opened`() throws {
    var session = try onSecondStep()

    try session.act(.offerUpgrade(text(2, steps: "u", "v")), .takeUpgrade)
    #expect(session.step == "u")
    #expect(session.happened.last == .stepOpened("u", round: 1))
    #expect(session.snapshot.isOpen)
  }

  @Test func `rounds, values and lines of the cover are kept`() throws {
    let steps: [Step] = [.step("s", [.record("r")], to: [.step("s"), .fixed])]
    var session = try SmallSession(.small(symptoms: ["symptom"], steps[0]))
    try session.act(.setSymptom("symptom", isSeen: true), .record("r", "E 7"), .choose("s>s"))

    try session.act(
      .offerUpgrade(.small(revision: 2, symptoms: ["symptom"], steps[0])), .takeUpgrade)

    #expect(session.snapshot.round == 2)
    #expect(session.snapshot.way == ["s", "s"])
    #expect(try session.status("r").proposal == "E 7")
    #expect(session.snapshot.isTicked("symptom"))
  }

  @Test func `a guide that back has left is gone on with from the newer text, too`() throws {
    let steps: [Step] = [.step("s", to: [.guide("b", nil)])]
    var session = try SmallSession(
      .small(id: "a", steps), .small(id: "b", .step("t", [.open("x")])))
    try session.act(.choose("s>b"), .tick("x"), .back)
    try session.act(.offerUpgrade(.small(id: "a", revision: 2, steps)), .takeUpgrade)

    try session.act(.choose("s>b"))

    #expect(session.snapshot.visitName.visit == 2)
    #expect(session.state("x") == .done)
  }

  @Test func `what is to be put back stays due, also where its item is gone`() throws {
    var session = try SmallSession(.open("p", undo: true))
    try session.act(.tick("p"), .offerUpgrade(.small(revision: 2, .step("s"))), .takeUpgrade)

    #expect(session.state("p") == nil)
    #expect(session.refusal(of: .end(.gaveUp)) == .putBackFirst([.undoing(of: "p")]))
    try session.act(.putBack("p"), .end(.gaveUp))
  }

  @Test(
    arguments: [
      .open("i", required: true), .open("i", undo: true), .sensed("i"), .wait("i"), .ask("i"),
    ] as [Item])
  func `an item with another annotation is another item`(item: Item) throws {
    var session = try SmallSession(.open("i"))
    try session.act(.tick("i"), .offerUpgrade(.small(revision: 2, .step("s", [item]))))

    #expect(session.snapshot.droppedByOffer.map(\.id) == ["i"])
    try session.act(.takeUpgrade)

    #expect(session.state("i") == .todo)
  }

  @Test func `undo reaches back to the newer text and no further`() throws {
    var session = try onSecondStep()
    try session.act(.offerUpgrade(text(2, steps: "s", "t")), .takeUpgrade)
    #expect(session.refusal(of: .undo) == .nothingToUndo)

    try session.act(.untick("in t"), .undo)

    #expect(session.state("in t") == .done)
    #expect(session.refusal(of: .undo) == .nothingToUndo)
  }

  /// A guide of steps that lead to each other's next, with an item each.
  private func text(_ revision: Int, steps: StepID...) -> PinnedGuide {
    let made = steps.enumerated().map { number, id in
      let next = steps.dropFirst(number + 1).first
      return Step.step(
        id.rawValue, [.open("in \(id.rawValue)")], to: next.map { [.step($0)] } ?? [.fixed])
    }
    return .small(revision: revision, made)
  }

  private func onSecondStep() throws -> SmallSession {
    var session = try SmallSession(text(1, steps: "s", "t"))
    try session.act(.tick("in s"), .choose("s>t"), .tick("in t"))
    return session
  }
}
