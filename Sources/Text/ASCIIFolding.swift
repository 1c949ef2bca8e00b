extension String {
  /// The text in printable ASCII and newlines, for terminals and files that know nothing else.
  ///
  /// What has a well-known spelling gets it, in one cell where one is enough: `Gerät wählen …`
  /// becomes `Gerat wahlen ..`. Anything else becomes as many question marks as it took cells, so
  /// that columns still line up: a wide character two, a combining mark none.
  public var foldedToASCII: String {
    if unicodeScalars.allSatisfy(\.isPlain) { return self }
    return unicodeScalars.reduce(into: "") { $0 += $1.spelledInASCII }
  }
}

extension Unicode.Scalar {
  fileprivate var isPlain: Bool {
    (" "..."~").contains(self) || self == "\n"
  }

  fileprivate var spelledInASCII: String {
    if isPlain { return String(self) }
    if let spelling = ASCIISpelling.table[self] { return spelling }
    switch value {
    case 0x2500...0x257F:  // Corners and crossings: the straight lines are in the table.
      return "+"
    case 0xFF01...0xFF5E:  // ASCII once more, made for columns of ideographs.
      return String(Unicode.Scalar(UInt8(value - 0xFEE0)))
    default:
      return String(repeating: "?", count: DisplayWidth.narrow.of(self))
    }
  }
}

/// The spellings, from the ASCII text to the characters that become it.
private enum ASCIISpelling {
  static let table = Dictionary(
    uniqueKeysWithValues: [letters, ligatures, punctuation, signs, shapes].joined().flatMap {
      (spelling, characters) in characters.unicodeScalars.map { ($0, spelling) }
    }
  )

  /// The base letter, not the German `ae`: the text may be in any language, and it keeps its width.
  private static let letters: KeyValuePairs<String, String> = [
    "A": "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ", "a": "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "B": "ḂḄḆ",
    "b": "ḃḅḇ", "C": "ÇĆĈĊČḈ", "c": "çćĉċčḉ", "D": "ĎḊḌḎḐḒÐĐ", "d": "ďḋḍḏḑḓðđ",
    "E": "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ", "e": "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "F": "Ḟ", "f": "ḟƒ",
    "G": "ĜĞĠĢǦǴḠ", "g": "ĝğġģǧǵḡ", "H": "ĤȞḢḤḦḨḪĦ", "h": "ĥȟḣḥḧḩḫẖħ", "I": "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ",
    "i": "ìíîïĩīĭįǐȉȋḭḯỉịı", "J": "Ĵ", "j": "ĵǰ", "K": "ĶǨḰḲḴ", "k": "ķǩḱḳḵ", "L": "ĹĻĽḶḸḺḼŁĿ",
    "l": "ĺļľḷḹḻḽłŀ", "M": "ḾṀṂ", "m": "ḿṁṃ", "N": "ÑŃŅŇǸṄṆṈṊŊ", "n": "ñńņňǹṅṇṉṋŋ",
    "O": "ÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢØ", "o": "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø",
    "P": "ṔṖ", "p": "ṕṗ", "q": "ĸ", "R": "ŔŖŘȐȒṘṚṜṞ", "r": "ŕŗřȑȓṙṛṝṟ", "S": "ŚŜŞŠȘṠṢṤṦṨ",
    "s": "śŝşšșṡṣṥṧṩſ", "T": "ŢŤȚṪṬṮṰŦ", "t": "ţťțṫṭṯṱẗŧ", "U": "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ",
    "u": "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "V": "ṼṾ", "v": "ṽṿ", "W": "ŴẀẂẄẆẈ", "w": "ŵẁẃẅẇẉẘ",
    "X": "ẊẌ", "x": "ẋẍ", "Y": "ÝŶŸȲẎỲỴỶỸ", "y": "ýÿŷȳẏẙỳỵỷỹ", "Z": "ŹŻŽẐẒẔ", "z": "źżžẑẓẕ",
  ]

  private static let ligatures: KeyValuePairs<String, String> = [
    "AE": "ÆǢǼ", "ae": "æǣǽ", "OE": "Œ", "oe": "œ", "IJ": "Ĳ", "ij": "ĳ", "SS": "ẞ", "ss": "ß",
    "Th": "Þ", "th": "þ", "'n": "ŉ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "ffi": "ﬃ", "ffl": "ﬄ",
    "st": "ﬅﬆ",
  ]

  private static let punctuation: KeyValuePairs<String, String> = [
    // No-break, typographic and ideographic spaces, by number since nobody can tell them apart.
    " ": """
    \t\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\
    \u{202F}\u{205F}\u{3000}
    """,
    "'": "‘’‚‛′‹›ʼ´", "\"": "“”„‟″«»¨", "-": "‐‑‒–—―−⁃¯·", "..": "…‥", "*": "•‣∙★☆", "!": "¡⚠",
    "?": "¿", ",": "¸", "/": "⁄∕", "^": "ˆ", "~": "˜", "|": "¦",
    // A soft hyphen is a place where a word may be broken, not a part of the word.
    "": "\u{AD}",
  ]

  private static let signs: KeyValuePairs<String, String> = [
    "x": "×", ":": "∶", "/": "÷", "+-": "±", "<=": "≤", ">=": "≥", "!=": "≠", "~": "≈∼",
    // A space and a caret keep 1½ from turning into eleven halves and 10² into a hundred and two.
    " 1/4": "¼", " 1/2": "½", " 3/4": "¾",
    "^0": "⁰", "^1": "¹", "^2": "²", "^3": "³", "^4": "⁴", "^5": "⁵", "^6": "⁶", "^7": "⁷",
    "^8": "⁸", "^9": "⁹", "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆",
    "7": "₇", "8": "₈", "9": "₉", "a": "ª", "o": "º", "u": "µμ", "Ohm": "Ω\u{2126}",
    "deg": "°", "degC": "℃", "degF": "℉", "No": "№", "Sec.": "§", "(C)": "©", "(R)": "®", "TM": "™",
    "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "RUB": "₽", "KRW": "₩", "c": "¢",
    "->": "→⟶", "<-": "←⟵", "<->": "↔⟷", "^": "↑", "v": "↓", "=>": "⇒⟹", "<=": "⇐⟸", "<=>": "⇔⟺",
  ]

  private static let shapes: KeyValuePairs<String, String> = [
    "-": "─━┄┅┈┉╌╍╴╶╸╺╼╾", "|": "│┃┆┇┊┋╎╏║╵╷╹╻╽╿", "=": "═", "/": "╱", "\\": "╲", "X": "╳",
    "#": "█▓▒▀▄▌▐■▪", ".": "░", "[ ]": "☐", "[x]": "☑", "*": "●", "o": "○◦",
    ">": "▶►▸", "<": "◀◄◂", "^": "▲▴", "v": "▼▾",
  ]
}
