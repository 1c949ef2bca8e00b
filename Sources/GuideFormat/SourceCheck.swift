import Text

/// Looks at the bytes of a file before any parser does.
enum SourceCheck {
  /// A guide is a page or two; cmark-gfm and libyaml take long on large hostile input.
  static let largestFile = 64 * 1_024
  /// What makes cmark-gfm slow is open brackets; no readable guide comes near this.
  private static let mostBrackets = 4_000
  /// Each use of a link that is defined elsewhere copies its definition: this many bytes in all.
  private static let mostCopied = 4 * 1_024 * 1_024

  /// A carriage return ends a line, alone or before a line feed, and is reported once.
  static func diagnostics(of bytes: [UInt8], file: SafeText) -> Diagnostics {
    guard let first = bytes.firstIndex(of: UInt8(ascii: "\r")) else {
      return Diagnostics(file: file, source: SourceText(bytes: bytes))
    }
    var kept: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let endsTwice =
        byte == UInt8(ascii: "\n") && index > 0 && bytes[index - 1] == UInt8(ascii: "\r")
      if !endsTwice { kept.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte) }
    }
    var diagnostics = Diagnostics(file: file, source: SourceText(bytes: kept))
    diagnostics.add(
      .carriageReturn, atByte: first,
      "The line ends with a carriage return; save the file with line feeds alone.")
    return diagnostics
  }

  /// The source that can be parsed, or nil when it cannot, with what is wrong in `diagnostics`.
  static func parsable(_ diagnostics: inout Diagnostics) -> SourceText? {
    let bytes = diagnostics.source.bytes
    let census = ByteCensus(bytes)
    guard isSizeFit(bytes, census, &diagnostics) else { return nil }
    if census.isPlain { return diagnostics.source }
    guard isTextFit(bytes, &diagnostics) else { return nil }
    var kept = bytes
    replaceControls(in: &kept, &diagnostics)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      diagnostics.add(
        .byteOrderMark, atByte: 0,
        "The file begins with a byte order mark; save it as UTF-8 without one.")
      kept.removeFirst(3)
    }
    return kept == bytes ? diagnostics.source : SourceText(bytes: kept)
  }

  private static func isSizeFit(
    _ bytes: [UInt8], _ census: ByteCensus, _ diagnostics: inout Diagnostics
  ) -> Bool {
    if bytes.isEmpty {
      diagnostics.add(
        .emptyFile, atByte: 0, "The file is empty; begin with --- and the guide's front matter.")
    } else if bytes.count > largestFile {
      diagnostics.add(
        .tooLarge, atByte: 0,
        "The file is larger than 64 KB; split the guide, or move what is not needed out of it.")
    } else if census.brackets > mostBrackets {
      diagnostics.add(
        .tooManyBrackets, atByte: 0,
        "The file has more than \(mostBrackets) opening brackets; split the guide.")
    } else if census.hasDefinitions, census.brackets * bytes.count > mostCopied {
      diagnostics.add(
        .tooManyBrackets, atByte: 0,
        "The file defines links and has very many brackets; write each link out: [text](#step).")
    } else {
      return true
    }
    return false
  }

  private static func isTextFit(_ bytes: [UInt8], _ diagnostics: inout Diagnostics) -> Bool {
    if let invalid = UTF8Decoding.firstInvalidByte(in: bytes) {
      diagnostics.add(
        .notUTF8, atByte: invalid, "This byte is not UTF-8; save the file in that encoding.")
    } else if let null = bytes.firstIndex(of: 0) {
      diagnostics.add(
        .controlCharacter, atByte: null, "A NUL byte stands here; take it out, a guide is text.")
    } else {
      return true
    }
    return false
  }

  /// One problem a line is enough to find them all. Blanks of the same length take their places,
  /// because libyaml stops at controls and ends lines where no editor does.
  private static func replaceControls(in bytes: inout [UInt8], _ diagnostics: inout Diagnostics) {
    let blanks: [[UInt8]] = [[], [0x20], [0xC2, 0xA0], [0xE2, 0x80, 0x82]]
    var index = 0
    var isReported = false
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { isReported = false }
      if bytes[index] >= 0x20, bytes[index] < 0x7F {
        index += 1
        continue
      }
      let (code, length) = controlOrText(in: bytes, at: index)
      if let code {
        if !isReported {
          diagnostics.add(
            .controlCharacter, atByte: index,
            "The control character U+\(hexadecimal(code)) stands here; take it out.")
        }
        isReported = true
        bytes.replaceSubrange(index..<index + length, with: blanks[length])
      }
      index += length
    }
  }

  /// C0 without tab, line feed and carriage return, DEL, C1, separators and direction marks.
  private static func controlOrText(in bytes: [UInt8], at index: Int) -> (UInt32?, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      let isControl = (byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte)) || byte == 0x7F
      return (isControl ? UInt32(byte) : nil, 1)
    }
    guard byte == 0xC2 || byte == 0xD8 || byte == 0xE2,
      let scalar = UTF8Decoding.scalar(in: bytes, at: index)
    else { return (nil, 1) }
    switch scalar.value.value {
    case 0x80...0x9F, 0x2028, 0x2029, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      return (scalar.value.value, scalar.length)
    default: return (nil, scalar.length)
    }
  }

  private static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// What a file is made of, in one look at its bytes.
private struct ByteCensus {
  private(set) var brackets = 0
  /// Whether a link may be defined here to be used elsewhere.
  private(set) var hasDefinitions = false
  /// Whether all of it is printable ASCII and line feeds, which need no closer look.
  private(set) var isPlain = true

  init(_ bytes: [UInt8]) {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "[") { brackets += 1 }
      if byte == UInt8(ascii: ":"), previous == UInt8(ascii: "]") { hasDefinitions = true }
      previous = byte
      if byte < 0x20 ? byte != 0x0A : byte >= 0x7F { isPlain = false }
    }
  }
}
