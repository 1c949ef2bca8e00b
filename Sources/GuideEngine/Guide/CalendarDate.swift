/// A day of the Gregorian calendar.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// 1 to 9999 if read from text, which has four digits for it.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31, and never past the end of its month.
  public let day: Int

  /// Nil unless the text is a real day, as `2026-11-21`.
  public init?(_ text: some StringProtocol) {
    self.init(Array(text.utf8)[...])
  }

  /// The bytes of such a text.
  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[start..<(start + 4)]),
      let month = Self.number(bytes[(start + 5)..<(start + 7)]),
      let day = Self.number(bytes[(start + 8)...])
    else { return nil }
    guard year > 0, (1...12).contains(month),
      (1...Self.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  /// The UTC day of a moment.
  public init(secondsSince1970 seconds: Int) {
    // Years that begin in March put the leap day last, so every month's offset is one formula.
    let days = Self.floored(seconds, by: 86_400) + 719_468
    let era = Self.floored(days, by: 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// 0 for the first day of 1970, less before it.
  public var daysSince1970: Int {
    let monthFromMarch = (month + 9) % 12
    let yearFromMarch = month <= 2 ? year - 1 : year
    let era = Self.floored(yearFromMarch, by: 400)
    let yearOfEra = yearFromMarch - era * 400
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The same day a year later; a leap day becomes the first of March.
  public var oneYearLater: CalendarDate {
    if month == 2, day == 29 { return CalendarDate(year: year + 1, month: 3, day: 1) }
    return CalendarDate(year: year + 1, month: month, day: day)
  }

  /// `2026-11-21`, as a guide writes it and `init(_:)` reads it.
  public var text: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// The earlier day first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func floored(_ value: Int, by divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value + 1) / divisor - 1
  }

  private static func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
