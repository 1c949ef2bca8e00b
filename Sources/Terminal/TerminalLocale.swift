import Glibc

/// Whether characters beyond ASCII can be written, and how wide the ambiguous ones are.
public struct TerminalLocale: Hashable, Sendable {
  /// Whether text is UTF-8.
  public let isUTF8: Bool
  /// Whether it is Chinese, Japanese or Korean.
  public let isEastAsian: Bool

  /// What was found.
  public init(isUTF8: Bool, isEastAsian: Bool) {
    self.isUTF8 = isUTF8
    self.isEastAsian = isEastAsian
  }

  /// Sets the process's locale, which ncurses and `wcwidth` go by; call it once, first.
  public static func set(from environment: [String: String]) -> TerminalLocale {
    chosen(environment) { name in
      guard unsafe setlocale(LC_CTYPE, name) != nil else { return nil }
      return unsafe String(cString: nl_langinfo(CInt(CODESET)))
    }
  }

  /// The environment's locale; where that wants UTF-8 and is not installed, C.UTF-8, which needs one
  /// file only. `set` answers with the codeset, or with nothing for what is not installed.
  static func chosen(
    _ environment: [String: String], set: (String) -> String?
  ) -> TerminalLocale {
    let wanted =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? ""
    let isEastAsian = ["ja", "ko", "zh"].contains(String(wanted.prefix(2)))
    var isUTF8 = set("") == "UTF-8"
    let lower = wanted.lowercased()
    if !isUTF8, lower.contains("utf-8") || lower.contains("utf8") {
      isUTF8 = set("C.UTF-8") == "UTF-8"
    }
    return TerminalLocale(isUTF8: isUTF8, isEastAsian: isEastAsian)
  }
}
