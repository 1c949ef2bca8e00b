/// The name that a heading has in a link, by the web's rule.
public enum Slug {
  /// Lower case; letters of any script, marks, digits, `-` and `_` stay, blanks become `-`, the
  /// rest goes.
  public static func of(_ heading: some StringProtocol) -> String {
    var slug: [UInt8] = []
    var bytes = heading.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        slug.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte + 0x20)
      case UInt8(ascii: " "): slug.append(UInt8(ascii: "-"))
      case 0..<0x80: break
      default: return heading.unicodeScalars.reduce(into: "") { $0 += kept($1) }
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func kept(_ scalar: Unicode.Scalar) -> String {
    if scalar == "-" || scalar == "_" { return String(Character(scalar)) }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: scalar.properties.lowercaseMapping
    case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
      .enclosingMark, .decimalNumber:
      String(Character(scalar))
    case .spaceSeparator: "-"
    default: ""
    }
  }
}
