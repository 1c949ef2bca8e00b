import Foundation
import TestSupport
import Testing

/// The program as it is shipped, run by the system.
@Suite struct ReleaseTests {
  @Test func `results go to standard output and messages to standard error`() throws {
    let shown = try Program.handrail.run(["show", "1013"])
    #expect(shown.exit == 0)
    #expect(shown.output.contains("Step 1 of 9  Where it showed"))
    #expect(shown.messages.isEmpty)
    let unknown = try Program.handrail.run(["show", "1014"])
    #expect(unknown.exit == 1)
    #expect(unknown.output.isEmpty)
    #expect(unknown.messages.hasPrefix("handrail: No guide knows 1014;"))
  }

  @Test func `a reader that stops early is no failure`() throws {
    let ending = try shell("\"$0\" show 1013 --json | head -c 1; echo \" ${PIPESTATUS[0]}\"")
    #expect(ending.output == "{ 0\n")
    #expect(ending.messages.isEmpty)
  }

  @Test func `a full disk is said`() throws {
    let ending = try shell("\"$0\" show 1013 > /dev/full")
    #expect(ending.exit == 74)
    #expect(ending.messages.contains("could not be written (No space left on device)"))
  }

  @Test func `a file that may not grow is said`() throws {
    let scratch = try ScratchFolder()
    let limited = try shell("(ulimit -f 0; \"$0\" show 1013 > \(scratch.path)/out) 2>&1 | cat")
    #expect(limited.output.contains("could not be written (File too large); free some space"))
  }

  @Test func `a guide in the current folder knows who made it`() throws {
    let scratch = try ScratchFolder()
    let choices = "- [On](1013.md#the-firewall)\n- [Help](#get-help)"
    try scratch.write(SmallGuide.markdown(choices: choices), to: "sonos/own.md")
    let ending = try shell("cd \(scratch.path)/sonos && \"$0\" lint own.md && \"$0\" lint ./own.md")
    #expect(ending.exit == 0)
    #expect(ending.output.isEmpty)
  }

  @Test func `behind a pager the terminal's width holds, and messages break at words`() throws {
    let command = "stty cols 40; \(Program.handrail.path) show 1013 | cat; "
    let messages = "\(Program.handrail.path) show 1014"
    let ending = try Program("/usr/bin/script").run(["-qec", command + messages, "/dev/null"])
    let lines = ending.output.split(whereSeparator: \.isNewline)
    #expect(lines.contains("Step 2 of 9  One controller"))
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines.contains("handrail: No guide knows 1014; look at"))
  }

  @Test func `a file is never taken for a standard descriptor that is closed`() throws {
    let ending = try shell("\"$0\" show 1013 >&-")
    #expect(ending.exit == 74)
    #expect(try shell("\"$0\" show 1013 <&- >&- 2>&-").exit == 74)
  }

  @Test func `without a locale everything is ASCII`() throws {
    var program = Program.handrail
    program.environment = ["LC_ALL": "C"]
    #expect(try program.run(["show", "1013"]).output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a locale that is not installed falls back to C.UTF-8`() throws {
    var program = Program.handrail
    program.environment = ["LANG": "xx_YY.UTF-8"]
    #expect(try program.run(["show", "1013"]).output.contains("━━━"))
  }

  @Test func `a file's name that is not text is opened and shown`() throws {
    let scratch = try ScratchFolder()
    let ending = try shell(
      "printf x > \(scratch.path)/$'\\xff'.md; \"$0\" lint \(scratch.path)/$'\\xff'.md")
    #expect(ending.exit == 78)
    #expect(ending.output.contains("/\\xFF.md:1:1: error: "))
  }

  @Test func `the repository's guides folder can be named in the environment`() throws {
    let scratch = try ScratchFolder()
    try scratch.write(SmallGuide.markdown(code: "4711"), to: "handrail/guides/me/4711.md")
    var program = Program.handrail
    program.environment = ["XDG_DATA_HOME": scratch.path]
    #expect(try program.run(["show", "4711"]).exit == 0)
    program.environment = ["HOME": scratch.path, "XDG_DATA_HOME": "relative"]
    #expect(try program.run(["show", "4711"]).exit == 1)
  }

  private func shell(_ script: String) throws -> Program.Ending {
    try Program("/bin/bash").run(["-c", script, Program.handrail.path])
  }
}
