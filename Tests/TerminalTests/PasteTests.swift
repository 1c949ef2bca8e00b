import Screen
import Testing

@testable import Terminal

@Suite struct PasteTests {
  private func pasted(_ text: String, then rest: String = "") -> [KeyDecoder.Input] {
    var run = DecoderRun()
    run.type("\u{1B}[200~\(text)\u{1B}[201~\(rest)")
    return run.inputs()
  }

  private func text(_ text: String) -> KeyDecoder.Input { .paste(Array(text.utf8)) }

  @Test(arguments: ["", "abc", "a\rq\nq", "\u{1B}[A", "\u{1B}[201", "~~~", "äö設"])
  func `a paste is one event whatever is in it`(content: String) {
    #expect(pasted(content) == [text(content)])
  }

  @Test func `an end mark within ends nothing as long as another one follows`() {
    #expect(pasted("a\u{1B}[201~q\rq") == [text("aq\rq")])
  }

  @Test func `keys behind a paste are keys`() {
    #expect(pasted("a", then: "q\u{1B}[B") == [text("a"), .key(.character("q")), .key(.down)])
  }

  @Test func `a paste without an end is given out when nothing more comes`() {
    var run = DecoderRun()
    run.type("\u{1B}[200~abc")
    #expect(run.inputs() == [text("abc")])
  }

  @Test func `a longer one is cut at a mebibyte and its end still seen`() {
    let long = String(repeating: "0123456q\r\n", count: 120_000)
    var run = DecoderRun()

    run.type(Array("\u{1B}[200~\(long)\u{1B}[201~".utf8))
    run.pass(milliseconds: 60)

    guard case .paste(let bytes) = run.decoder.take() else {
      Issue.record("there is no paste")
      return
    }
    #expect(bytes == Array(long.utf8.prefix(1 << 20)))
    #expect(run.inputs() == [])
  }

  @Test func `pasted text is made safe and its lines end as ours do`() {
    let bytes = Array("a\rb\r\nc\nd\u{1B}[2J".utf8) + [0xFF, 0xC3] + Array("ä".utf8)

    #expect(PastedText.text(of: bytes).string == "a\nb\nc\nd\\u{1B}[2Jä")
  }
}
