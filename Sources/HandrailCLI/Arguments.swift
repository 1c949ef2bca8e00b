import GuideEngine
import GuideFormat
import Screen
import Terminal
import Text

/// The command line, understood.
struct Arguments: Equatable {
  var command: Command?
  /// Numbers, words or paths, as bytes: a file's name need not be text.
  var words: [[UInt8]] = []
  /// What was said beside the command, without its values.
  var options: Set<Option> = []
  var guides: [FilePath] = []
  /// Where the commands stand that are to be played.
  var commands: FilePath?
  /// The session in which they are kept.
  var session: String?
  var format = ReportFormat.text
  var output: FilePath?
  var today: CalendarDate?
  var theme: Theme?
  /// Pressed in place of somebody's.
  var keys: [Key]?
  /// Where a walk stands that is carried out on the wizard.
  var walk: FilePath?
  var size: Size?
  var dump: DumpForm?
  /// Where sessions are to be kept.
  var state: FilePath?

  /// How the wizard is to be shown.
  var wishes: TerminalChoice.Wishes {
    TerminalChoice.Wishes(
      isPlain: options.contains(.plain), isASCII: options.contains(.ascii), theme: theme)
  }

  /// The forms of a report.
  enum ReportFormat: String, CaseIterable {
    case text
    case markdown
    case json
  }

  /// The forms of a screen.
  enum DumpForm: String {
    case text
    case svg
  }

  /// Whether the wizard runs without a terminal.
  var isDriven: Bool { keys != nil || walk != nil || dump != nil }

  var isJSON: Bool { options.contains(.json) }

  init(_ arguments: [[UInt8]]) throws(ArgumentMistake) {
    var rest = arguments[...]
    var optionsEnded = false
    while let argument = rest.popFirst() {
      let text = String(decoding: argument, as: UTF8.self)
      if !optionsEnded, text == "--" {
        optionsEnded = true
      } else if !optionsEnded, text.hasPrefix("-"), text != "-" {
        try take(option: argument, text, &rest)
      } else if command == nil, words.isEmpty, Self.isGuide(text) {
        // A number in place of a command is what somebody arrives with.
        words.append(argument)
      } else if command == nil, !words.isEmpty {
        throw .tooManyGuides(text)
      } else if let command {
        if argument.isEmpty { throw .tooFewWords(command) }
        words.append(argument)
      } else {
        command = try Self.command(text)
      }
    }
    try checkWords()
  }

  private static func isGuide(_ text: String) -> Bool {
    GuideID(text) != nil || (!text.isEmpty && text.allSatisfy(\.isNumber))
  }

  /// What the wizard itself takes.
  private static let wizard = Command.resume.options

  private static func command(_ text: String) throws(ArgumentMistake) -> Command {
    guard let command = Command(rawValue: text) else {
      let known = Command.allCases.map(\.rawValue)
      throw .unknownCommand(text, nearest: NearestWord.to(text, among: known))
    }
    return command
  }

  private mutating func take(
    option argument: [UInt8], _ text: String, _ rest: inout ArraySlice<[UInt8]>
  ) throws(ArgumentMistake) {
    let name = text.prefix { $0 != "=" }
    let known = Option.allCases.map(\.rawValue)
    guard let option = Option(rawValue: name == "-h" ? "--help" : String(name)) else {
      throw .unknownOption(String(name), nearest: NearestWord.to(String(name), among: known))
    }
    var value: [UInt8]?
    if let equals = argument.firstIndex(of: UInt8(ascii: "=")) {
      value = Array(argument[(equals + 1)...])
    }
    options.insert(option)
    if option.takesValueOrNone {
      value = value ?? Array(DumpForm.text.rawValue.utf8)
    } else if option.value == nil {
      if value != nil { throw .valueNotWanted(option) }
      return
    }
    if value == nil { value = rest.popFirst() }
    guard let value, !value.isEmpty else { throw .noValue(option) }
    try set(option, value)
  }

  private mutating func set(_ option: Option, _ value: [UInt8]) throws(ArgumentMistake) {
    let text = String(decoding: value, as: UTF8.self)
    switch option {
    case .guides: guides.append(FilePath(bytes: value))
    case .commands: commands = FilePath(bytes: value)
    case .output: output = FilePath(bytes: value)
    case .session: session = text
    case .format:
      guard let format = ReportFormat(rawValue: text) else { throw .noFormat(text) }
      self.format = format
    case .today:
      guard let date = CalendarDate(text) else { throw .noDate(text) }
      today = date
    case .theme:
      guard let theme = Theme(named: text) else { throw .noTheme(text) }
      self.theme = theme
    case .walk: walk = FilePath(bytes: value)
    case .state: state = FilePath(bytes: value)
    case .keys, .size, .dumpScreen: try setDriving(option, text)
    case .plain, .ascii, .takeOver, .full, .trash, .json, .help, .version: break
    }
  }

  private func checkWords() throws(ArgumentMistake) {
    guard !options.contains(.help), !options.contains(.version) else { return }
    if command == nil, !options.isSubset(of: Self.wizard) { throw .noCommand }
    try checkDriving()
    guard let command else { return }
    for option in Option.allCases where options.contains(option) {
      if !command.options.contains(option) { throw .optionNotHere(option, command) }
    }
    if commands == nil, command == .play { throw .commandsMissing }
    if options.contains(.takeOver), session == nil { throw .noSessionToTakeOver }
    if words.count < command.words.lowerBound { throw .tooFewWords(command) }
    if words.count > command.words.upperBound {
      throw .tooManyWords(
        command, String(decoding: words[command.words.upperBound], as: UTF8.self))
    }
  }
}
