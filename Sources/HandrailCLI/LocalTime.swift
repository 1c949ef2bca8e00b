import GuideEngine
import Text

/// A moment as the clock on the wall shows it.
struct LocalTime {
  /// `2026-11-21 14:02`
  let text: SafeText

  /// The offset is how many seconds that clock is ahead of UTC.
  init(_ moment: Timestamp, _ offset: (Timestamp) -> Int) {
    let local = moment.advanced(by: offset(moment)).text.utf8
    text = "\(Substring(local.prefix(10))) \(Substring(local.dropFirst(11).prefix(5)))"
  }
}
