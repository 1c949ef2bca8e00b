/// The checksum that ties each row of a session to the one before it.
///
/// SQLite does not notice a bit that was flipped in a row. This sum (FNV-1a, 64 bits) does: it
/// differs for certain where one byte differs. It guards against accidents, not against people.
struct Chain: Equatable {
  /// Before the first row.
  static let start = Chain(sum: 0xcbf2_9ce4_8422_2325)

  private(set) var sum: UInt64

  init(sum: UInt64) {
    self.sum = sum
  }

  /// The sum of the next row: over the one before it, the driver's number, and the event in its
  /// JSON form, so that it stays true however the columns are arranged.
  func after(driver: Int, json: String) -> Chain {
    var next = self
    for shift in stride(from: 0, to: 64, by: 8) {
      next.take(UInt8(truncatingIfNeeded: driver >> shift))
    }
    next.take(json)
    return next
  }

  /// Of what belongs to a session and is no event.
  static func seal(key: Int, name: String, trashedAt: Int?) -> Chain {
    let place = trashedAt == nil ? "kept" : "in the trash"
    return start.after(driver: key, json: name).after(driver: trashedAt ?? 0, json: place)
  }

  private mutating func take(_ text: String) {
    for byte in text.utf8 { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}

extension Chain {
  /// As SQLite keeps it, which has no unsigned numbers.
  var stored: Int { Int(bitPattern: UInt(sum)) }
}
