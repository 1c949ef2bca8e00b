/// A moment as the log knows it: whole seconds of UTC.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Since the first second of 1970; always within the years 1 to 9999, so sums cannot overflow.
  public let secondsSince1970: Int

  private static let valid = -62_135_596_800...253_402_300_799

  /// A clock that stands outside the years 1 to 9999 counts as standing at their border.
  public init(secondsSince1970 seconds: Int) {
    secondsSince1970 = min(max(seconds, Self.valid.lowerBound), Self.valid.upperBound)
  }

  /// RFC 3339 in UTC, as `text` writes it: `2026-11-21T10:14:07Z`; nil for any other form.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let marks: [(Int, UInt8)] = [
      (10, UInt8(ascii: "T")), (13, UInt8(ascii: ":")), (16, UInt8(ascii: ":")),
      (19, UInt8(ascii: "Z")),
    ]
    guard bytes.count == 20, marks.allSatisfy({ bytes[$0.0] == $0.1 }),
      let day = CalendarDate(bytes[..<10]), let hour = Self.number(bytes, at: 11),
      let minute = Self.number(bytes, at: 14),
      let second = Self.number(bytes, at: 17), hour < 24, minute < 60, second < 60
    else { return nil }
    secondsSince1970 = day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// `2026-11-21T10:14:07Z`, which sorts as the moments do.
  public var text: String {
    let day = CalendarDate(secondsSince1970: secondsSince1970)
    let second = secondsSince1970 - day.daysSince1970 * 86_400
    return "\(day.text)T\(Self.padded(second / 3_600)):\(Self.padded(second / 60 % 60))"
      + ":\(Self.padded(second % 60))Z"
  }

  /// The moment so many seconds later, or earlier.
  public func advanced(by seconds: Int) -> Timestamp {
    let (sum, overflowed) = secondsSince1970.addingReportingOverflow(seconds)
    if overflowed { return Timestamp(secondsSince1970: seconds > 0 ? .max : .min) }
    return Timestamp(secondsSince1970: sum)
  }

  /// Seconds since another moment; a clock that was set back shows as none, never as less.
  public func seconds(since start: Timestamp) -> Int {
    max(0, secondsSince1970 - start.secondsSince1970)
  }

  /// The earlier moment first.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  private static func number(_ bytes: [UInt8], at index: Int) -> Int? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard digits.contains(bytes[index]), digits.contains(bytes[index + 1]) else { return nil }
    return Int(bytes[index] - digits.lowerBound) * 10 + Int(bytes[index + 1] - digits.lowerBound)
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
