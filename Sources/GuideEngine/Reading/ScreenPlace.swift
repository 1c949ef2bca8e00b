import Text

/// Where a person had the cursor, and how far the page was scrolled; worth little, so it is kept
/// without waiting for the disk.
public struct ScreenPlace: Equatable, Sendable {
  /// The item under the cursor; nil among the ways out.
  public let cursor: ItemID?
  /// In lines.
  public let scroll: Int
  /// A text that was being typed.
  public let draft: Draft?

  /// A text that was being typed, and what it is for, in the screen's own words.
  public struct Draft: Equatable, Sendable {
    /// The screen's own name for what the text is for.
    public let purpose: String
    /// As far as it was typed.
    public let text: SafeText

    /// Both are the screen's own; nothing is checked.
    public init(purpose: String, text: SafeText) {
      self.purpose = purpose
      self.text = text
    }
  }

  /// All are the screen's own; nothing is checked.
  public init(cursor: ItemID?, scroll: Int, draft: Draft? = nil) {
    self.cursor = cursor
    self.scroll = scroll
    self.draft = draft
  }
}
