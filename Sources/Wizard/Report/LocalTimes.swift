import GuideEngine
import Text

/// Moments as a clock on the wall shows them.
struct LocalTimes {
  private let offset: (Timestamp) -> Int
  /// Since when which offset has held, for all moments that the report may show.
  private let zones: [(since: Timestamp, offset: Int)]

  init(_ times: [Timestamp], offset: @escaping (Timestamp) -> Int) {
    self.offset = offset
    var zones: [(since: Timestamp, offset: Int)] = []
    for time in times.sorted() {
      let seconds = offset(time)
      if zones.last?.offset != seconds { zones.append((time, seconds)) }
    }
    self.zones = zones
  }

  /// `Times are UTC+01:00, from 2027-03-28 on UTC+02:00.`
  var sentence: SafeText {
    let parts = zones.enumerated().map { index, zone -> SafeText in
      index == 0 ? name(zone.offset) : "from \(day(zone.since)) on \(name(zone.offset))"
    }
    return "Times are \(SafeText(joining: parts, with: ", "))."
  }

  /// `2027-01-15`
  func day(_ time: Timestamp) -> SafeText { SafeText(local(time).text.prefix(10)) }

  /// `09:04`
  func clock(_ time: Timestamp) -> SafeText { SafeText(local(time).text.dropFirst(11).prefix(5)) }

  /// `2027-01-15 09:04`
  func both(_ time: Timestamp) -> SafeText { "\(day(time)) \(clock(time))" }

  private func local(_ time: Timestamp) -> Timestamp { time.advanced(by: offset(time)) }

  private func name(_ offset: Int) -> SafeText {
    let minutes = abs(offset) / 60
    let sign: SafeText = offset < 0 ? "-" : "+"
    return "UTC\(sign)\(Self.padded(minutes / 60)):\(Self.padded(minutes % 60))"
  }

  private static func padded(_ number: Int) -> SafeText {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
