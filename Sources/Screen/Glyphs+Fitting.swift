import Text

/// Cutting and breaking of texts that are drawn already, all measured as the grid measures.
extension Glyphs {
  /// The text within a number of cells, with an ellipsis where something had to go.
  func cut(_ drawn: String, to cells: Int) -> String {
    guard DisplayWidth.narrow.of(drawn) > cells else { return drawn }
    let mark = ellipsis.string
    let room = cells - DisplayWidth.narrow.of(mark)
    guard room > 0 else { return String(mark.prefix(max(0, cells))) }
    return beginning(of: drawn, cells: room) + mark
  }

  /// The text within a number of cells and never cut within a word, unless the first one alone is
  /// too long.
  func cutAtWord(_ drawn: String, to cells: Int) -> String {
    guard DisplayWidth.narrow.of(drawn) > cells else { return drawn }
    let room = cells - DisplayWidth.narrow.of(ellipsis.string)
    guard room > 0 else { return cut(drawn, to: cells) }
    return (Wrapping(width: room).lines(of: drawn).first ?? "") + ellipsis.string
  }

  /// The lines of a text, at most so many, the last of which says when there were more.
  func lines(of drawn: String, width: Int, atMost limit: Int = .max) -> [String] {
    let lines = Wrapping(width: width).lines(of: drawn)
    guard lines.count > limit, limit > 0 else { return lines }
    let rest = lines[(limit - 1)...].joined(separator: " ")
    return lines[..<(limit - 1)] + [cutAtWord(rest, to: width)]
  }

  private func beginning(of drawn: String, cells: Int) -> String {
    var used = 0
    return Cell.clusters(of: drawn).prefix { cluster in
      used += cluster.cells
      return used <= cells
    }.map(\.text).joined()
  }
}
