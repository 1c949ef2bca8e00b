import GuideEngine
import Text

/// What Enter alone does. The prompt's words are made of it, so they cannot say another thing.
enum PlainDefault: Equatable {
  /// Says the whole screen once more.
  case again
  /// Says one item once more.
  case about(ItemID, SafeText)
  case ways
  /// On the first screen, what stands under the cursor.
  case follow(SafeText)
  /// On the cover and before a step.
  case go(SafeText)
  case mark(ItemID, SafeText)
  case measure(SafeText)
  case choose(ChoiceID, SafeText)
  case end(Ending, SafeText)
  case home
  /// No to a question, or no text.
  case refuse(SafeText)
  case retry
  /// A text that stands there already.
  case keep(SafeText)

  /// What stands behind `Enter alone means:`.
  var words: SafeText {
    switch self {
    case .again: "say all of this again"
    case .about(_, let name): "say \(name) again"
    case .ways: "say the ways out again"
    case .follow(let words), .go(let words), .mark(_, let words), .measure(let words),
      .choose(_, let words), .end(_, let words), .refuse(let words):
      words
    case .home: "back to the first screen"
    case .retry: "try to save once more"
    case .keep(let text): "\"\(text)\", as it stands"
    }
  }
}
