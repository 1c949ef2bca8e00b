import Text

/// One cell of a screen.
public struct Cell: Hashable, Sendable {
  /// A character with its marks, or nothing in the second cell of a wide one.
  public let text: String
  /// What it means.
  public let style: Style

  /// A cell that nothing has been written into.
  public static let blank = Cell(text: " ", style: .plain)

  /// Whether it is the second half of the wide character before it.
  public var isContinuation: Bool { text.isEmpty }

  /// The cells of a text that has been made safe and folded: each character with its marks, a wide
  /// one with an empty cell behind it.
  static func cells(of text: String, style: Style) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(text.utf8.count)
    for cluster in clusters(of: text) {
      cells.append(Cell(text: cluster.text, style: style))
      if cluster.cells == 2 { cells.append(Cell(text: "", style: style)) }
    }
    return cells
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
