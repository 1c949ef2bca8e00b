/// What can be said beside a command.
enum Option: String, CaseIterable {
  case commands = "--commands"
  case session = "--session"
  case takeOver = "--take-over"
  case format = "--format"
  case full = "--full"
  case output = "--output"
  case trash = "--trash"
  case json = "--json"
  case guides = "--guides"
  case today = "--today"
  case plain = "--plain"
  case ascii = "--ascii"
  case theme = "--theme"
  case keys = "--keys"
  case walk = "--walk"
  case size = "--size"
  case dumpScreen = "--dump-screen"
  case state = "--state"
  case help = "--help"
  case version = "--version"

  /// The name of its value, for options that have one.
  var value: String? {
    switch self {
    case .commands, .output, .walk: "FILE"
    case .session: "NAME"
    case .format: "FORM"
    case .guides, .state: "DIR"
    case .today: "DATE"
    case .theme: "THEME"
    case .keys: "KEYS"
    case .size: "SIZE"
    case .plain, .ascii, .takeOver, .full, .trash, .json, .dumpScreen, .help, .version: nil
    }
  }

  /// Whether a value may stand behind an equals sign, and need not.
  var takesValueOrNone: Bool { self == .dumpScreen }

  var summary: String {
    switch self {
    case .commands: "A file of commands, a line each, as in a walk."
    case .session: "Keep what is played in that session, new if there is none."
    case .takeOver: "Drive the session although somebody else does."
    case .format: "The report as text, markdown or json."
    case .full: "With serials, addresses and who drove; for support only."
    case .output: "A new file for the report; nothing is ever overwritten."
    case .trash: "The sessions in the trash."
    case .json: "The result as one JSON object."
    case .guides: "A folder of guides, MAKER/NAME.md, that wins over all others."
    case .today: "The day to judge reviews by, as 2026-11-21."
    case .plain: "Lines instead of a full screen."
    case .ascii: "Nothing but ASCII on the screen."
    case .theme: "Colours: standard, contrast, dark, light or mono."
    case .keys: "Presses keys without a terminal, as \"<down><space><enter>\"."
    case .walk: "Carries out a walk without a terminal, with its clock."
    case .size: "How large the screen is then: 80x24, or up to 500x200."
    case .dumpScreen: "Prints the last screen as text, or with =svg as a picture."
    case .state: "A folder for sessions; without a terminal there is none else."
    case .help: "This help, or a command's."
    case .version: "The program's version."
    }
  }

  var form: String { value.map { "\(rawValue) \($0)" } ?? rawValue }
}
