import Screen

/// How the wizard will be shown, decided from what is known before anything is opened.
public struct TerminalChoice: Hashable, Sendable {
  /// What the choice is made from.
  public struct Facts: Hashable, Sendable {
    /// The environment as it was found.
    public var environment: [String: String]
    /// Whether keys can be read from standard input.
    public var isInputTerminal: Bool
    /// Whether standard output is a screen.
    public var isOutputTerminal: Bool
    /// What became of the locale.
    public var locale: TerminalLocale

    /// All of it is given, so that a test can give it, too.
    public init(
      environment: [String: String], isInputTerminal: Bool, isOutputTerminal: Bool,
      locale: TerminalLocale
    ) {
      self.environment = environment
      self.isInputTerminal = isInputTerminal
      self.isOutputTerminal = isOutputTerminal
      self.locale = locale
    }
  }

  /// What a person asked for.
  public struct Wishes: Hashable, Sendable {
    /// `--plain`.
    public var isPlain: Bool
    /// `--ascii`.
    public var isASCII: Bool
    /// `--theme`.
    public var theme: Theme?

    /// Nothing in particular, unless said otherwise.
    public init(isPlain: Bool = false, isASCII: Bool = false, theme: Theme? = nil) {
      self.isPlain = isPlain
      self.isASCII = isASCII
      self.theme = theme
    }
  }

  /// The two ways of showing it.
  public enum Mode: Hashable, Sendable {
    /// A screen; the names of terminals are tried in this order until one is known.
    case fullScreen(names: [String])
    /// Lines that are only ever added.
    case plain(PlainReason)
  }

  /// Why it is plain.
  public enum PlainReason: Hashable, Sendable {
    /// `--plain`.
    case asked
    /// `ACCESSIBLE` is set in the environment.
    case accessible
    /// Standard input is no terminal.
    case inputIsNoTerminal
    /// Standard output is no terminal.
    case outputIsNoTerminal
    /// `TERM` is not set or empty.
    case terminalUnnamed
    /// `TERM` is `dumb`.
    case dumb
    /// `TERM` is nothing that a terminal could be called.
    case terminalMisnamed
  }

  /// A screen or lines.
  public let mode: Mode
  /// What our signs are drawn with.
  public let glyphs: Glyphs
  /// How meanings look.
  public let theme: Theme
  /// How long a lone Esc is held back, since it may be the first byte of another key.
  public let escapeDelay: Duration
  /// Whether it comes through ssh.
  public let isRemote: Bool
  /// Whether tmux stands between us and the terminal.
  public let isInTmux: Bool

  /// The choice for these facts and wishes.
  public init(_ facts: Facts, _ wishes: Wishes = Wishes()) {
    let environment = facts.environment
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    mode = Self.mode(facts, wishes)
    glyphs =
      wishes.isASCII || !facts.locale.isUTF8
      ? .ascii : facts.locale.isEastAsian ? .eastAsian : .unicode
    theme = wishes.theme ?? (isSet("NO_COLOR") ? .mono : .standard)
    escapeDelay = Self.escapeDelay(environment["ESCDELAY"])
    isRemote = isSet("SSH_CONNECTION") || isSet("SSH_TTY")
    isInTmux = isSet("TMUX")
  }

  private static func mode(_ facts: Facts, _ wishes: Wishes) -> Mode {
    if wishes.isPlain { return .plain(.asked) }
    if !facts.isInputTerminal { return .plain(.inputIsNoTerminal) }
    if !facts.isOutputTerminal { return .plain(.outputIsNoTerminal) }
    let accessible = facts.environment["ACCESSIBLE"] ?? ""
    if !accessible.isEmpty, accessible != "0" { return .plain(.accessible) }
    let name = facts.environment["TERM"] ?? ""
    if name.isEmpty { return .plain(.terminalUnnamed) }
    if name == "dumb" { return .plain(.dumb) }
    guard TerminalName.isValid(name) else { return .plain(.terminalMisnamed) }
    return .fullScreen(names: TerminalName.candidates(for: name))
  }

  /// The bytes of one arrow arrive up to 120 ms apart on a bad line, and an Esc that was none would
  /// leave the step; nobody notices that going back takes 150 ms.
  private static let usualEscapeDelay = 150

  private static func escapeDelay(_ asked: String?) -> Duration {
    let milliseconds = asked.flatMap { Int($0) }.flatMap { (1...5_000).contains($0) ? $0 : nil }
    return .milliseconds(milliseconds ?? usualEscapeDelay)
  }
}
