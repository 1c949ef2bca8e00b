import Foundation
import TestSupport
import Testing

@testable import HandrailCLI

@Suite struct TestCommandTests {
  private let cure = """
    # the cure
    start
    tick plug-it-in
    choose fixed
    end fixed

    """

  private func folder(_ walks: String) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try scratch.write(SmallGuide.markdown(), to: "me/own.md")
    try scratch.write(walks, to: "me/own.walk")
    return scratch
  }

  @Test(arguments: ["", "/me", "/me/own.md", "/me/own.walk"])
  func `a folder, a guide and its walks are all walked`(path: String) throws {
    let scratch = try folder(cure)
    let outcome = try run("test", scratch.path + path)
    #expect(
      outcome.output == """
        me/own  1 walk, 1 of 2 choices, 1 of 4 ends, 1 of 1 items
          The plug: never chosen: It does not
          never ended: not fixed
          never ended: handed to support
          never ended: gave up

        """)
    #expect(outcome.exit == .done)
    #expect(outcome.said == "")
  }

  @Test func `what is not as expected stands on its line`() throws {
    let scratch = try folder(cure + "expect ended gave up\nexpect step the-socket\n")
    let outcome = try run("test", "\(scratch.path)/me/own.walk")
    #expect(outcome.exit == .notAsWanted)
    #expect(
      outcome.output.hasPrefix(
        """
        \(scratch.path)/me/own.walk:6: expected ended gave up, but it ended fixed
        \(scratch.path)/me/own.walk:7: expected step the-socket, but it is the-plug
        me/own  1 walk
        """))
  }

  @Test func `a command that is refused stands on its line`() throws {
    let scratch = try folder("start\nchoose fixed\nend fixed\n")
    let outcome = try run("test", scratch.path)
    #expect(
      outcome.output.hasPrefix(
        "\(scratch.path)/me/own.walk:2: expected this to be carried out, but it was refused: "
          + "Still open: \"Plug it in\". Go on and leave it open?\n"))
  }

  @Test func `a line that cannot be understood has a column`() throws {
    let scratch = try folder("start\n  tik plug-it-in\n")
    let outcome = try run("test", scratch.path)
    #expect(
      outcome.output.hasPrefix(
        "\(scratch.path)/me/own.walk:2:3: error: There is no command tik; write tick.\n"))
    #expect(outcome.exit == .notAsWanted)
  }

  @Test func `scripts read the same as JSON`() throws {
    let scratch = try folder(cure + "expect ended gave up\n")
    let data = Data(try run("test", scratch.path, "--json").output.utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let guide = try #require((document["guides"] as? [[String: Any]])?.first)
    #expect(guide["id"] as? String == "me/own")
    #expect((guide["choices"] as? [String: Int]) == ["tried": 1, "whole": 2])
    #expect(guide["untriedChoices"] as? [String] == ["the-plug>it-does-not"])
    #expect(guide["untriedEnds"] as? [String] == ["notFixed", "support", "gaveUp"])
    let problem = try #require((document["problems"] as? [[String: Any]])?.first)
    #expect(problem["line"] as? Int == 6)
  }

  @Test func `a guide without walks, and an empty file of walks, are said`() throws {
    let scratch = try folder("# nothing yet\n")
    try scratch.write(SmallGuide.markdown(), to: "me/other.md")
    let outcome = try run("test", scratch.path)
    #expect(outcome.exit == .notAsWanted)
    #expect(
      outcome.said.split(separator: "\n") == [
        "\(scratch.path)/me/other.md has no walks; write some into \(scratch.path)/me/other.walk.",
        "\(scratch.path)/me/own.walk holds no walk; begin one with start.",
      ])
  }

  @Test func `a broken guide is not walked, and what is wrong with it is said`() throws {
    let scratch = try folder(cure)
    let broken = SmallGuide.markdown(choices: "- It works: [Fixed](#fixd)")
    try scratch.write(broken, to: "me/own.md")
    let outcome = try run("test", scratch.path)
    #expect(outcome.exit == .badGuide)
    #expect(outcome.output.contains("me/own.md:25:21: error: No step is called #fixd"))
  }

  @Test func `what is not there is said`() throws {
    let outcome = try run("test", "nowhere/own.walk")
    #expect(outcome.exit == .cannotReadOrWrite)
    #expect(outcome.output.contains("nowhere/own.md: error: There is no such file or folder"))
  }

  @Test func `a choice leads into the guide beside the file`() throws {
    let scratch = try folder("start\nchoose other.md leaving open\nexpect depth 2\n")
    let choices = "- It works: [Fixed](#fixed)\n- Elsewhere: [Other](other.md)"
    try scratch.write(SmallGuide.markdown(choices: choices), to: "me/own.md")
    try scratch.write(SmallGuide.markdown(), to: "me/other.md")
    let outcome = try run("test", "\(scratch.path)/me/own.md")
    #expect(!outcome.output.contains("expected"))
    #expect(outcome.output.contains("1 of 2 choices"))
  }
}
