/// What lies between the marks of a paste.
///
/// What is pasted may hold the end mark itself, so that all behind it would count as keys. So a paste
/// ends with the last end mark of a burst: after one, a moment without bytes decides.
struct PasteCollector {
  /// Longer pastes are cut.
  static let limit = 1 << 20

  private static let end = Array("\u{1B}[201~".utf8)
  private static let quietAfterEnd = Duration.milliseconds(50)
  private static let quietWithoutEnd = Duration.seconds(2)

  /// What is certain to be pasted.
  private(set) var content: [UInt8] = []
  /// What came after an end mark; keys, unless another end mark follows.
  private(set) var following: [UInt8] = []
  private var hasEnded = false

  /// How long without bytes ends it: without an end mark something has gone wrong.
  var patience: Duration { hasEnded ? Self.quietAfterEnd : Self.quietWithoutEnd }

  mutating func add(_ byte: UInt8) {
    if hasEnded {
      following.append(byte)
      if byte == UInt8(ascii: "~"), following.hasSuffix(Self.end) {
        append(following.dropLast(Self.end.count))
        following = []
      } else if following.count > Self.limit {
        following.removeLast()
      }
    } else {
      append([byte])
      if byte == UInt8(ascii: "~"), content.hasSuffix(Self.end) {
        content.removeLast(Self.end.count)
        hasEnded = true
      }
    }
    if content.count > Self.limit, hasEnded { content.removeLast(content.count - Self.limit) }
  }

  /// Beyond the limit only as much is kept as the end mark needs to be seen.
  private mutating func append(_ bytes: some Collection<UInt8>) {
    content += bytes
    let surplus = content.count - Self.limit - Self.end.count
    if surplus > 0 { content.removeSubrange(Self.limit..<Self.limit + surplus) }
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
