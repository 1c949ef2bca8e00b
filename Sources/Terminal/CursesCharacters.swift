import CNcurses
import CTerminal
import Screen

/// A row of cells as ncurses wants it: one character for a wide one's two cells.
struct CursesCharacters {
  private(set) var characters: [cchar_t] = []
  private let theme: Theme
  private let colors: Int32
  /// Cells that mean the same mostly stand side by side.
  private var look: (style: Style, attributes: attr_t, pair: Int16)?

  init(_ row: ArraySlice<Cell>, theme: Theme, colors: Int32) {
    self.theme = theme
    self.colors = colors
    characters.reserveCapacity(row.count)
    for index in row.indices where !row[index].isContinuation {
      let isWide = index + 1 < row.endIndex && row[index + 1].isContinuation
      add(row[index], cells: isWide ? 2 : 1)
    }
  }

  /// Where the C library measures a character otherwise than the frame, or does not know it, all
  /// behind it would move: question marks take its place.
  private mutating func add(_ cell: Cell, cells: Int32) {
    let (base, first, second) = cell.scalars
    let character = base.map(Self.wide) ?? 0
    if handrail_cells(character) == cells {
      append(character, first.map(Self.wide) ?? 0, second.map(Self.wide) ?? 0, cell.style)
    } else {
      for _ in 0..<cells { append(0x3F, 0, 0, cell.style) }
    }
  }

  private static func wide(_ scalar: Unicode.Scalar) -> wchar_t {
    wchar_t(bitPattern: scalar.value)
  }

  private mutating func append(
    _ base: wchar_t, _ first: wchar_t, _ second: wchar_t, _ style: Style
  ) {
    let look = look(of: style)
    characters.append(handrail_character(base, first, second, look.attributes, look.pair))
  }

  private mutating func look(of style: Style) -> (attributes: attr_t, pair: Int16) {
    if let look, look.style == style { return (look.attributes, look.pair) }
    let appearance = theme.appearance(of: style)
    let (attributes, pair) = (attributes(of: appearance), pair(of: appearance))
    look = (style, attributes, pair)
    return (attributes, pair)
  }

  private func attributes(of look: Appearance) -> attr_t {
    let known: [(Appearance.Attributes, attr_t)] = [
      (.bold, handrail_bold), (.dim, handrail_dim), (.underline, handrail_underline),
      (.reverse, handrail_reverse),
    ]
    return known.reduce(0) { look.attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }

  /// A terminal of eight colours has no bright ones.
  private func pair(of look: Appearance) -> Int16 {
    guard let color = look.foreground, colors > 0 else { return 0 }
    return Int16(Int32(color.rawValue) % colors + 1)
  }
}
