import TestSupport
import Testing

@testable import HandrailCLI

@Suite struct GraphCommandTests {
  @Test func `steps, ways, ends and jumps are drawn`() throws {
    let choices = """
      - It "works": [Fixed](#fixed)
      - An accent on "\u{301} it: [Fixed](#fixed)
      - Elsewhere: [On](6.md#the-plug)
      - Nowhere: [On](#no-such-step)
      - Lost: [On](9.md)
      """
    let guides = ["me/5": SmallGuide.markdown(choices: choices), "me/6": SmallGuide.markdown()]
    let outcome = try run("graph", "5", in: surroundings(guides: guides))
    try expectGolden(outcome.output, "graph.dot")
  }

  @Test func `two steps stay two where their names are one in ASCII`() throws {
    let choices = "- [On](#日本)\n- [On](#東京)\n\n### 日本\n\n### 東京\n"
    let guides = ["me/5": SmallGuide.markdown(choices: choices)]
    let output = try run("graph", "5", in: surroundings(isUTF8: false, guides: guides)).output
    #expect(output.contains("step1 -> step2") && output.contains("step1 -> step3"))
    #expect(output.contains("step2 [label=\"2 ????\"]"))
    #expect(output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `the shipped guide has no broken way`() throws {
    #expect(try !run("graph", "1013").output.contains("BROKEN"))
  }
}
