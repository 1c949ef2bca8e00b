/// A list that grows at its end and is cheap to copy: a copy that is changed shares all pages but
/// the one that the change is on.
///
/// Who keeps a session copies it with each act, to have the old one if the new one cannot be kept.
struct PagedList<Element> {
  private static var pageLength: Int { 64 }

  /// Each full but the last, which is never empty; so equal lists have equal pages.
  private var pages: [[Element]] = []

  mutating func append(_ element: Element) {
    if count % Self.pageLength == 0 { pages.append([]) }
    pages[pages.count - 1].append(element)
  }

  @discardableResult
  mutating func removeLast() -> Element {
    let element = pages[pages.count - 1].removeLast()
    if pages[pages.count - 1].isEmpty { pages.removeLast() }
    return element
  }

  mutating func removeLast(_ count: Int) {
    for _ in 0..<count { removeLast() }
  }

  mutating func removeAll() {
    pages = []
  }
}

extension PagedList: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }

  var endIndex: Int {
    guard let last = pages.last else { return 0 }
    return (pages.count - 1) * Self.pageLength + last.count
  }

  subscript(index: Int) -> Element {
    get { pages[index / Self.pageLength][index % Self.pageLength] }
    set { pages[index / Self.pageLength][index % Self.pageLength] = newValue }
  }
}

extension PagedList: Equatable where Element: Equatable {}
extension PagedList: Sendable where Element: Sendable {}
