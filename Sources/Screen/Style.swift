/// What a cell means to the reader; a `Theme` decides how that looks.
///
/// Meanings combine: what is good may also have the focus. None is told by its look alone: the words
/// or marks in the cell say it, too.
public struct Style: OptionSet, Hashable, Sendable {
  /// One bit a meaning.
  public let rawValue: UInt16

  /// The meanings of these bits.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Plain text.
  public static let plain: Style = []
  /// Less important than what stands around it.
  public static let dim = Style(rawValue: 1 << 0)
  /// More important than what stands around it.
  public static let strong = Style(rawValue: 1 << 1)
  /// The name of a part of the screen.
  public static let heading = Style(rawValue: 1 << 2)
  /// The guide's warning.
  public static let warning = Style(rawValue: 1 << 3)
  /// Where the person is.
  public static let focus = Style(rawValue: 1 << 4)
  /// It holds, it is done.
  public static let good = Style(rawValue: 1 << 5)
  /// It fails.
  public static let bad = Style(rawValue: 1 << 6)
  /// Something is still to be done or decided.
  public static let attention = Style(rawValue: 1 << 7)
  /// A key that may be pressed.
  public static let key = Style(rawValue: 1 << 8)
  /// A message that is in the way of nothing else.
  public static let message = Style(rawValue: 1 << 9)
}
