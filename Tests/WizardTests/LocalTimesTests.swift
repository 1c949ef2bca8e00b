import GuideEngine
import Testing

@testable import Wizard

@Suite struct LocalTimesTests {
  @Test(arguments: [
    (0, "Times are UTC+00:00."), (3_600, "Times are UTC+01:00."),
    (-12_600, "Times are UTC-03:30."), (20_700, "Times are UTC+05:45."),
  ])
  func `the offset is said once`(offset: Int, sentence: String) {
    let times = LocalTimes([winter, winter.advanced(by: 60)]) { _ in offset }

    #expect(times.sentence.string == sentence)
  }

  @Test func `a change of the offset is said with its day`() {
    let summer = winter.advanced(by: 100 * 86_400)
    let times = LocalTimes([summer, winter]) { $0 < summer ? 3_600 : 7_200 }

    #expect(times.sentence == "Times are UTC+01:00, from 2027-04-25 on UTC+02:00.")
    #expect(times.both(summer) == "2027-04-25 10:00")
  }

  @Test func `the day is the local one`() {
    let times = LocalTimes([winter]) { _ in -9 * 3_600 }

    #expect(times.both(winter) == "2027-01-14 23:00")
  }

  private let winter = Timestamp(secondsSince1970: 1_800_000_000)
}
