import Screen
import Testing
import Text

@Suite struct TaggedRowTests {
  private let allow = TaggedRow(
    mark: ">  a [ ] ", text: .init("Allow the Sonos app in it, and leave the suite on"),
    tag: .init("required", .attention), isFocused: true, cursor: 6)

  @Test func `the tag ends the row it has room in`() {
    expect(
      allow.frame(columns: 78, glyphs: .unicode),
      reads: ">  a [ ] Allow the Sonos app in it, and leave the suite on            required")
  }

  @Test func `it ends the last row of a text that is longer`() {
    expect(
      allow.frame(columns: 40, glyphs: .unicode),
      reads: """
        >  a [ ] Allow the Sonos app in it, and
                 leave the suite on     required
        """)
  }

  @Test func `it drops to a row of its own where there is no room`() {
    let row = TaggedRow(
      mark: "4 [x] ", text: .init("What was changed, and when?"),
      tag: .init("\"pfSense, allow rule, 13:50\""))

    expect(
      row.frame(columns: 40, glyphs: .unicode),
      reads: "4 [x] What was changed, and when?\n      \"pfSense, allow rule, 13:50\"")
  }

  @Test func `the focus takes the mark and the cursor stands in the box`() {
    let frame = allow.frame(columns: 40, glyphs: .unicode)

    #expect(frame.cursor == Position(row: 0, column: 6))
    let focused = frame.row(0).map { $0.style.contains(.focus) }
    #expect(focused == Array(repeating: true, count: 8) + Array(repeating: false, count: 32))
    #expect(frame.row(1).allSatisfy { !$0.style.contains(.focus) })
    #expect(frame[Position(row: 1, column: 39)].style == .attention)
  }

  @Test func `without the focus there is no cursor`() {
    let frame = TaggedRow(mark: "- ", text: .init("x"), tag: .init("")).frame(
      columns: 10, glyphs: .unicode)

    #expect(frame.cursor == nil)
    #expect(frame.size.rows == 1)
  }

  @Test func `a mark that is wider than half the row gives way to the text`() {
    expect(allow.frame(columns: 12, glyphs: .unicode).rows(0..<2), reads: ">  a [Allow\n      the")
  }
}
