import Screen

/// A whole sequence of bytes that a key sends, in the ways of xterm, the VTs, rxvt and the console.
struct KeySequence {
  /// What the letters mean after `ESC [` and `ESC O`.
  static let cursorKeys: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
  ]

  private let introducer: UInt8
  private let parameters: [UInt8]
  private let final: UInt8

  init(_ introducer: UInt8, _ parameters: [UInt8], final: UInt8) {
    self.introducer = introducer
    self.parameters = parameters
    self.final = final
  }

  /// Whether what follows is pasted.
  var beginsPaste: Bool {
    introducer == UInt8(ascii: "[") && final == UInt8(ascii: "~") && number == 200
  }

  /// The key, whatever was pressed with it; nil for what is none.
  var key: Key? {
    if let key = Self.cursorKeys[final] { return key }
    if (UInt8(ascii: "P")...UInt8(ascii: "S")).contains(final) { return lowFunction }
    return introducer == UInt8(ascii: "[") ? controlSequenceKey : keypadKey
  }

  private var number: Int? {
    parameters.prefix { $0 != UInt8(ascii: ";") }
      .reduce(0) { result, byte in
        guard let result, (0x30...0x39).contains(byte), result < 1_000 else { return nil }
        return result * 10 + Int(byte) - 0x30
      }
  }

  /// F1 to F4. A report of the cursor's place ends in R, too, but seldom begins with 1.
  private var lowFunction: Key? {
    parameters.isEmpty || number == 1 || introducer == UInt8(ascii: "O")
      ? .function(Int(final) - 0x4F) : nil
  }

  private var controlSequenceKey: Key? {
    if final == UInt8(ascii: "Z") { return .shiftTab }
    guard final == UInt8(ascii: "~") || final == UInt8(ascii: "^"), let number else { return nil }
    switch number {
    case 1, 7: return .home
    case 4, 8: return .end
    case 3: return .delete
    case 5: return .pageUp
    case 6: return .pageDown
    case 11...15: return .function(number - 10)
    case 17...21: return .function(number - 11)
    case 23, 24: return .function(number - 12)
    default: return nil
    }
  }

  /// The keys beside the letters, which send these once a program has asked for sequences.
  private var keypadKey: Key? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case 0x6A...0x79: .character(Character(Unicode.Scalar(final - 0x40)))
    case UInt8(ascii: "X"): .character("=")
    default: nil
    }
  }
}
