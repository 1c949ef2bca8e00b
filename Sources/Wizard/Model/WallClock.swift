import GuideEngine
import Text

/// Moments as the clock on the wall shows them.
public struct WallClock: Sendable {
  let offset: @Sendable (Timestamp) -> Int

  /// The offset is how many seconds the clock on the wall is ahead of UTC at a moment.
  public init(offset: @escaping @Sendable (Timestamp) -> Int) {
    self.offset = offset
  }

  /// `14:02`
  func time(_ moment: Timestamp) -> SafeText {
    SafeText(local(moment).text.dropFirst(11).prefix(5))
  }

  /// `2026-11-21 14:02`
  func dayAndTime(_ moment: Timestamp) -> SafeText {
    "\(SafeText(local(moment).text.prefix(10))) \(time(moment))"
  }

  /// `12 min ago`, `yesterday`; a moment that is still to come counts as now.
  func age(of moment: Timestamp, at now: Timestamp) -> SafeText {
    let minutes = now.seconds(since: moment) / 60
    let days = day(now) - day(moment)
    return switch (days, minutes) {
    case (...0, 0): "just now"
    case (...0, ..<60): "\(minutes) min ago"
    case (...0, _): "today, \(time(moment))"
    case (1, ..<60): "\(minutes) min ago"
    case (1, _): "yesterday, \(time(moment))"
    case (2...6, _): "\(days) days ago"
    default: SafeText(local(moment).text.prefix(10))
    }
  }

  private func local(_ moment: Timestamp) -> Timestamp {
    moment.advanced(by: offset(moment))
  }

  private func day(_ moment: Timestamp) -> Int {
    CalendarDate(secondsSince1970: local(moment).secondsSince1970).daysSince1970
  }
}
