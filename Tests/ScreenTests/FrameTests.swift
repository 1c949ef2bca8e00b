import Screen
import Testing
import Text

@Suite struct FrameTests {
  @Test func `text is written where it is put and cut at the edges`() {
    var frame = frame(6, 2)

    #expect(frame.write("abc", at: Position(row: 0, column: 1)) == 4)
    frame.write("defghi", at: Position(row: 1, column: 3))
    frame.write("xyz", at: Position(row: 1, column: -1))
    frame.write("far", at: Position(row: 2, column: 0))

    expect(frame, reads: " abc\nyz def")
  }

  @Test func `a wide character at the last column is not split`() {
    var frame = frame(4)

    frame.write("設設設", at: Position(row: 0, column: 1))

    expect(frame, reads: " 設")
    #expect(frame[Position(row: 0, column: 2)].isContinuation)
    #expect(frame[Position(row: 0, column: 3)] == .blank)
  }

  @Test func `what stood over half a wide character leaves no half behind`() {
    var left = frame(4)
    left.write("設設", at: .origin)
    var right = left

    left.write("a", at: Position(row: 0, column: 1))
    right.write("a", at: Position(row: 0, column: 2))

    expect(left, reads: " a設")
    expect(right, reads: "設a")
    expectWhole(left, columns: 4)
    expectWhole(right, columns: 4)
  }

  @Test func `a wide character that begins left of the frame is a blank`() {
    var frame = frame(4)

    frame.write("設a", at: Position(row: 0, column: -1))

    expect(frame, reads: " a")
    expectWhole(frame, columns: 4)
  }

  @Test func `marks stay in the cell of their base and one without a base is dropped`() {
    var frame = frame(3)

    frame.write(SafeText("\u{301}e\u{301}x"), at: .origin)

    #expect(frame[.origin].text == "e\u{301}")
    #expect(frame[Position(row: 0, column: 1)].text == "x")
  }

  @Test func `a limit cuts with an ellipsis, in ASCII with two dots`() {
    var unicode = frame(10)
    var ascii = frame(10, 1, .ascii)

    unicode.write("the firewall", at: .origin, limit: 6)
    ascii.write("the firewall", at: .origin, limit: 6)

    expect(unicode, reads: "the f…")
    expect(ascii, reads: "the ..")
  }

  @Test func `a tag ends where the row ends`() {
    var frame = frame(8)

    #expect(frame.writeRight("設x", row: 0, margin: 1) == 4)

    expect(frame, reads: "    設x")
  }

  @Test func `a placed part is cut at the edges and brings its cursor`() {
    var part = frame(3, 3)
    for row in 0..<3 { part.write("\(row)設", at: Position(row: row, column: 0)) }
    part.cursor = Position(row: 1, column: 0)
    var frame = frame(3, 2)

    frame.place(part, at: Position(row: -1, column: 1))

    expect(frame, reads: " 1\n 2")
    #expect(frame.cursor == Position(row: 0, column: 1))
    expectWhole(frame, columns: 3)
  }

  @Test func `a cursor outside is no cursor of the whole`() {
    var part = frame(3, 3)
    part.cursor = Position(row: 0, column: 0)
    var frame = frame(3, 2)

    frame.place(part, at: Position(row: -1, column: 0))

    #expect(frame.cursor == nil)
  }

  @Test func `parts are stacked and taken apart again`() {
    var (first, second) = (frame(4), frame(6))
    first.write("one", at: .origin)
    second.write("second", at: .origin)
    second.cursor = .origin

    let whole = Frame(stacking: [first, second], glyphs: .unicode)

    expect(whole, reads: "one\nsecond")
    #expect(whole.cursor == Position(row: 1, column: 0))
    expect(whole.rows(1..<9), equals: second)
  }

  @Test func `boxes and rules are drawn in the signs of the terminal`() {
    var unicode = frame(15, 4)
    unicode.drawBox(title: "WARNING")
    unicode.write("x", at: Position(row: 1, column: 1))
    var ascii = frame(15, 4, .ascii)
    ascii.drawBox(title: "WARNING")
    ascii.drawRule(row: 2)

    expect(unicode, reads: "╔═ WARNING ═══╗\n║x            ║\n║             ║\n╚═════════════╝")
    expect(ascii, reads: "+= WARNING ===+\n|             |\n---------------\n+=============+")
  }

  @Test func `there is no box where there is no room for one`() {
    var narrow = frame(1, 3)
    narrow.drawBox(title: "WARNING")

    expect(narrow, reads: "\n\n")
  }

  @Test func `an empty frame takes everything and shows nothing`() {
    var frame = frame(0, 0)
    frame.write("x", at: .origin)
    frame.drawBox()
    frame.drawRule(row: 0)
    frame.place(Frame(columns: 3, rows: 3, glyphs: .unicode), at: .origin)

    #expect(frame.text == "")
  }
}
