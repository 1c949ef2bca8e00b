import TestSupport
import Testing

@testable import HandrailCLI

@Suite struct HelpTests {
  @Test func `help shows every command with an example`() throws {
    try expectGolden(run("--help").output, "help.txt")
  }

  @Test(arguments: Command.allCases)
  func `each command has its own help`(command: Command) throws {
    try expectGolden(run(command.rawValue, "--help").output, "help-\(command.rawValue).txt")
  }

  @Test(arguments: Command.allCases)
  func `an example is understood as it stands`(command: Command) throws {
    for example in command.examples {
      let words = example.prefix { $0 != "|" && $0 != ">" }.split(separator: " ").map(String.init)
      #expect(words.first == "handrail")
      let arguments = try Arguments(words.dropFirst().map { Array($0.utf8) })
      #expect(arguments.command == command)
    }
  }

  @Test func `without a place for sessions the wizard does not open`() throws {
    let outcome = try run()
    #expect(outcome.exit == .cannotCreate)
    #expect(outcome.said.hasPrefix("Sessions have no place: HOME is not set"))
  }

  @Test func `the keys of the wizard are a table`() throws {
    let lines = try run("keys").output.split(separator: "\n")
    #expect(lines[1] == "|---|---|---|---|")
    #expect(lines.allSatisfy { $0.count { $0 == "|" } == 5 })
    #expect(lines.contains { $0.contains("`Space` | Ticks a box") })
  }

  @Test func `the version is one line`() throws {
    #expect(try run("--version").output == "handrail \(Handrail.version)\n")
  }

  @Test func `no line of help is wider than a terminal`() throws {
    let lines = try run("--help").output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
  }
}
