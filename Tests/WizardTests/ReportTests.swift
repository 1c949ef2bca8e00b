import GuideEngine
import TestSupport
import Testing
import Text
import Wizard

@Suite struct ReportTests {
  typealias This = SmallRepair

  @Test func `an ended session tells its outcome`() throws {
    var repair = try SmallRepair()
    try repair.act(.choose(This.toLight, leavingOpen: true), .choose(This.works, leavingOpen: true))
    try repair.act(.end(.notFixed), .leave(.quit))

    #expect(repair.text.contains("Outcome      Not fixed, 2027-01-15 08:00"))
    #expect(repair.json["outcome"] == .string("notFixed"))
    #expect(repair.json["standsAt"] == .null)
  }

  @Test func `a session that goes on tells where it stands`() throws {
    var repair = try SmallRepair()
    try repair.act(.choose(This.toLight, leavingOpen: true), .choose(This.works, leavingOpen: true))

    #expect(repair.text.contains("it stands at \"The light\", with the proposal"))
    #expect(repair.json["proposed"] == .string("fixed"))
    #expect(repair.json["endedAt"] == .null)
  }

  @Test func `a sitting that was cut off lasts to its last event`() throws {
    var repair = try SmallRepair()
    repair.now = This.beginning.advanced(by: 600)
    try repair.act(.tick(This.plug))
    repair.now = This.beginning.advanced(by: 7_200)
    try repair.act(.drive(Driver(name: "pi")))
    repair.now = This.beginning.advanced(by: 7_500)
    try repair.act(.note("still silent"), .leave(.connectionLost))

    let sittings = try #require(repair.json["sittings"]?.array)

    #expect(sittings.compactMap { $0["seconds"]?.int } == [600, 301])
    #expect(sittings.map { $0["how"] } == [.null, .string("connectionLost")])
    #expect(repair.text.contains("Time spent   15 min in 2 sittings"))
    #expect(repair.text.contains("08:00 to 08:10, cut off"))
  }

  @Test func `a clock that was set back takes no time away`() throws {
    var repair = try SmallRepair()
    repair.now = This.beginning.advanced(by: 300)
    try repair.act(.tick(This.plug))
    repair.now = This.beginning.advanced(by: -86_400)
    try repair.act(.note("the clock was wrong"))
    repair.now = repair.now.advanced(by: 120)
    try repair.act(.leave(.quit))

    #expect(repair.json["secondsSpent"] == .number(300 + 121))
  }

  @Test func `drivers are numbered, and where they sat is hidden`() throws {
    var repair = try SmallRepair()
    try repair.act(.drive(Driver(name: "pi", terminal: "tty1")), .drive(Driver(name: "anna")))

    let text = repair.text

    for secret in ["anna", "pi", "pts/3", "tty1", "10.0.0.9"] {
      #expect(!text.contains("\(secret),") && !text.contains("\(secret) on"), "\(secret)")
    }
    #expect(text.contains("[driver 1], 2027-01-15 08:00 to 08:00"))
    #expect(text.contains("[driver 2]"))
    #expect(!text.contains("[driver 3]"))
    #expect(
      repair.report.text(.full) { _ in 0 }.contains("anna on pts/3 from 10.0.0.9, 2027-01-15"))
  }

  @Test func `the owner is hidden as typed, and its words elsewhere are not`() throws {
    var repair = try SmallRepair()
    try repair.act(.record(This.owner, "Ms Rivers"), .note("ask Ms Rivers"))

    #expect(repair.text.contains("\"[masked]\""))
    #expect(repair.text.contains("\"ask Ms Rivers\""))
  }

  @Test func `a way out that was undone, or gone back from, is not told`() throws {
    var repair = try SmallRepair()
    try repair.act(.choose(This.toLight, leavingOpen: true), .undo)
    #expect(choices(repair) == [[]])

    try repair.act(.choose(This.toLight, leavingOpen: true), .back)
    #expect(choices(repair) == [[]])

    try repair.act(.choose(This.toLight, leavingOpen: true), .back, .undo)
    #expect(choices(repair) == [["It is in"], []])
  }

  @Test func `each round has the way that was taken out of it`() throws {
    var repair = try SmallRepair()
    try repair.act(.choose(This.toLight, leavingOpen: true), .choose(This.again, leavingOpen: true))
    try repair.act(.choose(This.toLight, leavingOpen: true), .choose(This.works, leavingOpen: true))
    try repair.act(.back)

    #expect(choices(repair) == [["It is in"], ["Once more"], ["It is in"], []])
    #expect(repair.text.contains("3. The plug, round 2"))
    #expect(repair.text.contains("3 items were left open"))
  }

  @Test func `what was done off the way is told apart`() throws {
    var repair = try SmallRepair()
    try repair.act(.choose(This.toLight, leavingOpen: true), .tick(This.light), .back)

    let guide = try #require(repair.json["guides"]?.array?.first)

    #expect(guide["way"]?.array?.compactMap { $0["step"]?.string } == ["the-plug"])
    #expect(guide["offTheWay"]?.array?.compactMap { $0["step"]?.string } == ["the-light"])
    #expect(repair.text.contains("Done off the way\n"))
  }

  @Test func `what was changed is told as put back, as left, or as due`() throws {
    var repair = try SmallRepair()
    try repair.act(.tick(This.plug))
    #expect(repair.json["toPutBack"] == .array([.string("Pull the plug")]))

    let id = UndoingID(visit: VisitNumber(rawValue: 1), item: This.plug)
    try repair.act(.putBack(id))
    #expect(repair.json["toPutBack"] == .array([]))
    #expect(
      repair.json["putBack"]?.array?.map { $0["text"] } == [.string("Pull the plug")])

    try repair.act(.undo, .overridePutBack(id, because: "it stays in"))
    #expect(repair.json["putBack"] == .array([]))
    #expect(
      repair.json["overrides"]?.array?.map { $0["reason"] } == [.string("it stays in")])
  }

  @Test func `a note that was undone is not told`() throws {
    var repair = try SmallRepair()
    try repair.act(.note("one"), .undo, .note("two"))

    #expect(repair.json["notes"]?.array?.map { $0["text"] } == [.string("two")])
  }

  @Test func `what a newer version wrote is counted`() throws {
    var repair = try SmallRepair()
    let json = JSONValue.object([
      .init("version", .number(9)), .init("number", .number(1)),
      .init("at", .string("2027-01-15T08:00:00Z")), .init("guide", .string("example/7")),
      .init("visit", .number(1)), .init("event", .string("sung")),
    ])
    let sung = try Event(reading: json) { _ in nil }
    try repair.keep([sung.kind, sung.kind])

    #expect(repair.json["unknownEvents"] == .number(2))
    #expect(repair.text.contains("2 events were written by a newer Handrail and are not told"))
  }

  @Test func `a newer text of the guide is told with its time`() throws {
    var repair = try SmallRepair()
    let newer = try This.pinned(revision: 2)
    try repair.act(.offerUpgrade(newer), .takeUpgrade)

    #expect(repair.text.contains("Revision 2 took the place of revision 1 2027-01-15 08:00."))
    #expect(repair.text.contains("(example/7, revision 2,"))
  }

  @Test func `equal sessions give equal reports in each form`() throws {
    let one = try PlayedReport("803", ReportWalks.of803)
    let other = try PlayedReport("803", ReportWalks.of803)
    let offset = PlayedReport.offset

    #expect(one.text == other.text)
    #expect(
      one.report.markdown(.masked, offset: offset) == other.report.markdown(.masked, offset: offset)
    )
    #expect(one.report.json(.masked) == other.report.json(.masked))
  }

  @Test func `the JSON form can be read again`() throws {
    let json = try PlayedReport("1013", ReportWalks.of1013).report.json(.masked)

    let read = try JSONValue(reading: Array(json.written().utf8))

    #expect(read == json)
  }

  @Test func `a masked report holds nothing that was to be masked`() throws {
    let played = try PlayedReport("803", ReportWalks.of803)
    let all =
      played.text + played.report.markdown(.masked, offset: PlayedReport.offset)
      + played.report.json(.masked).written()

    for secret in ["00-0E-58", "94-9F-3E", "192.168.1", "00:0e:58", "fe80", "Sonos_", "04711"] {
      #expect(!all.contains(secret), "\(secret)")
    }
    #expect(!all.contains("walker"))
  }

  private func choices(_ repair: SmallRepair) -> [[String]] {
    let way = repair.json["guides"]?.array?.first?["way"]?.array ?? []
    return way.map { ($0["choices"]?.array ?? []).compactMap { $0["label"]?.string } }
  }
}
