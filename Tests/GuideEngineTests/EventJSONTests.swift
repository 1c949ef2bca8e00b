import Testing
import Text

@testable import GuideEngine

struct EventJSONTests {
  @Test func `each event has one form, and ENGINE.md shows it`() throws {
    let shown = try EngineDocument.jsonLines()
    #expect(SampleEvents.all.map { $0.json.written() } == shown)
  }

  @Test func `what was written is read as it was`() throws {
    for event in SampleEvents.all {
      let bytes = Array(event.json.written().utf8)
      let read = try Event(reading: JSONValue(reading: bytes)) { _ in SampleEvents.guide }
      #expect(read == event)
      #expect(read.json.written() == event.json.written())
    }
  }

  @Test func `every kind of event is among the examples`() {
    let names = Set(SampleEvents.all.map(\.kind.name))
    #expect(names.count == 31)
  }

  @Test(arguments: [
    #"{"version":1,"number":9,"at":"2026-11-21T10:14:07Z","guide":"sonos/7","visit":1,"event":"sung","tune":[1,2.5,{"a":null}]}"#,
    #"{"version":2,"number":9,"at":"2026-11-21T10:14:07Z","guide":"sonos/7","visit":1,"event":"ticked","id":"a/b","by":"thumb"}"#,
  ])
  func `an event of a newer version is kept byte for byte`(line: String) throws {
    let event = try Event(reading: JSONValue(reading: Array(line.utf8))) { _ in nil }
    guard case .unknown(let unknown) = event.kind else {
      Issue.record("it was taken for a known one")
      return
    }
    #expect(event.number == 9)
    #expect(unknown.version == (unknown.name == "sung" ? 1 : 2))
    #expect(event.json.written() == line)
  }

  @Test func `an event that is not known is applied without effect, and reported`() throws {
    let opening = SampleEvents.all[0]
    var session = try Session(opening: opening)
    let before = session.at(opening.at).progress
    let json = JSONValue.object([.init("event", .string("sung"))])
    let unknown = UnknownEvent(version: 3, name: "sung", json: json)
    try session.apply(
      Event(number: 2, at: opening.at, place: opening.place, kind: .unknown(unknown)))
    #expect(session.unknownEvents == [unknown])
    #expect(session.lastNumber == 2)
    #expect(session.at(opening.at).progress == before)
  }

  @Test(arguments: [
    ("number", #""seven""#), ("number", "1.5"), ("at", #""yesterday""#), ("at", "null"),
    ("guide", #""sonos""#), ("guide", #""../x""#), ("visit", "null"), ("event", "12"),
    ("id", "null"), ("answer", #""maybe""#), ("version", #""1""#),
  ])
  func `a member of another form is named`(member: String, value: String) throws {
    let members = [
      "version": "1", "number": "4", "at": #""2026-11-21T10:14:07Z""#, "guide": #""sonos/7""#,
      "visit": "1", "event": #""answered""#, "id": #""a/b""#, "answer": #""yes""#,
    ].merging([member: value]) { $1 }
    let line = "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    #expect(throws: EventProblem.member(member)) {
      try Event(reading: JSONValue(reading: Array(line.utf8))) { _ in nil }
    }
  }

  @Test func `a guide's text that is not at hand is named`() throws {
    let opening = SampleEvents.all[0].json
    #expect(throws: EventProblem.guideMissing(SampleEvents.guide.reference)) {
      try Event(reading: opening) { _ in nil }
    }
    let problem = EventProblem.guideMissing(SampleEvents.guide.reference)
    #expect(problem.sentence == "The text of sonos/7, revision 4, is missing; bring it along.")
  }

  @Test func `text from a log passes the sanitiser again`() throws {
    let line =
      #"{"version":1,"number":2,"at":"2026-11-21T10:14:07Z","guide":"sonos/7","visit":1,"#
      + #""event":"noted","text":"\u001b]0;x\u0007 two\nlines"}"#
    let event = try Event(reading: JSONValue(reading: Array(line.utf8))) { _ in nil }
    guard case .noted(let text) = event.kind else {
      Issue.record("it is no note")
      return
    }
    #expect(!text.string.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    #expect(text.lines.count == 2)
  }
}
