import Screen
import Testing
import Text

@Suite struct ParagraphTests {
  @Test func `text is broken at words and hangs under its first row`() {
    let paragraph = Paragraph("restart the speaker now", indent: 2)

    expect(
      paragraph.frame(columns: 12, glyphs: .unicode), reads: "restart the\n  speaker\n  now")
  }

  @Test func `the meanings of its parts survive the breaking`() {
    let frame = Paragraph([.init("Switch it "), .init("off and on", .strong), .init(" again")])
      .frame(columns: 10, glyphs: .unicode)

    expect(frame, reads: "Switch it\noff and on\nagain")
    #expect(frame.row(0).allSatisfy { $0.style == .plain })
    #expect(frame.row(1).allSatisfy { $0.style == .strong })
    #expect(frame[Position(row: 2, column: 0)].style == .plain)
  }

  @Test func `a limit ends in an ellipsis at a word`() {
    let text: SafeText = "Update from one only: a second phone can cause it"

    expect(
      Paragraph(text, limit: 2).frame(columns: 14, glyphs: .unicode),
      reads: "Update from\none only: a…")
    expect(
      Paragraph(text, indent: 2, limit: 2).frame(columns: 14, glyphs: .ascii),
      reads: "Update from\n  one only:..")
  }

  @Test func `no text is one empty row`() {
    expect(Paragraph("").frame(columns: 5, glyphs: .unicode), reads: "")
    #expect(Paragraph("").frame(columns: 5, glyphs: .unicode).size.rows == 1)
  }

  @Test func `an ellipsis is of the meaning before it`() {
    let frame = Paragraph("one two three", .warning, limit: 1)
      .frame(columns: 8, glyphs: .unicode)

    expect(frame, reads: "one two…")
    #expect(frame.row(0).allSatisfy { $0.style == .warning })
  }
}
