import Screen
import Testing
import Text

@Suite struct TextFieldTests {
  private func typed(_ keys: String, into text: SafeText = "") throws -> TextField {
    var field = TextField(text)
    for key in try KeyNotation.keys(in: keys).get() {
      let isApplied = field.apply(key)
      #expect(isApplied)
    }
    return field
  }

  @Test(
    arguments: [
      ("abc", "abc", 3), ("abc<left><left>x", "axbc", 2), ("abc<backspace>", "ab", 2),
      ("abc<home><delete>", "bc", 0), ("<backspace><delete><left><right>", "", 0),
      ("abc<home>x<end>y", "xabcy", 5), ("one two<c-w>", "one ", 4), ("one two<c-u>", "", 0),
      ("one  <c-w>x", "x", 1),
    ])
  func `keys edit where the cursor is`(keys: String, text: String, cursor: Int) throws {
    let field = try typed(keys)

    #expect(field.buffer.text.string == text)
    #expect(field.buffer.cursor == cursor)
  }

  @Test func `keys that are not for texts are left to others`() {
    var field = TextField("a")

    for key in [Key.enter, .tab, .up, .escape, .function(1), .control("l"), .pageDown] {
      let isApplied = field.apply(key)
      #expect(!isApplied)
    }
    #expect(field.buffer.text == "a")
  }

  @Test func `a character goes with its marks`() throws {
    var field = TextField(SafeText("e\u{301}\u{302}x"))
    #expect(field.buffer.cursor == 2)

    field.buffer.insert(SafeText("o"))
    _ = field.apply(.backspace)
    _ = field.apply(.backspace)
    _ = field.apply(.backspace)

    #expect(field.buffer.isEmpty)
  }

  @Test func `a mark that is typed joins the character before it`() {
    var field = TextField("e")
    for _ in 0..<9 { _ = field.apply(.character("\u{301}")) }

    #expect(field.buffer.cursor == 1)
    #expect(field.buffer.text.string == "e\u{301}\u{301}")
  }

  @Test func `a paste is one line and no more than there is room for`() {
    var field = TextField("", limit: 5)
    field.buffer.insert(SafeText(lines: "ab\ncdefg", limit: 100))

    #expect(field.buffer.text == "ab cd")
  }

  @Test func `a longer text moves under the cursor`() throws {
    let field = try typed("abcdefghijklmn")
    let frame = field.frame(columns: 8, glyphs: .unicode)

    expect(frame, reads: "<jklmn")
    #expect(frame.cursor == Position(row: 0, column: 6))
    let home = try typed("<home>", into: "abcdefghijklmn").frame(columns: 8, glyphs: .unicode)
    expect(home, reads: "abcdefg>")
    #expect(home.cursor == .origin)
  }

  @Test func `it moves in cells, and a folded character takes what it takes`() throws {
    let wide = try typed("", into: SafeText("設定設定設定")).frame(columns: 8, glyphs: .unicode)
    expectWhole(wide, columns: 8)
    #expect(wide.cursor == Position(row: 0, column: 4))

    let ascii = try typed("", into: SafeText("½x")).frame(columns: 8, glyphs: .ascii)
    expect(ascii, reads: " 1/2x")
    #expect(ascii.cursor == Position(row: 0, column: 5))
  }

  @Test(arguments: 0...9)
  func `the cursor is in the field however narrow it is`(columns: Int) throws {
    for text in ["", "a", "abcdefghijklmnop", "設定設定設定設定"] {
      var field = TextField(SafeText(text))
      for place in 0...text.count {
        field.buffer.move(to: place)
        expectWhole(field.frame(columns: columns, glyphs: .unicode), columns: columns)
      }
    }
  }
}

@Suite struct TextAreaTests {
  private func area(_ keys: String, _ columns: Int) throws -> TextArea {
    var area = TextArea()
    for key in try KeyNotation.keys(in: keys).get() {
      let isApplied = area.apply(key, columns: columns, glyphs: .unicode)
      #expect(isApplied)
    }
    return area
  }

  @Test func `text is broken at words, blanks hang`() throws {
    let frame = try area("one two three", 8).frame(
      Size(columns: 8, rows: 3), glyphs: .unicode)

    expect(frame, reads: "one two\nthree\n")
    #expect(frame.cursor == Position(row: 1, column: 5))
  }

  @Test func `Enter begins a line, and the cursor can stand in an empty one`() throws {
    let frame = try area("a<enter><enter>", 8).frame(Size(columns: 8, rows: 3), glyphs: .unicode)

    expect(frame, reads: "a\n\n")
    #expect(frame.cursor == Position(row: 2, column: 0))
  }

  @Test func `Up and Down go by the rows that are seen`() throws {
    let area = try area("one two three<up>x", 8)
    #expect(area.buffer.text == "one txwo three")

    let back = try self.area("one two three<up><down>x", 8)
    #expect(back.buffer.text == "one two threex")
  }

  @Test func `Home and End go by the rows that are seen`() throws {
    let area = try area("one two three<up><home>x<end>y", 8)

    #expect(area.buffer.text == "xone twoy three")
  }

  @Test func `the rows around the cursor are seen`() throws {
    let frame = try area("1<enter>2<enter>3<enter>4", 5)
      .frame(Size(columns: 5, rows: 2), glyphs: .unicode)

    expect(frame, reads: "3\n4")
    #expect(frame.cursor == Position(row: 1, column: 1))
  }

  @Test(arguments: 1...9)
  func `every place in a text has its cell`(columns: Int) {
    for text in ["", "\n", "a b  c\n\nlonger words here ", "設定 設定設定x", "abcdefghijklmno"] {
      var area = TextArea(SafeText(lines: text, limit: 100))
      for place in 0...text.count {
        area.buffer.move(to: place)
        expectWhole(
          area.frame(Size(columns: columns, rows: 3), glyphs: .unicode), columns: columns)
        var moved = area
        for key in [Key.up, .down, .home, .end, .left, .right] {
          let isApplied = moved.apply(key, columns: columns, glyphs: .unicode)
          #expect(isApplied)
        }
      }
    }
  }
}
