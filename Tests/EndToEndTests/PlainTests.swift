import Foundation
import TestSupport
import Testing

/// Lines instead of a full screen: over a pipe, in a dumb terminal, driven by expect.
@Suite struct PlainTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private static let begin = "1013\\n\\n\\n"

  @Test func `a pipe begins a session, and another goes on with it`() throws {
    let first = try shell("printf '\(Self.begin)1a\\n2 1013 at noon' | \"$0\" --plain")
    #expect(first.exit == 0)
    #expect(first.messages.isEmpty)
    #expect(first.output.contains("Next is 3: Is an update running now? (required)"))
    #expect(first.output.contains("1013 saved at step 1, Where it showed (2 of 7 done)."))
    #expect(!first.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    let second = try shell("printf 'no\\nw1\\nq\\n' | \"$0\" resume")
    #expect(second.output.hasPrefix("WARNING: "))
    #expect(second.output.contains("Step 2 of 9: One controller."))
    #expect(try shell("\"$0\" sessions").output.contains("1013"))
  }

  @Test func `a number on the command line begins with its guide`() throws {
    let ending = try shell("printf '' | \"$0\" 1013")
    #expect(ending.exit == 0)
    #expect(ending.output.contains("1013: Update blocked"))
  }

  @Test func `a dumb terminal gets lines, and one that says why`() throws {
    let ending = try terminal("TERM=dumb")
    #expect(
      ending.output.contains(
        "handrail: TERM=dumb cannot put a cursor anywhere: lines instead of a full"))
    #expect(ending.output.contains("handrail on "))
    #expect(!ending.output.contains("\u{1B}"))
  }

  @Test(arguments: ["TERM= ", "ACCESSIBLE=1 TERM=xterm", "TERM=../x"])
  func `so does whoever cannot have a screen, or wants none`(environment: String) throws {
    let ending = try terminal(environment)
    #expect(ending.output.contains(": lines instead of a full screen."))
    #expect(ending.output.contains("Start a guide:"))
  }

  @Test func `twenty columns are enough`() throws {
    let ending = try terminal("TERM=dumb", "stty cols 20; ")
    let lines = ending.output.split(whereSeparator: \.isNewline)
    #expect(lines.contains("1 1003: Sonos'"))
    // Behind the prompt stands what was typed.
    #expect(lines.allSatisfy { $0.count <= 20 || $0.hasPrefix("? for help:") })
  }

  @Test func `without a locale everything is ASCII`() throws {
    let ending = try shell("printf 'guide\\nq\\n' | LC_ALL=C \"$0\" 1013")
    #expect(ending.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `a reader that stops early ends it quietly`() throws {
    let ending = try shell("yes l | \"$0\" --plain | head -n 1; echo \"${PIPESTATUS[1]}\"")
    #expect(ending.output.hasSuffix("\n0\n"))
    #expect(ending.messages.isEmpty)
  }

  @Test func `megabytes without an end of line, zeros and noise are lines like others`() throws {
    let noise = "head -c 3000000 /dev/zero; echo; head -c 200000 /dev/urandom; printf '\\nq\\n'"
    let ending = try shell("{ printf '\(Self.begin)'; \(noise); } | \"$0\" --plain | tail -n 3")
    #expect(ending.exit == 0)
    #expect(ending.output.contains("Go on with: handrail resume"))
  }

  /// Nobody takes anything out of the pipe; once the program sleeps for good, it is full.
  @Test func `a pipe that is stuck holds up nobody who is asked to stop`() throws {
    let ending = try shell(
      """
      cd "$1"; mkfifo out; exec 4<>out
      { printf '\(Self.begin)1a\\n'; yes guide | head -n 200; } >in
      "$0" --plain <in >out & wizard=$!
      switches() { grep ^voluntary /proc/$wizard/status; }
      until now=$(switches); sleep 0.3; [ "$now" = "$(switches)" ]; do :; done
      SECONDS=0; kill -TERM $wizard
      timeout 20 tail --pid=$wizard -f /dev/null || kill -KILL $wizard
      wait $wizard; echo "exit $?"; [ $SECONDS -le 5 ] && echo soon
      """)
    #expect(ending.output == "exit 143\nsoon\n")
    #expect(try shell("\"$0\" sessions").output.contains("1 of 7"))
  }

  @Test(.enabled(if: Expect.isThere, "this needs the package expect"))
  func `expect drives it, and a full screen goes on with it`() throws {
    let lines = try expect(
      """
      spawn $handrail 1013 --plain
      expect "Enter alone means: \\"I will use one device only\\""
      send "\\r"
      expect "and open step 1. ? for help:"
      send "\\r"
      expect "Type 1a to 1c"
      send "1a\\r"
      expect "Next is 2"
      send "q\\r"
      expect "Go on with: handrail resume"
      expect eof
      set env(TERM) vt100
      spawn $handrail resume
      expect "Where it showed"
      send " at noon\\r"
      expect "at noon"
      send "q"
      expect "saved at step 1, Where it showed (2 of 7 done)"
      expect eof
      set env(TERM) dumb
      spawn $handrail resume
      expect "Next is 3: Is an update running now?"
      send "q\\r"
      expect eof
      exit 42
      """)
    #expect(lines.exit == 42, "\(lines.output)")
  }

  @Test(
    .enabled(if: Expect.isThere, "this needs the package expect"),
    arguments: [
      ("exec kill -INT [exp_pid]", 130), ("exec kill -TERM [exp_pid]", 143),
      ("send \\003", 130), ("close", 129), ("send \\004", 0),
    ] as [(String, Int32)])
  func `every way out saves, and has its exit code`(way: String, exit: Int32) throws {
    let ending = try expect(
      """
      spawn $handrail 1013 --plain
      expect "and begin"
      send "\\r"
      expect "open step 1"
      send "\\r"
      expect "Type 1a to 1c"
      send "1a\\r"
      expect "Next is 2"
      \(way)
      catch {expect eof}
      exit [lindex [wait] 3]
      """)
    #expect(ending.exit == exit, "\(ending.output)")
    #expect(try shell("\"$0\" sessions").output.contains("1 of 7"))
    #expect(try shell("printf 'q\\n' | \"$0\" resume").output.contains("Next is 2"))
  }

  // MARK: Running it

  private var environment: [String: String] {
    ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HANDRAIL_STATE": "\(scratch.path)/state"]
  }

  private func shell(_ script: String) throws -> Program.Ending {
    try Program("/bin/bash", environment: environment)
      .run(["-c", script, Program.handrail.path, scratch.path])
  }

  /// A terminal at which somebody leaves at once.
  private func terminal(_ variables: String, _ before: String = "") throws -> Program.Ending {
    let input = try scratch.write("q\n", to: "input")
    let command = "\(before)env \(variables) \(Program.handrail.path)"
    return try Program("/usr/bin/script", environment: environment)
      .run(["-qec", command, "/dev/null"], input: input)
  }

  private func expect(_ script: String) throws -> Program.Ending {
    let head = """
      set timeout 20
      set stty_init "rows 24 columns 80"
      expect_after timeout { puts "\\n*** nothing came"; exit 99 }
      set handrail \(Program.handrail.path)

      """
    let file = try scratch.write(head + script + "\n", to: "script.exp")
    return try Program(Expect.path, environment: environment.merging(["TERM": "dumb"]) { $1 })
      .run(["-f", file])
  }
}

private enum Expect {
  static let path = "/usr/bin/expect"
  static let isThere = FileManager.default.isExecutableFile(atPath: path)
}
