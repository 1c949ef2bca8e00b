extension SecretScanner {
  func ipAddress(at index: Int) -> SecretShape.Match? {
    ipv6(at: index) ?? ipv4(at: index)
  }

  /// Four numbers up to 255, and no part of a longer dotted number.
  private func ipv4(at index: Int) -> SecretShape.Match? {
    let isInNumber =
      byte(index - 1).isDigit || (byte(index - 1) == UInt8(ascii: ".") && byte(index - 2).isDigit)
    guard !isInNumber, let length = quadLength(at: index) else { return nil }
    return SecretShape.Match(shape: .ipAddress, length: length, key: text(index, length))
  }

  private func quadLength(at index: Int) -> Int? {
    var end = index
    for part in 0..<4 {
      if part > 0 {
        guard byte(end) == UInt8(ascii: ".") else { return nil }
        end += 1
      }
      let length = run(from: end, upTo: 4, \.isDigit)
      guard (1...3).contains(length), (Int(text(end, length)) ?? 256) < 256 else { return nil }
      end += length
    }
    if byte(end) == UInt8(ascii: "."), byte(end + 1).isDigit { return nil }
    return end - index
  }

  /// Eight groups, or fewer with `::` once; the last two may be written as IPv4.
  private func ipv6(at index: Int) -> SecretShape.Match? {
    guard !byte(index - 1).isLetterOrDigit else { return nil }
    var groups = Groups(end: index)
    while groups.count < 8, take(&groups) {}
    guard groups.areAnAddress, !byte(groups.end).isLetterOrDigit else { return nil }
    let length = groups.end - index
    return SecretShape.Match(
      shape: .ipAddress, length: length + zone(at: groups.end), key: text(index, length))
  }

  /// What has been read of an IPv6 address.
  private struct Groups {
    var end: Int
    var count = 0
    var hasGap = false
    /// Two words of the letters a to f may have two colons between them, too.
    var hasDigit = false

    var areAnAddress: Bool {
      hasDigit && (count == 8 || (hasGap && (1..<8).contains(count)))
    }
  }

  /// One group and the colons behind it; false where nothing can follow.
  private func take(_ groups: inout Groups) -> Bool {
    if groups.count > 0 || groups.hasGap, let length = quadLength(at: groups.end) {
      groups.count += 2
      groups.hasDigit = true
      groups.end += length
      return false
    }
    let length = run(from: groups.end, upTo: 4, \.isHexDigit)
    if length > 0 {
      groups.count += 1
      groups.hasDigit = groups.hasDigit || text(groups.end, length).contains(where: \.isNumber)
      groups.end += length
    }
    return takeColons(&groups)
  }

  private func takeColons(_ groups: inout Groups) -> Bool {
    guard byte(groups.end) == UInt8(ascii: ":") else { return false }
    if byte(groups.end + 1) == UInt8(ascii: ":"), !groups.hasGap {
      groups.hasGap = true
      groups.end += 2
      return true
    }
    guard groups.count > 0, byte(groups.end + 1).isHexDigit else { return false }
    groups.end += 1
    return true
  }

  private func zone(at index: Int) -> Int {
    guard byte(index) == UInt8(ascii: "%") else { return 0 }
    let length = run(from: index + 1) { $0.isLetterOrDigit || "_-".utf8.contains($0) }
    return length == 0 ? 0 : length + 1
  }
}
