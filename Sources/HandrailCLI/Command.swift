/// What the program can be asked to do.
enum Command: String, CaseIterable {
  case guides
  case show
  case lint
  case graph
  case test
  case play

  /// How it is written.
  var usage: String {
    switch self {
    case .guides: "handrail guides [WORDS...]"
    case .show: "handrail show CODE|FILE"
    case .lint: "handrail lint FILE|DIR..."
    case .graph: "handrail graph CODE|FILE"
    case .test: "handrail test FILE|DIR..."
    case .play: "handrail play CODE|FILE --commands FILE"
    }
  }

  /// What it is about, as a sentence names it.
  var object: String {
    switch self {
    case .guides: "a word"
    case .show, .graph, .play: "a code or file"
    case .lint, .test: "a file or folder"
    }
  }

  /// What it does.
  var summary: String {
    switch self {
    case .guides: "Lists the guides, or those that a number or words fit, the best first."
    case .show: "Prints a whole guide as text."
    case .lint: "Says what is wrong with guides and where, and what to write instead."
    case .graph: "Draws a guide's steps and ways as a Graphviz graph."
    case .test: "Walks the walks beside guides, and says what went wrong or was not tried."
    case .play: "Runs commands in a guide without a screen; prints the state after each."
    }
  }

  var examples: [String] {
    switch self {
    case .guides: ["handrail guides firewall update"]
    case .show: ["handrail show 1013 | less"]
    case .lint: ["handrail lint ~/guides/sonos/1013.md"]
    case .graph: ["handrail graph 1013 | dot -Tsvg > 1013.svg"]
    case .test: ["handrail test ~/guides/sonos/1013.walk"]
    case .play: ["handrail play 1013 --commands what-i-did.walk"]
    }
  }

  var options: [Option] {
    switch self {
    case .guides, .show, .lint: [.json, .guides, .today]
    case .graph: [.guides]
    case .test: [.json, .guides]
    case .play: [.commands, .json, .guides]
    }
  }

  /// How many words may follow it.
  var words: ClosedRange<Int> {
    switch self {
    case .guides: 0...100_000
    case .show, .graph, .play: 1...1
    case .lint, .test: 1...100_000
    }
  }
}

/// What can be said beside a command.
enum Option: String, CaseIterable {
  case commands = "--commands"
  case json = "--json"
  case guides = "--guides"
  case today = "--today"
  case help = "--help"
  case version = "--version"

  /// The name of its value, for options that have one.
  var value: String? {
    switch self {
    case .commands: "FILE"
    case .guides: "DIR"
    case .today: "DATE"
    case .json, .help, .version: nil
    }
  }

  var summary: String {
    switch self {
    case .commands: "A file of commands, a line each, as in a walk."
    case .json: "The result as one JSON object."
    case .guides: "A folder of guides, MAKER/NAME.md, that wins over all others."
    case .today: "The day to judge reviews by, as 2026-11-21."
    case .help: "This help, or a command's."
    case .version: "The program's version."
    }
  }

  var form: String { value.map { "\(rawValue) \($0)" } ?? rawValue }
}
