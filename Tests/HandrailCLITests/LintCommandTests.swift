import Foundation
import GuideFormat
import TestSupport
import Testing

@testable import HandrailCLI

@Suite struct LintCommandTests {
  private let broken = SmallGuide.markdown(choices: "- It works: [Fixed](#fixd)")

  @Test func `a problem stands on its line and column`() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write(broken, to: "me/own.md")
    let outcome = try run("lint", path)
    #expect(outcome.exit == .badGuide)
    #expect(
      outcome.output == """
        \(path):25:21: error: No step is called #fixd; write #fixed.

        """)
    #expect(outcome.said == "1 guide read: 1 error, 0 warnings.")
  }

  @Test func `editors read the same as JSON`() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write(broken, to: "me/own.md")
    let document = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try run("lint", path, "--json").output.utf8)) as? [String: Any])
    let problem = try #require((document["problems"] as? [[String: Any]])?.last)
    #expect(problem["file"] as? String == path)
    #expect(problem["line"] as? Int == 25)
    #expect(problem["column"] as? Int == 21)
    #expect(problem["severity"] as? String == "error")
    #expect(problem["rule"] as? String == "link-dangling")
    #expect(problem["message"] as? String == "No step is called #fixd; write #fixed.")
  }

  @Test func `warnings alone are no failure`() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write(SmallGuide.markdown(), to: "me/own.md")
    let outcome = try run("lint", path, "--today", "2028-01-01")
    #expect(outcome.exit == .done)
    #expect(outcome.output.contains(":7:11: warning: The last review is more than a year ago"))
  }

  @Test func `a folder of guides and a maker's folder are linted`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("# Not a guide", to: "README.md")
    try scratch.write(SmallGuide.markdown(), to: "me/own.md")
    try scratch.write(
      SmallGuide.markdown(choices: "- On: [](own.md#the-plug)\n- [Help](#get-help)"),
      to: "me/two.md")
    #expect(try run("lint", scratch.path).said == "2 guides read, nothing to mend.")
    #expect(try run("lint", "\(scratch.path)/me").said == "2 guides read, nothing to mend.")
  }

  @Test func `nothing in a folder is passed over because of what stands beside it`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("broken", to: "own.md")
    try scratch.write(SmallGuide.markdown(), to: "old/x.md")
    let outcome = try run("lint", scratch.path)
    #expect(outcome.exit == .badGuide)
    #expect(outcome.said.hasPrefix("2 guides read: "))
  }

  @Test func `a folder without guides is not as wanted`() throws {
    let scratch = try ScratchFolder()
    let outcome = try run("lint", scratch.path)
    #expect(outcome.exit == .notAsWanted)
    #expect(outcome.said.hasSuffix("a folder of guides holds MAKER/NAME.md."))
  }

  @Test func `links lead beside the file first, then into the catalogue`() throws {
    let scratch = try ScratchFolder()
    let choices = "- [On](1013.md#the-firewall)\n- [Help](#get-help)"
    let path = try scratch.write(SmallGuide.markdown(choices: choices), to: "sonos/own.md")
    #expect(try run("lint", path).exit == .done)
    try scratch.write(SmallGuide.markdown(), to: "sonos/1013.md")
    #expect(try run("lint", path).output.contains("The guide sonos/1013 has no step #the-firewall"))
  }

  @Test func `the shipped guides have neither errors nor warnings`() throws {
    let outcome = try run("lint", "\(Program.repository)/Guides")
    #expect(outcome.output.isEmpty)
    #expect(outcome.exit == .done)
  }

  @Test func `the format names every rule`() throws {
    let text = try String(
      contentsOfFile: "\(Program.repository)/Guides/README.md", encoding: .utf8)
    for rule in Rule.allCases {
      let name = "`\(rule.rawValue)`" + (rule.severity == .warning ? "*" : "")
      #expect(text.contains(name), "\(name) is missing")
    }
  }

  @Test func `the format's own example is clean`() throws {
    let text = try String(
      contentsOfFile: "\(Program.repository)/Guides/README.md", encoding: .utf8)
    let example = try #require(
      text.components(separatedBy: "````markdown\n").last?
        .components(separatedBy: "````").first)
    let scratch = try ScratchFolder()
    let outcome = try run("lint", scratch.write(example, to: "sonos/1013.md"))
    #expect(outcome.output.isEmpty)
    #expect(outcome.said == "1 guide read, nothing to mend.")
  }
}
