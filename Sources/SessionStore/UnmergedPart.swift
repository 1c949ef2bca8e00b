import Glibc

/// What is kept and not merged into the log yet: SQLite's `-wal`, a list of frames with checksums.
///
/// SQLite takes the first frame that is not whole for the end, as it must after a power cut. But
/// where more was kept behind it than one change, it is damage, and somebody must be told.
enum UnmergedPart {
  private static let headSize = 32
  private static let frameHeadSize = 24
  /// How a list begins, by the order of the bytes that its sums are made in.
  private static let (littleMark, bigMark): (UInt32, UInt32) = (0x377f_0682, 0x377f_0683)
  /// That of every log of ours.
  private static let pageSize = 4_096

  /// Whether something that was kept stands behind a frame that is not whole.
  static func isDamaged(_ path: String) -> Bool {
    guard let bytes = try? FileBytes.read(path), look(at: bytes) else { return false }
    // A frame that is only just being written is whole a moment later.
    guard let again = try? FileBytes.read(path) else { return false }
    return look(at: again)
  }

  private static func look(at bytes: [UInt8]) -> Bool {
    guard bytes.count > headSize else { return false }
    let size = frameHeadSize + pageSize
    let starts = Array(stride(from: headSize, through: bytes.count - size, by: size))
    let isBig = number(bytes, 0) == bigMark
    var sum = Sum(isBig: isBig)
    sum.take(bytes[0..<24])
    // The head is on disk before anything is kept behind it. Noughts alone have a sum that fits.
    guard isBig || number(bytes, 0) == littleMark, sum.isWritten(in: bytes, at: 24) else {
      return starts.count > 1
    }
    let whole = starts.prefix { start in
      guard isCurrent(bytes, start) else { return false }
      sum.take(bytes[start..<(start + 8)])
      sum.take(bytes[(start + frameHeadSize)..<(start + size)])
      return sum.isWritten(in: bytes, at: start + 16)
    }
    return hasChanges(bytes, Array(starts[whole.count...]))
  }

  /// Whether more than the last change, which may not have come to its end, is among these frames.
  private static func hasChanges(_ bytes: [UInt8], _ starts: [Int]) -> Bool {
    let current = starts.dropFirst().filter { isCurrent(bytes, $0) }
    guard let ending = current.firstIndex(where: { (number(bytes, $0 + 4) ?? 0) > 0 }) else {
      return false
    }
    return current[(ending + 1)...].contains { (number(bytes, $0 + 4) ?? 0) > 0 }
  }

  /// Whether a frame is of the same list as the head, and not left from an earlier one.
  private static func isCurrent(_ bytes: [UInt8], _ start: Int) -> Bool {
    bytes[(start + 8)..<(start + 16)].elementsEqual(bytes[16..<24])
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    return bytes[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// SQLite's checksum over what was taken so far.
  private struct Sum {
    private let isBig: Bool
    private var first: UInt32 = 0
    private var second: UInt32 = 0

    init(isBig: Bool) {
      self.isBig = isBig
    }

    mutating func take(_ bytes: ArraySlice<UInt8>) {
      for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 8) {
        first = first &+ word(bytes, start) &+ second
        second = second &+ word(bytes, start + 4) &+ first
      }
    }

    func isWritten(in bytes: [UInt8], at start: Int) -> Bool {
      UnmergedPart.number(bytes, start) == first && UnmergedPart.number(bytes, start + 4) == second
    }

    private func word(_ bytes: ArraySlice<UInt8>, _ start: Int) -> UInt32 {
      let (a, b) = (UInt32(bytes[start]), UInt32(bytes[start + 1]))
      let (c, d) = (UInt32(bytes[start + 2]), UInt32(bytes[start + 3]))
      return isBig ? a << 24 | b << 16 | c << 8 | d : d << 24 | c << 16 | b << 8 | a
    }
  }
}
