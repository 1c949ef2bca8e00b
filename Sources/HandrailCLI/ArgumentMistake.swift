import Screen
import Text

/// Why a command line cannot be understood.
enum ArgumentMistake: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case optionNotHere(Option, Command)
  case noValue(Option)
  case valueNotWanted(Option)
  case noDate(String)
  case noFormat(String)
  case noCommand
  case commandsMissing
  case noSessionToTakeOver
  case tooManyGuides(String)
  case noTheme(String)
  case noKeys(KeyNotation.Problem)
  case noSize(String)
  case noDump(String)
  case sizeOfTerminal
  case plainHasNoScreen
  case nothingToResume
  case walkBeginsAnew
  case tooFewWords(Command)
  case tooManyWords(Command, String)

  /// What is wrong, and what to write instead.
  var sentence: SafeText {
    switch self {
    case .unknownCommand("", _): "The command is empty; handrail --help lists what there is."
    case .unknownCommand(let word, let nearest):
      "There is no command \(word); \(Self.advice(nearest))"
    case .unknownOption(let word, let nearest):
      "There is no option \(word); \(Self.advice(nearest))"
    case .optionNotHere(let option, let command):
      "\(command.rawValue) takes no \(option.rawValue); leave it out."
    case .noValue(let option): "\(option.rawValue) needs a value; write \(option.form)."
    case .valueNotWanted(let option): "\(option.rawValue) takes no value; write it alone."
    case .noDate(let text): "\(text) is no day of the calendar; write --today 2026-11-21."
    case .noFormat(let text):
      "There is no report as \(text); write --format text, markdown or json."
    case .noCommand: "There is no command; write one, as in handrail guides --json."
    case .commandsMissing:
      "play needs a file of commands; write handrail play 1013 --commands FILE."
    case .noSessionToTakeOver:
      "--take-over needs a session to take over; write --session NAME, too."
    case .tooManyGuides(let word): "One guide is enough to begin with; leave \(word) out."
    case .noTheme(let text):
      "There is no theme \(text); write --theme standard, contrast, dark, light or mono."
    case .noKeys(.unknownName(let name)):
      "There is no key <\(name)>; write a character, or <enter>, <down>, <esc>, <c-l>."
    case .noKeys(.unclosed): "A < needs its >, as in <enter>; the character itself is <lt>."
    case .noKeys(.control): "--keys takes no line ends or tabs; write <enter> or <tab>."
    case .noSize(let text):
      "\(text) is no size of a screen; write --size 80x24, from 1x1 to 500x200."
    case .noDump(let text):
      "There is no screen as \(text); write --dump-screen=text or --dump-screen=svg."
    case .sizeOfTerminal:
      "A terminal has its own size; leave --size out, or write --dump-screen, too."
    case .plainHasNoScreen:
      "--plain has no screen that could be driven or printed; leave it out."
    case .nothingToResume:
      "Without a terminal there is no session to resume; write --state DIR, too."
    case .walkBeginsAnew: "A walk begins a session of its own; leave resume out."
    case .tooFewWords(let command):
      "\(command.rawValue) needs \(command.object); write it behind the command."
    case .tooManyWords(let command, let word) where command.words.upperBound == 0:
      "\(command.rawValue) stands alone; leave \(word) out."
    case .tooManyWords(let command, let word):
      "\(command.rawValue) takes one \(command.object.dropFirst(2)); leave \(word) out."
    }
  }

  private static func advice(_ nearest: String?) -> SafeText {
    nearest.map { "did you mean \($0)?" } ?? "handrail --help lists what there is."
  }
}
