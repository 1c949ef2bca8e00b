import GuideEngine
import Testing

@Suite struct TimestampTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (1_795_256_047, "2026-11-21T10:14:07Z"), (2_147_483_648, "2038-01-19T03:14:08Z"),
      (-62_135_596_800, "0001-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
  func `a moment is written and read as RFC 3339 has it`(seconds: Int, text: String) {
    #expect(Timestamp(secondsSince1970: seconds).text == text)
    #expect(Timestamp(text)?.secondsSince1970 == seconds)
  }

  @Test(
    arguments: [
      "", "2026-11-21", "2026-11-21T10:14:07", "2026-11-21T10:14:07z", "2026-11-21t10:14:07Z",
      "2026-11-21 10:14:07Z", "2026-11-21T10:14:07+00:00", "2026-11-21T10:14:07.5Z",
      " 2026-11-21T10:14:07Z", "2026-11-21T10:14:07Z\n", "2026-11-21T10.14.07Z",
      "2026-11-21T24:00:00Z", "2026-11-21T10:60:07Z", "2026-11-21T10:14:60Z",
      "2026-02-29T10:14:07Z", "2026-13-01T10:14:07Z", "2026-00-21T10:14:07Z",
      "0000-11-21T10:14:07Z", "2026-11-21T1a:14:07Z", "2026-11-21T-1:14:07Z",
      "2026-11-21T10:+4:07Z", "26-11-21T10:14:07Z", "2026-11-21T10:14:0７Z", "+026-11-21T10:14:07Z",
    ])
  func `any other form is none`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func `a clock outside the years 1 to 9999 stands at their border`() {
    #expect(Timestamp(secondsSince1970: .min).text == "0001-01-01T00:00:00Z")
    #expect(Timestamp(secondsSince1970: -62_135_596_801).text == "0001-01-01T00:00:00Z")
    #expect(Timestamp(secondsSince1970: 253_402_300_800).text == "9999-12-31T23:59:59Z")
    #expect(Timestamp(secondsSince1970: .max).text == "9999-12-31T23:59:59Z")
  }

  @Test(arguments: [Int.min, Int.max])
  func `no sum overflows`(seconds: Int) {
    let last = Timestamp(secondsSince1970: .max)
    let first = Timestamp(secondsSince1970: .min)
    let border = seconds > 0 ? last : first

    #expect(last.advanced(by: seconds) == border)
    #expect(first.advanced(by: seconds) == border)
    #expect(Timestamp(secondsSince1970: 0).advanced(by: seconds) == border)
  }

  @Test func `a clock that was set back shows as no time, never as less`() {
    let start = Timestamp(secondsSince1970: 1_000)

    #expect(start.advanced(by: 70).seconds(since: start) == 70)
    #expect(start.seconds(since: start) == 0)
    #expect(start.advanced(by: -5).seconds(since: start) == 0)
    #expect(
      Timestamp(secondsSince1970: .min).seconds(since: Timestamp(secondsSince1970: .max)) == 0)
  }

  @Test func `texts sort as the moments do`() {
    let moments = [-62_135_596_800, -1, 0, 951_782_400, 1_795_256_047, 253_402_300_799]
      .map(Timestamp.init(secondsSince1970:))

    #expect(moments == moments.sorted())
    #expect(moments.map(\.text) == moments.map(\.text).sorted())
  }
}
