import GuideEngine
import TestSupport
import Testing
import Text

@testable import GuideFormat

@Suite struct MutationTests {
  /// In seconds of one thread's processor time: generous, because a debug build is slow.
  private static let patience = 2.0

  /// 8 runs of 500 from the clean guide, 10 of 500 from broken ones and 8 of 125 from the shipped
  /// ones: 10 000 in all.
  @Test(arguments: 0..<8)
  func `no mutant of the clean guide breaks the reader or the linter`(_ seed: UInt64) throws {
    let clean = Array(try Fixture.text("clean.md").utf8)

    expectSound(Mutants(of: [clean], seed: seed), count: 500)
  }

  @Test(arguments: 8..<18)
  func `no mutant of a broken guide breaks the reader or the linter`(_ seed: UInt64) throws {
    let clean = try Fixture.text("clean.md")
    let broken = try LintCase.all().map { Array(try $0.edits(of: clean).wrong.utf8) }

    expectSound(Mutants(of: broken, seed: seed), count: 500)
  }

  @Test(arguments: 18..<26)
  func `no mutant of a shipped guide breaks the reader or the linter`(_ seed: UInt64) throws {
    let shipped = BuiltInGuides.shipped.ids.compactMap(BuiltInGuides.shipped.bytes(of:))
    try #require(!shipped.isEmpty)

    expectSound(Mutants(of: shipped, seed: seed), count: 125)
  }

  private func expectSound(
    _ mutants: Mutants, count: Int, _ location: SourceLocation = #_sourceLocation
  ) {
    var mutants = mutants
    for number in 0..<count {
      let bytes = mutants.next()
      let start = ProcessorTime.ofThisThread
      let parsed = Fixture.lint(bytes)
      let spent = ProcessorTime.ofThisThread - start
      let slowness = spent > Self.patience ? "it took \(spent) s" : nil
      guard let fault = slowness ?? fault(parsed, bytes) else { continue }
      Issue.record("mutant \(number): \(fault)", sourceLocation: location)
      return
    }
  }

  /// What a guide with everything that is wrong with it must never be.
  private func fault(_ parsed: ParsedGuide, _ bytes: [UInt8]) -> String? {
    // A carriage return ends a line, alone or before a line feed.
    var fed: [UInt8] = []
    for (index, byte) in bytes.enumerated()
    where byte != 0x0A || index == 0 || bytes[index - 1] != 0x0D {
      fed.append(byte == 0x0D ? 0x0A : byte)
    }
    let lines = fed.split(separator: 0x0A, omittingEmptySubsequences: false)
    for problem in parsed.problems {
      guard let place = problem.place else { return "\(problem) has no place" }
      let isInside =
        (1...lines.count).contains(place.line)
        && (1...lines[place.line - 1].count + 1).contains(place.column)
      if !isInside { return "\(problem.line) stands outside the file" }
      let message = problem.message.string
      if !message.hasSuffix(".") || message.contains("\n") { return "\(message) is no sentence" }
    }
    let places = parsed.problems.compactMap(\.place)
    if places != places.sorted() { return "the problems are not in reading order" }
    return parsed.guide == nil && parsed.problems.isEmpty ? "nothing was read or said" : nil
  }
}

/// Guides that somebody's cat walked over: the same ones for the same seed.
private struct Mutants {
  private static let tokens: [[UInt8]] =
    [
      "---\n", "- [ ] ", "- [x] ", "[", "](", "](#fixed)", "](javascript:a)", "`", "`ask`",
      "`one of`",
      "`required`", "`wait: 1 h`", "`check: reach a.b 1`", "`undo: a`", "> [!CAUTION]\n",
      "> [!WARNING]\n",
      "## ", "### ", "# ", "#", "**", "<!--", "-->", "<a", "&amp;", "&a ", "*a", "!!b ", "? ", ": ",
      "{",
      "\t", "  ", "\n", "\n\n", "\r", "\0", "\u{1B}", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{202E}",
      "ü",
      "設", "👍🏽", "\\", "\"", "'", "|\n", "```\n", "factory reset", "[a]: #b\n", "...\n", "%C3",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xEF, 0xBF, 0xBF]]

  private let originals: [[UInt8]]
  private var numbers: SplitMix64

  init(of originals: [[UInt8]], seed: UInt64) {
    self.originals = originals
    numbers = SplitMix64(seed: seed)
  }

  mutating func next() -> [UInt8] {
    var bytes = originals.randomElement(using: &numbers) ?? []
    for _ in 0...Int.random(in: 0..<4, using: &numbers) where !bytes.isEmpty { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0..<bytes.count, using: &numbers)
    let end = min(bytes.count, place + Int.random(in: 1...40, using: &numbers))
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<7, using: &numbers)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: swapLines(in: &bytes)
    case 5: bytes.removeSubrange(place...)
    default:
      let token = Self.tokens.randomElement(using: &numbers) ?? []
      bytes.insert(contentsOf: token, at: place)
    }
  }

  private mutating func swapLines(in bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = Int.random(in: 0..<lines.count, using: &numbers)
    let second = Int.random(in: 0..<lines.count, using: &numbers)
    lines.swapAt(first, second)
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
