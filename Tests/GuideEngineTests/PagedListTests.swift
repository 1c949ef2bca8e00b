import Testing

@testable import GuideEngine

/// The list behaves as an array, whatever page its end is on.
@Suite struct PagedListTests {
  @Test(arguments: [0, 1, 63, 64, 65, 128, 200])
  func `what was put in is there, in its order`(_ count: Int) {
    let list = filled(0..<count)

    #expect(list.count == count)
    #expect(list.isEmpty == (count == 0))
    #expect(list.last == (count == 0 ? nil : count - 1))
    #expect(Array(list) == Array(0..<count))
  }

  @Test func `what is taken off the end leaves the list as it was before`() {
    var list = filled(0..<200)
    for count in (0..<200).reversed() {
      #expect(list.removeLast() == count)
      #expect(list == filled(0..<count))
    }
  }

  @Test func `several go at once, also over the border of a page`() {
    var list = filled(0..<130)
    list.removeLast(70)

    #expect(list == filled(0..<60))
  }

  @Test func `an element is changed where it stands`() {
    var list = filled(0..<100)
    list[70] = 7

    #expect(list[70] == 7)
    #expect(list.filter { $0 == 7 }.count == 2)
  }

  @Test func `a copy goes its own way`() {
    var list = filled(0..<100)
    let copy = list
    list.append(100)
    list[0] = 5

    #expect(Array(copy) == Array(0..<100))
    #expect(list.count == 101)
  }

  private func filled(_ numbers: Range<Int>) -> PagedList<Int> {
    var list = PagedList<Int>()
    for number in numbers { list.append(number) }
    return list
  }
}
