/// What each meaning looks like.
///
/// The background is never assumed nor set: the focus and the warning are in reverse, which stands
/// out on any. A screen reads the same without its colours.
public struct Theme: Hashable, Sendable {
  /// What a person calls it.
  public let name: String
  private let looks: [Look]

  private struct Look: Hashable, Sendable {
    let style: Style
    let appearance: Appearance
  }

  /// A name, and how meanings look: where two have a colour the first one counts.
  private init(_ name: String, _ looks: KeyValuePairs<Style, Appearance>) {
    self.name = name
    self.looks = looks.map { Look(style: $0.key, appearance: $0.value) }
  }

  /// All that a person may ask for by name.
  public static let all = [standard, dark, light, contrast, mono]

  /// The theme of this name.
  public init?(named name: String) {
    guard let theme = Self.all.first(where: { $0.name == name }) else { return nil }
    self = theme
  }

  /// Only colours that can be read on black and on white: green, yellow and cyan vanish on white,
  /// blue on black.
  public static let standard = Theme(
    "standard",
    [
      .warning: Appearance([.bold, .reverse]), .message: Appearance(.reverse),
      .bad: Appearance(.bold, .red), .attention: Appearance(.bold, .magenta),
      .focus: Appearance(.reverse), .good: Appearance(), .heading: Appearance(.bold),
      .strong: Appearance(.bold), .key: Appearance(.bold), .dim: Appearance(.dim),
    ])

  /// With the colours that only a dark background carries.
  public static let dark = Theme(
    "dark",
    [
      .warning: Appearance([.bold, .reverse]), .message: Appearance(.reverse),
      .bad: Appearance(.bold, .brightRed), .attention: Appearance(.bold, .yellow),
      .focus: Appearance(.reverse), .good: Appearance([], .green),
      .heading: Appearance(.bold, .cyan), .strong: Appearance(.bold),
      .key: Appearance(.bold, .cyan), .dim: Appearance(.dim),
    ])

  /// With the colours that only a light background carries.
  public static let light = Theme(
    "light",
    [
      .warning: Appearance([.bold, .reverse]), .message: Appearance(.reverse),
      .bad: Appearance(.bold, .red), .attention: Appearance(.bold, .magenta),
      .focus: Appearance(.reverse), .good: Appearance(), .heading: Appearance(.bold, .blue),
      .strong: Appearance(.bold), .key: Appearance(.bold, .blue), .dim: Appearance(.dim),
    ])

  /// The terminal's own two colours at their strongest: nothing faint, nothing coloured.
  public static let contrast = Theme(
    "contrast",
    [
      .warning: Appearance([.bold, .reverse]), .message: Appearance([.bold, .reverse]),
      .bad: Appearance([.bold, .underline]), .attention: Appearance(.bold),
      .focus: Appearance([.bold, .reverse]), .good: Appearance(),
      .heading: Appearance([.bold, .underline]), .strong: Appearance(.bold),
      .key: Appearance(.bold),
    ])

  /// Attributes only, for terminals without colours and for those who want none.
  public static let mono = Theme(
    "mono",
    [
      .warning: Appearance([.bold, .reverse]), .message: Appearance(.reverse),
      .bad: Appearance(.bold), .attention: Appearance(.bold), .focus: Appearance(.reverse),
      .good: Appearance(), .heading: Appearance(.bold), .strong: Appearance(.bold),
      .key: Appearance(.bold), .dim: Appearance(.dim),
    ])

  /// How a cell of these meanings looks: the attributes of all, and the first one's colour. Nothing
  /// is faint that is also bold.
  public func appearance(of style: Style) -> Appearance {
    var appearance = Appearance()
    for look in looks where style.contains(look.style) {
      appearance.attributes.formUnion(look.appearance.attributes)
      appearance.foreground = appearance.foreground ?? look.appearance.foreground
    }
    if appearance.attributes.contains(.bold) { appearance.attributes.remove(.dim) }
    return appearance
  }
}
