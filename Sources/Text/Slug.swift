/// The name that a heading has in a link, by the web's rule.
public enum Slug {
  /// Lower case; letters of any script, marks, digits, `-` and `_` stay, blanks become `-`, the
  /// rest goes.
  public static func of(_ heading: some StringProtocol) -> String {
    var slug = ""
    for scalar in heading.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": slug.unicodeScalars.append(scalar)
      case "A"..."Z": slug.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      case " ": slug.append("-")
      case _ where scalar.isASCII: break
      default: slug += kept(scalar)
      }
    }
    return slug
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
