/// The name that a heading has in a link, by the web's rule.
public enum Slug {
  /// Lower case; letters of any script, marks, digits, `-` and `_` stay, blanks become `-`, the
  /// rest goes.
  public static func of(_ heading: some StringProtocol) -> String {
    var slug: [UInt8] = []
    for scalar in heading.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": slug.append(UInt8(scalar.value))
      case "A"..."Z": slug.append(UInt8(scalar.value) + 0x20)
      case " ": slug.append(UInt8(ascii: "-"))
      case _ where scalar.isASCII: break
      default: slug += kept(scalar).utf8
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func kept(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: scalar.properties.lowercaseMapping
    case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
      .enclosingMark, .decimalNumber:
      String(Character(scalar))
    case .spaceSeparator: "-"
    default: ""
    }
  }
}
