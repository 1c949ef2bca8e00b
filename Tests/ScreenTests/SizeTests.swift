import Screen
import Testing

@Suite struct SizeTests {
  @Test func `a size is never negative and knows what lies within it`() {
    let size = Size(columns: 3, rows: -1)

    #expect(size == Size(columns: 3, rows: 0))
    #expect(!size.contains(.origin))
    #expect(Size(columns: 1, rows: 1).contains(.origin))
    #expect(!Size(columns: 1, rows: 1).contains(Position(row: 0, column: 1)))
  }
}
