/// Lines no wider than a number of cells: broken at blanks and between wide characters, and only a
/// word that fits no line is cut.
public struct Wrapping: Sendable {
  private let width: Int
  private let display: DisplayWidth

  /// What stands for the rest of a text that was cut.
  public static let ellipsis = "…"

  /// A width below one cell counts as one.
  public init(width: Int, display: DisplayWidth = .narrow) {
    self.width = max(1, width)
    self.display = display
  }

  /// The lines of a text, the first after `first`, every other after `rest`; never none.
  public func lines(of text: String, first: String = "", rest: String = "") -> [String] {
    if fitsAsItIs(text, after: first) { return [first + text] }
    var filling = Filling(width: width, display: display, first: first, rest: rest)
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for piece in Self.pieces(of: paragraph, display: display) { filling.add(piece) }
      filling.breakLine()
    }
    return filling.lines
  }

  /// Most lines of a long list: nothing is to be looked for in them, character by character.
  private func fitsAsItIs(_ text: String, after first: String) -> Bool {
    let bytes = text.utf8
    // Blanks at either end go.
    guard let start = bytes.first, let end = bytes.last, start != UInt8(ascii: " "),
      end != UInt8(ascii: " "), display.of(first) + bytes.count <= width
    else { return false }
    return bytes.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\n") }
  }

  /// The text within a number of cells; where something had to go stands an ellipsis.
  public static func cut(
    _ text: String, to cells: Int, display: DisplayWidth = .narrow
  ) -> String {
    guard display.of(text) > cells else { return text }
    let room = cells - display.of(ellipsis)
    guard room >= 0 else { return "" }
    return prefix(of: text, cells: room, display: display) + ellipsis
  }

  /// The longest beginning that fits; a mark stays with its base.
  static func prefix(of text: String, cells: Int, display: DisplayWidth) -> String {
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      used += display.of(scalar)
      if used > cells { break }
      kept.append(scalar)
    }
    return String(kept)
  }

  /// Words with the blanks before them; a wide character is a word of its own.
  private static func pieces(of text: Substring, display: DisplayWidth) -> [Piece] {
    var pieces: [Piece] = []
    var current = Piece()
    for scalar in text.unicodeScalars {
      let cells = display.of(scalar)
      let startsPiece = scalar == " " || cells == 2 || (cells > 0 && current.endsWide)
      if startsPiece, !current.word.isEmpty {
        pieces.append(current)
        current = Piece()
      }
      if scalar == " " {
        current.blanks += 1
      } else {
        current.append(scalar, cells: cells)
      }
    }
    return current.word.isEmpty ? pieces : pieces + [current]
  }
}

private struct Piece {
  var blanks = 0
  var word = ""
  var cells = 0
  var endsWide = false

  mutating func append(_ scalar: Unicode.Scalar, cells width: Int) {
    word.unicodeScalars.append(scalar)
    cells += width
    if width > 0 { endsWide = width == 2 }
  }
}

/// The line that is being filled and those that are full.
private struct Filling {
  let width: Int
  let display: DisplayWidth
  let rest: String
  var lines: [String] = []
  private var line: String
  private var cells: Int
  private var isFresh = true

  init(width: Int, display: DisplayWidth, first: String, rest: String) {
    self.width = width
    self.display = display
    self.rest = rest
    line = first
    cells = display.of(first)
  }

  mutating func add(_ piece: Piece) {
    let blanks = isFresh ? 0 : piece.blanks
    if cells + blanks + piece.cells <= width || (isFresh && piece.cells <= 1) {
      append(String(repeating: " ", count: blanks) + piece.word, cells: blanks + piece.cells)
    } else if isFresh {
      cut(piece)
    } else {
      breakLine()
      add(piece)
    }
  }

  mutating func breakLine() {
    lines.append(line)
    line = rest
    cells = display.of(rest)
    isFresh = true
  }

  private mutating func append(_ text: String, cells width: Int) {
    line += text
    cells += width
    isFresh = false
  }

  /// Puts a word on as many lines as it needs, with as much on each as fits, at least one character.
  private mutating func cut(_ piece: Piece) {
    for scalar in piece.word.unicodeScalars {
      let needed = display.of(scalar)
      if !isFresh, needed > 0, cells + needed > width { breakLine() }
      append(String(scalar), cells: needed)
    }
  }
}
