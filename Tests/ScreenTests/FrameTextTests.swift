import Screen
import TestSupport
import Testing
import Text

@Suite struct FrameTextTests {
  @Test func `equal frames do not differ`() {
    #expect(frame(3).difference(from: frame(3)) == nil)
  }

  @Test func `a difference names both screens, the rows and the cursor`() {
    var (expected, actual) = (frame(5, 2), frame(5, 2))
    expected.write("one", at: .origin)
    actual.write("two", at: .origin)
    actual.cursor = Position(row: 1, column: 2)

    #expect(
      actual.difference(from: expected) == """
        expected:
        one

        actual:
        two

        row 0
        - one
        + two
        cursor row 1 column 2 is not nowhere
        """)
  }

  @Test func `a difference in style alone is found, and one in size`() {
    var (expected, actual) = (frame(3), frame(3))
    expected.write("abc", at: .origin)
    actual.write("abc", at: .origin)
    actual.write("c", at: Position(row: 0, column: 2), .good)

    #expect(
      actual.difference(from: expected)?.hasSuffix("row 0 from column 2 on: style 32 is not 0")
        == true)
    #expect(frame(2).difference(from: frame(3))?.contains("2x1 is not 3x1") == true)
  }

  @Test(arguments: [Theme.standard, .contrast])
  func `a picture is the same bytes every time`(theme: Theme) throws {
    var frame = frame(24, 4)
    frame.write("WARNING  設定 <&>", at: .origin, .warning)
    frame.write("It holds", at: Position(row: 1, column: 1), .good)
    frame.write("It fails", at: Position(row: 1, column: 12), .bad)
    frame.write("Space", at: Position(row: 2, column: 0), .key)
    frame.write("less", at: Position(row: 2, column: 8), .dim)
    frame.write("  focus  ", at: Position(row: 3, column: 0), .focus)
    frame.cursor = Position(row: 3, column: 2)

    try expectGolden(frame.svg(theme: theme), "frame-\(theme.name).svg")
    #expect(frame.svg(theme: theme) == frame.svg(theme: theme))
  }
}
