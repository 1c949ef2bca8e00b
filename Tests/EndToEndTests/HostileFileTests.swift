import Foundation
import TestSupport
import Testing

/// Files that should not be guides: one clear sentence each, within a second and 64 MiB.
@Suite struct HostileFileTests {
  private static let room = 64 * 1_024
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test(
    arguments: [
      ("not UTF-8", [0x2D, 0xFF], 78, "is not UTF-8; save the file in that encoding."),
      ("NUL", [0x2D, 0x00], 78, "A NUL byte stands here; take it out, a guide is text."),
      ("empty", [], 78, "The file is empty; begin with ---"),
      ("BOM", [0xEF, 0xBB, 0xBF, 0x2D], 78, "byte order mark; save it as UTF-8 without one."),
      ("CRLF", [0x2D, 0x0D, 0x0A], 78, "carriage return; save the file with line feeds alone."),
    ] as [(String, [UInt8], Int, String)])
  func `bytes that are no text are refused`(
    _: String, bytes: [UInt8], exit: Int, sentence: String
  ) throws {
    let ending = try lint(scratch.write(bytes, to: "me/own.md"))
    #expect(ending.exit == exit)
    #expect(ending.output.contains(sentence))
  }

  @Test(arguments: [
    "![[]()", "[", "> ", "- ", "*a_ ", "`", "<a ", "&amp;", "### a\n", "\u{301}", "1. ", "\\",
    "- [ ] a\n", "[a]: b\n", "**", "~~", "<!-- ", "|",
    "not factory setting ",
  ])
  func `a full file of one thing is read in a second`(piece: String) throws {
    let guide = SmallGuide.markdown()
    let room = Self.room - guide.utf8.count
    let filling = String(repeating: piece, count: room / piece.utf8.count)
    try expectAllQuick(scratch.write(guide + filling, to: "me/own.md"))
    try expectAllQuick(scratch.write(SmallGuide.markdown(choices: filling), to: "me/own.md"))
  }

  @Test(arguments: [
    "### s%d\n- [](#z%d)\n", "### a-long-name-%d\n- [](#a-lone-name-%d)\n", "### s%d\n",
    "- [ ] %d `requird` `undo`\n", "- [](%d.md)\n", "- [](#fixed)%d\n",
  ])
  func `as many steps, items or links as fit are looked at in a second`(piece: String) throws {
    let pieces = (0..<10_000).map { piece.replacingOccurrences(of: "%d", with: "\($0)") }
    let guide = SmallGuide.markdown(choices: pieces.joined())
    let path = try scratch.write(Array(guide.utf8.prefix(Self.room)), to: "me/own.md")
    #expect(try lint(path).exit == 78)
    try expectAllQuick(path)
  }

  @Test func `thousands of ways into another full guide are looked at in a second`() throws {
    let steps = (0..<10_000).map { "### s\($0)\n" }
    let other = SmallGuide.markdown(choices: steps.joined())
    try scratch.write(Array(other.utf8.prefix(Self.room)), to: "me/b.md")
    let choices = (0..<2_500).map { "- c\($0): [](b.md#s\($0))\n" }
    let guide = SmallGuide.markdown(choices: choices.joined())
    #expect(guide.utf8.count <= Self.room)
    try expectAllQuick(scratch.write(guide, to: "me/a.md"))
  }

  @Test(arguments: ["u", "#", "https://x.y/"])
  func `a link that is defined once and used often does not grow`(beginning: String) throws {
    let address = beginning + String(repeating: "u", count: 30_000)
    let text = "[a]: \(address)\n\n" + String(repeating: "[a] ", count: 3_900)
    let guide = SmallGuide.markdown() + text
    let path = try scratch.write(guide, to: "me/own.md")
    #expect(try lint(path).output.contains("write each link out: [text](#step)."))
    try expectAllQuick(path)
  }

  @Test func `sixty steps that all lead to each other are looked at in a second`() throws {
    let steps = (1...60).map { step in
      let choices = (1...60).filter { $0 != step }.map { "- \($0): [](#s\($0))\n" }
      return "### s\(step)\n\n\(choices.joined())\n"
    }
    let guide = SmallGuide.markdown(choices: steps.joined())
    #expect(guide.utf8.count <= Self.room)
    try expectAllQuick(scratch.write(guide, to: "me/own.md"))
  }

  @Test(arguments: [
    "start\n", "start\ntick a\n", "start\nchoose on leaving open\n", "choose on leaving open\n",
    "check link, link, link holds\n", "\" ", "tick \"S\n", "#", "wait 1000000 h\n", "expect a ",
    "expect refused naming a, a, a, a\n", "\u{301}", "undo\n", "note \"\u{1B}]0;x\"\n",
  ])
  func `a full file of walks in a full guide is walked in a few seconds`(piece: String) throws {
    let steps = (0..<10_000).map { "### S\($0)\n- [ ] a\n" }
    let start = SmallGuide.markdown(choices: "")
    let room = Self.room - start.utf8.count
    var choices = ""
    for step in steps where choices.utf8.count + step.utf8.count < room { choices += step }
    try scratch.write(SmallGuide.markdown(choices: choices), to: "me/own.md")
    let filling = String(repeating: piece, count: (Self.room - 10) / piece.utf8.count)
    let path = try scratch.write("start\n\(filling)", to: "me/own.walk")
    // Thousands of walks that each ask for what thousands of items are called take longest.
    expectQuick(try run(["test", path]), "test", within: 6)
  }

  @Test func `lists nested a thousand deep are refused`() throws {
    let nested = String(repeating: "- ", count: 1_000) + "deep"
    let ending = try lint(scratch.write(SmallGuide.markdown() + nested, to: "me/own.md"))
    #expect(ending.output.contains("nested too deeply to be read; make the structure flat."))
    expectQuick(ending)
  }

  @Test(arguments: ["&a [*a, *a]", "[[[[[[[[[[", "{a: b}", "!!binary x", "*a"])
  func `front matter that could grow is refused`(value: String) throws {
    let guide = SmallGuide.markdown().replacingOccurrences(
      of: "product: Example", with: "product: \(value)")
    let ending = try lint(scratch.write(guide, to: "me/own.md"))
    #expect(ending.exit == 78)
    expectQuick(ending)
  }

  @Test func `files that are none are refused at once`() throws {
    #expect(mkfifo("\(scratch.path)/pipe.md", 0o600) == 0)
    #expect(symlink("loop.md", "\(scratch.path)/loop.md") == 0)
    for path in ["\(scratch.path)/pipe.md", "\(scratch.path)/loop.md", "/dev/zero", "/nowhere.md"] {
      let ending = try lint(path)
      #expect(ending.exit == 74)
      #expect(ending.output.hasPrefix("\(path): error: "))
      expectQuick(ending)
    }
  }

  @Test func `a file that may not be read is refused, to root too when it is nobody`() throws {
    let path = try scratch.write("x", to: "own.md")
    #expect(chmod(path, 0) == 0 && chmod(scratch.path, 0o755) == 0)
    let becomeNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let program = scratch.path + "/handrail"
    try Program.handrail.copy(to: program)
    let ending = try Program("/usr/bin/env")
      .run((geteuid() == 0 ? becomeNobody : []) + [program, "lint", path])
    #expect(ending.exit == 74)
    #expect(ending.output.hasPrefix("\(path): error: You may not read this; ask its owner"))
  }

  @Test(.enabled(if: geteuid() == 0, "root alone can become nobody"))
  func `a folder that may not be read is said, and hides no built-in guide`() throws {
    let own = try scratch.write("x", to: "handrail/guides/sonos/1013.md")
    let folder = scratch.path + "/handrail/guides"
    #expect(chmod(scratch.path, 0o755) == 0 && chmod(folder, 0o700) == 0)
    let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let program = scratch.path + "/program"
    try Program.handrail.copy(to: program)
    let environment = ["XDG_DATA_HOME": scratch.path, "PATH": "/usr/bin:/bin"]
    let asNobody = Program("/usr/bin/env", environment: environment)
    let listed = try asNobody.run(nobody + [program, "guides"])
    #expect(listed.output.contains("medium, 15-30 min") && !listed.output.contains("broken"))
    #expect(listed.messages.contains("\(folder): error: You may not read this"))
    let linted = try asNobody.run(nobody + [program, "lint", folder])
    #expect(linted.exit == 74, "\(own) is out of reach")
  }

  @Test func `more than 64 KB are not even read`() throws {
    let ending = try lint(
      scratch.write([UInt8](repeating: 0x61, count: 50_000_000), to: "me/own.md"))
    #expect(ending.output.contains("larger than 64 KB; split the guide"))
    expectQuick(ending)
  }

  private func lint(_ path: String) throws -> Program.Ending {
    try run(["lint", path])
  }

  /// What needs more than 64 MiB of memory, stack and program included, or ten seconds of the
  /// processor, ends by a signal here.
  private func run(_ words: [String]) throws -> Program.Ending {
    try Program("/bin/bash").run(
      ["-c", "ulimit -v 65536 -t 10; exec \"$0\" \"$@\"", Program.handrail.path] + words)
  }

  /// All that reads guides, on a file and on the folder in which it is one.
  private func expectAllQuick(
    _ path: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    for words in [
      ["lint", path], ["show", path], ["graph", path], ["guides", "--guides", scratch.path],
    ] {
      expectQuick(try run(words), "\(words[0])", at: location)
    }
  }

  private func expectQuick(
    _ ending: Program.Ending, _ command: Comment = "lint", within seconds: Double = 1.5,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(ending.signal == nil, command, sourceLocation: location)
    #expect([0, 1, 74, 78].contains(ending.exit), command, sourceLocation: location)
    // The promise is a second; the rest is for the shell before it and a busy memory.
    #expect(ending.processorSeconds < seconds, command, sourceLocation: location)
  }
}
