/// How a cell looks on a terminal: always on the default background, which may be any colour.
public struct Appearance: Hashable, Sendable {
  /// The sixteen colours; what they look like is the person's own choice.
  public enum Color: UInt8, CaseIterable, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow
    case brightBlue, brightMagenta, brightCyan, brightWhite
  }

  /// What a terminal can do to a character beside colouring it.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit an attribute.
    public let rawValue: UInt8

    /// The attributes of these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier or brighter.
    public static let bold = Attributes(rawValue: 1 << 0)
    /// Fainter, where the terminal can.
    public static let dim = Attributes(rawValue: 1 << 1)
    /// With a line under it.
    public static let underline = Attributes(rawValue: 1 << 2)
    /// Foreground and background change places.
    public static let reverse = Attributes(rawValue: 1 << 3)
  }

  /// Nil for the terminal's own.
  public var foreground: Color?
  /// None for plain text.
  public var attributes: Attributes

  /// The terminal's own colour and no attribute, unless said otherwise.
  public init(_ attributes: Attributes = [], _ foreground: Color? = nil) {
    self.foreground = foreground
    self.attributes = attributes
  }
}
