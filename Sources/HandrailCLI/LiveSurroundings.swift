import Glibc
import GuideEngine
import Terminal
import Text

extension Surroundings {
  /// What the running program finds; it also sets the process's locale and signals, so call it once,
  /// first.
  public static func live() -> Surroundings {
    // A reader that has seen enough closes its end, and a file may grow no further: both are said by
    // the write that fails.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for name in namesOfDescriptions { unsafe unsetenv(name) }
    let environment = environment()
    let locale = TerminalLocale.set(from: environment)
    return Surroundings(
      environment: environment, width: width(environment), isUTF8: locale.isUTF8,
      display: locale.isEastAsian ? .wide : .narrow,
      now: Timestamp(secondsSince1970: time(nil)), offset: offset, driver: driver(environment),
      random: UInt64.random(in: .min ... .max),
      machineFolders: ["/usr/local/share/handrail/guides", "/usr/share/handrail/guides"])
  }

  /// By these ncurses would read a terminal's description out of a file of somebody's choice, and write
  /// to the terminal what stands there. Who comes over ssh may have brought them along.
  private static let namesOfDescriptions = ["TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TERMPATH"]

  /// What the program asks the environment for, and nothing else.
  private static let names = [
    "LC_ALL", "LC_CTYPE", "LANG", "COLUMNS", "HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
    "HANDRAIL_STATE", "LOGNAME", "SSH_TTY", "SSH_CONNECTION", "TERM", "NO_COLOR", "ACCESSIBLE",
    "ESCDELAY", "TMUX", "TMPDIR",
  ]

  private static func environment() -> [String: String] {
    var values: [String: String] = [:]
    for name in names {
      if let value = unsafe getenv(name) { values[name] = unsafe String(cString: value) }
    }
    return values
  }

  /// By the environment and the user's number: who somebody is in the system's lists is nothing
  /// that a static program could ask.
  private static func driver(_ environment: [String: String]) -> Driver {
    let name = environment["LOGNAME"].flatMap { $0.isEmpty ? nil : $0 } ?? "user \(getuid())"
    let client = environment["SSH_CONNECTION"]?.split(separator: " ").first
    return Driver(
      name: SafeText(name, limit: 64), terminal: terminal(environment),
      clientAddress: client.map { SafeText($0, limit: 64) })
  }

  private static func terminal(_ environment: [String: String]) -> SafeText? {
    var name = [CChar](repeating: 0, count: 64)
    let isFound = unsafe ttyname_r(STDIN_FILENO, &name, name.count) == 0
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let path = isFound ? String(decoding: bytes, as: UTF8.self) : environment["SSH_TTY"]
    guard let path, path.hasPrefix("/dev/") else { return nil }
    return SafeText(path.dropFirst(5), limit: 64)
  }

  /// Of the machine's own time zone, which alone it asks for.
  private static func offset(_ moment: Timestamp) -> Int {
    var seconds = time_t(moment.secondsSince1970)
    var local = unsafe tm()
    guard unsafe localtime_r(&seconds, &local) != nil else { return 0 }
    return unsafe Int(local.tm_gmtoff)
  }

  /// Behind a pager the terminal is that of the messages or of the keyboard.
  private static func width(_ environment: [String: String]) -> Int {
    let asked = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? min($0, 1_000) : nil }
    return columns(of: STDOUT_FILENO) ?? asked ?? columns(of: STDERR_FILENO)
      ?? columns(of: STDIN_FILENO) ?? 80
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
