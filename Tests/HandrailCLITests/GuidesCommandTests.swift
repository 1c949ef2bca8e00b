import Foundation
import TestSupport
import Testing

@testable import HandrailCLI

@Suite struct GuidesCommandTests {
  private let guides = [
    "sonos/1013": SmallGuide.markdown(
      code: "1013", title: "Update blocked", symptom: "The app is silent", cause: "A filter"),
    "sonos/1003": SmallGuide.markdown(
      code: "1003", title: "Servers out of reach", symptom: "The update hangs"),
    "bose/a": SmallGuide.markdown(code: "A1", title: "No sound", cause: "The update stopped"),
  ]

  @Test func `guides are listed by name with what they cost`() throws {
    let outcome = try run("guides", in: surroundings(guides: guides))
    #expect(
      outcome.output == """
        A1    No sound                                                           1-5 min
        1003  Servers out of reach                                               1-5 min
        1013  Update blocked                                                     1-5 min

        """)
  }

  @Test(arguments: [
    (["1013"], ["sonos/1013"]),
    (["sonos/1003"], ["sonos/1003"]),
    (["10"], ["sonos/1003", "sonos/1013"]),
    (["update"], ["sonos/1013", "sonos/1003", "bose/a"]),
    (["UPDATE", "filter"], ["sonos/1013"]),
    (["serv"], ["sonos/1003"]),
  ])
  func `words find guides, the best first`(words: [String], ids: [String]) throws {
    let line = (["guides", "--json"] + words).map { Array($0.utf8) }
    let outcome = Handrail.run(line, in: try surroundings(guides: guides))
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let found = try #require(document["guides"] as? [[String: Any]])
    #expect(found.map { $0["id"] as? String } == ids)
    #expect(document["version"] as? Int == 1)
  }

  @Test func `an unknown number names the nearest`() throws {
    let outcome = try run("guides", "1014", in: surroundings(guides: guides))
    #expect(outcome.exit == .notAsWanted)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.said
        == "No guide knows 1014; look at the number again. The nearest is 1013: Update blocked.")
  }

  @Test func `words that fit nothing say so`() throws {
    let outcome = try run("guides", "toaster", in: surroundings(guides: guides))
    #expect(outcome.said == "No guide fits toaster; handrail guides lists all.")
  }

  @Test func `a broken guide is listed with its problem and hides no other`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("no guide", to: "sonos/1013.md")
    let outcome = try run(
      "guides", "1013", "--guides", scratch.path, in: surroundings(width: 200, guides: guides))
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("1013") == true)
    #expect(lines.contains { $0.contains("sonos/1013.md:1:1: error: The guide has no front") })
    #expect(try run("show", "1013", in: surroundings(guides: guides)).exit == .done)
  }

  @Test func `a folder that is not there is said`() throws {
    let outcome = try run("guides", "--guides", "/nowhere/at/all")
    #expect(outcome.exit == .cannotReadOrWrite)
    #expect(
      outcome.said == "/nowhere/at/all: error: There is no such file or folder; check the name.")
  }
}
