extension Frame {
  /// The frame as a picture that needs nothing beside it: the same bytes for the same frame.
  public func svg(theme: Theme = .standard) -> String {
    let (width, height) = (size.columns * SVG.cell.width, size.rows * SVG.cell.height)
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(width + 16)" height="\#(height + 16)""#
        + #" viewBox="-8 -8 \#(width + 16) \#(height + 16)" font-family="monospace""#
        + #" font-size="15" xml:space="preserve">"#,
      #"<rect x="-8" y="-8" width="\#(width + 16)" height="\#(height + 16)" fill="\#(SVG.paper)"/>"#,
    ]
    for number in 0..<size.rows {
      for run in runs(in: number) where run.isVisible(theme) {
        lines += run.elements(row: number, theme: theme)
      }
    }
    if let cursor, size.contains(cursor) { lines.append(SVG.outline(cursor)) }
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  /// Neighbouring cells of one style; a wide character is a run of its own, so that it stays in its
  /// columns whatever the font.
  private func runs(in number: Int) -> [SVGRun] {
    var runs: [SVGRun] = []
    for (column, cell) in row(number).enumerated() {
      if let last = runs.indices.last, cell.isContinuation {
        runs[last].cells += 1
      } else if let last = runs.indices.last, runs[last].style == cell.style, !cell.isWide,
        !runs[last].isWide
      {
        runs[last].text += cell.text
        runs[last].cells += 1
      } else {
        runs.append(
          SVGRun(column: column, text: cell.text, cells: 1, style: cell.style, isWide: cell.isWide))
      }
    }
    return runs
  }
}

private struct SVGRun {
  let column: Int
  var text: String
  var cells: Int
  let style: Style
  let isWide: Bool

  func isVisible(_ theme: Theme) -> Bool {
    let attributes = theme.appearance(of: style).attributes
    return text.contains { $0 != " " } || attributes.contains(.reverse)
      || attributes.contains(.underline)
  }

  func elements(row: Int, theme: Theme) -> [String] {
    let look = theme.appearance(of: style)
    let isReversed = look.attributes.contains(.reverse)
    let color = SVG.color(look.foreground)
    let (x, y) = (column * SVG.cell.width, row * SVG.cell.height)
    let width = cells * SVG.cell.width
    let background =
      #"<rect x="\#(x)" y="\#(y)" width="\#(width)" height="\#(SVG.cell.height)" fill="\#(color)"/>"#
    let letters =
      #"<text x="\#(x)" y="\#(y + SVG.baseline)" textLength="\#(width)""#
      + #" fill="\#(isReversed ? SVG.paper : color)"\#(SVG.attributes(look))>"#
      + SVG.escaped(text) + "</text>"
    return isReversed ? [background, letters] : [letters]
  }
}

private enum SVG {
  static let cell = (width: 9, height: 19)
  static let baseline = 14
  static let paper = "#ffffff"
  static let ink = "#1a1a1a"

  /// Dark enough for white paper, the bright ones too.
  private static let palette = [
    "#1a1a1a", "#b00020", "#1b6e20", "#7a5c00", "#0b4fb3", "#8a1a8a", "#006b75", "#5a5a5a",
    "#4d4d4d", "#c62828", "#2e7d32", "#8d6e00", "#1565c0", "#9c27b0", "#00796b", "#333333",
  ]

  static func color(_ color: Appearance.Color?) -> String {
    color.map { palette[Int($0.rawValue)] } ?? ink
  }

  static func attributes(_ look: Appearance) -> String {
    (look.attributes.contains(.bold) ? #" font-weight="bold""# : "")
      + (look.attributes.contains(.dim) ? #" fill-opacity="0.65""# : "")
      + (look.attributes.contains(.underline) ? #" text-decoration="underline""# : "")
  }

  static func outline(_ cursor: Position) -> String {
    let (x, y) = (cursor.column * cell.width, cursor.row * cell.height)
    return #"<rect x="\#(x)" y="\#(y)" width="\#(cell.width)" height="\#(cell.height)""#
      + ##" fill="none" stroke="#b00020" stroke-width="2"/>"##
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // A browser draws several blanks as one unless they are of the other kind.
      case " ": result += "\u{A0}"
      default: result.append(character)
      }
    }
  }
}
