import Text

/// One cell of a screen: small and without references, since a frame copies thousands of them.
public struct Cell: Hashable, Sendable {
  /// What it means.
  public let style: Style
  private let base: Unicode.Scalar?
  private let firstMark: Unicode.Scalar?
  private let secondMark: Unicode.Scalar?

  /// A cell that nothing has been written into.
  public static let blank = Cell(" ", style: .plain)

  init(_ base: Unicode.Scalar, style: Style) {
    (self.base, self.style) = (base, style)
    (firstMark, secondMark) = (nil, nil)
  }

  /// A character with two marks at most, as in every safe text, or the empty second half of one.
  init(text: String, style: Style) {
    var scalars = text.unicodeScalars.makeIterator()
    (base, firstMark, secondMark) = (scalars.next(), scalars.next(), scalars.next())
    self.style = style
  }

  private init(_ cell: Cell, style: Style) {
    (base, firstMark, secondMark) = (cell.base, cell.firstMark, cell.secondMark)
    self.style = style
  }

  /// A character with its marks, or nothing in the second cell of a wide one.
  public var text: String {
    var text = String.UnicodeScalarView()
    if let base { text.append(base) }
    if let firstMark { text.append(firstMark) }
    if let secondMark { text.append(secondMark) }
    return String(text)
  }

  /// The same without a text of its own, for whoever needs those of a whole screen.
  public var scalars: (base: Unicode.Scalar?, Unicode.Scalar?, Unicode.Scalar?) {
    (base, firstMark, secondMark)
  }

  /// Whether it is the second half of the wide character before it.
  public var isContinuation: Bool { base == nil }

  /// Whether nothing is to be seen in it but its style.
  public var isBlank: Bool { base == " " && firstMark == nil }

  var isWide: Bool { base.map { DisplayWidth.narrow.of($0) == 2 } ?? false }

  func with(_ style: Style) -> Cell { Cell(self, style: style) }

  /// The cells of a text that has been made safe and folded: each character with its marks, a wide
  /// one with an empty cell behind it.
  static func cells(of text: String, style: Style) -> [Cell] {
    // Nearly every text is of such characters, and a frame is drawn at each key.
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      return text.utf8.map { Cell(Unicode.Scalar($0), style: style) }
    }
    return clusters(of: text).flatMap { cells(of: $0, style: style) }
  }

  static func cells(of cluster: Cluster, style: Style) -> [Cell] {
    let first = Cell(text: cluster.text, style: style)
    return cluster.cells == 2 ? [first, Cell(text: "", style: style)] : [first]
  }

  /// A character with the marks that are drawn into its cell.
  struct Cluster: Hashable, Sendable {
    var text: String
    let cells: Int
  }

  /// A mark without a base is left out: it would be drawn into what somebody else wrote.
  static func clusters(of text: String) -> [Cluster] {
    var clusters: [Cluster] = []
    for scalar in text.unicodeScalars {
      let width = DisplayWidth.narrow.of(scalar)
      if width > 0 {
        clusters.append(Cluster(text: String(scalar), cells: width))
      } else if let last = clusters.indices.last {
        clusters[last].text.unicodeScalars.append(scalar)
      }
    }
    return clusters
  }
}
