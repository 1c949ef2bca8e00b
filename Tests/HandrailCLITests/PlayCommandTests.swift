import Foundation
import TestSupport
import Testing

@testable import HandrailCLI

@Suite struct PlayCommandTests {
  /// A guide with every kind of item, in two steps.
  private static let guide = SmallGuide.markdown(
    choices: """
      - [ ] Nobody is in the bath `required` `undo: Let them in again`
      - [ ] Is there a fuse? `ask`
        - [ ] Look at it
      - [ ] What does it look like? `one of`
        - [ ] It is black
        - [ ] It is grey
      - [ ] The lamp answers `check: link`
      - [ ] Let it cool down `wait: 2 min`
      - [ ] Which lamp is it? `record: product`

      - Again: [The plug](#the-plug)
      - It is dark still: [The socket](#the-socket)

      ### The socket
      `3 min`

      > [!CAUTION]
      > Switch the fuse off first.
      >
      > **It is off**

      - It works: [Fixed](#fixed)
      - It does not: [Get help](#get-help)
      """)

  private static let commands = """
    tick "Plug it in"
    tick "Nobody"
    choose the-socket
    answer "Is there a fuse" yes
    defer look-at-it
    answer it-is-grey yes
    check link fails "no answer"
    override "The lamp" because "it is unplugged"
    tick let-it-cool-down
    wait 30 s
    record "Which lamp" "the one in the hall"
    choose the-socket leaving open
    acknowledge
    choose fixed
    choose get-help
    end support
    tick undo "Nobody"
    end support

    """

  private func play(_ commands: String, _ options: [String] = [], width: Int = 80) throws -> Outcome
  {
    let scratch = try ScratchFolder()
    let path = try scratch.write(commands, to: "commands")
    let line = ["play", "5", "--commands", path] + options
    return Handrail.run(
      line.map { Array($0.utf8) },
      in: try surroundings(width: width, guides: ["me/5": Self.guide]))
  }

  @Test(arguments: [40, 80])
  func `the state stands after each command`(width: Int) throws {
    let outcome = try play(Self.commands, width: width)
    #expect(outcome.exit == .done)
    try expectGolden(outcome.output, "play-\(width).txt")
  }

  @Test func `the state as JSON is one line, the same each time`() throws {
    let first = try play(Self.commands, ["--json"]).output
    #expect(try play(Self.commands, ["--json"]).output == first)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any])
    let states = try #require(document["states"] as? [[String: Any]])
    #expect(states.count == 19)
    let last = try #require(states.last?["state"] as? [String: Any])
    #expect(last["ended"] as? String == "support")
    let refused = states[3]
    #expect(refused["said"] as? String == "choose the-socket")
    #expect((refused["objection"] as? String)?.hasPrefix("Still open: ") == true)
    #expect((refused["events"] as? [Any])?.isEmpty == true)
  }

  @Test func `a file that begins with start begins once`() throws {
    let outcome = try play("start at the-socket\nexpect step the-socket\nacknowledge\n")
    #expect(outcome.output.components(separatedBy: "> start").count == 2)
    #expect(outcome.exit == .done)
  }

  @Test func `what is not as expected fails`() throws {
    let outcome = try play("expect step the-socket\n")
    #expect(outcome.exit == .notAsWanted)
    #expect(outcome.output.contains("  ! expected step the-socket, but it is the-plug\n"))
  }

  @Test func `nothing is played when a line cannot be understood`() throws {
    let outcome = try play("tick plug-it-in\nchose the-socket\n")
    #expect(outcome.exit == .notAsWanted)
    #expect(outcome.output == "")
    #expect(outcome.said.hasSuffix("commands:2:1: There is no command chose; write choose."))
  }

  @Test func `commands are needed, and have to be there`() throws {
    #expect(try run("play", "1013").exit == .wrongUse)
    #expect(
      try run("play", "1013").said
        == "play needs a file of commands; write handrail play 1013 --commands FILE.")
    let missing = try run("play", "1013", "--commands", "nowhere.walk")
    #expect(missing.exit == .cannotReadOrWrite)
    #expect(missing.said == "nowhere.walk: There is no such file or folder; check the name.")
    #expect(
      try run("show", "1013", "--commands", "x").said == "show takes no --commands; leave it out.")
  }

  @Test func `a choice in a file leads to the guide beside it`() throws {
    let scratch = try ScratchFolder()
    let choices = "- It works: [Fixed](#fixed)\n- Elsewhere: [Other](other.md)"
    let path = try scratch.write(SmallGuide.markdown(choices: choices), to: "me/own.md")
    try scratch.write(SmallGuide.markdown(title: "Another"), to: "me/other.md")
    let commands = try scratch.write("choose other.md leaving open\n", to: "commands")
    let outcome = try run("play", path, "--commands", commands)
    #expect(outcome.output.contains("  me/other, step 1 of 1: The plug"))
  }

  @Test func `what cannot be carried out is said to have ended the play`() throws {
    let outcome = try play("tick nothing\ntick plug-it-in\n")
    #expect(outcome.exit == .notAsWanted)
    #expect(outcome.said == "Line 1 could not be carried out; mend it to go on from there.")
    #expect(!outcome.output.contains("> tick plug-it-in"))
  }
}
