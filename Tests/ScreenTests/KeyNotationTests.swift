import Screen
import Testing

@Suite struct KeyNotationTests {
  static let everyKey: [Key] =
    [
      .enter, .tab, .shiftTab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
      .backspace, .delete, .escape, .space, .character("<"), .character(">"), .character("2"),
      .character("ä"), .character("設"), .control("l"),
    ] + (1...12).map { .function($0) }

  @Test func `keys are read one after the other`() throws {
    let keys = try KeyNotation.keys(in: "<down><space>2<enter><c-l>").get()

    #expect(keys == [.down, .space, .character("2"), .enter, .control("l")])
  }

  @Test(arguments: everyKey)
  func `what is written is read again`(key: Key) throws {
    #expect(try KeyNotation.keys(in: KeyNotation.text(of: key)).get() == [key])
    #expect(try KeyNotation.keys(in: KeyNotation.text(of: key).uppercased()).get().count == 1)
    #expect(!key.label.isEmpty)
  }

  @Test func `every key together is read again`() throws {
    let text = KeyNotation.text(of: Self.everyKey)

    #expect(try KeyNotation.keys(in: text).get() == Self.everyKey)
  }

  @Test(
    arguments: [
      ("<doun>", KeyNotation.Problem.unknownName("doun")), ("a<down", .unclosed),
      ("<f13>", .unknownName("f13")), ("<c-\u{E4}>", .unknownName("c-ä")), ("<>", .unknownName("")),
      ("a\n", .control), ("\u{1B}", .control),
    ])
  func `what is no key is told`(text: String, problem: KeyNotation.Problem) {
    #expect(KeyNotation.keys(in: text) == .failure(problem))
  }

  @Test func `keys are named for people, too`() {
    let keys: [Key] = [.space, .control("l"), .function(1), .pageDown, .character("c")]

    #expect(keys.map(\.label) == ["Space", "Ctrl-L", "F1", "PgDn", "c"])
  }
}
