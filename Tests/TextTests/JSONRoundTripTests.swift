import Glibc
import Testing
import Text

@Suite struct JSONRoundTripTests {
  /// What a session's log holds on a line, with all that a string may need.
  private static let sample =
    #"{"version":1,"number":-17,"at":"2026-11-21T10:14:07Z","event":"checked","none":null,"#
    + #""value":"6 \"rooms\" ä設👍\n\u001b\ud83d\udc4d","later":[1.5e-3,true,{"deep":false}]}"#

  @Test(arguments: [false, true])
  func `what was written is read and written to the same bytes`(asciiOnly: Bool) throws {
    var random = RandomJSON(seed: asciiOnly ? 1 : 2)
    for number in 1...5_000 {
      let value = random.value(depth: 4)
      let written = Array(value.written(asciiOnly: asciiOnly).utf8)

      let read = try JSONValue(reading: written)

      let isSame = read == value && Array(read.written(asciiOnly: asciiOnly).utf8) == written
      try #require(isSame, "value \(number): \(String(decoding: written, as: UTF8.self))")
    }
  }

  @Test func `a document that is cut off anywhere is refused as that`() {
    let bytes = Array(Self.sample.utf8)

    let wrong = bytes.indices.dropFirst().filter {
      let problem = JSONProblem.reading(Array(bytes[..<$0]))
      return problem?.kind != .cutOff || problem?.offset != $0
    }

    #expect(JSONProblem.reading([])?.kind == .noValue)
    #expect(wrong == [])
    #expect(JSONProblem.reading(bytes) == nil)
  }

  @Test func `a document with a changed byte is read soundly or refused within it`() throws {
    let bytes = Array(Self.sample.utf8)
    for place in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << UInt8(bit)
        if let problem = JSONProblem.reading(changed) {
          try #require(0...changed.count ~= problem.offset, "byte \(place), bit \(bit)")
        } else {
          let value = try JSONValue(reading: changed)
          let again = try JSONValue(reading: Array(value.written().utf8))
          try #require(again == value, "byte \(place), bit \(bit)")
        }
      }
    }
  }

  @Test func `a part of the bytes is read as if it stood alone`() throws {
    let lines = Array("{\"a\":1}\n[2]\n[x".utf8)

    let first = try JSONValue(reading: lines.span.extracting(0..<7))
    let second = try JSONValue(reading: lines[8..<11].span)

    #expect(first["a"]?.int == 1)
    #expect(second.array == [.number(2)])
    #expect(throws: JSONProblem.self) { try JSONValue(reading: lines.span.extracting(12..<14)) }
  }

  @Test func `a stranger's text is read as it is and safe only as SafeText`() throws {
    let value = try JSONValue(reading: Array("[\"a\\u001b[2J\u{202E}b\"]".utf8))

    #expect(value.array?.first?.string == "a\u{1B}[2J\u{202E}b")
    #expect(value.array?.first?.text?.string == #"a\u{1B}[2J\u{202E}b"#)
  }

  @Test func `text that was made safe before it was written comes back the same`() throws {
    var random = RandomJSON(seed: 3)
    for _ in 1...2_000 {
      let text = random.string()
      let line = SafeText(text, limit: 12)
      let lines = SafeText(lines: text, limit: 12)

      let written = JSONValue.array([.text(line), .text(lines)]).written()
      let read = try JSONValue(reading: Array(written.utf8)).array?.compactMap(\.string) ?? []

      try #require(read.count == 2)
      try #require(SafeText(read[0], limit: 12) == line)
      try #require(SafeText(lines: read[1], limit: 12) == lines)
    }
  }

  /// In seconds of one thread's processor time: a debug build needs a third of one; all pairs of
  /// names would take minutes.
  @Test(arguments: ["é", "a"])
  func `a hundred thousand names take no more than their share of time`(letter: String) throws {
    // Spelled in two ways, so that all names are different bytes and, to Swift, equal strings.
    let spellings = letter == "é" ? ["é", "e\u{301}"] : ["a", "b"]
    let members = (0..<100_000).map { number in
      JSONValue.Member((0..<17).map { spellings[number >> $0 & 1] }.joined(), .null)
    }
    let bytes = Array(JSONValue.object(members).written().utf8)
    let start = processorSeconds()

    let value = try JSONValue(reading: bytes, limits: JSONLimits(depth: 1, bytes: 1 << 23))

    #expect(processorSeconds() - start < 5)
    #expect(value.members?.count == 100_000)
  }

  private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}

/// Values of every kind, the same for the same seed.
private struct RandomJSON {
  private static let scalars: [Unicode.Scalar] = [
    "a", "b", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "é",
    "e", "\u{301}", "設", "👍", "\u{200D}", "\u{202E}", "\u{2028}", "\u{FEFF}", "\u{FFFF}",
    "\u{10000}", "\u{10FFFF}", "\u{D7FF}", "\u{E000}",
  ]
  private static let numbers = [0, 1, -1, 10, .max, .min, .max - 1, .min + 1, 1_000_000_007]

  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func value(depth: Int) -> JSONValue {
    switch below(depth > 0 ? 7 : 5) {
    case 0: .null
    case 1: .bool(below(2) == 0)
    case 2: .number(Self.numbers[below(Self.numbers.count)])
    case 3: .number(Int(truncatingIfNeeded: next()))
    case 4: .string(string())
    case 5: .array((0..<below(5)).map { _ in value(depth: depth - 1) })
    default: .object((0..<below(20)).map { .init("\(string())\($0)", value(depth: depth - 1)) })
    }
  }

  mutating func string() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<below(24) { text.append(Self.scalars[below(Self.scalars.count)]) }
    return String(text)
  }

  private mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
