import Text

/// Where a person had the cursor, how far the page was scrolled, and what was typed and not finished;
/// worth little, so it is kept without waiting for the disk.
public struct ScreenPlace: Equatable, Sendable {
  /// The item under the cursor; nil among the ways out.
  public let cursor: ItemID?
  /// In lines.
  public let scroll: Int
  /// Texts that were not finished, by the screen's own names for what they are for.
  public let drafts: [String: SafeText]
  /// Which of them was being typed; nil where no text field was open.
  public let typing: String?

  /// All are the screen's own; nothing is checked.
  public init(
    cursor: ItemID?, scroll: Int, drafts: [String: SafeText] = [:], typing: String? = nil
  ) {
    self.cursor = cursor
    self.scroll = scroll
    self.drafts = drafts
    self.typing = typing
  }
}
