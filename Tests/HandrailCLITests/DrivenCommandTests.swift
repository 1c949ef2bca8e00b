import Foundation
import GuideFormat
import TestSupport
import Testing

@testable import HandrailCLI

/// The wizard that drives itself, from the command line to the last screen.
@Suite struct DrivenCommandTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: temporary, withIntermediateDirectories: false)
  }

  private var temporary: String { "\(scratch.path)/temporary" }

  private func run(_ line: String...) throws -> Outcome {
    Handrail.run(
      line.map { Array($0.utf8) }, in: try surroundings(environment: ["TMPDIR": temporary]))
  }

  @Test func `home is printed as text`() throws {
    let outcome = try run("--dump-screen", "--size", "60x12")
    #expect(outcome.exit == .done)
    try expectGolden(outcome.output, "driven-home.txt")
  }

  @Test func `keys lead into a guide and tick`() throws {
    let outcome = try run("1013", "--keys", "<enter><enter>y<down>n", "--dump-screen")
    try expectGolden(outcome.output, "driven-step.txt")
  }

  @Test func `a picture is a screen with its meanings`() throws {
    let outcome = try run(
      "1013", "--keys", "<enter><enter>", "--size", "40x12", "--dump-screen=svg")
    try expectGolden(outcome.output, "driven-caution.svg")
  }

  @Test func `whoever is shown ASCII gets nothing else`() throws {
    let outcome = try run("803", "--keys", "<enter>", "--ascii", "--dump-screen")
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `the same run prints the same, and leaves nothing behind`() throws {
    let first = try run("1003", "--keys", "<enter>q", "--dump-screen")
    #expect(try run("1003", "--keys", "<enter>q", "--dump-screen") == first)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
  }

  @Test func `the last lines can be typed as they stand`() throws {
    let state = "\(scratch.path)/my place, Anna's"
    let first = try run("1013", "--keys", "<enter><enter>y", "--state", state)
    let lines = first.output.split(separator: "\n").suffix(2)
    for (line, before) in zip(lines, ["Go on with: ", "Report: "]) {
      try #require(line.hasPrefix(before))
      let echo = "for word in \(line.dropFirst(before.count)); do printf '%s\\0' \"$word\"; done"
      let words = try Program("/bin/bash").run(["-c", echo]).output.split(separator: "\0")
      #expect(words.first == "handrail")
      let command = words.dropFirst().map { Array($0.utf8) }
      let dump = before == "Report: " ? [] : [Array("--dump-screen".utf8)]
      let outcome = Handrail.run(
        command + dump, in: try surroundings(environment: ["TMPDIR": temporary]))
      #expect(outcome.exit == .done)
      #expect(outcome.output.contains("Where it showed"))
    }
  }

  @Test func `a path is one word of a shell`() {
    #expect(FilePath("/tmp/state-1").shellWord == "/tmp/state-1")
    #expect(FilePath("/tmp/a b").shellWord == "'/tmp/a b'")
    #expect(FilePath("/tmp/$HOME'x").shellWord == "'/tmp/$HOME'\\''x'")
    #expect(FilePath("/tmp/grüße").shellWord == "'/tmp/grüße'")
    #expect(FilePath("/tmp/a\nb").shellWord == "$'/tmp/a\\x0ab'")
    #expect(FilePath("").shellWord == "''")
  }

  @Test func `sessions in a folder of their own are gone on with`() throws {
    let state = "\(scratch.path)/state"
    let first = try run("1013", "--keys", "<enter><enter>y", "--state", state)
    #expect(first.output.hasPrefix("1013 saved at step 1, Where it showed (1 of 7 done).\n"))
    #expect(first.output.contains("\nGo on with: handrail resume --state \(state)\n"))
    let second = try run("resume", "--dump-screen", "--state", state)
    #expect(second.output.contains("appear?        In the Sonos app, as an update started"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
  }

  @Test func `a walk is carried out, then keys, and then it is printed`() throws {
    let walk = try scratch.write(
      """
      start
      acknowledge
      answer "Is an update running" no
      choose one-controller leaving open
      expect step one-controller
      """, to: "own.walk")
    let outcome = try run("1013", "--walk", walk, "--keys", "<down><space>", "--dump-screen")
    #expect(outcome.exit == .done)
    try expectGolden(outcome.output, "driven-walk.txt")
  }

  @Test func `what a walk expected in vain is printed as a test prints it`() throws {
    let walk = try scratch.write("start\nacknowledge\nexpect depth 2\nchoose fixed\n", to: "a.walk")
    let outcome = try run("1013", "--walk", walk)
    #expect(outcome.exit == .notAsWanted)
    #expect(
      outcome.output.hasPrefix(
        """
        \(walk):3: expected depth 2, but it is 1
        \(walk):4: expected choose fixed, but the step Where it showed has no way out fixed
        """))
  }

  @Test func `a walk finds its guide beside it, and what it waits for passes`() throws {
    let choices = "- [ ] Wait `wait: 2 min`\n\n- It works: [Fixed](#fixed)"
    try scratch.write(SmallGuide.markdown(choices: choices), to: "me/own.md")
    let walk = try scratch.write(
      "start\ntick wait\nexpect wait waiting\nwait 2 min\nexpect wait done\n", to: "me/own.walk")
    #expect(try run("--walk", walk) == Outcome())
  }

  @Test func `a walk that cannot be read or begins nothing is said to be so`() throws {
    let empty = try scratch.write("# nothing\n", to: "1.walk")
    #expect(try run("1013", "--walk", empty).said.hasSuffix("holds no walk; begin one with start."))
    #expect(try run("1013", "--walk", "nowhere").exit == .cannotReadOrWrite)
    #expect(try run("--walk", "nowhere").exit == .wrongUse)
    let wrong = try scratch.write("start\nchose it\n", to: "2.walk")
    #expect(try run("1013", "--walk", wrong).said.hasSuffix("no command chose; write choose."))
  }

  @Test func `a place for scratch is needed`() throws {
    try FileManager.default.removeItem(atPath: temporary)
    let outcome = try run("--dump-screen")
    #expect(outcome.exit == .cannotCreate)
    #expect(outcome.said.hasSuffix("set TMPDIR, or write --state DIR."))
  }
}
