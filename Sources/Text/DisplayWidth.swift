/// How many cells of a terminal a text takes.
///
/// Layout and tests measure with this table and not with the C library's, so that a page looks the
/// same whatever the computer and its locale. What the table does not name takes one cell; so do
/// controls, which are made visible before a text is measured.
public struct DisplayWidth: Sendable, Equatable {
  /// Ambiguous characters take one cell, as nearly everywhere.
  public static let narrow = DisplayWidth(cellsOfAmbiguous: 1)

  /// Ambiguous characters take two cells, as in Chinese, Japanese and Korean locales.
  public static let wide = DisplayWidth(cellsOfAmbiguous: 2)

  private let cellsOfAmbiguous: Int

  private init(cellsOfAmbiguous: Int) {
    self.cellsOfAmbiguous = cellsOfAmbiguous
  }

  /// The cells that one character takes: none, one or two.
  public func of(_ scalar: Unicode.Scalar) -> Int {
    if Self.isZeroWidth(scalar) { return 0 }
    if WidthTable.wide.covers(scalar) { return 2 }
    if cellsOfAmbiguous == 1 { return 1 }
    return WidthTable.ambiguous.covers(scalar) ? cellsOfAmbiguous : 1
  }

  /// The cells that a text takes: the sum over its scalars, as ncurses counts, so that an emoji made
  /// of several is as wide as its parts.
  ///
  /// Inlined because layout measures everything it draws, and unspecialized it takes ten times as
  /// long.
  @inlinable
  public func of(_ text: some StringProtocol) -> Int {
    let utf8 = text.utf8
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Whether a character is drawn into the cell before it or not at all: marks, format characters,
  /// Hangul vowels and finals.
  public static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    WidthTable.zeroWidth.covers(scalar)
  }
}

extension [UInt32] {
  /// Whether a list of `WidthTable` covers a character: it does when an odd number of bounds is at
  /// or before it.
  fileprivate func covers(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly every text ends here: no list begins below U+00A1, and the first mark is U+0300.
    guard let first, first <= scalar.value else { return false }
    var passed = 1
    var end = count
    while passed < end {
      let middle = (passed + end) / 2
      if self[middle] <= scalar.value { passed = middle + 1 } else { end = middle }
    }
    return passed % 2 == 1
  }
}
