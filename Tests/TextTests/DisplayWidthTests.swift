import Glibc
import Testing
import Text

@Suite struct DisplayWidthTests {
  @Test func `plain text takes a cell a character`() {
    #expect(DisplayWidth.narrow.of("Start the guide") == 15)
    #expect(DisplayWidth.narrow.of("") == 0)
  }

  @Test func `a part of a text is measured alone`() {
    #expect(DisplayWidth.narrow.of("Gerät 設定".dropFirst(6)) == 4)
  }

  @Test func `an ideograph takes two cells`() {
    #expect(DisplayWidth.narrow.of("設定 Ａ") == 7)
    #expect(DisplayWidth.narrow.of("\u{2FFFD}" as Unicode.Scalar) == 2)
  }

  @Test func `a mark takes none`() {
    #expect(DisplayWidth.narrow.of("a\u{308}") == 1)
  }

  @Test func `Hangul takes the same cells in either spelling`() {
    #expect(DisplayWidth.narrow.of("\u{D55C}") == 2)
    #expect(DisplayWidth.narrow.of("\u{1112}\u{1161}\u{11AB}") == 2)
  }

  @Test func `a soft hyphen takes a cell in every locale`() {
    #expect(DisplayWidth.narrow.of("\u{AD}") == 1)
    #expect(DisplayWidth.wide.of("\u{AD}") == 1)
  }

  @Test func `an ambiguous character is narrow elsewhere`() {
    #expect(DisplayWidth.narrow.of("─→…·°") == 5)
  }

  @Test func `an ambiguous character is wide in a CJK locale`() {
    #expect(DisplayWidth.wide.of("─→…·°") == 10)
  }

  @Test func `a CJK locale changes nothing else`() {
    #expect(DisplayWidth.wide.of("Start ä o\u{308} 設") == 12)
    #expect(DisplayWidth.narrow.of("Start ä o\u{308} 設") == 12)
  }

  @Test func `marks, joiners and fillers are zero width, letters and spaces are not`() {
    let invisible: [Unicode.Scalar] = ["\u{301}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{3164}"]
    let visible: [Unicode.Scalar] = ["a", " ", "\u{A0}", "\u{AD}", "設", "\u{1B}"]

    #expect(invisible.filter(DisplayWidth.isZeroWidth) == invisible)
    #expect(visible.filter(DisplayWidth.isZeroWidth) == [])
  }

  @Test func `a sign that encloses the digits after it takes a cell`() {
    let signs = enclosingSigns.flatMap(Array.init).compactMap(Unicode.Scalar.init(_:))

    #expect(signs.count == 13)
    #expect(signs.filter { DisplayWidth.narrow.of($0) != 1 } == [])
    #expect(signs.filter(DisplayWidth.isZeroWidth) == [])
  }

  @Test(.enabled(if: cLibraryVersion == "2.36", "each version has widths of its own"))
  func `every character is as wide as the C library says, but for the listed ones`() throws {
    let wcwidth = try #require(cLibraryWidth)
    // The locale of this thread alone: other tests run beside this one.
    let utf8 = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(utf8)
    defer {
      uselocale(before)
      freelocale(utf8)
    }

    let found = differences { Int(wcwidth(wchar_t($0.value))) }

    #expect(found.subtracting(listed) == [], "differs and is not listed")
    #expect(listed.subtracting(found) == [], "is listed and no longer differs")
  }
}

/// Glibc's headers hide `wcwidth` from whoever does not ask for X/Open; its module does not ask.
private let cLibraryWidth = dlsym(nil, "wcwidth").map {
  unsafeBitCast($0, to: (@convention(c) (wchar_t) -> CInt).self)
}

/// Nil where the C library is another one.
private let cLibraryVersion = dlsym(nil, "gnu_get_libc_version").map {
  String(cString: unsafeBitCast($0, to: (@convention(c) () -> UnsafePointer<CChar>).self)())
}

/// Unicode's property Prepended_Concatenation_Mark: format characters that are drawn.
private let enclosingSigns: [ClosedRange<UInt32>] = [
  0x600...0x605, 0x6DD...0x6DD, 0x70F...0x70F, 0x890...0x891, 0x8E2...0x8E2, 0x110BD...0x110BD,
  0x110CD...0x110CD,
]

/// Neighbours for which the two tables give the same two answers.
private struct Difference: Hashable, CustomStringConvertible {
  let ours: Int
  let theirs: Int
  var range: ClosedRange<UInt32>

  var description: String {
    let ends = [range.lowerBound, range.upperBound].map { String($0, radix: 16, uppercase: true) }
    return "\(ends[0])...\(ends[1]): ours \(ours), theirs \(theirs)"
  }
}

private func differences(from theirWidth: (Unicode.Scalar) -> Int) -> Set<Difference> {
  var found: [Difference] = []
  var value: UInt32 = 0
  // Not a range: without optimization walking it takes as long as all the rest.
  while value <= 0x10FFFF {
    defer { value += 1 }
    guard let scalar = Unicode.Scalar(value) else { continue }
    let (ours, theirs) = (DisplayWidth.narrow.of(scalar), theirWidth(scalar))
    // The library does not measure what it cannot print: controls and 830000 unassigned characters.
    if ours == theirs || (ours == 1 && theirs == -1) { continue }
    if let last = found.last, last.range.upperBound + 1 == value, last.ours == ours,
      last.theirs == theirs
    {
      found[found.count - 1].range = last.range.lowerBound...value
    } else {
      found.append(Difference(ours: ours, theirs: theirs, range: value...value))
    }
  }
  return Set(found)
}

private func listing(ours: Int, theirs: Int, _ ranges: [ClosedRange<UInt32>]) -> [Difference] {
  ranges.map { Difference(ours: ours, theirs: theirs, range: $0) }
}

/// Glibc 2.36 knows Unicode 14, our table is made from 15.
private let listed = Set(
  [
    // NUL ends a C string; to us it is a control like the others.
    listing(ours: 1, theirs: 0, [0x0...0x0]),

    // Hangul fillers are ignorable by default: nothing is drawn; a name made of them looks empty.
    listing(ours: 0, theirs: 2, [0x115F...0x115F, 0x3164...0x3164]),
    listing(ours: 0, theirs: 1, [0xFFA0...0xFFA0]),

    // Circled numbers are ambiguous and hexagrams neutral in the data; the library widens both.
    listing(ours: 1, theirs: 2, [0x3248...0x324F, 0x4DC0...0x4DFF]),

    // Marks and format characters that came with Unicode 15.
    listing(
      ours: 0, theirs: -1,
      [
        0xECE...0xECE, 0x10EFD...0x10EFF, 0x11241...0x11241, 0x11F00...0x11F01, 0x11F36...0x11F3A,
        0x11F40...0x11F40, 0x11F42...0x11F42, 0x13439...0x13440, 0x13447...0x13455,
        0x1E08F...0x1E08F, 0x1E4EC...0x1E4EF,
      ]),

    // Kana and emoji that came with Unicode 15.
    listing(
      ours: 2, theirs: -1,
      [
        0x1B132...0x1B132, 0x1B155...0x1B155, 0x1F6DC...0x1F6DC, 0x1FA75...0x1FA77,
        0x1FA87...0x1FA88, 0x1FAAD...0x1FAAF, 0x1FABB...0x1FABD, 0x1FABF...0x1FABF,
        0x1FACE...0x1FACF, 0x1FADA...0x1FADB, 0x1FAE8...0x1FAE8, 0x1FAF7...0x1FAF8,
      ]),

    // Not assigned yet, but ignorable by default or among the Hangul vowels and finals.
    listing(
      ours: 0, theirs: -1,
      [
        0x2065...0x2065, 0xD7C7...0xD7CA, 0xD7FC...0xD7FF, 0xFFF0...0xFFF8, 0xE0000...0xE0000,
        0xE0002...0xE001F, 0xE0080...0xE00FF, 0xE01F0...0xE0FFF,
      ]),

    // Not assigned yet, or since Unicode 15, in the blocks and planes of the ideographs.
    listing(
      ours: 2, theirs: -1,
      [
        0xFA6E...0xFA6F, 0xFADA...0xFAFF, 0x2A6E0...0x2A6FF, 0x2B739...0x2B73F, 0x2B81E...0x2B81F,
        0x2CEA2...0x2CEAF, 0x2EBE1...0x2F7FF, 0x2FA1E...0x2FFFD, 0x3134B...0x3FFFD,
      ]),
  ].joined())
