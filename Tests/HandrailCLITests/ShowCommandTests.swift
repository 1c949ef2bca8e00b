import Foundation
import TestSupport
import Testing

@testable import HandrailCLI

@Suite struct ShowCommandTests {
  @Test(arguments: [40, 80, 132])
  func `a whole guide is printed to the width`(width: Int) throws {
    let output = try run("show", "1013", in: surroundings(width: width)).output
    try expectGolden(output, "show-1013-\(width).txt")
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= width })
  }

  @Test func `without UTF-8 every character is ASCII`() throws {
    let output = try run("show", "1013", in: surroundings(isUTF8: false)).output
    try expectGolden(output, "show-1013-ascii.txt")
    #expect(output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `no sign of our own takes two cells in a CJK locale`() throws {
    var surroundings = try surroundings()
    surroundings.display = .wide
    let lines = try run("show", "1013", in: surroundings).output.split(separator: "\n")
    #expect(lines.allSatisfy { surroundings.display.of($0) <= 80 })
    #expect(lines.contains { $0.allSatisfy { $0 == "-" } })
  }

  @Test func `the JSON form has the whole guide`() throws {
    let output = try run("show", "1013", "--json").output
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let guide = try #require(document["guide"] as? [String: Any])
    let steps = try #require(guide["steps"] as? [[String: Any]])
    #expect(guide["id"] as? String == "sonos/1013")
    #expect(steps.first?["id"] as? String == "where-it-showed")
    #expect(steps.allSatisfy { ($0["choices"] as? [Any])?.isEmpty == false })
  }

  @Test func `a guide in a file is shown as well`() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write(SmallGuide.markdown(title: "My own"), to: "me/own.md")
    #expect(try run("show", path).output.contains("7  My own\n"))
  }

  @Test func `a guide with errors is shown and said to be broken`() throws {
    let scratch = try ScratchFolder()
    let text = SmallGuide.markdown(choices: "- It works: [Fixed](#fixt)")
    let path = try scratch.write(text, to: "me/own.md")
    let outcome = try run("show", path)
    #expect(outcome.exit == .done)
    #expect(outcome.output.contains("It works → #fixt, which does not exist"))
    #expect(outcome.said.hasPrefix("This guide has errors and cannot be started; handrail lint"))
  }

  @Test func `code keeps its indent`() throws {
    let scratch = try ScratchFolder()
    let guide = SmallGuide.markdown().replacing("Good.", with: "```\na:\n    b\n```")
    let path = try scratch.write(guide, to: "me/own.md")
    #expect(try run("show", path).output.contains("\n      a:\n          b\n"))
  }

  @Test func `nothing of a long check is cut`() throws {
    let host = "a-rather-long-name-of-a-host-that-somebody-runs.in-a-rather-long-domain.example.com"
    let guide = SmallGuide.markdown(choices: "- [ ] Look `check: reach \(host) 443`")
    let output = try run("show", "1", in: surroundings(width: 200, guides: ["me/1": guide])).output
    #expect(output.contains("measures: reach \(host) 443"))
  }

  @Test func `two makers with one number are both named`() throws {
    let guides = ["bose/5": SmallGuide.markdown(), "sonos/5": SmallGuide.markdown()]
    let outcome = try run("show", "5", in: surroundings(guides: guides))
    #expect(outcome.exit == .notAsWanted)
    #expect(
      outcome.said
        == "Several makers have a guide for 5; name one of them: bose/5, sonos/5.")
  }

  @Test func `a code that is no file's name is found in front matter`() throws {
    let guides = ["sonos/update": SmallGuide.markdown(code: "99", title: "By its code")]
    #expect(try run("show", "99", in: surroundings(guides: guides)).output.contains("By its code"))
  }

  @Test(arguments: [
    (
      "1014",
      "No guide knows 1014; look at the number again. The nearest is 1013: Update blocked by a second"
    ),
    ("firewall", "There is no guide firewall; handrail guides firewall lists those with"),
    ("sonos/9", "There is no guide sonos/9; handrail guides lists all."),
  ])
  func `what is not there is said with what to do`(word: String, sentence: String) throws {
    let outcome = try run("show", word)
    #expect(outcome.exit == .notAsWanted)
    #expect(outcome.said.hasPrefix(sentence))
  }
}
