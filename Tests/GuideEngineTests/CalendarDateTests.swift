import GuideEngine
import Testing

@Suite struct CalendarDateTests {
  @Test(
    arguments: [
      "2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "1600-02-29",
      "2023-02-28",
      "2026-04-30", "2026-01-31",
    ])
  func `a real day is read and written as it stands`(text: String) throws {
    let date = try #require(CalendarDate(text))

    #expect(date.text == text)
    #expect([date.year, date.month, date.day] == text.split(separator: "-").compactMap { Int($0) })
  }

  @Test(
    arguments: [
      "2023-02-29", "1900-02-29", "2100-02-29", "2024-02-30", "2026-04-31", "2026-06-31",
      "2026-09-31",
      "2026-11-31", "2026-01-32", "2026-13-01", "2026-00-01", "2026-01-00", "0000-01-01",
    ])
  func `a day that no calendar has is none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    arguments: [
      "", "2026", "2026-11", "26-11-21", "2026-1-2", "2026-11-021", "02026-11-21", "2026-11-21-",
      "-2026-11-21", "2026/11/21", "20261121", "2026-11-21 ", " 2026-11-21", "2026-11-+1",
      "+026-11-21",
      "2026-11-2１", "２０26-1-1", "2026-11-21T00:00:00Z", "2026--1-21", "2026-11-2\u{301}",
    ])
  func `another way to write a day is refused`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `a day is read from a part of a text`() {
    #expect(CalendarDate("reviewed: 2026-11-21".dropFirst(10))?.text == "2026-11-21")
  }

  @Test(
    arguments: [
      (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
      (-86_400, "1969-12-31"), (-86_401, "1969-12-30"), (951_782_400, "2000-02-29"),
      (951_868_800, "2000-03-01"), (2_147_483_648, "2038-01-19"), (-2_203_891_200, "1900-03-01"),
      (-2_203_891_201, "1900-02-28"), (-62_135_596_800, "0001-01-01"),
      (253_402_300_799, "9999-12-31"),
    ])
  func `a moment has its UTC day`(seconds: Int, expected: String) {
    #expect(CalendarDate(secondsSince1970: seconds).text == expected)
  }

  @Test func `every day of five centuries follows the one before it`() {
    var wrong: [Int] = []
    var days = 0
    for year in 1970...2470 {
      for (month, length) in monthLengths(in: year) {
        for day in 1...length {
          if !isSameDay(days, [year, month, day]) { wrong.append(days) }
          days += 1
        }
      }
    }

    #expect(days == 182_987)
    #expect(wrong == [])
  }

  @Test func `every day of five centuries before 1970 precedes the one after it`() {
    var wrong: [Int] = []
    var days = 0
    for year in (1470...1969).reversed() {
      for (month, length) in monthLengths(in: year).reversed() {
        for day in (1...length).reversed() {
          days -= 1
          if !isSameDay(days, [year, month, day]) { wrong.append(days) }
        }
      }
    }

    #expect(days == -182_621)
    #expect(wrong == [])
  }

  @Test(arguments: [Int.min, Int.max])
  func `the last moments that can be counted have a day, too`(seconds: Int) {
    let date = CalendarDate(secondsSince1970: seconds)

    #expect((1...12).contains(date.month))
    #expect(date.year.signum() == seconds.signum())
  }

  @Test(
    arguments: [
      ("2026-11-21", "2027-11-21"), ("2023-12-31", "2024-12-31"), ("2023-02-28", "2024-02-28"),
      ("2024-02-29", "2025-03-01"), ("2023-03-01", "2024-03-01"), ("1999-01-01", "2000-01-01"),
    ])
  func `a year later is the same day, but after a leap day March begins`(
    text: String, expected: String
  ) {
    #expect(CalendarDate(text)?.oneYearLater.text == expected)
  }

  @Test func `the earlier day comes first`() {
    let texts = ["2026-11-21", "2025-12-31", "2026-02-28", "2026-11-03"]

    let ordered = texts.compactMap { CalendarDate($0) }.sorted().map(\.text)

    #expect(ordered == ["2025-12-31", "2026-02-28", "2026-11-03", "2026-11-21"])
  }
}

private func monthLengths(in year: Int) -> [(month: Int, length: Int)] {
  let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
  let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return zip(1...12, lengths).map { ($0, $1) }
}

/// Whether the first and the last second of a day are on that day.
private func isSameDay(_ days: Int, _ expected: [Int]) -> Bool {
  [days * 86_400, days * 86_400 + 86_399].allSatisfy {
    let date = CalendarDate(secondsSince1970: $0)
    return date.year == expected[0] && date.month == expected[1] && date.day == expected[2]
  }
}
