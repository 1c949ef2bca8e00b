import Screen
import TestSupport
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  static let sequences: [(String, Key)] = [
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
    ("\u{1B}[C", .right), ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left),
    ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
    ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete),
    ("\u{1B}[Z", .shiftTab), ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)),
    ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[24~", .function(12)), ("\u{1B}[1;5A", .up), ("\u{1B}[1;2P", .function(1)),
    ("\u{1B}O5C", .right), ("\u{1B}OM", .enter), ("\u{1B}Oq", .character("1")),
    ("\u{1B}Ok", .character("+")),
  ]

  static let plain: [(String, Key)] = [
    ("a", .character("a")), (" ", .space), ("\r", .enter), ("\n", .enter), ("\t", .tab),
    ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{C}", .control("l")),
    ("\u{10}", .control("p")), ("\u{0}", .control("@")), ("ä", .character("ä")),
    ("設", .character("設")), ("😀", .character("😀")),
  ]

  @Test(arguments: sequences + plain, [0, 120])
  func `a key is known whole or byte by byte`(key: (String, Key), gap: Int) {
    var run = DecoderRun()

    run.type(key.0, gap: gap)

    #expect(run.keys() == [key.1])
  }

  @Test func `all keys at once are the same keys`() {
    var run = DecoderRun()
    let all = Self.sequences + Self.plain

    run.type(Array(all.map(\.0).joined().utf8))

    #expect(run.keys() == all.map(\.1))
  }

  @Test func `a lone Esc is held back, then given out`() {
    var run = DecoderRun()
    run.type("\u{1B}")
    #expect(run.decoder.take() == nil)

    run.pass(milliseconds: 149)
    #expect(run.decoder.take() == nil)
    run.pass(milliseconds: 1)

    #expect(run.decoder.take() == .key(.escape))
    #expect(run.decoder.deadline == nil)
  }

  @Test(arguments: ["[A", "OA"])
  func `what follows an Esc late is still the arrow`(rest: String) {
    var run = DecoderRun()

    run.type("\u{1B}")
    run.type(rest, gap: 400)

    #expect(run.keys() == [.escape, .up])
  }

  @Test func `after an Esc other keys are themselves`() {
    for (typed, keys) in [
      ("\u{1B}q", [Key.escape, .character("q")]), ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}\r", [.escape, .enter]),
    ] {
      var run = DecoderRun()
      run.type(typed)
      #expect(run.keys() == keys)
    }
  }

  @Test func `an introducer that is followed by nothing is a character`() {
    var soon = DecoderRun()
    soon.type("\u{1B}[")
    #expect(soon.keys() == [.escape, .character("[")])

    var late = DecoderRun()
    late.type("\u{1B}")
    late.type("O", gap: 300)
    late.type("k", gap: 300)
    #expect(late.keys() == [.escape, .character("O"), .character("k")])

    var later = DecoderRun()
    later.type("\u{1B}")
    later.type("[A", gap: 1_300)
    #expect(later.keys() == [.escape, .character("["), .character("A")])
  }

  @Test(
    arguments: [
      "\u{1B}[99~", "\u{1B}[I", "\u{1B}[24;80R", "\u{1B}[?1;2c", "\u{1B}[200", "\u{1B}[<0;1;1M",
      "\u{1B}[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20x", "\u{1B}Oz", "\u{1B}[[Z",
      "\u{1B}[99999999999999999999~", "\u{1B}[201~",
    ])
  func `a sequence that is no key is dropped whole`(sequence: String) {
    var run = DecoderRun()

    run.type(sequence)

    #expect(run.keys() == [])
    run.type("x")
    #expect(run.keys() == [.character("x")])
  }

  @Test func `a sequence that breaks off is dropped and the next key is not`() {
    var run = DecoderRun()

    run.type("\u{1B}[1\u{1B}[B")
    run.type("\u{1B}[1\r")

    #expect(run.keys() == [.down, .enter])
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x80], [0xF5], [0xE4], [0xF0, 0x9F, 0x98],
      [0xC2, 0x9B],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are dropped, and so are controls above ASCII`(bytes: [UInt8]) {
    var run = DecoderRun()

    run.type(bytes)
    run.type("x")

    #expect(run.keys() == [.character("x")])
  }

  @Test func `whatever comes, it never holds on to anything`() {
    var numbers = SplitMix64(seed: 17)
    for _ in 0..<300 {
      var run = DecoderRun()
      for _ in 0..<40 {
        let byte: UInt8 =
          numbers.happens(percent: 40) ? 0x1B : .random(in: 0...255, using: &numbers)
        run.type([byte], gap: .random(in: 0...300, using: &numbers))
        if numbers.happens(percent: 20) { run.type("[200~") }
      }
      _ = run.inputs()
      #expect(run.decoder.deadline == nil)
      run.type("x", gap: 2_000)
      #expect(run.inputs() == [.key(.character("x"))])
    }
  }
}
