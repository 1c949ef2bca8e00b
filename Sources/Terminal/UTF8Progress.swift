import Text

/// How far some bytes are on their way to a character.
enum UTF8Progress {
  case incomplete
  case complete(Unicode.Scalar)
  case invalid

  /// At least one byte.
  init(_ bytes: [UInt8]) {
    let length =
      switch bytes[0] {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    let isSound = bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    if length == 0 || !isSound {
      self = .invalid
    } else if bytes.count < length {
      self = .incomplete
    } else {
      self = UTF8Decoding.scalar(in: bytes, at: 0).map { .complete($0.value) } ?? .invalid
    }
  }
}
