import CNcurses
import CTerminal
import Screen

/// A row of cells as ncurses wants it: one character for a wide one's two cells.
struct CursesCharacters {
  private(set) var characters: [cchar_t] = []
  private let colors: Int32

  init(_ row: ArraySlice<Cell>, theme: Theme, colors: Int32) {
    self.colors = colors
    for index in row.indices where !row[index].isContinuation {
      let isWide = index + 1 < row.endIndex && row[index + 1].isContinuation
      add(row[index], cells: isWide ? 2 : 1, theme.appearance(of: row[index].style))
    }
  }

  /// Where the C library measures a character otherwise than the frame, or does not know it, all
  /// behind it would move: question marks take its place.
  private mutating func add(_ cell: Cell, cells: Int32, _ look: Appearance) {
    let scalars = cell.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    if let base = scalars.first, handrail_cells(base) == cells {
      append(scalars, look)
    } else {
      for _ in 0..<cells { append([0x3F], look) }
    }
  }

  private mutating func append(_ scalars: [wchar_t], _ look: Appearance) {
    var character = cchar_t()
    unsafe setcchar(&character, scalars + [0], attributes(of: look), pair(of: look), nil)
    characters.append(character)
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
