/// The one place where text from outside is made harmless; `SafeText` is its only caller.
struct Sanitiser {
  private static let marksPerBase = 2

  private let keepsLineBreaks: Bool
  private let limit: Int
  private var output = String.UnicodeScalarView()
  private var cells = 0
  private var marksLeft = 0

  private init(keepsLineBreaks: Bool, limit: Int) {
    self.keepsLineBreaks = keepsLineBreaks
    self.limit = limit
  }

  static func clean(
    _ untrusted: some StringProtocol, keepsLineBreaks: Bool, limit: Int
  ) -> String {
    if isHarmless(untrusted, limit: limit) { return String(untrusted) }
    var sanitiser = Sanitiser(keepsLineBreaks: keepsLineBreaks, limit: limit)
    for scalar in untrusted.unicodeScalars {
      sanitiser.take(scalar)
      if sanitiser.cells > limit { break }
    }
    return sanitiser.finished
  }

  /// Bytes that are not UTF-8 are shown one by one.
  static func clean(_ bytes: [UInt8], limit: Int) -> String {
    var sanitiser = Sanitiser(keepsLineBreaks: false, limit: limit)
    var index = 0
    while index < bytes.count, sanitiser.cells <= limit {
      if let decoded = UTF8Decoding.scalar(in: bytes, at: index) {
        sanitiser.take(decoded.value)
        index += decoded.length
      } else {
        sanitiser.show("\\x\(hexadecimal(UInt32(bytes[index]), digits: 2))")
        index += 1
      }
    }
    return sanitiser.finished
  }

  /// Nearly all text is of characters that take one cell and do nothing else.
  private static func isHarmless(_ text: some StringProtocol, limit: Int) -> Bool {
    guard text.utf8.count <= limit else { return false }
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return true }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E: true
      case 0xA0...0x2FF: scalar.value != 0xAD
      default: false
      }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch Harm(of: scalar) {
    case .lineBreak where keepsLineBreaks:
      append(scalar, cells: 1, marks: 0)
    case .blank:
      append(" ", cells: 1, marks: 0)
    case .lineBreak, .visible:
      show("\\u{\(Self.hexadecimal(scalar.value, digits: 1))}")
    case .invisible:
      break
    case .mark:
      guard marksLeft > 0 else { return }
      marksLeft -= 1
      output.append(scalar)
    case .none:
      let width = DisplayWidth.narrow.of(scalar)
      append(scalar, cells: width, marks: scalar == " " ? 0 : Self.marksPerBase)
    }
  }

  private mutating func show(_ escape: String) {
    for scalar in escape.unicodeScalars { append(scalar, cells: 1, marks: 0) }
  }

  private mutating func append(_ scalar: Unicode.Scalar, cells width: Int, marks: Int) {
    output.append(scalar)
    cells += width
    marksLeft = marks
  }

  private var finished: String {
    cells > limit ? Wrapping.cut(String(output), to: limit) : String(output)
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// What a scalar could do to a line that it stands in.
private enum Harm {
  case none
  case blank
  case lineBreak
  /// It would act on the terminal, the line or the reader's eye: shown as an escape.
  case visible
  /// It would hide: dropped.
  case invisible
  case mark

  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: self = .none
    case 0x09: self = .blank
    case 0x0A: self = .lineBreak
    case 0x00...0x1F, 0x7F...0x9F: self = .visible
    case 0xA0...0x2FF where scalar.value != 0xAD: self = .none
    case 0x2028, 0x2029: self = .visible
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .visible
    default: self = Self.unusual(scalar)
    }
  }

  private static func unusual(_ scalar: Unicode.Scalar) -> Harm {
    let properties = scalar.properties
    if properties.isNoncharacterCodePoint { return .visible }
    if properties.isDefaultIgnorableCodePoint { return .invisible }
    guard DisplayWidth.isZeroWidth(scalar) else { return .none }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .otherLetter: return .mark
    default: return .invisible
    }
  }
}
