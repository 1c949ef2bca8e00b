import GuideEngine
import GuideFormat
import Text

/// The command line, understood.
struct Arguments: Equatable {
  var command: Command?
  /// Numbers, words or paths, as bytes: a file's name need not be text.
  var words: [[UInt8]] = []
  var isJSON = false
  var guides: [FilePath] = []
  /// Where the commands stand that are to be played.
  var commands: FilePath?
  var today: CalendarDate?
  var wantsHelp = false
  var wantsVersion = false

  /// Why a command line cannot be understood.
  enum Mistake: Error, Equatable {
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    case optionNotHere(Option, Command)
    case noValue(Option)
    case valueNotWanted(Option)
    case noDate(String)
    case noCommand
    case commandsMissing
    case guideInPlaceOfCommand(String)
    case tooFewWords(Command)
    case tooManyWords(Command, String)
  }

  init(_ arguments: [[UInt8]]) throws(Mistake) {
    var rest = arguments[...]
    var optionsEnded = false
    while let argument = rest.popFirst() {
      let text = String(decoding: argument, as: UTF8.self)
      if !optionsEnded, text == "--" {
        optionsEnded = true
      } else if !optionsEnded, text.hasPrefix("-"), text != "-" {
        try take(option: argument, text, &rest)
      } else if let command {
        if argument.isEmpty { throw .tooFewWords(command) }
        words.append(argument)
      } else {
        command = try Self.command(text)
      }
    }
    try checkWords()
  }

  private static func command(_ text: String) throws(Mistake) -> Command {
    guard let command = Command(rawValue: text) else {
      let isGuide = GuideID(text) != nil || (!text.isEmpty && text.allSatisfy(\.isNumber))
      if isGuide { throw .guideInPlaceOfCommand(text) }
      let known = Command.allCases.map(\.rawValue)
      throw .unknownCommand(text, nearest: NearestWord.to(text, among: known))
    }
    return command
  }

  private mutating func take(
    option argument: [UInt8], _ text: String, _ rest: inout ArraySlice<[UInt8]>
  ) throws(Mistake) {
    let name = text.prefix { $0 != "=" }
    let known = Option.allCases.map(\.rawValue)
    guard let option = Option(rawValue: name == "-h" ? "--help" : String(name)) else {
      throw .unknownOption(String(name), nearest: NearestWord.to(String(name), among: known))
    }
    var value: [UInt8]?
    if let equals = argument.firstIndex(of: UInt8(ascii: "=")) {
      value = Array(argument[(equals + 1)...])
    }
    if option.value == nil, value != nil { throw .valueNotWanted(option) }
    if option.value != nil, value == nil { value = rest.popFirst() }
    try set(option, value)
  }

  private mutating func set(_ option: Option, _ value: [UInt8]?) throws(Mistake) {
    switch (option, value) {
    case (.json, _): isJSON = true
    case (.help, _): wantsHelp = true
    case (.version, _): wantsVersion = true
    case (.guides, .some(let path)) where !path.isEmpty: guides.append(FilePath(bytes: path))
    case (.commands, .some(let path)) where !path.isEmpty: commands = FilePath(bytes: path)
    case (.today, .some(let day)):
      let text = String(decoding: day, as: UTF8.self)
      guard let date = CalendarDate(text) else { throw .noDate(text) }
      today = date
    case (.guides, _), (.commands, _), (.today, nil): throw .noValue(option)
    }
  }

  private func checkWords() throws(Mistake) {
    guard !wantsHelp, !wantsVersion else { return }
    guard let command else {
      if isJSON || today != nil || commands != nil || !guides.isEmpty { throw .noCommand }
      return
    }
    if commands != nil, !command.options.contains(.commands) {
      throw .optionNotHere(.commands, command)
    }
    if isJSON, !command.options.contains(.json) { throw .optionNotHere(.json, command) }
    if today != nil, !command.options.contains(.today) { throw .optionNotHere(.today, command) }
    if commands == nil, command == .play { throw .commandsMissing }
    if words.count < command.words.lowerBound { throw .tooFewWords(command) }
    if words.count > command.words.upperBound {
      throw .tooManyWords(
        command, String(decoding: words[command.words.upperBound], as: UTF8.self))
    }
  }
}

extension Arguments.Mistake {
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
    case .noCommand: "There is no command; write one, as in handrail guides --json."
    case .commandsMissing:
      "play needs a file of commands; write handrail play 1013 --commands FILE."
    case .guideInPlaceOfCommand(let guide):
      "There is no command \(guide); write handrail show \(guide)."
    case .tooFewWords(let command):
      "\(command.rawValue) needs \(command.object); write it behind the command."
    case .tooManyWords(let command, let word):
      "\(command.rawValue) takes one \(command.object.dropFirst(2)); leave \(word) out."
    }
  }

  private static func advice(_ nearest: String?) -> SafeText {
    nearest.map { "did you mean \($0)?" } ?? "handrail --help lists what there is."
  }
}
