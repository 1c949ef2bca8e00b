import Testing
import Text

@Suite struct UTF8DecodingTests {
  @Test func `every scalar is read back from its bytes`() {
    var value: UInt32 = 0
    var wrong: [UInt32] = []
    while value <= 0x10FFFF {
      defer { value += value < 0x3000 ? 1 : 61 }
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      let decoded = UTF8Decoding.scalar(in: bytes, at: 0)
      if decoded?.value != scalar || decoded?.length != bytes.count { wrong.append(value) }
    }

    #expect(wrong == [])
  }

  @Test(
    arguments: [
      ([0x7F], 0x7F), ([0xC2, 0x80], 0x80), ([0xDF, 0xBF], 0x7FF), ([0xE0, 0xA0, 0x80], 0x800),
      ([0xED, 0x9F, 0xBF], 0xD7FF), ([0xEE, 0x80, 0x80], 0xE000), ([0xEF, 0xBF, 0xBF], 0xFFFF),
      ([0xF0, 0x90, 0x80, 0x80], 0x10000), ([0xF4, 0x8F, 0xBF, 0xBF], 0x10FFFF),
    ] as [([UInt8], UInt32)])
  func `the ends of every length are read`(bytes: [UInt8], expected: UInt32) {
    let decoded = UTF8Decoding.scalar(in: bytes + [0x80], at: 0)

    #expect(decoded?.value.value == expected)
    #expect(decoded?.length == bytes.count)
    #expect(UTF8Decoding.firstInvalidByte(in: bytes) == nil)
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xC2], [0xC2, 0x41], [0xE2, 0x82],
      [0xE2, 0x41, 0x80], [0xE2, 0x82, 0xC0], [0xF0, 0x9F, 0x91], [0xF0, 0x9F, 0x91, 0x41],
    ] as [[UInt8]])
  func `what is not the shortest form of a scalar is refused`(bytes: [UInt8]) {
    #expect(UTF8Decoding.scalar(in: bytes, at: 0) == nil)
    #expect(UTF8Decoding.firstInvalidByte(in: Array("aä".utf8) + bytes) == 3)
  }

  @Test func `valid text has no invalid byte`() {
    #expect(UTF8Decoding.firstInvalidByte(in: []) == nil)
    #expect(UTF8Decoding.firstInvalidByte(in: Array("Gerät 設定 👍\u{0}".utf8)) == nil)
  }

  @Test func `a scalar is read in the middle of others`() {
    let decoded = UTF8Decoding.scalar(in: Array("a設b".utf8), at: 1)

    #expect(decoded?.value == "設")
    #expect(decoded?.length == 3)
    #expect(UTF8Decoding.scalar(in: Array("a設b".utf8), at: 2) == nil)
  }

  @Test(arguments: [[], [0x80], [0xC0], [0x80, 0xBF], [0xBF, 0x7F]] as [[UInt8]])
  func `the standard library refuses the same bytes`(rest: [UInt8]) {
    let texts = (UInt8(0x7F)...0xFF).flatMap { lead in
      (UInt8(0x7E)...0xC1).map { [lead, $0] + rest }
    }

    let differing = texts.filter {
      let isValid = String(validating: $0, as: UTF8.self) != nil
      return isValid != (UTF8Decoding.firstInvalidByte(in: $0) == nil)
    }

    #expect(differing == [])
  }
}
