import Testing
import Text

@Suite struct NearestWordTests {
  private static let commands = ["start", "status", "lint", "resume", "report"]

  @Test(
    arguments: [
      ("start", "start"), ("strat", "start"), ("tsart", "start"), ("stat", "start"),
      ("starrt", "start"),
      ("stort", "start"),
      ("STATSU", "status"), ("lit", "lint"), ("lnit", "lint"), ("rseume", "resume"),
      ("reprot", "report"),
    ])
  func `a letter too much, missing, wrong or swapped is forgiven`(word: String, expected: String) {
    #expect(NearestWord.to(word, among: Self.commands) == expected)
  }

  @Test(arguments: ["xyz", "li", "quit", "stop-it", "reticulate", ""])
  func `a word that is too far from all of them means none`(word: String) {
    #expect(NearestWord.to(word, among: Self.commands) == nil)
  }

  @Test func `a third of the letters may be wrong`() {
    #expect(NearestWord.to("abcxyf", among: ["abcdef"]) == "abcdef" as String?)
    #expect(NearestWord.to("abwxyf", among: ["abcdef"]) == nil)
    #expect(NearestWord.to("lxxt", among: ["lint"]) == nil)
  }

  @Test func `of equally near words the first is meant`() {
    #expect(NearestWord.to("cat", among: ["cut", "bat"]) == "cut")
    #expect(NearestWord.to("cat", among: ["bat", "cut"]) == "bat")
  }

  @Test func `an accent is one slip in either spelling`() {
    #expect(NearestWord.to("gerate", among: ["Geräte"]) == "Geräte")
    #expect(NearestWord.to("gera\u{308}te", among: ["GERÄTE"]) == "GERÄTE")
  }

  @Test func `among nothing there is nothing`() {
    #expect(NearestWord.to("start", among: []) == nil)
    #expect(NearestWord.byDistance(from: "start", []) == [])
  }

  @Test func `all candidates are given, the nearest first and equal ones in their order`() {
    let ordered = NearestWord.byDistance(
      from: "lint", ["start", "list", "line", "lint", "resume", "hint"])

    #expect(ordered == ["lint", "list", "line", "hint", "start", "resume"])
  }

  @Test func `a word of enormous length is near to nothing, and quick to tell`() {
    let long = String(repeating: "x", count: 100_000)

    #expect(NearestWord.to(long, among: Self.commands) == nil)
  }
}
