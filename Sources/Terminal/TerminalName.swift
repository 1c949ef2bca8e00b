/// What `TERM` may say, and which terminals are alike.
enum TerminalName {
  /// A name becomes a part of a path, so it has no slash, and does not begin with a dot.
  static func isValid(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, bytes.count <= 64, isLetterOrDigit(first) else { return false }
    return bytes.allSatisfy { isLetterOrDigit($0) || ".+_-".utf8.contains($0) }
  }

  /// Its own name, then the relative that every system knows, then the least of all terminals.
  static func candidates(for name: String) -> [String] {
    ([name] + [relative(of: name)].compactMap { $0 } + ["vt100"])
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func relative(of name: String) -> String? {
    for (beginning, relative) in relatives
    where name == beginning || name.hasPrefix("\(beginning)-") {
      return relative
    }
    return nil
  }

  private static let relatives: KeyValuePairs<String, String> = [
    "tmux": "screen-256color", "screen": "screen-256color", "xterm": "xterm-256color",
    "alacritty": "xterm-256color", "contour": "xterm-256color", "foot": "xterm-256color",
    "ghostty": "xterm-256color", "gnome": "xterm-256color", "iterm2": "xterm-256color",
    "iTerm2.app": "xterm-256color", "kitty": "xterm-256color", "konsole": "xterm-256color",
    "mintty": "xterm-256color", "ms": "xterm-256color", "nsterm": "xterm-256color",
    "putty": "xterm-256color", "rio": "xterm-256color", "st": "xterm-256color",
    "vte": "xterm-256color", "wezterm": "xterm-256color",
  ]

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
