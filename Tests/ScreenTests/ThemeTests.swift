import Screen
import Testing

@Suite struct ThemeTests {
  static let everyStyle: [Style] = (0..<1 << 10).map { Style(rawValue: $0) }

  @Test(arguments: Theme.all)
  func `a theme is found by its name`(theme: Theme) {
    #expect(Theme(named: theme.name) == theme)
    #expect(Theme(named: "solarized") == nil)
  }

  @Test(arguments: Theme.all)
  func `plain text is left alone`(theme: Theme) {
    #expect(theme.appearance(of: .plain) == Appearance())
  }

  @Test(arguments: Theme.all)
  func `the focus, the warning and a message are in reverse whatever they are besides`(
    theme: Theme
  ) {
    for style in Self.everyStyle
    where !style.isDisjoint(with: [.focus, .warning, .message]) {
      #expect(theme.appearance(of: style).attributes.contains(.reverse))
    }
  }

  @Test func `mono and contrast have no colour`() {
    for style in Self.everyStyle {
      #expect(Theme.mono.appearance(of: style).foreground == nil)
      #expect(Theme.contrast.appearance(of: style).foreground == nil)
    }
  }

  @Test func `contrast has nothing faint, and nothing bold is faint anywhere`() {
    for style in Self.everyStyle {
      #expect(!Theme.contrast.appearance(of: style).attributes.contains(.dim))
      for theme in Theme.all {
        #expect(!theme.appearance(of: style).attributes.isSuperset(of: [.bold, .dim]))
      }
    }
  }

  @Test func `the standard theme has only colours that black and white both carry`() {
    let colors = Set(Self.everyStyle.compactMap { Theme.standard.appearance(of: $0).foreground })

    #expect(colors == [.red, .magenta])
  }

  @Test func `meanings combine`() {
    let look = Theme.dark.appearance(of: [.focus, .good])

    #expect(look == Appearance(.reverse, .green))
    #expect(Theme.dark.appearance(of: [.bad, .good]).foreground == .brightRed)
  }
}
