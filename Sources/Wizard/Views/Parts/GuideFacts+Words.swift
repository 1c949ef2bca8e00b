import GuideEngine
import Screen
import Text

extension GuideFacts {
  /// `medium · 15-30 min`
  func effort(_ glyphs: Glyphs) -> SafeText {
    SafeText(joining: [difficulty, duration].compactMap(\.self), with: " \(glyphs.dot) ")
  }

  /// `15-30 min`
  var duration: SafeText? {
    time.map { $0.lower == $0.upper ? "\($0.lower) min" : "\($0.lower)-\($0.upper) min" }
  }
}
