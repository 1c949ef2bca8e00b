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

  @Test func `the shipped guide has no broken way`() throws {
    #expect(try !run("graph", "1013").output.contains("BROKEN"))
  }
}
