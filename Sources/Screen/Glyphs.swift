import Text

/// The signs that we draw ourselves, and what becomes of those in other people's texts.
///
/// Text is folded here before it is measured, so a frame never holds a character that its terminal
/// cannot show in as many cells as the frame gives it.
public struct Glyphs: Hashable, Sendable {
  /// For terminals that know UTF-8.
  public static let unicode = Glyphs(.unicode)

  /// For all others, and for who asked for it: nothing but ASCII.
  public static let ascii = Glyphs(.ascii)

  /// For UTF-8 in Chinese, Japanese and Korean locales, where arrows, rules and dots may take two
  /// cells: those are spelled in ASCII, letters stay as they are.
  public static let eastAsian = Glyphs(.eastAsian)

  private enum Repertoire: Hashable, Sendable {
    case unicode, ascii, eastAsian
  }

  private let repertoire: Repertoire

  private init(_ repertoire: Repertoire) {
    self.repertoire = repertoire
  }

  /// Whether nothing but ASCII is drawn.
  public var isASCII: Bool { repertoire == .ascii }

  /// From something to where it leads.
  public var arrow: SafeText { sign("→", "->") }
  /// Between two facts in a row.
  public var dot: SafeText { sign("·", "-") }
  /// What stands for the rest of a text.
  public var ellipsis: SafeText { sign("…", "..") }
  /// A cell of a line across.
  public var rule: SafeText { sign("─", "-") }
  /// A cell of the part of a bar that is filled.
  public var heavyRule: SafeText { sign("━", "=") }
  /// A cell of a line from top to bottom.
  public var divider: SafeText { sign("│", "|") }

  /// What boxes are made of.
  struct Box {
    let top: SafeText
    let side: SafeText
    let corners: [SafeText]
  }

  var box: Box {
    repertoire == .unicode
      ? Box(top: "═", side: "║", corners: ["╔", "╗", "╚", "╝"])
      : Box(top: "=", side: "|", corners: ["+", "+", "+", "+"])
  }

  /// A text as it is drawn with these signs; a line feed becomes a blank.
  func drawn(_ text: SafeText) -> String {
    let line = text.string.contains("\n") ? SafeText(joining: text.lines, with: " ") : text
    return folded(line.string)
  }

  /// A text in characters that can be drawn; line feeds stay.
  func folded(_ text: String) -> String {
    switch repertoire {
    case .unicode: return text
    case .ascii: return text.foldedToASCII
    case .eastAsian:
      if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
      return text.unicodeScalars.reduce(into: "") { $0 += Self.withoutAmbiguity($1) }
    }
  }

  private func sign(_ unicode: SafeText, _ ascii: SafeText) -> SafeText {
    repertoire == .unicode ? unicode : ascii
  }

  /// Greek and Cyrillic are ambiguous, too, but have no spelling here: what cannot be spelled is
  /// better read a cell out of place than not at all.
  private static func withoutAmbiguity(_ scalar: Unicode.Scalar) -> String {
    let text = String(scalar)
    guard DisplayWidth.wide.of(scalar) != DisplayWidth.narrow.of(scalar) else { return text }
    let spelling = text.foldedToASCII
    return spelling.contains("?") ? text : spelling
  }
}
